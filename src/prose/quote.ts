import { sentencesOf } from "./sentences.ts";

/** A clause longer than that is quoted from its last item on. */
const longestQuote = 30;
/** No quote is longer: what goes before is left out with a sign that says so. */
const mostQuoted = 60;

const lastOf = (words: string, signs: string): number => Math.max(...[...signs].map((sign) => words.lastIndexOf(sign)));

/** Words of a sentence up to a place, as a message quotes them: from where their clause begins. */
export function quotedUpTo(words: string, start: number, end: number): string {
  const before = words.slice(0, start);
  const clause = lastOf(before, "，。；：,;") + 1;
  const from = start - clause > longestQuote ? Math.max(clause, lastOf(before, "、") + 1) : clause;
  const quote = words.slice(from, end).trim();
  return end - from > mostQuoted ? `……${words.slice(end - mostQuoted, end)}` : quote;
}

/** Words of a text within their sentence. */
export interface Quote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What is left of words that are too many: whole clauses up to their end, the last of them at least in part. */
function endOf(words: string): string {
  if (words.length <= mostQuoted) return words;
  const end = words.slice(-mostQuoted);
  return `……${end.slice(end.search(/[，；：、]/) + 1)}`;
}

/** What is left of words that are too many, from their start on. */
function startOf(words: string): string {
  if (words.length <= mostQuoted) return words;
  const start = words.slice(0, mostQuoted);
  return `${start.slice(0, lastOf(start, "，；：、") + 1) || start}……`;
}

/** Words of a text with the sentence around them, cut only between clauses. */
export function quoteAround(text: string, start: number, end: number): Quote {
  const around = sentencesOf(text).filter(
    (sentence) => sentence.end > start && sentence.start < Math.max(end, start + 1),
  );
  const from = around[0]?.start ?? start;
  const to = around[around.length - 1]?.end ?? end;
  return {
    before: endOf(text.slice(Math.min(from, start), start)),
    words: text.slice(start, end),
    after: startOf(text.slice(end, Math.max(to, end))),
  };
}
