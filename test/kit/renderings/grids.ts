import { placed } from "../../../src/document/places.ts";
import type { Grid, GridCell, Row } from "./wild-report.ts";

export function widthOfRows(rows: readonly Row[]): number {
  return Math.max(0, ...placed(rows).flatMap((row) => row.map(({ cell, column }) => column + cell.colSpan)));
}

/** 表四 as the notice prints it: the results of 行政复议 reach up beside the two kinds of 行政诉讼. */
export function asPublished(grid: Grid): Grid {
  if (grid.id !== "litigation") return grid;
  const [top = [], kinds = [], results = [], ...numbers] = grid.rows;
  const flat = top.map((cell): GridCell => ({ ...cell, rowSpan: 1 }));
  const tall = results.slice(0, 5).map((cell): GridCell => ({ ...cell, rowSpan: 2 }));
  return { ...grid, rows: [flat, [...tall, ...kinds], results.slice(5), ...numbers] };
}

/** What stands at the head of the second page in place of 三、本年度办理结果, which reaches over from the first. */
export type Carried = "blank" | "repeated" | "missing";

const nextPage = "（四）无法提供";

/** 表三 as it runs over a page: two tables, the second starting at （四）1 without the header. */
export function overTwoPages(grid: Grid, carried: Carried): readonly Grid[] {
  const at = grid.rows.findIndex((row) => row.some(({ text }) => text === nextPage));
  if (at < 0) return [grid];
  const start = grid.rows.findIndex((row) => row.some(({ rowSpan, text }) => rowSpan > 20 && text !== ""));
  const spanning = grid.rows[start]?.[0];
  if (!spanning) return [grid];
  const left = at - start;
  const cut = (row: Row) => row.map((cell) => (cell === spanning ? { ...cell, rowSpan: left } : cell));
  const rest = { ...spanning, rowSpan: spanning.rowSpan - left, text: carried === "repeated" ? spanning.text : "" };
  const [first = [], ...others] = grid.rows.slice(at);
  const narrow = (row: Row) => row.map((cell) => ({ ...cell, colSpan: cell.colSpan === 3 ? 2 : cell.colSpan }));
  const second = carried === "missing" ? [first, ...others].map(narrow) : [[rest, ...first], ...others];
  return [
    { ...grid, rows: grid.rows.slice(0, at).map(cut) },
    { ...grid, rows: second },
  ];
}

/** The same rows over a grid of `width` columns: what was one column becomes one or several. */
export function stretched(rows: readonly Row[], width: number): readonly Row[] {
  const own = widthOfRows(rows);
  const edge = (column: number) => Math.round((column * width) / own);
  return placed(rows).map((row) =>
    row.map(({ cell, column }) => ({ ...cell, colSpan: edge(column + cell.colSpan) - edge(column) })),
  );
}
