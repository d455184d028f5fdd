/** A place of a grid, in one row and one column. */
export interface GridCell {
  readonly text: string;
  /** True in all places of a merged cell but its first; they repeat its text. */
  readonly covered: boolean;
}

/** The largest grid that is made; what is longer or wider is cut off there. */
export interface Limits {
  readonly rows: number;
  readonly columns: number;
}

/** A cell as HTML describes it, with the number of rows and columns that it takes. */
export interface SpanningCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** The number that a rowspan or colspan states, up to a limit; 1 for anything that is no number of at least 1. */
export const spanOf = (text: string | null | undefined, limit: number): number =>
  Math.min(Math.max(Number.parseInt(text ?? "1", 10) || 1, 1), limit);

/** The grid that rows of cells fill, in which every cell stands at its column. */
export function spread(rows: readonly (readonly SpanningCell[])[], most: Limits): readonly (readonly GridCell[])[] {
  const grid: GridCell[][] = rows.slice(0, most.rows).map(() => []);
  for (const [at, row] of rows.slice(0, most.rows).entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const width = Math.min(cell.columns, most.columns - column);
      if (width <= 0) break;
      for (let down = 0; down < cell.rows && at + down < grid.length; down += 1) {
        const line = grid[at + down] as GridCell[];
        for (let across = 0; across < width; across += 1) {
          line[column + across] = { text: cell.text, covered: down > 0 || across > 0 };
        }
      }
      column += width;
    }
  }
  const empty: GridCell = { text: "", covered: false };
  return grid.map((row) => Array.from(row, (cell) => cell ?? empty));
}
