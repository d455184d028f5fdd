import { check } from "../../src/checks/rules.ts";
import { textAt } from "../../src/report/report-texts.ts";
import { draftOf, type Passage } from "./passages.ts";

/** The rules that say what a reviewer marks under a kind; numbers are of one kind, as a wrong number shows in more ways than one. */
const numbers = [
  "lists",
  "stated",
  "lastYearStated",
  "none",
  "percentages",
  "twice",
  "shareSums",
  "names",
  "feeItems",
  "feeNotices",
  "feeRate",
];
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  sum: numbers,
  stated: numbers,
  none: numbers,
  share: numbers,
  change: numbers,
  twice: numbers,
  leftYear: ["leftYear", "period", ...numbers],
  parts: ["parts"],
  period: ["period", "leftYear"],
  foreignName: ["foreignName", "unitNames"],
  oldNotice: ["superseded", "noticeNumber", "noticeTitle"],
  noticeNumber: ["superseded", "noticeNumber", "noticeTitle"],
  noticeTitle: ["superseded", "noticeNumber", "noticeTitle"],
  personal: ["personal"],
  lostNumber: ["lostNumber"],
  placeholder: ["placeholder", "machineText"],
  aiLeftover: ["placeholder", "machineText"],
  lawNumber: ["lawNumber", "lawName"],
  lawName: ["lawName", "lawNumber"],
  fee: ["feeUnit", "feeItems", "feeName", "feeNotices", "feeRate"],
  measure: ["measures"],
  typo: ["slips", "doubledWords", "feeName", "leftYear"],
  doubled: ["doubledWords", "slips", "sameSentence"],
  fragment: ["fragment"],
  stop: ["lastStop", "missingStop"],
  items: ["items"],
  noNumber: ["noNumber"],
  punctuation: ["commaBefore", "doubledSigns", "halfWidth", "missingStop"],
  noOffice: ["noOffice"],
  brackets: ["brackets"],
  jiezhi: ["asOf"],
  unpaired: ["unpaired"],
  mixedNames: ["mixedNames"],
  de: ["particle"],
  contact: ["contact"],
  doubledSign: ["doubledSigns"],
  halfWidth: ["halfWidth"],
};

/** What can be said of a whole field alone is asked only where the passage is all that its field has. */
const ofWholeField = ["noNumber", "lastStop"];

/** A sentence of the text around a place. */
function sentenceAt(text: string, at: number): readonly [number, number] {
  const ends = /[。！？\n]/;
  let [start, end] = [at, at];
  while (start > 0 && !ends.test(text[start - 1] ?? "")) start -= 1;
  while (end < text.length && !ends.test(text[end] ?? "")) end += 1;
  return [start, end];
}

/** One thing that went wrong or right, by severity. */
export interface Outcome {
  readonly severity: string;
  readonly what: "right" | "false" | "missed" | "met";
  readonly kind: string;
  readonly passage: Passage;
  readonly said: string;
}

/** What the rules find in a passage against what the reviewer marked in it. */
export function outcomesOf(passage: Passage): readonly Outcome[] {
  const draft = draftOf(passage);
  const path = passage.where.replace(/^(overview\.aspects\.\d+)$/, "$1.text");
  const text = textAt(draft, path);
  const marks = passage.expect.map((mark) => {
    const at = text.indexOf(mark.words);
    const [start] = sentenceAt(text, at);
    const [, end] = sentenceAt(text, at + Math.max(0, mark.words.length - 1));
    return { ...mark, start, end };
  });
  const found = check(draft).filter(({ words }) => words?.some((one) => one.path === path));
  const meets = (finding: (typeof found)[number], mark: (typeof marks)[number]) =>
    (rulesOf[mark.kind] ?? []).includes(finding.check) &&
    (finding.words ?? []).some(({ path: at, start, end }) => at === path && start < mark.end + 1 && end > mark.start);
  const isAsked = (finding: (typeof found)[number]) =>
    passage.whole || !ofWholeField.includes(finding.check) || marks.some((mark) => meets(finding, mark));
  return [
    ...found.filter(isAsked).map((finding): Outcome => {
      const isRight = marks.some((mark) => meets(finding, mark));
      const said = `${finding.check}: ${finding.message}`;
      return { severity: finding.severity, what: isRight ? "right" : "false", kind: finding.check, passage, said };
    }),
    ...marks.map((mark): Outcome => {
      const isMet = found.some((finding) => meets(finding, mark));
      const said = `${mark.kind}: ${mark.words} (${mark.why})`;
      return { severity: mark.severity, what: isMet ? "met" : "missed", kind: mark.kind, passage, said };
    }),
  ];
}

/** Precision and recall of the outcomes of one severity. */
export function scoreOf(outcomes: readonly Outcome[], severity: string) {
  const count = (what: Outcome["what"]) =>
    outcomes.filter((outcome) => outcome.severity === severity && outcome.what === what).length;
  const [right, wrong, met, missed] = [count("right"), count("false"), count("met"), count("missed")];
  return { right, wrong, met, missed, precision: right / (right + wrong || 1), recall: met / (met + missed || 1) };
}
