import { fullWidth, halfWidth } from "../../lib/strings.ts";
import { wordAt } from "../lexicon/lexicon.ts";
import { type Quantity, quantitiesIn } from "../quantities.ts";
import { phraseAt } from "./phrases.ts";
import type { Token } from "./token.ts";

/** A text, place for place, with digits in half width and signs in full width; signs between digits stay. */
export function plainOf(text: string): string {
  return text
    .replace(/[＂-＇＊＋－-９＜-＞＠-～\u3000]/g, halfWidth)
    .replace(/(?<=\d)[，：](?=\d)/g, halfWidth)
    .replace(/[;()!?]|[,:](?!\d)|(?<!\d)[,:]/g, fullWidth);
}

const codeOf = (sign: string): number => sign.charCodeAt(0);
/** The signs, behind what a blank and any other character is taken for. */
const signs = [undefined, "", ..."，。；：、！？（）“”\n—→"];
const isBlank = 1;
/** For each code of a character its place among them: a character taken out of a text as a string costs more than it tells. */
const placeOfSign = new Uint8Array(0x10000);
for (const [place, sign] of signs.entries()) if (sign) placeOfSign[codeOf(sign)] = place;
for (const blank of " \t\u3000\r") placeOfSign[codeOf(blank)] = isBlank;
const [titleMark, since, zero, nine] = [..."《截09"].map(codeOf) as [number, number, number, number];
/** A year, with what may follow it. */
const yearWord = /(20\d\d)\s{0,3}(?:年(?:度|初|全年)?|全年)/y;
/** The end of the year or the present as the day up to which numbers are counted: all of this year, or all time. */
const asOf =
  /截[至止]到?(?:(20\d\d)\s{0,3}年)?\s{0,3}(?:12月31日|12月底|12月末|12月(?:份)?(?!\s{0,3}\d)|年底|年末|目前|底|末)(?:24时)?/y;
/** The whole of a year, from its first day to its last. */
const wholeYear =
  /(20\d\d)\s{0,3}年\s{0,3}1\s{0,3}月\s{0,3}1\s{0,3}日起?(?:至|到|—{1,2}|-)(?:\1\s{0,3}年|当年|同年)?\s{0,3}12\s{0,3}月\s{0,3}31\s{0,3}日(?:止|期间)?/y;
/** The same by its months: 1至12月, 2024年1月—12月. */
const allMonths =
  /(?:(20\d\d)\s{0,3}年\s{0,3})?1\s{0,3}月?(?:份)?\s{0,3}(?:至|到|—{1,2}|-|~|～)\s{0,3}12\s{0,3}月(?:份)?(?!\s{0,3}\d)/y;
/** A month or a day of it. */
const month = /(?:20\d\d\s{0,3}年\s{0,3})?\d{1,2}\s{0,3}月(?:份|底|末|初)?(?:\s{0,3}\d{1,2}\s{0,3}日)?/y;
const plan = /截[至止]/y;
const title = /《[^《》\n]{0,80}(?:《[^《》\n]{0,80}》)?[^《》\n]{0,80}》/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Words for a whole year: that of the report where they name none. */
function yearOf([words, year]: RegExpExecArray, start: number): Token {
  const end = start + words.length;
  return year === undefined
    ? { kind: "this", id: "", start, end }
    : { kind: "year", id: "", start, end, year: Number(year) };
}

/** A date or a title that begins at a place. */
function frameAt(plain: string, start: number): Token | undefined {
  const sign = plain.charCodeAt(start);
  if (sign === titleMark) {
    const found = matchAt(title, plain, start);
    return found ? { kind: "title", id: "", start, end: start + found[0].length } : undefined;
  }
  if (sign === since) {
    const found = matchAt(asOf, plain, start);
    if (found) return yearOf(found, start);
    const day = matchAt(plan, plain, start);
    return day ? { kind: "part", id: "", start, end: start + day[0].length } : undefined;
  }
  if (sign < zero || sign > nine) return undefined;
  const span = matchAt(wholeYear, plain, start);
  if (span) return { kind: "year", id: "", start, end: start + span[0].length, year: Number(span[1]) };
  const months = matchAt(allMonths, plain, start);
  if (months) return yearOf(months, start);
  const inMonth = matchAt(month, plain, start);
  if (inMonth) return { kind: "part", id: "", start, end: start + inMonth[0].length };
  const year = matchAt(yearWord, plain, start);
  return year ? { kind: "year", id: "", start, end: start + year[0].length, year: Number(year[1]) } : undefined;
}

/** The tokens of a text in their order; spaces are none. `plain` is the text by `plainOf`. */
export function tokensOf(plain: string): readonly Token[] {
  const numbers = quantitiesIn(plain);
  let number = 0;
  const tokens: Token[] = [];
  let unknown = -1;
  const closeUnknown = (end: number) => {
    if (unknown >= 0) tokens.push({ kind: "text", id: "", start: unknown, end });
    unknown = -1;
  };
  for (let at = 0; at < plain.length; ) {
    if (placeOfSign[plain.charCodeAt(at)] === isBlank) {
      closeUnknown(at);
      at += 1;
      continue;
    }
    while ((numbers[number]?.start ?? at) < at) number += 1;
    const next = numbers[number];
    const found = tokenAt(plain, at, next?.start === at ? next : undefined);
    if (found) {
      closeUnknown(at);
      tokens.push(found);
      at = found.end;
    } else {
      if (unknown < 0) unknown = at;
      at += 1;
    }
  }
  closeUnknown(plain.length);
  return tokens.map((token, at) => (isIdleComparison(token, tokens[at + 1]) ? { ...token, kind: "light" } : token));
}

/** What a number is compared with begins by one of these. */
const comparable = new Set(["last", "year", "this", "part", "cum", "num"]);
/** 与, 由, 从, 自 and 较 compare only where what follows can be compared with: not in 征收与补偿 or 由自然人提出. */
const isIdleComparison = ({ kind, start, end }: Token, next: Token | undefined): boolean =>
  kind === "cmp" && end - start === 1 && !comparable.has(next?.kind ?? "");

function tokenAt(plain: string, start: number, quantity: Quantity | undefined): Token | undefined {
  const sign = signs[placeOfSign[plain.charCodeAt(start)] ?? 0];
  if (sign) return { kind: "sign", id: sign, start, end: start + 1 };
  const frame = frameAt(plain, start);
  if (frame) return frame;
  const listed = wordAt(plain, start);
  const phrase = phraseAt(plain, start);
  const word = phrase && phrase.end > (listed?.end ?? start) ? phrase : listed;
  if (quantity && (!word || word.end < quantity.end)) {
    return { kind: "num", id: quantity.unit, start, end: quantity.end, quantity };
  }
  return word ? { kind: word.kind, id: word.id, start, end: word.end } : undefined;
}
