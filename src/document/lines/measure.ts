/**
 * The width of a text in ems as fonts of official documents set it: Chinese characters and full-width signs one each,
 * figures and Latin letters half. An estimate, good enough to choose a size by.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char >= " " && char <= "~" ? 0.5 : 1;
  return width;
}

/** Lines that a text takes in a column of so many ems. */
export function linesIn(text: string, ems: number): number {
  return text === "" ? 0 : Math.ceil(widthOf(text) / Math.max(1, Math.floor(ems)));
}
