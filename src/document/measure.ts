/**
 * The width of a text in ems as fonts of official documents set it: Chinese characters and full-width signs one each,
 * figures and Latin letters half. An estimate, good enough to choose a size by.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += /[ -~]/.test(char) ? 0.5 : 1;
  return width;
}

/** Lines that a text takes in a column of so many ems. */
export function linesIn(text: string, ems: number): number {
  return text === "" ? 0 : Math.ceil(widthOf(text) / Math.max(1, Math.floor(ems)));
}

/**
 * A short heading in the places where it may break: terms such as 社会公益组织 are put together of words of two
 * characters, and 商业企 over 业 is hard to read. Whatever else it is stays whole.
 */
export function breakableParts(heading: string): readonly string[] {
  return /^(?:\p{sc=Han}{2}){2,3}$/u.test(heading) ? (heading.match(/../gu) ?? []) : [heading];
}

/** Lines that a heading takes in a column of so many ems, broken between its words where they fit. */
export function headingLines(heading: string, ems: number): number {
  const words = breakableParts(heading);
  const aLine = Math.floor(ems / widthOf(words[0] ?? ""));
  return words.length === 1 || aLine === 0 ? linesIn(heading, ems) : Math.ceil(words.length / aLine);
}
