import { expect, test } from "vitest";
import { check } from "../../src/checks/check.ts";
import { checks } from "../../src/checks/checks.ts";
import { withRepair } from "../../src/checks/repair.ts";
import { type CellId, enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { test as property } from "../kit/property.ts";
import { fixtureText } from "../kit/reports.ts";

interface Line {
  readonly wanted: readonly string[];
  readonly text: string;
}

const lines = fixtureText("sentences.txt")
  .split("\n")
  .filter((line) => line.includes(" | ") && !line.startsWith("#"))
  .map((line): Line => {
    const [wanted = "", text = ""] = line.split(" | ");
    return { wanted: wanted === "-" ? [] : wanted.split(" "), text };
  });

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
function reportWith(text: string): Draft {
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

/** The checks that find something in the sentence, each once. */
const foundIn = (draft: Draft) => [
  ...new Set(
    check(draft)
      .filter(({ words }) => words !== undefined)
      .map((finding) => finding.check),
  ),
];

interface Score {
  right: number;
  wrong: string[];
  missed: string[];
}

test("of the sentences in the manner of the reports, what is wrong is found and what is right is left alone", () => {
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
  const share = (right: number, all: number) => (all === 0 ? 1 : right / all);
  const table = [...scores].map(([check, { right, wrong, missed }]) => ({
    check,
    precision: share(right, right + wrong.length),
    recall: share(right, right + missed.length),
    wrong,
    missed,
  }));
  for (const row of table) {
    const faults = [...row.wrong.map((text) => ` ✗ ${text}`), ...row.missed.map((text) => ` – ${text}`)].join("");
    console.info(`${row.check}: precision ${row.precision.toFixed(2)}, recall ${row.recall.toFixed(2)}${faults}`);
  }
  const warnings = checks.filter(({ severity }) => severity === "warning").map(({ id }) => id);
  const all = [...scores].filter(([id]) => warnings.includes(id)).map(([, score]) => score);
  const sum = (count: (score: Score) => number) => all.reduce((total, score) => total + count(score), 0);
  const right = sum((score) => score.right);
  expect(share(right, right + sum((score) => score.wrong.length))).toBeGreaterThanOrEqual(0.98);
  expect(share(right, right + sum((score) => score.missed.length))).toBeGreaterThanOrEqual(0.95);
  expect(lines.length).toBeGreaterThanOrEqual(150);
});

property("any draft can be checked, and the same draft gives the same findings", [arbitraryDraft()], (draft) => {
  const found = check(draft);
  expect(check({ ...draft })).toEqual(found);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});

property("a repair takes its finding away and brings none of the same kind", [arbitraryDraft()], (draft) => {
  for (const { repairs = [], check: id } of check(draft)) {
    const count = (one: Draft) => check(one).filter((finding) => finding.check === id).length;
    for (const repair of repairs) expect(count(withRepair(draft, repair)), id).toBeLessThan(count(draft));
  }
});
