import { numeralYear, yearInNumerals, yearNumerals } from "../lib/chinese-numerals.ts";
import { fullWidth, halfWidth, withReplaced } from "../lib/strings.ts";

/** A word of a text that names a year, such as 2023 or 二〇二三, without the 年 behind it. */
export interface YearWord {
  /** As it stands in the text. */
  readonly word: string;
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** The word in the new text; undefined where it stays, as it may not mean the year reported on. */
  readonly becomes?: string;
}

const digit = "[0-9０-９]";
/** A four-digit year before 年, or in a date such as 2023.12.31; not part of a longer number. */
const yearWords = new RegExp(
  `(?<!${digit})([2２][0０]${digit}{2})(?=\\s*年|[-—–~～至到]${digit}{4}\\s*年|[./-]${digit}{1,2}[./-]${digit}{1,2}(?!${digit}))|二[${yearNumerals}]{3}(?=\\s*年)`,
  "g",
);
/** Titles, numbers of documents and words in quotation marks: they keep their years. */
const quotations = /《[^》]{0,100}》|〈[^〉]{0,100}〉|[〔[［【][^〕\]］】]{0,8}[〕\]］】]|“[^”]{0,40}”/g;
/** The words behind a year in which something of lasting date was done, e.g. 2019年修订的, 自2023年5月1日起施行. */
const lasting =
  /^\s{0,9}年(?:\s{0,9}\d{1,2}\s{0,9}月(?:\s{0,9}\d{1,2}\s{0,9}日)?\s{0,9}(?:起)?(?:正式)?(?:[^，。；,;]{0,8}?)(?:修订|修正|施行|实施|印发|公布|颁布|出台|成立)|(?:修订|修正|施行|版)|(?:印发|公布|颁布|出台|发布)的)/;

/** No such words are longer. */
const longestLasting = 40;

function yearOf(word: string): number | undefined {
  const plain = halfWidth(word);
  return /^\d{4}$/.test(plain) ? Number(plain) : numeralYear(plain);
}

/** The year in the manner of the word it replaces: half or full width, or in numerals. */
function inMannerOf(word: string, year: number): string {
  if (/^[0-9]/.test(word)) return String(year);
  if (/^[０-９]/.test(word)) return fullWidth(String(year));
  return yearInNumerals(year, /[○零]/.exec(word)?.[0]);
}

/**
 * The year words of a text of one year's report, with what becomes of each in another year's. The year reported on and
 * the one after it, which is that of plans, go on by as many years; all others are named and stay.
 */
export function yearWordsOf(text: string, from: number, to: number): readonly YearWord[] {
  const quoted = [...text.matchAll(quotations)].map(({ 0: words, index }) => [index, index + words.length] as const);
  let next = 0;
  return [...text.matchAll(yearWords)].flatMap((match): YearWord[] => {
    const [word] = match;
    const year = yearOf(word);
    if (year === undefined) return [];
    const place = { word, year, start: match.index, end: match.index + word.length };
    while ((quoted[next]?.[1] ?? match.index + 1) <= match.index) next += 1;
    if ((quoted[next]?.[0] ?? match.index + 1) <= match.index) return [];
    const after = text.slice(place.end, place.end + longestLasting);
    const moves = (year === from || year === from + 1) && !lasting.test(halfWidth(after));
    return [moves ? { ...place, becomes: inMannerOf(word, year + to - from) } : place];
  });
}

/** A text of one year's report as another year's would have it, and the year words of the text as it was. */
export function withYearsAdvanced(
  text: string,
  from: number,
  to: number,
): { readonly text: string; readonly words: readonly YearWord[] } {
  const words = yearWordsOf(text, from, to);
  return { text: withReplaced(text, words), words };
}
