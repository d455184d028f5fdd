import { isBlank, isFigure } from "../../tabular/block.ts";
import type { RowFragment } from "../fragments.ts";

/** Where a table's rows end: the empty places after what is filled, for each row that is not all empty. */
export interface RightEdge {
  readonly rows: readonly {
    readonly figures: number;
    readonly after: number;
  }[];
}

export const plainEdge: RightEdge = { rows: [] };

/** Blank places at the right end of a row. */
export function trailingBlanks(texts: readonly string[]): number {
  let count = 0;
  while (count < texts.length && isBlank(texts[texts.length - 1 - count] ?? "")) count += 1;
  return count;
}

/** The right edge of each table, by its number. */
export function rightEdges(rows: readonly RowFragment[]): ReadonlyMap<number, RightEdge> {
  const tables = new Map<number, RightEdge["rows"][number][]>();
  for (const { table, cells } of rows) {
    const texts = cells.map(({ text }) => text);
    if (texts.every(isBlank)) continue;
    const own = tables.get(table) ?? [];
    own.push({ figures: texts.filter(isFigure).length, after: trailingBlanks(texts) });
    tables.set(table, own);
  }
  return new Map([...tables].map(([table, own]) => [table, { rows: own }]));
}

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

/** Empty places after the last of `count` columns, and whether that is sure. */
export function paddingOf({ rows }: RightEdge, count: number): { readonly padding: number; readonly sure: boolean } {
  const [full, ...others] = distinct(rows.filter(({ figures }) => figures === count).map(({ after }) => after));
  const headings = rows.filter(({ figures }) => figures === 0).map(({ after }) => after);
  // Where merged cells were lost, rows and headings each end somewhere else.
  const agrees = headings.length === 0 || Math.min(...headings) === full;
  if (full !== undefined && others.length === 0 && agrees) return { padding: full, sure: true };
  return { padding: rows.length > 1 ? Math.min(...rows.map(({ after }) => after)) : 0, sure: false };
}
