import { type CellBlock, isFigure } from "./block.ts";

/** A field that spreadsheets put in quotes: it holds a tab, a line break or quotes. */
const special = /[\t\n\r"]/;

/** The text that spreadsheets put on the clipboard for these cells: tabs between cells, line breaks between rows. */
export function writeTsv(block: CellBlock): string {
  const field = (text: string) => (special.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return block.map((row) => row.map(field).join("\t")).join("\r\n");
}

/** The cells of a line without tabs: figures with spaces between them, else the line itself; "1 234" is one number. */
function bySpaces(line: string): readonly string[] {
  if (isFigure(line)) return [line];
  const words = line.trim().split(/\s+/);
  return words.length > 1 && words.every(isFigure) ? words : [line];
}

/** A field, in quotes or not, and what ends it: a tab, a line break or the end of the text. */
const fields = /(?!$)(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;

/**
 * Reads plain text from a spreadsheet, a document or a web page: tabs between cells, line breaks between rows, quoted
 * fields as spreadsheets write them. A line break at the very end begins no row; a tab there begins a blank field.
 */
export function readTsv(text: string): CellBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(fields)) {
    row.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === "\t") continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, ""]);
  return text.includes("\t") ? rows : rows.map(([line = ""]) => bySpaces(line));
}
