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

/** Text that any file can hold; what cannot be shown becomes U+FFFD. */
export function printable(text: string): string {
  return text.replace(unprintable, "\ufffd");
}

/** Text for element content and quoted attributes alike, of HTML and of XML; what cannot be shown becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** Text that any file can hold, on one line, as the cells of tables and the lines of plain text are. */
export function onOneLine(text: string): string {
  return printable(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " "));
}
