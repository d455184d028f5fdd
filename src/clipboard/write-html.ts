import { escapeHtml } from "../lib/escape-html.ts";
import type { CellBlock } from "../tabular/block.ts";

/** Marks a table copied out of this program, whose cells are entered ones alone: totals between them are passed over. */
export const enteredMark = "data-entered-cells";

/** The HTML table for entered cells of this program, as spreadsheets, word processors and web editors take it. */
export function writeHtmlTable(block: CellBlock): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`);
  return `<table ${enteredMark}>${rows.join("")}</table>`;
}
