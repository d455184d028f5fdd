/** Format and control characters that come with copied words, each once: those of Unicode's Cf of which nothing is shown. */
export const unseenSigns: readonly string[] = Array.from({ length: 0xe0080 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /\p{Cf}/u.test(sign) && /\p{Default_Ignorable_Code_Point}/u.test(sign))
  .concat("\u0000", "\u0001", "\u0008", "\u000e", "\u001f", "\u007f", "\u0080", "\u009f");

/** Signs that are like digits and are none: circled, superscript, of other scripts, fractions, letters for numbers. */
export const likeDigits: readonly string[] = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /\p{N}/u.test(sign) && !/[0-9０-９]/.test(sign));
