import { type CellBlock, isFigure } from "./block.ts";

/** A field that spreadsheets put in quotes: it holds a tab, a line break or quotes. */
const special = /[\t\n\r"]/;

/** Cells as spreadsheets put them on the clipboard as plain text. */
export function writeTsv(block: CellBlock): string {
  const field = (text: string) => (special.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return block.map((row) => row.map(field).join("\t")).join("\r\n");
}

/** Numbers that someone typed apart by spaces, where no tab is; "1 234" is one number. */
function bySpaces(line: string): readonly string[] {
  if (isFigure(line)) return [line];
  const words = line.trim().split(/\s+/);
  return words.length > 1 && words.every(isFigure) ? words : [line];
}

/**
 * Plain text from a spreadsheet, a document or a web page: tabs between cells, line breaks between rows, quoted fields
 * as spreadsheets write them. The line break at the very end ends the last row and begins none.
 */
export function readTsv(text: string): CellBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endsRow = /\r\n|\n|\r/y;
  const quoted = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
  while (at < text.length) {
    let field = "";
    quoted.lastIndex = at;
    const inQuotes = text[at] === '"' ? quoted.exec(text) : null;
    if (inQuotes) {
      field = (inQuotes[1] ?? "").replace(/""/g, '"');
      at = quoted.lastIndex;
    } else {
      const start = at;
      while (at < text.length && text[at] !== "\t" && text[at] !== "\n" && text[at] !== "\r") at += 1;
      field = text.slice(start, at);
    }
    row.push(field);
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    endsRow.lastIndex = at;
    if (endsRow.test(text)) at = endsRow.lastIndex;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return text.includes("\t") ? rows : rows.map((one) => bySpaces(one[0] ?? ""));
}
