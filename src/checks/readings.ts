import { aspectHeaded } from "../form/form.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { finish, type Work } from "../lib/slices.ts";
import { cutAt, cutsOf } from "../lib/work/cuts.ts";
import { inTurn, shared } from "../lib/work/shared-work.ts";
import { type Base, baseTotal } from "../prose/claims/bases.ts";
import type { Frame, Time } from "../prose/claims/mention.ts";
import { type Claim, type PassageReading, readPassage } from "../prose/claims/reading.ts";
import type { Quantity } from "../prose/quantities.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { TextContext } from "./check-def.ts";

/** A line of a text as it was read, and where in the text it begins. */
export interface LineRead {
  readonly text: ReportText;
  readonly from: number;
  readonly reading: PassageReading;
}

/**
 * No office writes a paragraph so long: what is longer is read in parts, as reading one takes time with the square of its
 * length, and nobody could lay it down meanwhile.
 */
const longestRead = 2000;

/** A line as it is read: whole, or in parts that end behind a sentence. */
const partsOf = (line: string): readonly string[] => (line.length <= longestRead ? [line] : cutAt(line, cutsOf(line)));

type Readings = ReadonlyMap<string, PassageReading>;
/** The readings of the text that was read last at each path: of a very long one, more than are remembered besides. */
const latest = new Map<string, Readings>();

/** Reads the lines of a text; work that may be laid down behind each of them. */
function* readLines(text: ReportText): Work<readonly LineRead[]> {
  const isOnApplications = /^overview\.aspects/.test(text.path) && aspectHeaded(text.label)?.id === "onRequest";
  const key = `${text.path} ${isOnApplications}`;
  const known = latest.get(key);
  const read = new Map<string, PassageReading>();
  const lines: LineRead[] = [];
  let from = 0;
  for (const line of text.text.split("\n")) {
    for (const part of partsOf(line)) {
      const reading = known?.get(part) ?? readPassage(part, isOnApplications);
      read.set(part, reading);
      lines.push({ text, from, reading });
      from += part.length;
      yield;
    }
    from += 1;
  }
  latest.set(key, read);
  return lines;
}

/** The reading of each text, as far as it has come. */
const begun = memoizeByIdentity((text: ReportText) => shared(() => readLines(text)));

/** Each line of a text, read; work that may be laid down, and that whoever asks next goes on with. */
export const readingLines = (text: ReportText): Work<readonly LineRead[]> => begun(text)();

/** Each line of a text, read. */
export const linesRead = (text: ReportText): readonly LineRead[] => finish(readingLines(text));

/** The lines of a text that claim anything. */
const tellingLines = memoizeByIdentity((text: ReportText) =>
  linesRead(text).filter(({ reading: { passage, naughts } }) => passage.mentions.length > 0 || naughts.length > 0),
);

/** What a rule finds in the lines of all texts that claim anything, one after the other; work that may be laid down behind each. */
export const overLines = <T>(
  { texts }: Pick<TextContext, "texts">,
  rule: (line: LineRead) => readonly T[],
): Work<readonly T[]> => inTurn(texts.flatMap(tellingLines), rule);

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
