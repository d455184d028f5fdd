import { type Cell, type CellId, enteredCells } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";

/** The entered cells of a table as a person moves through them: computed cells and headings are not there. */
export type EntryGrid = readonly (readonly Cell[])[];

/** A place in the entry grid, counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Both corners belong to it. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A move of the cell in focus, or of the corner of what is selected. */
export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "rowStart"
  | "rowEnd"
  | "top"
  | "bottom"
  | "tableStart"
  | "tableEnd";

/** Rows as printed; rows that stand side by side are one. */
export const entryGrid = memoizeByIdentity((table: TableDef): EntryGrid => {
  const cells = enteredCells(table);
  const rows = table.bands.flatMap((band) => band.rows.map((row) => cells.filter((cell) => cell.row === row)));
  return (table.printed === "across" ? [rows.flat()] : rows).filter((row) => row.length > 0);
});

/** The cell at a position; undefined outside the grid, as rows may be shorter than their neighbours. */
export function cellAt(grid: EntryGrid, { row, column }: CellPosition): Cell | undefined {
  return grid[row]?.[column];
}

/** Where a cell stands in the grid; undefined for one that is computed. */
export function positionOf(grid: EntryGrid, id: CellId): CellPosition | undefined {
  for (const [row, cells] of grid.entries()) {
    const column = cells.findIndex((cell) => cell.id === id);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** How many rows down and columns to the right each move leads. */
const steps: Readonly<Record<Move, readonly [down: number, right: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  rowStart: [0, -Infinity],
  rowEnd: [0, Infinity],
  top: [-Infinity, 0],
  bottom: [Infinity, 0],
  tableStart: [-Infinity, -Infinity],
  tableEnd: [Infinity, Infinity],
};

const within = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

/** Where a move leads; at the edge it leads nowhere. Rows may be shorter than their neighbours. */
export function moved(grid: EntryGrid, { row, column }: CellPosition, move: Move): CellPosition {
  const [down, right] = steps[move];
  const toRow = within(row + down, grid.length - 1);
  return { row: toRow, column: within(column + right, (grid[toRow]?.length ?? 1) - 1) };
}

/** The rectangle that has two positions as its opposite corners. */
export function rectangle(a: CellPosition, b: CellPosition): Rectangle {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The cells of a rectangle, row by row. */
export function cellsIn(grid: EntryGrid, { top, left, bottom, right }: Rectangle): EntryGrid {
  return grid
    .slice(top, bottom + 1)
    .map((row) => row.slice(left, right + 1))
    .filter((row) => row.length > 0);
}
