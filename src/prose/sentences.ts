import { memoizeText } from "../lib/memoize.ts";

/** A sentence of a text, with where it stands in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ends: ReadonlySet<number> = new Set([..."。；！？;!?\n"].map((sign) => sign.charCodeAt(0)));

/** From the last end of a sentence before a place of a text up to it; of a very long sentence, its end. */
export function sentenceBefore(text: string, at: number, longest = 400): string {
  let start = at;
  while (start > 0 && at - start < longest && !ends.has(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

/** The sentences of a text, up to 。；！？ or the end of a line. */
export const sentencesOf = memoizeText((text): readonly Sentence[] =>
  [...text.matchAll(/[^。；！？;!?\n]+[。；！？;!?]?/g)].flatMap((match): Sentence[] => {
    const words = match[0].trim();
    const start = match.index + match[0].indexOf(words);
    return words === "" ? [] : [{ text: words, start, end: start + words.length }];
  }),
);
