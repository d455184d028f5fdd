import { check } from "../../src/checks/rules.ts";
import { type CellId, enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { fixtureText } from "./reports.ts";

/** A sentence in the manner of the reports, and the rules that must find something in it. */
interface Line {
  readonly wanted: readonly string[];
  readonly text: string;
}

/** The sentences of a fixture, see its first lines. */
export function sentencesIn(file: string): readonly Line[] {
  return fixtureText(file)
    .split("\n")
    .filter((line) => line.includes(" | ") && !line.startsWith("#"))
    .map((line): Line => {
      const [wanted = "", text = ""] = line.split(" | ");
      return { wanted: wanted === "-" ? [] : wanted.split(" "), text };
    });
}

const numbers: Readonly<Record<string, string>> = {
  "applications.received.naturalPerson": "20",
  "applications.received.commercialEnterprise": "6",
  "applications.carriedIn.naturalPerson": "2",
  "applications.granted.naturalPerson": "14",
  "applications.granted.commercialEnterprise": "4",
  "applications.partlyGranted.naturalPerson": "3",
  "applications.forbiddenByLaw.naturalPerson": "1",
  "applications.notHeld.commercialEnterprise": "2",
  "applications.repeated.naturalPerson": "1",
  "applications.otherHandling.naturalPerson": "1",
  "applications.carriedOut.naturalPerson": "2",
  "litigation.review.upheld": "2",
  "litigation.review.corrected": "1",
  "litigation.directLitigation.upheld": "1",
  "disclosure.normativeDocuments.issued": "4",
  "disclosure.normativeDocuments.repealed": "1",
  "disclosure.normativeDocuments.inForce": "15",
  "disclosure.licences.decisions": "550",
  "disclosure.penalties.decisions": "41",
  "disclosure.coercion.decisions": "5",
  "disclosure.fees.amount": "12.5",
};

/** Where last year's report had other numbers. */
const lastYears: Readonly<Record<string, string>> = {
  "applications.received.naturalPerson": "15",
  "applications.carriedIn.naturalPerson": "0",
};

/** A department's report on 2024 whose one text is the sentence. */
export function reportWith(text: string): Draft {
  const blank = blankDraft({ organ: "某市财政局", organKind: "department", year: 2024 });
  const cells = tables.flatMap((table) => enteredCells(table));
  const filled = withTexts(blank, new Map(cells.map(({ id }) => [id, numbers[id] ?? "0"])));
  const aspects = filled.overview.aspects.map((aspect, at) => (at === 1 ? { ...aspect, text } : aspect));
  const last = withTexts(filled, new Map(Object.entries(lastYears) as [CellId, string][]));
  return {
    ...filled,
    overview: { ...filled.overview, aspects },
    lastYear: { ...asPastReport(last), year: 2023 },
  };
}

/** What these ask of a whole field cannot be asked of a sentence. */
const ofWholeField = ["noNumber", "lastStop"];

/** The checks that find something in the sentence, each once. */
const foundIn = (draft: Draft) => [
  ...new Set(
    check(draft)
      .filter(({ words, check: rule }) => words !== undefined && !ofWholeField.includes(rule))
      .map((finding) => finding.check),
  ),
];

/** How a rule did: sentences found rightly, found wrongly, and missed. */
export interface Score {
  right: number;
  wrong: string[];
  missed: string[];
}

/** How each rule did on some sentences. */
export function scoresOf(lines: readonly Line[]): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>();
  const scoreOf = (id: string) => {
    const score = scores.get(id) ?? { right: 0, wrong: [], missed: [] };
    scores.set(id, score);
    return score;
  };
  for (const { wanted, text } of lines) {
    const found = foundIn(reportWith(text));
    for (const id of found) {
      if (wanted.includes(id)) scoreOf(id).right += 1;
      else scoreOf(id).wrong.push(text);
    }
    for (const id of wanted.filter((one) => !found.includes(one))) scoreOf(id).missed.push(text);
  }
  return scores;
}

const share = (right: number, all: number): number => (all === 0 ? 1 : right / all);

export const precision = ({ right, wrong }: Pick<Score, "right" | "wrong">): number =>
  share(right, right + wrong.length);
export const recall = ({ right, missed }: Pick<Score, "right" | "missed">): number =>
  share(right, right + missed.length);

/** Several rules taken as one. */
export function together(scores: readonly Score[]): Score {
  return {
    right: scores.reduce((sum, { right }) => sum + right, 0),
    wrong: scores.flatMap(({ wrong }) => wrong),
    missed: scores.flatMap(({ missed }) => missed),
  };
}
