import { checksum } from "../../lib/checksum.ts";
import { comparable } from "../../lib/clean-text.ts";
import { baseTotal } from "../../prose/claims/bases.ts";
import { lastTextAt } from "../../prose/last-year-texts.ts";
import { quantitiesIn } from "../../prose/quantities.ts";
import { type Repeated, repetitionIn } from "../../prose/repeated.ts";
import type { ReportText } from "../../report/report-texts.ts";
import { type Draft, type PastReport, yearBefore } from "../../report/schema.ts";
import type { Found, TextContext } from "../check-def.ts";
import { isConfirmed } from "../confirmed.ts";
import { foundAt, foundIn } from "../found.ts";
import { agrees, linesRead } from "../readings.ts";
import { matchesIn } from "../text-rules.ts";

/** The key of words that were found right: it holds wherever they stand, as long as they stay as they are. */
const keyOf = (words: string): string => `copied ${checksum(comparable(words))}`;

/** The places of numbers that this year's tables bear out: those may well be last year's too. */
function borneOut(draft: Draft, text: ReportText): ReadonlySet<number> {
  const places = linesRead(text).flatMap(({ from, reading }) =>
    reading.claims.flatMap(({ mention: { quantity }, bases }) => {
      const totals = bases.map((base) => baseTotal(draft, base));
      return totals.some((total) => total !== undefined && agrees(quantity, total)) ? [from + quantity.start] : [];
    }),
  );
  return new Set(places);
}

/** Of so few 个 nobody expects another number each year: 5个方面, 3个环节. */
const fewItems = 10;

/** Words of a sentence, by their place in the text. */
interface Kept {
  readonly words: string;
  readonly at: number;
}

/** The numbers of a sentence as they stand, but for those of a kind that stay, e.g. 12345热线. */
const numbersIn = ({ text, start }: Repeated): readonly Kept[] =>
  quantitiesIn(text)
    .filter(({ unit, value }) => unit !== "" && !(unit === "个" && value <= fewItems))
    .filter((quantity) => /^[0-9０-９]/.test(text.slice(quantity.start)))
    .map((quantity) => ({ words: text.slice(quantity.start, quantity.end).trim(), at: start + quantity.start }));

/** Days and months, and titles and numbers of documents of a year. */
const dated = /\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|《[^《》]{0,40}20\d\d年[^《》]{0,40}》|〔20\d\d〕\s?\d{1,5}\s?号/g;
/** The ends of every year. */
const endOfYear = /^(?:1\s?月\s?1|12\s?月\s?31)\s?日$/;

/** Dates of a sentence, and what it names of last year: those of a law stay, those of what was done seldom do. */
const datesIn = ({ text, start, years }: Repeated, last: PastReport): readonly Kept[] => [
  ...matchesIn(text, dated)
    .filter(({ words }) => !endOfYear.test(words))
    .filter(({ words }) => /月/.test(words) || words.includes(String(last.year)))
    .map(({ words, start: at }) => ({ words, at: start + at })),
  // What was compared with last year would be two years ago.
  ...years
    .filter(({ state, word }) => state === "other" && word === String(last.year - 1))
    .map(({ word, start: at }) => ({ words: `${word}年`, at })),
];

interface CopiedSentence {
  readonly sentence: Repeated;
  /** Its numbers that no table of this year bears out, its dates and what it names of a year, in their order. */
  readonly kept: readonly Kept[];
}

/** The sentences of a text that are last year's but for their years, without those that were found right. */
function copiedIn(draft: Draft, last: PastReport, text: ReportText): readonly CopiedSentence[] {
  const { sentences } = repetitionIn(text.text, last);
  if (text.standing || sentences.length === 0) return [];
  const right = borneOut(draft, text);
  return sentences
    .filter((sentence) => !isConfirmed(draft, keyOf(sentence.text)))
    .map((sentence) => {
      const numbers = numbersIn(sentence).filter(({ at }) => !right.has(at));
      return { sentence, kept: [...numbers, ...datesIn(sentence, last)].sort((a, b) => a.at - b.at) };
    });
}

/** Sentences that are last year's but for their years, with numbers that no table of this year bears out, or with dates. */
export function copiedNumbers({ draft, texts }: TextContext): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  return texts.flatMap((text) =>
    copiedIn(draft, last, text).flatMap(({ sentence, kept }) => {
      if (kept.length === 0) return [];
      const isAdvanced = sentence.years.some(({ state }) => state === "advanced");
      const same = isAdvanced ? "只改了年份" : "一字未改";
      const listed = kept.map(({ words }) => words).join("、");
      return foundIn(text, [sentence], {
        message: `${text.label}：这句与上年报告${same}，其中 ${listed} 请按本年度核对。`,
        confirms: [keyOf(sentence.text)],
      });
    }),
  );
}

/** Of each text the other sentences that are last year's: nothing in them must be another, but somebody should have looked. */
export function copiedSentences({ draft, texts }: TextContext): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  return texts.flatMap((text) => {
    const sentences = copiedIn(draft, last, text)
      .filter(({ kept }) => kept.length === 0)
      .map(({ sentence }) => sentence);
    const message = `${text.label}：有 ${sentences.length} 句与上年相同，请逐句核对，情况没有变的可以确认。`;
    const confirms = sentences.map((sentence) => keyOf(sentence.text));
    return foundIn(text, sentences, { message, confirms }).map((found) => ({ ...found, id: text.path }));
  });
}

/** Whom to ask, and on which day the report was signed, as they stood last year. */
export function sameNames({ draft, texts }: TextContext): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  const contact = texts
    .filter(({ path, text }) => path === "overview.contact" && text === lastTextAt(draft, last, path))
    .flatMap((text) =>
      foundIn(text, [{ start: 0, end: text.text.length }], {
        message: `${text.label}与上年相同，请核对单位、地址、电话有没有变。`,
        confirms: [keyOf(text.text)],
      }).map((found) => ({ ...found, id: text.path })),
    );
  const isSigned = draft.signedOn.trim() !== "" && draft.signedOn === last.signedOn;
  const place = { section: "basics", label: "落款日期", field: "signedOn" } as const;
  if (!isSigned) return contact;
  const signed = foundAt("signedOn", place, `落款日期“${draft.signedOn}”还是上年报告的，请改。`);
  return [...contact, { ...signed, confirms: [keyOf(draft.signedOn)] }];
}
