import type { Cell } from "../form/cells.ts";
import { headingsOf } from "../form/headings.ts";
import type { TableDef } from "../form/table.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { type FormRow, formRows } from "../tabular/form-rows.ts";

/** A line of numbers as a table is printed or tallied. */
export interface SheetLine {
  /** The row that the line's label names; undefined where several rows stand side by side in it. */
  readonly row: FormRow | undefined;
  /** The cells of the line from left to right, totals too. */
  readonly cells: readonly Cell[];
}

/** A way in which the numbers of a table stand in lines. */
export interface Layout {
  readonly table: TableDef;
  readonly lines: readonly SheetLine[];
  /** Numbers in the longest line; a shorter line's single number is merged over all of them, as in 表二. */
  readonly width: number;
}

/** The ways in which a table is laid out: as printed; 表四 also with its rows below each other, as offices tally it. */
export const layoutsOf = memoizeByIdentity((table: TableDef): readonly Layout[] => {
  const lines = formRows(table).map((row) => ({ row, cells: row.cells }));
  const down = { table, lines, width: Math.max(...lines.map(({ cells }) => cells.length)) };
  if (table.printed !== "across") return [down];
  const cells = lines.flatMap((line) => line.cells);
  return [{ table, lines: [{ row: undefined, cells }], width: cells.length }, down];
});

/** True for a line of sums, of which nothing is entered. */
export const isComputedLine = ({ cells }: SheetLine): boolean => cells.every((cell) => cell.computed);

/** The cells of a line that are entered or, in a line of sums, would be: those that are no total at the end of a row. */
export const withoutTotals = (cells: readonly Cell[]): readonly Cell[] =>
  cells.filter((cell) => cell.column.sum === undefined);

/** How many columns of labels the printed label of each row covers, e.g. 3 for 一、本年新收… and 1 for 1.属于国家秘密. */
export const labelSpans = memoizeByIdentity((table: TableDef): ReadonlyMap<string, number> => {
  const rows = formRows(table);
  const labels = headingsOf(rows);
  return new Map(
    labels.flatMap(({ line, level, levels }) => {
      const row = rows[line];
      const isOwn = row && level === (row.under?.length ?? 0);
      return isOwn ? [[row.id, levels] as const] : [];
    }),
  );
});
