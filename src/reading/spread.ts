import type { PieceCell } from "./pieces.ts";

/** A cell as a source describes it. */
export interface SpanningCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** No official table is nearly as large; what is wider or longer is cut off there. */
export const most = { rows: 2000, columns: 80 };

/** Rows of spanning cells as a grid in which every cell stands at its column. */
export function spread(rows: readonly (readonly SpanningCell[])[]): readonly (readonly PieceCell[])[] {
  const grid: PieceCell[][] = rows.slice(0, most.rows).map(() => []);
  for (const [at, row] of rows.slice(0, most.rows).entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const width = Math.min(cell.columns, most.columns - column);
      if (width <= 0) break;
      for (let down = 0; down < cell.rows && at + down < grid.length; down += 1) {
        const line = grid[at + down] as PieceCell[];
        for (let across = 0; across < width; across += 1) {
          line[column + across] = { text: cell.text, covered: down > 0 || across > 0 };
        }
      }
      column += width;
    }
  }
  const empty: PieceCell = { text: "", covered: false };
  return grid.map((row) => Array.from(row, (cell) => cell ?? empty));
}
