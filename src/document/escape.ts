const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that neither HTML nor XML may hold: controls other than tab and line feed, noncharacters, halves of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get out
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Text that any file can hold: what cannot be shown becomes U+FFFD. */
export function shownCharacters(text: string): string {
  return text.replace(unprintable, "\ufffd");
}

/** That on one line, as the cells of tables and lines of plain text are. */
export function onOneLine(text: string): string {
  return shownCharacters(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " "));
}

/** Text for element content and quoted attributes alike; what cannot be shown becomes U+FFFD. */
export function escapeXml(text: string): string {
  return shownCharacters(text).replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** The same for HTML, which has these entities in common with XML. */
export const escapeHtml = escapeXml;
