import type { Sheet, SheetCell } from "./blocks.ts";

/** How many rows and columns a cell of a grid covers. */
export interface Spanning {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A cell with the row and column that its upper left corner stands in, counted from 0. */
export interface Placed<C extends Spanning> {
  readonly cell: C;
  readonly row: number;
  readonly column: number;
}

/** Every cell of a grid with its place, found from the merges as HTML fills one. */
export function placed<C extends Spanning>(rows: readonly (readonly C[])[]): readonly (readonly Placed<C>[])[] {
  /** The first row that is free in each column. */
  const free: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell): Placed<C> => {
      while ((free[column] ?? row) > row) column += 1;
      const place = { cell, row, column };
      for (const end = column + cell.colSpan; column < end; column += 1) free[column] = row + cell.rowSpan;
      return place;
    });
  });
}

/** All places of a grid, row by row and equally many in each; covered ones are undefined. */
export function fullGrid<C extends Spanning>(rows: readonly (readonly C[])[]): readonly (readonly (C | undefined)[])[] {
  const cells = placed(rows);
  const width = Math.max(0, ...cells.flatMap((row) => row.map(({ cell, column }) => column + cell.colSpan)));
  return cells.map((row) => {
    const line = new Array<C | undefined>(width).fill(undefined);
    for (const { cell, column } of row) line[column] = cell;
    return line;
  });
}

/** A cell of a sheet with its place. */
export type PlacedCell = Placed<SheetCell>;

/** Every cell of a sheet in printed order with its place. */
export function placesIn({ groups }: Sheet): readonly PlacedCell[] {
  return placed(groups.flatMap(({ rows }) => rows)).flat();
}
