import { isBlank, isFigure } from "../../tabular/block.ts";
import type { RowFragment } from "../fragments.ts";

/**
 * The right edge of a table: for each row that is not blank, how many figures it has, and how many blank places stand
 * after the last text. Merged headings leave such places after the numbers of every row.
 */
export type RightEdge = readonly { readonly figures: number; readonly after: number }[];

/** How many blank places end a row. */
export function trailingBlanks(texts: readonly string[]): number {
  let count = 0;
  while (count < texts.length && isBlank(texts[texts.length - 1 - count] ?? "")) count += 1;
  return count;
}

/** The right edge of each table, by the table's number. */
export function rightEdges(rows: readonly RowFragment[]): ReadonlyMap<number, RightEdge> {
  const edges = new Map<number, RightEdge[number][]>();
  for (const { table, cells } of rows) {
    const texts = cells.map(({ text }) => text);
    if (texts.every(isBlank)) continue;
    const edge = edges.get(table) ?? [];
    edge.push({ figures: texts.filter(isFigure).length, after: trailingBlanks(texts) });
    edges.set(table, edge);
  }
  return edges;
}

/** How many blank places follow the last of `count` columns, and whether all rows of the table say so. */
export function paddingOf(edge: RightEdge, count: number): { readonly padding: number; readonly sure: boolean } {
  const after = (figures: number) => edge.filter((row) => row.figures === figures).map((row) => row.after);
  const [full, ...others] = [...new Set(after(count))];
  const headings = after(0);
  // Where merged cells were lost, rows and headings each end somewhere else.
  const agrees = headings.length === 0 || Math.min(...headings) === full;
  if (full !== undefined && others.length === 0 && agrees) return { padding: full, sure: true };
  return { padding: edge.length > 1 ? Math.min(...edge.map((row) => row.after)) : 0, sure: false };
}
