import { halfWidth, withoutSpaces } from "./strings.ts";

/** What ends a line or a cell in some program: a soft break of Word, a new page, Word's mark of a cell, separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const lineBreak = /[\x07\v\f\x1c-\x1e\x85\u2028\u2029]/g;

/**
 * Signs that come along with what is copied and that nobody sees: Windows' calculator copies 137 between marks of
 * direction, web editors leave spaces of no width, old files NUL. They are the controls but for tabs and line breaks, and
 * the format characters (Cf) of which Unicode says that nothing is shown, with the anchors of annotations.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Finds that a text may hold any of these, without looking at pairs of surrogates: nearly all texts hold none. */
const perhaps =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud82f\ud834\udb40]/;

/**
 * A text as it is kept, wherever it comes from: without signs that nobody sees, and with line feeds in place of other
 * signs that end a line. Widths, spaces, tabs and line breaks stay as they are.
 */
export function cleanText(text: string): string {
  return perhaps.test(text) ? text.replace(lineBreak, "\n").replace(unseen, "") : text;
}

/** The text of a cell, a number or a label, as it is read: cleaned, and with signs in half width. Nothing else is folded. */
export function cleanCell(text: string): string {
  return halfWidth(cleanText(text));
}

/** 部首 and other doubles of Chinese characters, which PDF files give in place of the characters themselves. */
const doubles = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/** Words as they are compared: cleaned, of one width, with the usual characters and without white space. */
export function comparable(text: string): string {
  return withoutSpaces(cleanCell(text)).replace(doubles, (sign) => sign.normalize("NFKC"));
}

/** What is not dropped and cannot be seen either: blank letters, variants of a sign, signs without a meaning of their own. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800\ufffc]|(?![\t\n\r])\p{C}/gu;

/** The text without the signs that `invisibleSigns` names. */
export const withoutInvisible = (text: string): string => text.replace(invisible, "");

/** The signs of a cleaned text that cannot be seen, by their code points, e.g. U+FE0F; each once. */
export function invisibleSigns(text: string): readonly string[] {
  const found = new Set(text.match(invisible) ?? []);
  return [...found].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
}
