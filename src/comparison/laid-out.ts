import { linesIn } from "../document/lines/measure.ts";
import { pointsPerMillimetre, textAreaAcross } from "../document/page.ts";
import { sum } from "../lib/lists.ts";
import type { ComparedPart, ComparedSheet, Comparison } from "./compare.ts";
import type { Row } from "./rows.ts";
import type { Run, Side } from "./runs.ts";
import { columnSize, stateWidth } from "./style.ts";

/** What is asked of a page or document of a comparison. */
export interface ComparisonOptions {
  /** What the two reports are called, e.g. 2023年报告. */
  readonly names: Readonly<Record<Side, string>>;
  /** Leaves out what is the same on both sides. */
  readonly changesOnly: boolean;
}

/** What such a page or document is called, in its title and in the name of its file. */
export const comparisonName = "对照稿";
/** Stands over what became of each row. */
export const stateHeading = "变化";
/** Stands in the place of a part in which nothing changed. */
export const unchangedWords = "本部分没有变化。";

/** A line of the two columns: a row, or how many sentences were left out there. */
export type LaidLine =
  | { readonly kind: "row"; readonly row: Row }
  | { readonly kind: "omitted"; readonly sentences: number };

/** A part as it is set: its lines in two columns, then its official tables once. */
export interface LaidPart {
  readonly heading: string;
  readonly lines: readonly LaidLine[];
  readonly sheets: readonly ComparedSheet[];
  /** Nothing changed in it, and only that is said. */
  readonly isOmitted: boolean;
  /** A few lines of text alone, such as 落款, that stay together on a page. */
  readonly isShort: boolean;
}

/** What stands in the place of so many sentences. */
export const omittedWords = (sentences: number): string => `（此处 ${sentences} 句没有变化，略）`;

/** Which side is which, and how what changed is marked: by the marks themselves. */
export const aboutSides = ({ before, after }: ComparisonOptions["names"]): readonly Run[] => [
  { kind: "same", text: `左栏：${before}；右栏：${after}。` },
  { kind: "deleted", text: "加删除线" },
  { kind: "same", text: "的是原有的字句和数字，" },
  { kind: "inserted", text: "加下划线" },
  { kind: "same", text: "的是现在的。" },
];

/** True where anything changed in the paragraph below a heading; `heading` is the index of its row. */
function isOverChange(rows: readonly Row[], heading: number): boolean {
  const rest = rows.slice(heading + 1);
  const end = rest.findIndex(({ isFirst }) => isFirst);
  return rest.slice(0, end < 0 ? rest.length : end).some(({ state }) => state !== "same");
}

/** The rows, or those that changed under their headings, with a line for what was left out between them. */
function linesOf(rows: readonly Row[], changesOnly: boolean): readonly LaidLine[] {
  if (!changesOnly) return rows.map((row) => ({ kind: "row", row }));
  const lines: LaidLine[] = [];
  let left = 0;
  const close = () => {
    if (left > 0) lines.push({ kind: "omitted", sentences: left });
    left = 0;
  };
  rows.forEach((row, index) => {
    if (row.state === "same" && row.role === "text") left += row.sentences.length;
    else if (row.state !== "same" || isOverChange(rows, index)) {
      close();
      lines.push({ kind: "row", row });
    }
  });
  close();
  return lines;
}

const isChanged = ({ rows, sheets }: ComparedPart): boolean =>
  [...rows, ...sheets.flatMap(({ cells }) => [...cells.values()])].some(({ state }) => state !== "same");

/** A comparison in the order and extent in which it is set, on a page and in Word alike. */
export function laidOut({ parts }: Comparison, { changesOnly }: ComparisonOptions): readonly LaidPart[] {
  return parts.flatMap((part): readonly LaidPart[] => {
    const { heading, rows, sheets } = part;
    const isOmitted = changesOnly && !isChanged(part);
    if (isOmitted && heading === "") return [];
    const lines = linesOf(rows, changesOnly);
    const isShort = sheets.length === 0 && sum(lines.map(heightOf)) <= mostTogether;
    return [{ heading, lines, sheets, isOmitted, isShort }];
  });
}

/** The most lines of a part of text that stay together. */
const mostTogether = 6;
/** Characters that a line of a column holds, at least. */
const lineRoom = Math.floor((((textAreaAcross.width - stateWidth) / 2 - 4) * pointsPerMillimetre) / columnSize) - 2;

/** Lines that a side of a row takes, by estimate. */
const linesTaken = (row: Row, side: Side): number =>
  sum(linesOfSide(row, side).map((line) => linesIn(line.map(({ text }) => text).join(""), lineRoom)));

/** Rows of so few lines are not parted: a page would begin with their last line alone. */
const fewLines = 5;

/** True for a row that stands on one page. */
export const staysWhole = (row: Row): boolean =>
  (["before", "after"] as const).every((side) => linesTaken(row, side) <= fewLines);

/** Lines that a row takes. */
const heightOf = (line: LaidLine): number =>
  line.kind === "omitted" ? 1 : Math.max(linesTaken(line.row, "before"), linesTaken(line.row, "after"));

/** Runs cut where the lines of their text end, the runs of each line by themselves. */
function runsInLines(runs: readonly Run[], lines: readonly string[]): readonly (readonly Run[])[] {
  let rest = runs;
  return lines.map(({ length }) => {
    const own: Run[] = [];
    let room = length;
    while (room > 0 && rest[0]) {
      const [{ kind, text }, ...others] = rest as [Run, ...Run[]];
      own.push({ kind, text: text.slice(0, room) });
      rest = text.length > room ? [{ kind, text: text.slice(room) }, ...others] : others;
      room -= Math.min(room, text.length);
    }
    return own;
  });
}

/** One side of a row, without what only the other side has; a title in its lines, anything else in one. */
export function linesOfSide({ sentences, lines }: Row, side: Side): readonly (readonly Run[])[] {
  const other = side === "before" ? "inserted" : "deleted";
  const runs = sentences.flat().filter(({ kind }) => kind !== other);
  return lines ? runsInLines(runs, lines[side]) : [runs];
}
