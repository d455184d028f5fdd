import { numeralYear, yearInNumerals } from "../lib/chinese-numerals.ts";

/** A year word of a text: as it stands, where from and to, and what it becomes, if anything. */
export interface YearWord {
  readonly word: string;
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** The word in the new text; undefined where it stays, as it may not mean the year reported on. */
  readonly becomes?: string;
}

const numerals = "[〇○零一二三四五六七八九]";
const digit = "[0-9０-９]";
/** A four-digit year before 年, or in a date such as 2023.12.31; not part of a longer number. */
const yearWords = new RegExp(
  `(?<!${digit})([2２][0０]${digit}{2})(?=\\s*年|[-—–~～至到]${digit}{4}\\s*年|[./-]${digit}{1,2}[./-]${digit}{1,2}(?!${digit}))|二${numerals}{3}(?=\\s*年)`,
  "g",
);
/** What is quoted or numbered keeps its year: titles and numbers of documents. */
const kept = /《[^》]{0,100}》|〈[^〉]{0,100}〉|[〔[［【][^〕\]］】]{0,8}[〕\]］】]|“[^”]{0,40}”/g;
/** A year of which it is said that something of lasting date was done in it, e.g. 2019年修订的, 自2023年5月1日起施行. */
const lasting =
  /^\s{0,9}年(?:\s{0,9}\d{1,2}\s{0,9}月(?:\s{0,9}\d{1,2}\s{0,9}日)?\s{0,9}(?:起)?(?:正式)?(?:[^，。；,;]{0,8}?)(?:修订|修正|施行|实施|印发|公布|颁布|出台|成立)|(?:修订|修正|施行|版)|(?:印发|公布|颁布|出台|发布)的)/;

/** No such words are longer. */
const longestLasting = 40;

function yearOf(word: string): number | undefined {
  const plain = word.normalize("NFKC");
  return /^\d{4}$/.test(plain) ? Number(plain) : numeralYear(plain);
}

/** The year in the manner of the word it replaces: half or full width, or in numerals. */
function inMannerOf(word: string, year: number): string {
  if (/^[0-9]/.test(word)) return String(year);
  if (/^[０-９]/.test(word))
    return String(year).replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  return yearInNumerals(year, /[○零]/.exec(word)?.[0]);
}

/**
 * The year words of a text of one year's report, with what becomes of each in another year's. The year reported on and
 * the one after it, which is that of plans, go on by as many years; all others are named and stay.
 */
export function yearWordsOf(text: string, from: number, to: number): readonly YearWord[] {
  const quoted = [...text.matchAll(kept)].map((match) => [match.index, match.index + match[0].length] as const);
  return [...text.matchAll(yearWords)].flatMap((match): YearWord[] => {
    const [word] = match;
    const year = yearOf(word);
    if (year === undefined) return [];
    const place = { word, year, start: match.index, end: match.index + word.length };
    const isQuoted = quoted.some(([start, end]) => start <= match.index && match.index < end);
    if (isQuoted) return [];
    const after = text.slice(place.end, place.end + longestLasting);
    const moves = (year === from || year === from + 1) && !lasting.test(after.normalize("NFKC"));
    return [moves ? { ...place, becomes: inMannerOf(word, year + to - from) } : place];
  });
}

/** A text of last year's report as a start for this year's, and what became of its year words. */
export interface Advanced {
  readonly text: string;
  readonly words: readonly YearWord[];
}

/** The text of one year's report with its year words as another year's report would write them. */
export function advanced(text: string, from: number, to: number): Advanced {
  const words = yearWordsOf(text, from, to);
  let at = 0;
  let next = "";
  for (const { start, end, becomes } of words) {
    next += text.slice(at, start) + (becomes ?? text.slice(start, end));
    at = end;
  }
  return { text: next + text.slice(at), words };
}
