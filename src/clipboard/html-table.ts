import type { Block } from "./block.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Cells as a table that spreadsheets, word processors and web editors take. */
export function writeHtmlTable(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

/** More than any official table has; what is larger is not looked at. */
const most = { rows: 400, columns: 60 };

const spanOf = (cell: Element, name: string, limit: number): number =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1, 1), limit);

/** One table with its merged cells spread out: the text stands in the first place, the others are blank. */
function spread(table: HTMLTableElement): Block {
  const places: string[][] = [];
  for (const [at, row] of [...table.rows].slice(0, most.rows).entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (places[at]?.[column] !== undefined) column += 1;
      const columns = spanOf(cell, "colspan", most.columns);
      const rows = spanOf(cell, "rowspan", most.rows - at);
      for (let down = 0; down < rows; down += 1) {
        for (let across = 0; across < columns; across += 1) {
          const first = down === 0 && across === 0;
          const texts = places[at + down] ?? [];
          texts[column + across] = first ? (cell.textContent ?? "").replace(/\s+/g, " ").trim() : "";
          places[at + down] = texts;
        }
      }
      column += columns;
      if (column > most.columns) break;
    }
  }
  const width = Math.max(0, ...places.map((row) => row.length));
  return places.map((row) => Array.from({ length: width }, (_, column) => row?.[column] ?? ""));
}

/** The tables in copied HTML, largest first. Nothing of it is run or shown: it is parsed apart from the page. */
export function readHtmlTables(html: string): readonly Block[] {
  if (!/<table/i.test(html)) return [];
  const page = new DOMParser().parseFromString(html, "text/html");
  const blocks = [...page.querySelectorAll("table")].map(spread);
  return blocks.sort((a, b) => b.length - a.length);
}
