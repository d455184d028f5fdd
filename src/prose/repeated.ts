import type { PartId } from "../form/form.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { PastReport } from "../report/schema.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { advanced, type YearWord, yearWordsOf } from "./year-words.ts";

/** Shorter ones, such as headings and "一是", are the same in any report. */
const shortest = 8;

/** The words of a sentence, whatever their spaces, widths and closing sign. */
function wordsOf(sentence: string): string {
  return sentence
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[。；！？;!?.]$/, "");
}

/** What became of a year word of last year's sentence: it went on with the year, was left as it was, or is another year. */
export type YearState = "advanced" | "left" | "other";

/** A year word in a sentence that stood in last year's report; places count from the start of the text. */
export interface RepeatedYear {
  readonly word: string;
  /** The word as it stood last year. */
  readonly was: string;
  readonly start: number;
  readonly end: number;
  readonly state: YearState;
}

/** A sentence that stood in last year's report, alike but for the year words that went on. */
export interface Repeated extends Sentence {
  readonly years: readonly RepeatedYear[];
}

/** A sentence of last year's: its year words, and whether they have gone on. */
interface Known {
  readonly years: readonly YearWord[];
  readonly advanced: boolean;
}

/** Last year's sentences by their words: as they stood, and with their year words advanced. */
const lastSentences = memoizeByIdentity((last: PastReport): ReadonlyMap<string, Known> => {
  const known = new Map<string, Known>();
  for (const { text } of reportTexts(last).flatMap((one) => sentencesOf(one.text))) {
    if (wordsOf(text).length < shortest) continue;
    const next = advanced(text, last.year, last.year + 1);
    known.set(wordsOf(text), { years: next.words, advanced: false });
    if (next.text !== text) known.set(wordsOf(next.text), { years: next.words, advanced: true });
  }
  return known;
});

function repeatedYears({ text, start }: Sentence, known: Known, last: PastReport): readonly RepeatedYear[] {
  return yearWordsOf(text, last.year, last.year + 1).flatMap((now, at) => {
    const before = known.years[at];
    if (!before) return [];
    const state = before.becomes === undefined ? "other" : known.advanced ? "advanced" : "left";
    return [{ word: now.word, was: before.word, start: start + now.start, end: start + now.end, state }];
  });
}

/** How much of a text is word for word last year's. */
export interface Repetition {
  readonly sentences: readonly Repeated[];
  /** Characters in those sentences, and in all that are long enough to tell. */
  readonly repeated: number;
  readonly all: number;
}

/**
 * The sentences of a text that stand in the report of the year before word for word, whether or not their year words
 * were advanced: a sentence with nothing new but the year says nothing new.
 */
export function repetitionIn(text: string, last: PastReport): Repetition {
  const known = lastSentences(last);
  const all = sentencesOf(text).filter((sentence) => wordsOf(sentence.text).length >= shortest);
  const sentences = all.flatMap((sentence): Repeated[] => {
    const stood = known.get(wordsOf(sentence.text));
    return stood ? [{ ...sentence, years: repeatedYears(sentence, stood, last) }] : [];
  });
  const characters = (some: readonly Sentence[]) => some.reduce((sum, one) => sum + wordsOf(one.text).length, 0);
  return { sentences, repeated: characters(sentences), all: characters(all) };
}

/** The share of a part's texts that is word for word last year's, from 0 to 1; texts that may stand every year do not count. */
export function shareRepeated(draft: PastReport, last: PastReport, part: PartId): number {
  const own = reportTexts(draft).filter((one) => one.part === part && !one.standing);
  const found = own.map(({ text }) => repetitionIn(text, last));
  const sum = (field: "repeated" | "all") => found.reduce((total, one) => total + one[field], 0);
  return sum("all") === 0 ? 0 : sum("repeated") / sum("all");
}
