const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that no HTML or XML file may hold: controls other than tab and line feed, noncharacters, halves of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get out
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;

/** A text with U+FFFD in place of every character that no file may hold. */
export function printable(text: string): string {
  return text.replace(unprintable, "\ufffd");
}

/** A text for the content of elements and for quoted attributes, of HTML and of XML; made printable first. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** A printable text on one line, as the cells of tables and the lines of plain text are. */
export function onOneLine(text: string): string {
  return printable(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " "));
}
