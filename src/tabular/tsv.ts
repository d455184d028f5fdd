import { type CellBlock, isFigure } from "./block.ts";
import { readFields } from "./fields.ts";

/** A field that spreadsheets put in quotes: it holds a tab, a line break or quotes. */
const special = /[\t\n\r"]/;

/** The text that spreadsheets put on the clipboard for these cells: tabs between cells, line breaks between rows. */
export function writeTsv(block: CellBlock): string {
  const field = (text: string) => (special.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return block.map((row) => row.map(field).join("\t")).join("\r\n");
}

/**
 * The cells of a line without tabs: figures with spaces between them, behind the words before them if there are any, as
 * PDF files copy a table; else the line itself. "1 234" is one number, unless other lines hold several.
 */
function bySpaces(line: string, isSeveral: boolean): readonly string[] {
  if (isFigure(line) && !isSeveral) return [line];
  const words = line.trim().split(/[^\S\n]+/);
  const first = words.length - [...words].reverse().findIndex((word) => !isCounted(word));
  const figures = words.slice(first > words.length ? 0 : first);
  const label = words.slice(0, words.length - figures.length).join(" ");
  if (figures.length === 0 || words.length < 2) return [line];
  return label === "" ? figures : [label, ...figures];
}

/** True for a word that is a figure; the lines of a table drawn with signs are none. */
const isCounted = (word: string): boolean => isFigure(word) && !/[|_]/.test(word);

/** The lines of a text without tabs as cells. */
function linesBySpaces(lines: readonly string[]): CellBlock {
  // Nobody counts millions here: three groups are three numbers.
  const isMany = (line: string) => !isFigure(line) || line.trim().split(/[^\S\n]+/).length > 2;
  const isSeveral = lines.some((line) => isMany(line) && bySpaces(line, true).length > 1);
  return lines.map((line) => bySpaces(line, isSeveral));
}

/**
 * A text of several lines of which most are like "1 234", read as two numbers a line: a table of two columns in a PDF file
 * looks the same as numbers of a thousand and more. No reading for any other text.
 */
export function apartBySpaces(text: string): readonly CellBlock[] {
  if (/["\t]/.test(text)) return [];
  const lines = readFields(text, "\t").map(([line = ""]) => line);
  const isPair = (line: string) => isFigure(line) && line.trim().split(/[^\S\n]+/).length === 2;
  const full = lines.filter((line) => line.trim() !== "");
  const areOne = linesBySpaces(lines).every((row) => row.length === 1);
  const isUnsure = full.length > 1 && areOne && 2 * full.filter(isPair).length >= full.length;
  return isUnsure ? [lines.map((line) => bySpaces(line, true))] : [];
}

/**
 * Reads plain text from a spreadsheet, a document or a web page: tabs between cells, line breaks between rows, quoted
 * fields as spreadsheets write them. A line break at the very end begins no row; a tab there begins a blank field.
 */
export function readTsv(text: string): CellBlock {
  const rows = readFields(text, "\t");
  return text.includes("\t") ? rows : linesBySpaces(rows.map(([line = ""]) => line));
}
