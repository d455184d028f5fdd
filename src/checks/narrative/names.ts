import { numeralValue } from "../../lib/chinese-numerals.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found } from "../check-def.ts";
import { foundIn } from "../found.ts";

const numeral = "([二两三四五六七八九十]|\\d{1,2})";
const announced = new RegExp(
  `(?:以下|如下|下列|从)${numeral}\\s?个?(?:大)?(?:方面|点|项|条)[^。\\n]{0,16}[。：:，,]`,
  "g",
);
/** 推进五个方面的公开。一是…: the items follow at once. */
const introducing = new RegExp(`${numeral}\\s?个(?:大)?方面[^。\\n]{0,24}[。：:](?=\\s{0,3}一是)`, "g");
const named = new RegExp(
  `(?:包括|包含|即|分为|主要有|主要是|分别为|分别是|涵盖)[:：]?([^，。；：（）\\n]{4,90}?)${numeral}\\s?个?(?:方面|渠道|平台|板块|栏目|类别|账号)`,
  "g",
);
const inBrackets = /(\d{1,2})\s?(?:个|条|项|家|类)[\u4e00-\u9fff]{0,8}[（(]即?[:：]?([^（）()\d。]{4,90})[）)]/g;

/** 公开平台有 2 个，即网站和公众号: the names follow the number. */
const following =
  /([二两三四五六七八九十]|\d{1,2})\s?个(?:[\u4e00-\u9fff]{2,6})?[，,：:]\s?(?:即|分别为|分别是)[:：]?([^，。；：（）\n]{4,90})(?=[。；])/g;

const countOf = (words: string): number =>
  /\d/.test(words) ? Number(words) : (numeralValue(words.replace("两", "二")) ?? 0);

/** How many are named at least and at most: 和 may stand between two names or within one. */
function countNames(words: string): readonly [number, number] {
  const least = words.split(/[、]|以及|及(?!时)/).filter((name) => name.trim() !== "").length;
  const most = words.split(/[、和与]|以及|及(?!时)|[《》]{2}/).filter((name) => name.trim() !== "").length;
  return [least, Math.max(least, most)];
}

/** The items 一是, 二是 … that follow a place, up to where they begin anew. */
function itemsFrom(text: string, at: number): number {
  const items = [...text.slice(at, at + 3000).matchAll(/(?<![第其唯统十百\d])([一二三四五六七八九])是/g)].map(
    ([, one]) => countOf(one ?? ""),
  );
  if (items[0] !== 1) return 0;
  let last = 0;
  for (const one of items) {
    if (one !== last + 1) break;
    last = one;
  }
  return last;
}

/** A count against the names or the items that follow it. */
export function countedNames(text: ReportText): readonly Found[] {
  const told = (start: number, end: number, said: number, named: string, found: number) => {
    const message = `${text.label}：写的是 ${said} ${named}，实际列了 ${found} 个。请核对。`;
    return foundIn(text, [{ start, end }], { message });
  };
  const openings = [...text.text.matchAll(announced), ...text.text.matchAll(introducing)];
  const begun = openings.filter((one, at) => openings.findIndex(({ index }) => Math.abs(index - one.index) < 8) === at);
  const items = begun.flatMap(({ 0: words, 1: count = "", index }) => {
    const found = itemsFrom(text.text, index + words.length);
    return found >= 2 && found !== countOf(count)
      ? told(index, index + words.length, countOf(count), "个方面", found)
      : [];
  });
  const lists = [...text.text.matchAll(named)].flatMap(({ 0: words, 1: names = "", 2: count = "", index }) => {
    const [least, most] = countNames(names.replace(/等(?:共)?$/, ""));
    const said = countOf(count);
    const isWrong = least >= 2 && !/等|主要/.test(names) && (said < least || said > most);
    return isWrong ? told(index, index + words.length, said, "个", least) : [];
  });
  const bracketed = [...text.text.matchAll(inBrackets)].flatMap(({ 0: words, 1: count = "", 2: names = "", index }) => {
    const [least, most] = countNames(names);
    const said = countOf(count);
    const isWrong = words.includes("即") && least >= 2 && !/等/.test(names) && (said < least || said > most);
    return isWrong ? told(index, index + words.length, said, "个", least) : [];
  });
  const behind = [...text.text.matchAll(following)].flatMap(({ 0: words, 1: count = "", 2: names = "", index }) => {
    const [least, most] = countNames(names);
    const said = countOf(count);
    const isWrong = most >= 2 && !/等|主要/.test(names) && (said < least || said > most);
    return isWrong ? told(index, index + words.length, said, "个", said > most ? most : least) : [];
  });
  return [...items, ...lists, ...bracketed, ...behind];
}
