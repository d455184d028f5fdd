import { comparable } from "../../lib/clean-text.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { plainOf } from "../../prose/tokens/tokenize.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, CheckDef, Found } from "../check-def.ts";
import { foundAt, foundIn } from "../found.ts";
import { eachStretchOf } from "../text-rules.ts";

/** Words of a sentence that says of which time the numbers are. */
export const statesPeriod =
  /统计(?:期限|时限|时段|时间|范围|区间|周期|数据)|时间期限|(?:所列|使用|采用|涉及|涉及的)数据|数据[^，。；]{0,8}(?:期限|时限|时间|截止|截至|核定)|涵盖[^，。；]{0,4}20\d\d年\d/;
/** A day or a month, its year before it or not, the year with its 年 or by a slip without. */
const day = /(?<!\d)(?:(20\d\d)(\s?年)?\s?)?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/g;

interface Day {
  readonly year: number | undefined;
  readonly lacksYearSign: boolean;
  readonly month: number;
  readonly day: number | undefined;
  readonly start: number;
  readonly end: number;
}

const daysIn = (words: string): readonly Day[] =>
  [...words.matchAll(day)].map(({ 0: whole, 1: year, 2: sign, 3: month, 4: date, index }) => ({
    year: year === undefined ? undefined : Number(year),
    lacksYearSign: year !== undefined && sign === undefined,
    month: Number(month),
    day: date === undefined ? undefined : Number(date),
    start: index,
    end: index + whole.length,
  }));

/** What is wrong with the days between which the numbers are counted; undefined where they are those of the year. */
function wrongWith(days: readonly Day[], year: number): "one" | "year" | "span" | undefined {
  const [from, to] = days;
  if (!from) return undefined;
  if (!to) return "one";
  if ([from.year, to.year].some((one) => one !== undefined && one !== year)) return "year";
  const begins = from.month === 1 && (from.day ?? 1) === 1;
  const ends = to.month === 12 && (to.day ?? 31) === 31;
  return begins && ends ? undefined : "span";
}

const messages = {
  one: "统计期限只写了一个日期。请写明起止日期，即本年度 1 月 1 日至 12 月 31 日。",
  span: "统计期限不是本年度 1 月 1 日至 12 月 31 日。请核对起止日期。",
} as const;

/** A year that runs into its month, as 20231月 does, at a place of a text. */
function withoutYearSign(text: ReportText, from: number, { year, month, start }: Day): readonly Found[] {
  const digits = String(year).length;
  const place = { start: from + start, end: from + start + digits, becomes: `${year}年` };
  const message = `“${year}${month}月”缺了“年”字。请改为“${year}年${month}月”。`;
  return foundIn(text, [place], { message, repair: "补上“年”字" }).map((found) => ({ ...found, id: `sign ${start}` }));
}

/** In an aspect numbers have many times; only where it says so they are those of the whole report. */
const saysPeriod = /统计(?:期限|时限|时段|周期)/;

function inText(text: ReportText, year: number): readonly Found[] {
  if (text.part !== "overview") return [];
  const plain = plainOf(text.text);
  const isAspect = text.path.startsWith("overview.aspects");
  const states = isAspect ? saysPeriod : statesPeriod;
  return [...plain.matchAll(/[^。\n]+/g)].flatMap(({ 0: sentence, index }): readonly Found[] => {
    const at = sentence.search(states);
    if (at < 0) return [];
    const days = daysIn(sentence.slice(at, at + 90));
    const wrong = wrongWith(days, year);
    const slips = days.slice(0, 2).flatMap((one) => (one.lacksYearSign ? withoutYearSign(text, index + at, one) : []));
    // Of an aspect whose period is all of another year, the years left over tell.
    if (isAspect && wrong === "year" && days[0]?.year === days[1]?.year) return [];
    const years = [...sentence.matchAll(/(\d{4})年/g)].map(([, one]) => Number(one));
    const isOtherYear =
      wrong === "year" || (days.length === 0 && text.path === "overview.period" && years.some((one) => one !== year));
    if (wrong === undefined && !isOtherYear) return slips;
    const [first, last] = [days[0], days[days.length > 1 ? 1 : 0]];
    const place = { start: index + at + (first?.start ?? 0), end: index + (last ? at + last.end : sentence.length) };
    const message = isOtherYear
      ? `统计期限的年份与报告年度 ${year} 年不一致。请核对。`
      : messages[wrong as "one" | "span"];
    return foundIn(text, [place], { message }).map((found) => ({ ...found, id: wrong ?? "year" }));
  });
}

const wrongPeriods = eachStretchOf(({ year }) => year, inText);

/** True for a text of part one that says anywhere of which time the numbers are. */
const isStatedIn = memoizeByIdentity(({ part, text }: ReportText): boolean => {
  const words = part === "overview" ? comparable(text) : "";
  return statesPeriod.test(plainOf(words)) || /1月1日.{0,10}12月31日/.test(words);
});

/** 统计期限, wherever in part one it stands: the whole year (条例 第五十条 counts by calendar year). */
export function period(context: CheckContext): ReturnType<CheckDef["find"]> {
  const { draft, texts } = context;
  const place = { section: "overview", label: "统计期限", field: "overview.period" } as const;
  if (comparable(draft.overview.period) === "" && !texts.some(isStatedIn)) {
    return [foundAt("missing", place, "没有写统计期限。请写明数据的起止日期。")];
  }
  return wrongPeriods(context);
}
