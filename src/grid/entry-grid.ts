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

const within = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

/** Where a move leads; at the edge it leads nowhere. Rows may be shorter than their neighbours. */
export function moved(grid: EntryGrid, { row, column }: CellPosition, move: Move): CellPosition {
  const lastRow = grid.length - 1;
  const at = (toRow: number, toColumn: number): CellPosition => {
    const inside = within(toRow, lastRow);
    return { row: inside, column: within(toColumn, (grid[inside]?.length ?? 1) - 1) };
  };
  switch (move) {
    case "up":
      return at(row - 1, column);
    case "down":
      return at(row + 1, column);
    case "left":
      return at(row, column - 1);
    case "right":
      return at(row, column + 1);
    case "rowStart":
      return at(row, 0);
    case "rowEnd":
      return at(row, Number.POSITIVE_INFINITY);
    case "top":
      return at(0, column);
    case "bottom":
      return at(lastRow, column);
    case "tableStart":
      return at(0, 0);
    case "tableEnd":
      return at(lastRow, Number.POSITIVE_INFINITY);
    default:
      return move satisfies never;
  }
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
