import { escapeHtml } from "../../lib/escape-html.ts";
import { sum } from "../../lib/lists.ts";
import type { Figure, SheetCell, SheetGroup } from "../blocks.ts";
import { annotationScale, markScale } from "../fit.ts";
import type { Spanning } from "../places.ts";

/** A title of a page in its lines. */
export const titleHtml = (lines: readonly string[]): string =>
  `<h1>${lines.map((line) => `<span>${escapeHtml(line)}</span>`).join("")}</h1>`;

/** The merges of a cell as attributes of its HTML element, with a space before each. */
export function spanAttributes({ rowSpan, colSpan }: Spanning): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${colSpan > 1 ? ` colspan="${colSpan}"` : ""}`;
}

/** The columns of a table, each with its share of the width in per cent to so many decimals. */
export function columnGroup(widths: readonly number[], decimals: number): string {
  const total = sum(widths);
  const columns = widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(decimals)}%">`);
  return `<colgroup>${columns.join("")}</colgroup>`;
}

/** The rows of a group, each on a line. `attributes` are those of its element, with a space before each. */
export function rowGroup({ kind, rows }: SheetGroup, cell: (cell: SheetCell) => string, attributes = ""): string {
  const tag = kind === "head" ? "thead" : "tbody";
  const lines = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return [`<${tag}${attributes}>`, ...lines, `</${tag}>`].join("\n");
}

/**
 * A number with its annotation, or the sign of its note, in small letters after it; `number` is the number's own HTML. `size` is that of a number set
 * smaller than its sheet, in points: its annotation is smaller still. `isBelow`: the annotation has lines of its own.
 */
export function figureHtml(
  { text, annotation, mark }: Figure,
  number = escapeHtml(text),
  { size, isBelow = false }: { readonly size?: number | undefined; readonly isBelow?: boolean } = {},
): string {
  if (annotation === undefined) return number;
  const scaled = (scale: number) =>
    size === undefined ? "" : ` style="font-size:${Number((size * scale).toFixed(2))}pt"`;
  if (mark !== undefined) return `${number}<sup${scaled(markScale)}>${mark}</sup>`;
  const look = isBelow ? ' class="below"' : "";
  return `${number}<small${look}${scaled(annotationScale)}>（${escapeHtml(annotation)}）</small>`;
}
