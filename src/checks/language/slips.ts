import { appendTo } from "../../lib/lists.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { matchesIn } from "../text-rules.ts";
import { nearPhrases } from "./spelling/near-phrases.ts";
import { knownSlips, shorterPhrases, tradeWords } from "./trade-words.ts";

/** A word of the trade and what differs from it in one character and is right. */
interface Word {
  readonly word: string;
  readonly right: readonly string[];
}

/** The words by the first character of each of their halves: with one character wrong, one half stands as it should. */
interface Half {
  readonly piece: string;
  readonly word: Word;
  readonly from: number;
}
const byHalf = new Map<number, Half[]>();
for (const [word, right] of Object.entries(tradeWords)) {
  const half = Math.floor(word.length / 2);
  for (const [from, piece] of [
    [0, word.slice(0, half)],
    [half, word.slice(half)],
  ] as const) {
    appendTo(byHalf, piece.charCodeAt(0), { piece, word: { word, right: right.split(" ") }, from });
  }
}

const isHan = (sign: string): boolean => sign >= "\u4e00" && sign <= "\u9fff";
/** Characters that end or begin words, so that what they stand in is two words and no slip: 的公开, 公开和. */
const between = "的和与及等在了并为是对将从到由或也不各其该以向于按经被把让";

/** The place at which a word differs from what stands in a text from `start` on, where it is one only. */
function onlyDifference(word: string, text: string, start: number): number | undefined {
  let place: number | undefined;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) === text.charCodeAt(start + at)) continue;
    if (place !== undefined) return undefined;
    place = at;
  }
  return place;
}

/** Words of the trade with one character wrong. */
function nearWords(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly becomes: string }[] {
  const found: { start: number; end: number; becomes: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const halves = byHalf.get(text.charCodeAt(at));
    if (!halves) continue;
    for (const { piece, word: known, from } of halves) {
      const { word, right } = known;
      const start = at - from;
      const end = start + word.length;
      if (start < 0 || end > text.length || !text.startsWith(piece, at)) continue;
      const place = onlyDifference(word, text, start);
      // At either end stands what may belong to the word beside it: 门户网公开.
      if (place === undefined || place === 0 || place === word.length - 1) continue;
      const sign = text[start + place] ?? "";
      if (!isHan(sign) || between.includes(sign) || right.includes(text.slice(start, end))) continue;
      found.push({ start, end, becomes: word });
    }
  }
  return found.filter((one, at) => found.findIndex(({ start, end }) => start < one.end && end > one.start) === at);
}

const slips = knownSlips.map(([slip, meant]) => ({ pattern: new RegExp(slip, "g"), meant }));

/** One character wrong or lost in words of the trade. */
export function wrongCharacters(text: ReportText): readonly Found[] {
  const known = slips.flatMap(({ pattern, meant }) =>
    matchesIn(text.text, pattern).map(({ start, end }) => ({ start, end, becomes: meant })),
  );
  const near = nearWords(text.text).filter(
    ({ start, end }) => !known.some((one) => one.start < end && one.end > start),
  );
  const told = [...known, ...near];
  const inPhrases = nearPhrases(text.text).filter(
    ({ start, end }) =>
      !told.some((one) => one.start < end && one.end > start) &&
      !shorterPhrases.some((phrase) => text.text.startsWith(phrase, start)),
  );
  return [...told, ...inPhrases].flatMap((place) => {
    const words = text.text.slice(place.start, place.end);
    const message = `“${words}”像是“${place.becomes}”写错了。`;
    return foundIn(text, [place], { message, repair: `改为“${place.becomes}”` });
  });
}
