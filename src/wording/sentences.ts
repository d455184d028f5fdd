import { rememberedText } from "../form/remembered.ts";

/** A sentence of a text, with where it stands in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text, up to 。；！？ or the end of a line. */
export const sentencesOf = rememberedText((text): readonly Sentence[] =>
  [...text.matchAll(/[^。；！？;!?\n]+[。；！？;!?]?/g)].flatMap((match): Sentence[] => {
    const words = match[0].trim();
    const start = match.index + match[0].indexOf(words);
    return words === "" ? [] : [{ text: words, start, end: start + words.length }];
  }),
);
