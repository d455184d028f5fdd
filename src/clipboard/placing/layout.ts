import type { Cell } from "../../form/cells.ts";
import { headingsOf } from "../../form/headings.ts";
import type { TableDef } from "../../form/table.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { type FormRow, formRows } from "../../tabular/form-rows.ts";

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
  /** The same without totals. */
  readonly enteredWidth: number;
  /** True where several rows stand side by side in one line. */
  readonly isSideBySide: boolean;
}

/** The cells of a line that are entered or, in a line of sums, would be: those that are no total at the end of a row. */
export const withoutTotals = memoizeByIdentity((cells: readonly Cell[]): readonly Cell[] =>
  cells.filter((cell) => cell.column.sum === undefined),
);

function layoutOf(table: TableDef, lines: readonly SheetLine[]): Layout {
  const longest = (cellsOf: (line: SheetLine) => readonly Cell[]) =>
    Math.max(...lines.map((line) => cellsOf(line).length));
  return {
    table,
    lines,
    width: longest(({ cells }) => cells),
    enteredWidth: longest(({ cells }) => withoutTotals(cells)),
    isSideBySide: lines[0]?.row === undefined,
  };
}

/** The ways in which a table is laid out: as printed; 表四 also with its rows below each other, as offices tally it. */
export const layoutsOf = memoizeByIdentity((table: TableDef): readonly Layout[] => {
  const lines = formRows(table).map((row) => ({ row, cells: row.cells }));
  const down = layoutOf(table, lines);
  if (table.printed !== "across") return [down];
  return [layoutOf(table, [{ row: undefined, cells: lines.flatMap(({ cells }) => cells) }]), down];
});

/** True for a line of sums, of which nothing is entered. */
export const isComputedLine = ({ cells }: SheetLine): boolean => cells.every((cell) => cell.computed);

/** The lines of which something is entered. */
export const openLines = memoizeByIdentity(({ lines }: Layout): readonly SheetLine[] =>
  lines.filter((line) => !isComputedLine(line)),
);

/** The shortest stretches of lines, by their first and last, in which a line of sums stands with all that it adds up. */
export const wholeSumsDown = memoizeByIdentity(
  ({ lines }: Layout): readonly (readonly [first: number, last: number])[] =>
    lines.flatMap((line, at) => {
      if (!isComputedLine(line) || !line.row?.sum) return [];
      const parts = line.row.sum.map((part) => lines.findIndex(({ row }) => row?.id === part));
      return [[Math.min(at, ...parts), Math.max(at, ...parts)] as const];
    }),
);

/** The same of the places in a line: those in which a total stands with all that it adds up. */
export const wholeSumsAcross = memoizeByIdentity(
  ({ cells }: SheetLine): readonly (readonly [first: number, last: number])[] =>
    cells.flatMap((total, last) => {
      const parts = total.column.sum;
      const first = parts && cells.findIndex(({ row, column }) => row === total.row && parts.includes(column.id));
      return first === undefined ? [] : [[first, last] as const];
    }),
);

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
