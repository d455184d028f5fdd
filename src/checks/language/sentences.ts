import { appendTo } from "../../lib/lists.ts";
import { memoizeByIdentity, memoizeLatest } from "../../lib/memoize.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAcross, foundIn, type TextPlace } from "../found.ts";

/** A line shorter than this, or without any sign in it, may be a heading. */
const shortest = 15;
const stops = /[。！？：；…”’》!?:;.]$/;
const inside = /[，。；、：]/;

/** A paragraph that ends without its stop, or with a comma. */
export function lastStop(text: ReportText): readonly Found[] {
  let from = 0;
  return text.text.split("\n").flatMap((line) => {
    const [start, words] = [from, line.trimEnd()];
    from += line.length + 1;
    const isSentence = words.trim().length >= shortest && inside.test(words);
    const last = words.slice(-1);
    if (!isSentence || stops.test(words)) return [];
    const end = start + words.length;
    const isComma = /[，、,]/.test(last);
    const message = isComma ? `段末用的是“${last}”，应为句号。` : "段末缺句号。";
    const place = { start: end - Math.min(6, words.length), end };
    const said = text.text.slice(place.start, place.end);
    return foundIn(text, [{ ...place, becomes: `${isComma ? said.slice(0, -1) : said}。` }], {
      message,
      repair: "补上句号",
    });
  });
}

/** Shorter sentences may well stand twice. */
const longEnough = 16;

/** The sentences of a text that are long enough, by what of them is compared. */
const keysIn = memoizeByIdentity((text: ReportText): readonly (readonly [key: string, place: TextPlace])[] =>
  sentencesOf(text.text).flatMap(({ text: words, start, end }) => {
    const key = words.replace(/[。；！？\s]/g, "").replace(/^(?:20\d\d年度?|全年|[一二三四五六七八九]是)[，,]?/, "");
    return key.length >= longEnough && !words.endsWith("；") ? [[key, { text, start, end }] as const] : [];
  }),
);

const sameIn = memoizeLatest((texts: readonly ReportText[]): readonly Found[] => {
  const places = new Map<string, TextPlace[]>();
  for (const text of texts) for (const [key, place] of keysIn(text)) appendTo(places, key, place);
  return [...places].flatMap(([key, same]) => {
    if (same.length < 2) return [];
    const message = `“${key.slice(0, 12)}…”在报告里出现了 ${same.length} 次。请核对是否重复粘贴。`;
    return foundAcross(key.slice(0, 24), same, { message });
  });
});

/** The same sentence twice in one report. */
export const sameSentence = ({ texts }: CheckContext): readonly Found[] =>
  sameIn(texts.filter(({ standing }) => !standing));
