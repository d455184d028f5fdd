import type { CellBlock } from "../tabular/block.ts";
import { spanOf, spread } from "../tabular/spread.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Cells as a table that spreadsheets, word processors and web editors take. */
export function writeHtmlTable(block: CellBlock): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

/** More than any official table has; what is larger is not looked at. */
const most = { rows: 400, columns: 60 };

/** One table with its merged cells spread out: the text stands in the first place, the others are blank. */
function blockOf(table: HTMLTableElement): CellBlock {
  const rows = [...table.rows].slice(0, most.rows).map((row) =>
    [...row.cells].map((cell) => ({
      text: (cell.textContent ?? "").replace(/\s+/g, " ").trim(),
      rows: spanOf(cell.getAttribute("rowspan"), most.rows),
      columns: spanOf(cell.getAttribute("colspan"), most.columns),
    })),
  );
  const grid = spread(rows, most).map((row) => row.map(({ text, covered }) => (covered ? "" : text)));
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** The tables in copied HTML, largest first. Nothing of it is run or shown: it is parsed apart from the page. */
export function readHtmlTables(html: string): readonly CellBlock[] {
  if (!/<table/i.test(html)) return [];
  const page = new DOMParser().parseFromString(html, "text/html");
  const blocks = [...page.querySelectorAll("table")].map(blockOf);
  return blocks.sort((a, b) => b.length - a.length);
}
