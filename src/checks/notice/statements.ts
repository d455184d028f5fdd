import { wantedCell, wantedWords } from "../../notice/concepts.ts";
import { cited } from "../../notice/effective.ts";
import { noticePlaceName } from "../../notice/places.ts";
import type { Given } from "../../notice/settings.ts";
import type { Mention } from "../../prose/claims/mention.ts";
import type { PassageReading } from "../../prose/claims/reading.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";
import { linesRead } from "../readings.ts";
import { isWritten, placeInTexts, textsAt } from "./texts-at.ts";

type Wanted = Pick<Given<"statements">, "of" | "also" | "want">;

const inRatio = ["%", "‰", "个百分点"];
/** Words that say there was none. */
const naught = /未(?!来|成年)|没有|暂无|无(?!障碍|线|偿|人|纸|纺)|零(?!距离|跑)/;

const hasWord = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word));

/** True for a number of things in the year reported on: no share or growth, no plan, and not last year's. */
function counts({ quantity, role, frame, own }: Mention, { year }: Pick<Draft, "year">): boolean {
  const isOfYear = frame.time !== "last" && (typeof frame.time !== "number" || frame.time === year);
  const isPlanned = own.some(({ kind }) => kind === "plan");
  return ["count", "other"].includes(role) && !inRatio.includes(quantity.unit) && isOfYear && !isPlanned;
}

/** The words of the clause in which a number stands, and of the one before it where that has none: 政策解读方面，发布 3 篇. */
function wordsAround({ plain, mentions }: PassageReading["passage"], mention: Mention): string {
  const { quantity, own, after, index, clause } = mention;
  const start = own[0]?.start ?? quantity.start;
  const end = after[after.length - 1]?.end ?? quantity.end;
  const previous = mentions[index - 1];
  if (previous && clause - previous.clause <= 1) return plain.slice(start, end);
  const before = plain.slice(0, start).replace(/[，：:（]\s*$/, "");
  const from = Math.max(...[..."，。；：\n"].map((sign) => before.lastIndexOf(sign))) + 1;
  return plain.slice(from, end);
}

/** True where a number of a line is of what is wanted, or the line says that there was none. */
function givesNumber(reading: PassageReading, groups: readonly (readonly string[])[], draft: Draft): boolean {
  const { plain, mentions } = reading.passage;
  const last = groups[groups.length - 1] ?? [];
  const isNamed = (sentence: string) => groups.every((words) => hasWord(words, sentence));
  const sentences = sentencesOf(plain).filter(({ text }) => isNamed(text));
  if (sentences.length === 0) return false;
  const isGiven = mentions.some(
    (mention) =>
      counts(mention, draft) &&
      sentences.some(
        ({ start, text }) => mention.quantity.start >= start && mention.quantity.start < start + text.length,
      ) &&
      hasWord(last, wordsAround(reading.passage, mention)),
  );
  return (
    isGiven ||
    sentences.some(({ text }) =>
      text.split(/[，：,:（）()]/).some((clause) => hasWord(last, clause) && naught.test(clause)),
    )
  );
}

/** True where a line states a number that a cell of the form holds, or that there was none. */
function statesCell({ basesOf, naughts }: PassageReading, cell: string, draft: Draft): boolean {
  const isOf = (bases: readonly { readonly rows: readonly string[]; readonly columns: readonly string[] }[]) =>
    bases.some(({ rows, columns }) => rows.length === 1 && `${rows[0]}.${columns[0]}` === cell);
  const isCounted = [...basesOf].some(([mention, bases]) => counts(mention, draft) && isOf(bases));
  return isCounted || naughts.some(({ bases }) => isOf(bases));
}

/** True where a text states what is wanted: a number by what its sentences claim, a mention by its words. */
export function isStated(text: ReportText, { of, also, want }: Wanted, draft: Draft): boolean {
  const groups = wantedWords(of, also);
  if (want === "mention")
    return sentencesOf(text.text).some((sentence) => groups.every((words) => hasWord(words, sentence.text)));
  const cell = wantedCell(of);
  return linesRead(text).some(
    ({ reading }) => (cell !== undefined && statesCell(reading, cell, draft)) || givesNumber(reading, groups, draft),
  );
}

/** What a notice wants a text to state, and the text leaves out. */
export function wantedStatements({ draft, settings }: CheckContext): readonly Found[] {
  return settings.statements.flatMap((wanted) => {
    const texts = textsAt(draft, wanted.in);
    const place = placeInTexts(wanted.in, texts);
    if (!place || !isWritten(texts) || texts.some((text) => isStated(text, wanted, draft))) return [];
    const name = noticePlaceName(wanted.in);
    const what = wanted.want === "number" ? `没有写明“${wanted.of}”的数量` : `没有写到“${wanted.of}”`;
    const message = `${name}${what}${cited(wanted)}。请补写，没有的也要写明。`;
    return [foundAt(`${wanted.in} ${wanted.want} ${wanted.of}`, place, message)];
  });
}
