/** What stands between two fields of a row. */
export type Separator = "\t" | "," | ";";

/**
 * The rows of a text as spreadsheets write them: a field that holds a separator, a line break or a quote stands in quotes,
 * its own quotes doubled. A quote that is not closed before a separator is an ordinary sign, so that a stray one takes no
 * rows into its cell. A line break at the very end begins no row; a separator there begins a blank field.
 */
export function readFields(text: string, separator: Separator): readonly (readonly string[])[] {
  if (!text.includes('"')) return plainRows(text, separator);
  const ends = new RegExp(`[${separator}\r\n]`, "g");
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = closingQuote(text, at, separator);
    ends.lastIndex = at;
    const end = closing >= 0 ? closing + 1 : (ends.exec(text)?.index ?? text.length);
    row.push(closing >= 0 ? text.slice(at + 1, closing).replace(/""/g, '"') : text.slice(at, end));
    at = text[end] === "\r" && text[end + 1] === "\n" ? end + 1 : end;
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
    } else if (at === text.length - 1) rows.push([...row, ""]);
  }
  return rows;
}

/** The place of the quote that closes the field beginning here; -1 where it is in no quotes. */
function closingQuote(text: string, at: number, separator: Separator): number {
  if (text[at] !== '"') return -1;
  let quote = text.indexOf('"', at + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  const next = text[quote + 1];
  return next === undefined || next === separator || next === "\r" || next === "\n" ? quote : -1;
}

/** The rows of a text without quotes. */
function plainRows(text: string, separator: Separator): readonly (readonly string[])[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines[lines.length - 1] === "") lines.pop();
  return lines.map((line) => line.split(separator));
}
