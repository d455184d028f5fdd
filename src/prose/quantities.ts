import { countNumerals, numeralValue } from "../lib/chinese-numerals.ts";
import { memoizeText } from "../lib/memoize.ts";
import { halfWidth } from "../lib/strings.ts";

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
  /** What the last printed place is worth: 100 of 51.76 万. */
  readonly step: number;
}

const units =
  "人次|公里|件次|篇次|批次|件|条|份|次|元|个|项|篇|期|场|家|宗|起|部|本|种|类|页|届|人|名|张|批|例|户|天|封|则|卷|处|倍|%|‰|个百分点";
const arabic = "\\d{1,3}(?:[, \u2009\u202f]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const chinese = `[${countNumerals}]+`;
const stated = new RegExp(
  `(?=[\\d${countNumerals}])(?<![\\d.A-Za-z〔\\[]|\\d,)(?:(${arabic})|(${chinese}))\\s*(余|多)?\\s*(万|亿)?\\s*(余|多|来)?\\s*(?:(个百分点|${units})(余|多|以上|以下|左右|上下|\\+)?)?(\\+)?`,
  "g",
);
const aboutBefore = /(?:约|近|超过?|逾|突破|不足|不到|至少|将近|大约|累计超|达到?近)\s*$/;
/** One thing, as in 一件事 or 一次性, and what merely numbers: 一是, 二是. */
const noQuantity =
  /^(?:一件事|一条龙|一次性|一张网|一个|一批|一项项|一条条|一件件|一家|一户|一人|两个|一本账|一类|一种|一部分)/;
/** What makes a number without a unit a date, an ordinal or a range. */
const noPlainNumber = /^\s*(?:全?年|月|日|号|时|点|分|届|版|款|章|级|周年|[-—~至]\s*\d)/;
const factors: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The quantities of a text in their order. Years, ordinals and numerals without a unit are left out. */
export const quantitiesIn = memoizeText((text): readonly Quantity[] => {
  // Signs beside words may stay as they are: turning each of them costs more than all else here.
  const plain = text.replace(/[＂-＇＊＋－-９＜-～\u3000]|(?<=[\d０-９])，(?=[\d０-９])/g, halfWidth);
  return [...plain.matchAll(stated)].flatMap((match): readonly Quantity[] => {
    const [whole, digits, numerals, few, scale = "", some, unit, more, plus] = match;
    const start = match.index;
    const behind = start + whole.length;
    if (numerals !== undefined && (unit === undefined || noQuantity.test(plain.slice(start, start + 4)))) return [];
    // 10个工作日内: a time, and nothing that is counted.
    if (unit === "个" && /^(?:工作日|自然日|月|小时|季度)/.test(plain.slice(behind, behind + 4))) return [];
    // 提升工程一期: one of several, and nothing that is counted.
    if (
      numerals !== undefined &&
      unit === "期" &&
      /(?:工程|项目|建设|小区)[^，。；]{0,4}$|[，、]$/.test(plain.slice(Math.max(0, start - 8), start))
    )
      return [];
    if (/第\s*$/.test(plain.slice(Math.max(0, start - 9), start))) return [];
    if (unit === undefined && noPlainNumber.test(plain.slice(behind, behind + 6))) return [];
    const number =
      digits !== undefined ? Number(digits.replace(/[, \u2009\u202f]/g, "")) : numeralValue(numerals ?? "");
    // Longer ones are numbers of persons, cards or files.
    if (number === undefined || (digits !== undefined && /^\d{11,}$/.test(digits))) return [];
    const decimals = digits?.split(".")[1]?.length ?? 0;
    const isAbout = aboutBefore.test(plain.slice(Math.max(0, start - 4), start));
    return [
      {
        value: number * (factors[scale] ?? 1),
        unit: unit ?? "",
        start,
        end: start + whole.trimEnd().length,
        approximate: [few, some, more, plus].some((one) => one !== undefined) || isAbout,
        decimals,
        step: (factors[scale] ?? 1) / 10 ** decimals,
      },
    ];
  });
});
