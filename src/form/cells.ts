import { memoizeByIdentity } from "../lib/memoize.ts";
import { type TableId, tables } from "./form.ts";
import { printedPath } from "./headings.ts";
import type { Band, Column, Line, TableDef } from "./table.ts";

/** A cell's address, e.g. `applications.received.naturalPerson`: its path in a draft and its element id on screen. */
export type CellId = `${TableId}.${string}.${string}`;

/** The place of one printed number in an official table. */
export interface Cell {
  readonly id: CellId;
  readonly table: TableDef;
  readonly band: Band;
  readonly row: Line;
  readonly column: Column;
  /** True where the row or the column is a sum, so that the number is never typed. */
  readonly computed: boolean;
  /** The printed row and column label, e.g. `1.属于国家秘密 商业企业`: the cell's accessible name. */
  readonly name: string;
}

/** The address of a cell from the ids of its row and column. */
export function cellId(table: TableDef, row: string, column: string): CellId {
  return `${table.id as TableId}.${row}.${column}`;
}

/**
 * Rows printed side by side have no label of their own beside the number, so their merged heading is part of the
 * name; rows printed below each other are named by their own label, which no other row of the table has.
 */
function nameOf(table: TableDef, row: Line, column: Column): string {
  const rowName = table.printed === "across" ? printedPath(row) : [row.label];
  return [...rowName, column.label].join(" ");
}

/** All printed numbers of a table, in printed order. */
export const cellsOf = memoizeByIdentity((table: TableDef): readonly Cell[] =>
  table.bands.flatMap((band) =>
    band.rows.flatMap((row) =>
      band.columns.map((column) => ({
        id: cellId(table, row.id, column.id),
        table,
        band,
        row,
        column,
        computed: row.sum !== undefined || column.sum !== undefined,
        name: nameOf(table, row, column),
      })),
    ),
  ),
);

const byId: ReadonlyMap<string, Cell> = new Map(
  tables.flatMap((table) => cellsOf(table)).map((cell) => [cell.id, cell]),
);

/** The cell of that id; undefined for any other text. */
export function cellById(id: string): Cell | undefined {
  return byId.get(id);
}

/** The numbers a person enters: those that no sum computes. */
export const enteredCells = memoizeByIdentity((table: TableDef): readonly Cell[] =>
  cellsOf(table).filter((cell) => !cell.computed),
);

/** A value for each entered cell of a table, by row and column id as a draft holds the table's numbers. */
export function byRowAndColumn<V>(table: TableDef, value: (cell: Cell) => V): Record<string, Record<string, V>> {
  const rows: Record<string, Record<string, V>> = {};
  for (const cell of enteredCells(table)) {
    rows[cell.row.id] = { ...rows[cell.row.id], [cell.column.id]: value(cell) };
  }
  return rows;
}

/** Ids of every entered number of the form, in printed order. */
export const enteredIds: readonly CellId[] = tables.flatMap((table) => enteredCells(table).map((cell) => cell.id));
