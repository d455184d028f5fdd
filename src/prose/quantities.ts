import { numeralValue } from "../lib/chinese-numerals.ts";
import { memoizeText } from "../lib/memoize.ts";

/** A quantity that running text states, with its place. */
export interface Quantity {
  readonly value: number;
  /** As it stands, e.g. 件; "" where there is none. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** 约, 近, 余, 多, 以上 and the like: no equality can be asked of it. */
  readonly approximate: boolean;
  /** Decimals that the text gives; a percentage is rounded to them. */
  readonly decimals: number;
}

/** The same text, place for place, with full-width digits and signs in half width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const units =
  "人次|公里|件次|篇次|件|条|份|次|元|个|项|篇|期|场|家|宗|起|部|本|种|类|页|届|人|名|张|批|例|户|天|%|‰|个百分点";
const arabic = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const chinese = "[零〇一二两三四五六七八九十百千]+";
const stated = new RegExp(
  `(?<![\\d.,A-Za-z〔\\[])(?:(${arabic})|(${chinese}))\\s*(万|亿)?\\s*(余|多|来)?\\s*(?:(个百分点|${units})(余|多|以上|以下|左右|上下)?)?`,
  "g",
);
const before = /(?:约|近|超过?|逾|突破|不足|不到|至少|将近|大约|累计超|达到?近)\s*$/;
/** One thing, as in 一件事 or 一次性, and what merely numbers: 一是, 二是. */
const noQuantity =
  /^(?:一件事|一条龙|一次性|一张网|一个|一批|一项项|一条条|一件件|一家|一户|一人|两个|一本账|一类|一种|一部分)/;

/** The quantities of a text in their order. Years, ordinals and what has no unit are left out, but for plain numbers after 为 or ：. */
export const quantitiesIn = memoizeText((text): readonly Quantity[] => {
  const plain = halfWidth(text);
  return [...plain.matchAll(stated)].flatMap((match): Quantity[] => {
    const [whole, digits, numerals, scale, some, unit, more] = match;
    const start = match.index;
    if (unit === undefined && numerals !== undefined) return [];
    if (numerals !== undefined && noQuantity.test(plain.slice(start, start + 4))) return [];
    if (/第\s*$/.test(plain.slice(Math.max(0, start - 9), start))) return [];
    if (
      unit === undefined &&
      /^\s*(?:年|月|日|号|时|点|分|届|版|款|章|[-—~至]\s*\d)/.test(
        plain.slice(start + whole.length, start + whole.length + 6),
      )
    )
      return [];
    const number = digits !== undefined ? Number(digits.replace(/,/g, "")) : numeralValue(numerals ?? "");
    if (number === undefined || Number.isNaN(number)) return [];
    const factor = scale === "万" ? 10_000 : scale === "亿" ? 100_000_000 : 1;
    return [
      {
        value: number * factor,
        unit: unit ?? "",
        start,
        end: start + whole.trimEnd().length,
        approximate:
          some !== undefined || more !== undefined || before.test(plain.slice(Math.max(0, start - 4), start)),
        decimals: digits?.split(".")[1]?.length ?? 0,
      },
    ];
  });
});
