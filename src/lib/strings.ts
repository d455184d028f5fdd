const widths = 0xfee0;

/**
 * The text, place for place, with full-width digits, letters, signs and spaces in half width, and all else as it is: NFKC
 * would make 121 of 12①, and 122 of 12².
 */
export function halfWidth(text: string): string {
  return text.replace(/[！-～\u3000]/g, (sign) =>
    sign === "\u3000" ? " " : String.fromCharCode(sign.charCodeAt(0) - widths),
  );
}

/** The text, place for place, with half-width digits, letters and signs in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + widths));
}

/** The text without any white space. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

/** A text with single spaces. A line break between digits stays, as two numbers stand in one cell: 12 above 345 is not 12,345. */
export function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, (space, at: number) => {
    const isBetween = /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + space.length] ?? "");
    return isBetween && /[\r\n]/.test(space) ? "\n" : " ";
  });
}

/**
 * True for a text in which a Chinese character stands. By their ranges: the script's name takes an engine some 3 ms to make an
 * expression of, each time that it is written.
 */
export const hasHan = (text: string): boolean => /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud887]/.test(text);

/** True for a text of which nothing is seen: none, white space, control and format characters, fillers. */
export function showsNothing(text: string): boolean {
  // Nearly all texts show something, and to make the expression takes milliseconds.
  if (/[!-~\u3001-\u9fff]/.test(text)) return false;
  return /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
}

/** The source of a pattern that matches these words and nothing else. */
export function escapeRegExp(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Words of a text from `start` up to before `end`, and what replaces them; without `becomes` they stay. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly becomes?: string | undefined;
}

/** The text with its words replaced; the places must not overlap and must come in the order of the text. */
export function withReplaced(text: string, replacements: readonly Replacement[]): string {
  let done = 0;
  const pieces = replacements.map(({ start, end, becomes = text.slice(start, end) }) => {
    const before = text.slice(done, start);
    done = end;
    return before + becomes;
  });
  return pieces.join("") + text.slice(done);
}
