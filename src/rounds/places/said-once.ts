/** Words as long as that, which stood nowhere else, are not written elsewhere by chance. */
const longQuote = 6;

interface Text {
  readonly text: string;
}

/** Words without signs and line ends: a comma or a line end more makes no other words. */
export const withoutSigns = (words: string): string => words.replace(/[\p{P}\s]/gu, "");

/** True for words of which one can tell that they stand nowhere else by chance. */
export const isLong = (quote: string): boolean => withoutSigns(quote).length >= longQuote;

/** How often words stand in texts, each between line ends; counted up to two. */
export function timesSaid(texts: readonly Text[], words: string): number {
  let found = 0;
  for (const { text } of texts) {
    const whole = `\n${text}\n`;
    for (let at = whole.indexOf(words); at >= 0 && found < 2; at = whole.indexOf(words, at + 1)) found += 1;
  }
  return found;
}

const bareOf = (texts: readonly Text[]) => texts.map(({ text }) => ({ text: withoutSigns(text) }));

/** True where no other place of the texts says the same, be it with other signs. */
export function isSaidOnce(texts: readonly Text[], quote: string): boolean {
  const words = withoutSigns(quote);
  return words !== "" && timesSaid(bareOf(texts), words) === 1;
}

/**
 * True where half of long words stands elsewhere, too: where two such places come together, as what stood between them is
 * deleted, the same words would stand there.
 */
export function isHalfSaidElsewhere(texts: readonly Text[], quote: string): boolean {
  const words = withoutSigns(quote);
  const half = Math.ceil(words.length / 2);
  const bare = bareOf(texts);
  for (let at = 0; isLong(quote) && at + half <= words.length; at += 1) {
    if (timesSaid(bare, words.slice(at, at + half)) > 1) return true;
  }
  return false;
}
