import type { TableDef } from "../../form/table.ts";
import { type FormRow, rowFinder } from "../../tabular/form-rows.ts";
import { type CopiedCell, isFilled, isOwnFigure, isOwnWord } from "./copied-block.ts";
import { labelSpans } from "./layout.ts";
import { furnitureOf } from "./line-kinds.ts";

/** A copied line of which the label is found. */
export interface LabelledLine {
  readonly cells: readonly CopiedCell[];
  /** The row of the form that its label names. */
  readonly row: FormRow | undefined;
  /** The column of its label; -1 where it has none. */
  readonly label: number;
  /** The column in which its numbers begin. */
  readonly start: number;
  /** Counts the headings above the line. */
  readonly section: number;
}

/** Where the label of a line stands: the last before its first figure, else the last. -1 where it has none. */
function labelColumn(line: readonly CopiedCell[], table: TableDef): number {
  const labels = line.flatMap((cell, at) => (isOwnWord(cell) && rowFinder(table)(cell.text) ? [at] : []));
  if (labels.length === 0) return -1;
  const figure = line.findIndex(isOwnFigure);
  const before = labels.filter((at) => figure < 0 || at < figure);
  return before[before.length - 1] ?? labels[labels.length - 1] ?? -1;
}

/** How far the merged cell at a column reaches to the right, itself included. */
function reach(cells: readonly CopiedCell[], column: number): number {
  let end = column + 1;
  while (cells[end]?.covered && cells[end]?.text === cells[column]?.text) end += 1;
  return end - column;
}

/** A line with the label that stands before its numbers, one column wide unless a merged cell says more. */
export function labelled(cells: readonly CopiedCell[], section: number, table: TableDef): LabelledLine {
  const label = labelColumn(cells, table);
  const row = label < 0 ? undefined : rowFinder(table)(cells[label]?.text ?? "");
  return { cells, row, label, start: label < 0 ? 0 : label + reach(cells, label), section };
}

/** True for a line whose label reaches over several columns, or has the words of a merged heading before it. */
export const hasMergedLabel = ({ cells, start }: LabelledLine, table: TableDef): boolean =>
  cells[start - 1]?.covered === true ||
  cells.slice(0, start).some((cell) => isFilled(cell) && furnitureOf(table)(cell.text));

/**
 * The lines with their first number behind the blank places that printed labels cover; undefined where the labels leave
 * no such places. `certain` where labels that cover less stand as much further to the right.
 */
export function behindLabels(
  found: readonly LabelledLine[],
  table: TableDef,
): { lines: readonly LabelledLine[]; certain: boolean } | undefined {
  const spans = labelSpans(table);
  const covered = ({ row }: LabelledLine) => (row ? (spans.get(row.id) ?? 1) - 1 : 0);
  const leaves = (one: LabelledLine) =>
    one.cells
      .slice(one.start, one.start + covered(one))
      .every(({ kind, covered: isCovered }) => !isCovered && kind === "blank");
  const lines = found.map((one) => ({ ...one, start: one.start + covered(one) }));
  const isMoved = lines.some(({ start }, at) => start !== found[at]?.start);
  const isEven = lines.every(({ start }) => start === lines[0]?.start);
  if (!isMoved || !isEven || !found.every(leaves)) return undefined;
  return { lines, certain: new Set(found.map(covered)).size > 1 };
}
