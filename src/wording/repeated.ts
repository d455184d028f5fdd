import { remembered } from "../form/remembered.ts";
import type { PastReport } from "../report/schema.ts";
import { textsOf } from "./last-year-texts.ts";
import { advanced, type YearWord } from "./year-words.ts";

/** A sentence of a text, with where it stands in it. */
interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Shorter ones, such as headings and "一是", are the same in any report. */
const shortest = 8;

/** The sentences of a text, up to 。；！？ or the end of a line. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^。；！？;!?\n]+[。；！？;!?]?/g)].flatMap((match): Sentence[] => {
    const words = match[0].trim();
    const start = match.index + match[0].indexOf(words);
    return words === "" ? [] : [{ text: words, start, end: start + words.length }];
  });
}

/** The words of a sentence, whatever their spaces, widths and closing sign. */
function wordsOf(sentence: string): string {
  return sentence
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[。；！？;!?.]$/, "");
}

/** A sentence that stood in last year's report. */
export interface Repeated extends Sentence {
  /** Last year's year words in it, as they stood there, and what this year's report should make of them. */
  readonly years: readonly YearWord[];
  /** Whether the year words have been advanced; false where there are none to advance. */
  readonly advanced: boolean;
}

/** Last year's sentences by their words: as they stood, and with their year words advanced. */
const lastSentences = remembered((last: PastReport): ReadonlyMap<string, Pick<Repeated, "years" | "advanced">> => {
  const known = new Map<string, Pick<Repeated, "years" | "advanced">>();
  for (const { text } of textsOf(last).flatMap((one) => sentencesOf(one.text))) {
    if (wordsOf(text).length < shortest) continue;
    const next = advanced(text, last.year, last.year + 1);
    known.set(wordsOf(text), { years: next.words, advanced: false });
    if (next.text !== text) known.set(wordsOf(next.text), { years: next.words, advanced: true });
  }
  return known;
});

/** How much of a text is word for word last year's. */
export interface Repetition {
  readonly sentences: readonly Repeated[];
  /** Characters in those sentences, and in all. */
  readonly repeated: number;
  readonly all: number;
}

/**
 * The sentences of a text that stand in the report of the year before word for word, whether or not their year words
 * were advanced: a sentence with nothing new but the year says nothing new.
 */
export function repetitionIn(text: string, last: PastReport): Repetition {
  const known = lastSentences(last);
  const all = sentencesOf(text);
  const sentences = all.flatMap((sentence): Repeated[] => {
    const stood = known.get(wordsOf(sentence.text));
    return stood ? [{ ...sentence, ...stood }] : [];
  });
  const characters = (some: readonly Sentence[]) => some.reduce((sum, one) => sum + wordsOf(one.text).length, 0);
  return { sentences, repeated: characters(sentences), all: characters(all) };
}

/** The share of some texts that is word for word last year's, from 0 to 1. */
export function shareOf(repetitions: readonly Repetition[]): number {
  const sum = (field: "repeated" | "all") => repetitions.reduce((total, one) => total + one[field], 0);
  const all = sum("all");
  return all === 0 ? 0 : sum("repeated") / all;
}
