import { aspectHeaded } from "../form/form.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import type { Frame, Time } from "../prose/claims/mention.ts";
import { type PassageReading, readPassage } from "../prose/claims/reading.ts";
import type { Quantity } from "../prose/quantities.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";

/** A line of a text as it was read, and where in the text it begins. */
export interface LineRead {
  readonly text: ReportText;
  readonly from: number;
  readonly reading: PassageReading;
}

/** Each line of a text, read. */
export const linesRead = memoizeByIdentity((text: ReportText): readonly LineRead[] => {
  const isOnApplications = /^overview\.aspects/.test(text.path) && aspectHeaded(text.label)?.id === "onRequest";
  let from = 0;
  return text.text.split("\n").map((line) => {
    const start = from;
    from += line.length + 1;
    return { text, from: start, reading: readPassage(line, isOnApplications) };
  });
});

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
