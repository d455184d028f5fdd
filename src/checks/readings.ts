import { aspectHeaded } from "../form/form.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { finish, type Work } from "../lib/slices.ts";
import { type Base, baseTotal } from "../prose/claims/bases.ts";
import type { Frame, Time } from "../prose/claims/mention.ts";
import { type Claim, type PassageReading, readPassage } from "../prose/claims/reading.ts";
import type { Quantity } from "../prose/quantities.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";

/** A line of a text as it was read, and where in the text it begins. */
export interface LineRead {
  readonly text: ReportText;
  readonly from: number;
  readonly reading: PassageReading;
}

/** Reads the lines of a text; work that may be laid down behind each of them. */
function* readLines(text: ReportText): Work<readonly LineRead[]> {
  const isOnApplications = /^overview\.aspects/.test(text.path) && aspectHeaded(text.label)?.id === "onRequest";
  const lines: LineRead[] = [];
  let from = 0;
  for (const line of text.text.split("\n")) {
    lines.push({ text, from, reading: readPassage(line, isOnApplications) });
    from += line.length + 1;
    yield;
  }
  return lines;
}

/** The reading of each text, as far as it has come. */
const begun = memoizeByIdentity(
  (text: ReportText): { readonly work: Work<readonly LineRead[]>; lines?: readonly LineRead[] } => ({
    work: readLines(text),
  }),
);

/** Each line of a text, read; work that may be laid down, and that whoever asks next goes on with. */
export function* readingLines(text: ReportText): Work<readonly LineRead[]> {
  const reading = begun(text);
  while (!reading.lines) {
    const step = reading.work.next();
    if (step.done) reading.lines = step.value;
    else yield;
  }
  return reading.lines;
}

/** Each line of a text, read. */
export const linesRead = (text: ReportText): readonly LineRead[] => begun(text).lines ?? finish(readingLines(text));

/** True for a time that is the year reported on. */
export const isOwnYear = (time: Time, { year }: Pick<Draft, "year">): boolean => time === "this" || time === year;

/** True for what is said of the year reported on and of the office itself, which for a government is its whole region. */
export function isOwn(frame: Frame, draft: Draft): boolean {
  const isOwnScope = frame.scope === "own" || (frame.scope === "wide" && draft.organKind === "government");
  return isOwnYear(frame.time, draft) && isOwnScope;
}

/** True where a name is that of an organ or short for it: 市人社局 for 市人力资源和社会保障局. */
function isShortFor(name: string, full: string): boolean {
  let at = 0;
  for (const sign of full) if (name[at] === sign) at += 1;
  return at >= name.length;
}

/** True where the organ that a sentence names as who did it is another than the report's. */
export function isAnothers(by: string | undefined, { organ }: Pick<Draft, "organ">): boolean {
  return by !== undefined && organ !== "" && !isShortFor(by.replace(/^[市县区省州本]/, ""), organ);
}

/** True where a number of the tables is a number of a text, to the place that the text prints. */
export function agrees({ value, step, unit }: Quantity, total: number): boolean {
  const inUnit = unit === "元" ? total * 10_000 : total;
  return step === 1 ? value === inUnit : Math.abs(value - inUnit) < step * 1.000001;
}

/** The claims of a line that the tables can bear out: exact ones of this office and year. */
export const ownClaims = ({ reading }: LineRead, draft: Draft): readonly Claim[] =>
  reading.claims.filter(
    ({ mention, by }) => !mention.quantity.approximate && isOwn(mention.frame, draft) && !isAnothers(by, draft),
  );

/** The numbers of the tables that the number of a claim is in a draft. */
export function agreeingBases(draft: Draft, bases: readonly Base[], quantity: Quantity): readonly Base[] {
  return bases.filter((base) => {
    const total = baseTotal(draft, base);
    return total !== undefined && agrees(quantity, total);
  });
}
