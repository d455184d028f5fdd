import type { RowShape } from "./looks.ts";

/** A cell with how many columns and rows it takes, and what it holds. */
export interface DocCell<T> {
  readonly columns: number;
  rows: number;
  readonly content: T;
}

/** A row as it was read: what its cells hold, and their shape where the file tells it. */
export interface ReadRow<T> {
  readonly cells: readonly T[];
  readonly shape: RowShape | undefined;
}

/** Edges of cells that are nearer than this, in twentieths of a point (half a millimetre), are one: rows are drawn by hand. */
const sameEdge = 30;

/** The columns of a table: the edges of all rows, those that are one told once. */
function columnsOf(rows: readonly ReadRow<unknown>[]): readonly number[] {
  const edges = [...new Set(rows.flatMap(({ shape }) => shape?.edges ?? []))].sort((one, other) => one - other);
  return edges.filter((edge, at) => at === 0 || edge - (edges[at - 1] ?? 0) > sameEdge);
}

/** The number of the column that begins at an edge. */
function columnAt(columns: readonly number[], edge: number): number {
  const at = columns.findIndex((begin) => begin > edge);
  return (at < 0 ? columns.length : at) - 1;
}

/** Places the cells of a table: merged ones take their columns and rows, those that only go on with another are left out. */
export function placeCells<T>(rows: readonly ReadRow<T>[]): readonly (readonly DocCell<T>[])[] {
  const columns = columnsOf(rows);
  const above = new Map<number, DocCell<T>>();
  return rows.map(({ cells, shape }) => {
    const known = shape && shape.cells.length === cells.length ? shape : undefined;
    return cells.flatMap((content, at): readonly DocCell<T>[] => {
      const how = known?.cells[at];
      if (!known || !how) return [{ columns: 1, rows: 1, content }];
      if (how.follows) return [];
      let last = at + 1;
      while (known.cells[last]?.follows) last += 1;
      const begin = columnAt(columns, known.edges[at] ?? 0);
      const over = above.get(begin);
      if (how.goesOn && over) {
        over.rows += 1;
        return [];
      }
      const cell = { columns: Math.max(1, columnAt(columns, known.edges[last] ?? 0) - begin), rows: 1, content };
      above.set(begin, cell);
      return [cell];
    });
  });
}
