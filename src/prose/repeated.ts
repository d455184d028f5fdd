import type { PartId } from "../form/form.ts";
import { comparable } from "../lib/clean-text.ts";
import { sum } from "../lib/lists.ts";
import { memoizeByIdentity, memoizeText } from "../lib/memoize.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { PastReport } from "../report/schema.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { withYearsAdvanced, type YearWord, yearWordsOf } from "./year-words.ts";

/** Shorter ones, such as headings and "一是", are the same in any report. */
const shortest = 8;

/** The words of a sentence, whatever their spaces, widths and closing sign. */
function wordsOf(sentence: string): string {
  return comparable(sentence).replace(/[。；！？;!?.]$/, "");
}

/** What became of a year word of last year's sentence: it was advanced with the year, was left as it was, or names another year. */
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

/** A sentence that stood in last year's report, alike but for year words that were advanced. */
export interface Repeated extends Sentence {
  readonly years: readonly RepeatedYear[];
}

/** A sentence of last year's report, as it stood or with its year words advanced. */
interface LastSentence {
  /** The year words as they stood. */
  readonly years: readonly YearWord[];
  readonly isAdvanced: boolean;
}

/** The sentences of last year's report by their words, each as it stood and with its year words advanced. */
const lastSentences = memoizeByIdentity((last: PastReport): ReadonlyMap<string, LastSentence> => {
  const byWords = new Map<string, LastSentence>();
  for (const { text } of reportTexts(last).flatMap((whole) => sentencesOf(whole.text))) {
    if (wordsOf(text).length < shortest) continue;
    const next = withYearsAdvanced(text, last.year, last.year + 1);
    byWords.set(wordsOf(text), { years: next.words, isAdvanced: false });
    if (next.text !== text) byWords.set(wordsOf(next.text), { years: next.words, isAdvanced: true });
  }
  return byWords;
});

/** The year words of a sentence, each beside the one at its place in last year's sentence. */
function repeatedYears({ text, start }: Sentence, before: LastSentence, last: PastReport): readonly RepeatedYear[] {
  return yearWordsOf(text, last.year, last.year + 1).flatMap((now, at) => {
    const was = before.years[at];
    if (!was) return [];
    const state = was.becomes === undefined ? "other" : before.isAdvanced ? "advanced" : "left";
    return [{ word: now.word, was: was.word, start: start + now.start, end: start + now.end, state }];
  });
}

/** How much of a text is word for word last year's. */
export interface Repetition {
  readonly sentences: readonly Repeated[];
  /** Characters in those sentences, and in all that are long enough to tell. */
  readonly repeated: number;
  readonly all: number;
}

/** Room for all lines of two texts of 200,000 characters, of which a keystroke changes one. */
const rememberedLines = 2_000_000;

/** The repetition in each line of a text: no sentence goes over the end of one. */
const repetitionInLine = memoizeByIdentity((last: PastReport) =>
  memoizeText((line): Repetition => {
    const byWords = lastSentences(last);
    const worded = sentencesOf(line).map((sentence) => ({ sentence, words: wordsOf(sentence.text) }));
    const long = worded.filter(({ words }) => words.length >= shortest);
    const repeated = long.flatMap(({ sentence, words }) => {
      const before = byWords.get(words);
      return before ? [{ words, sentence: { ...sentence, years: repeatedYears(sentence, before, last) } }] : [];
    });
    const characters = (some: readonly { readonly words: string }[]) => sum(some.map(({ words }) => words.length));
    return {
      sentences: repeated.map(({ sentence }) => sentence),
      repeated: characters(repeated),
      all: characters(long),
    };
  }, rememberedLines),
);

const moved = ({ years, ...sentence }: Repeated, by: number): Repeated => ({
  ...sentence,
  start: sentence.start + by,
  end: sentence.end + by,
  years: years.map((year) => ({ ...year, start: year.start + by, end: year.end + by })),
});

/**
 * The sentences of a text that stand in the report of the year before word for word, whether or not their year words
 * were advanced: a sentence with nothing new but the year says nothing new.
 */
export function repetitionIn(text: string, last: PastReport): Repetition {
  const inLine = repetitionInLine(last);
  const sentences: Repeated[] = [];
  let [from, repeated, all] = [0, 0, 0];
  for (const line of text.split("\n")) {
    const own = inLine(line);
    for (const sentence of own.sentences) sentences.push(moved(sentence, from));
    repeated += own.repeated;
    all += own.all;
    from += line.length + 1;
  }
  return { sentences, repeated, all };
}

/** The sentences of last year's text that a text says still, as they stood or with their year words advanced. */
export function keptSentences(before: string, lastYear: number, now: string): readonly Sentence[] {
  const own = new Set(sentencesOf(now).map(({ text }) => wordsOf(text)));
  return sentencesOf(before).filter(
    ({ text }) =>
      wordsOf(text).length >= shortest &&
      (own.has(wordsOf(text)) || own.has(wordsOf(withYearsAdvanced(text, lastYear, lastYear + 1).text))),
  );
}

/** The share of a part's texts that is word for word last year's, from 0 to 1; texts that may stand every year do not count. */
export function shareRepeated(draft: PastReport, last: PastReport, part: PartId): number {
  const own = reportTexts(draft).filter((text) => text.part === part && !text.standing);
  const repetitions = own.map(({ text }) => repetitionIn(text, last));
  const all = sum(repetitions.map((repetition) => repetition.all));
  return all === 0 ? 0 : sum(repetitions.map((repetition) => repetition.repeated)) / all;
}
