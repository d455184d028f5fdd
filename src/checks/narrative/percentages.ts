import { type Replacement, withoutSpaces } from "../../lib/strings.ts";
import { type Quantity, quantitiesIn } from "../../prose/quantities.ts";
import { type Sentence, sentencesOf } from "../../prose/sentences.ts";
import { yearBefore } from "../../report/across-years.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { PastReport } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { type FindingText, foundIn, shifted } from "../found.ts";
import { renumbering } from "../number-words.ts";
import { baseTotal } from "./bases.ts";
import { statedIn } from "./stated.ts";

/** True where a percentage is the exact one to the precision in which it is printed, rounded or cut off. */
function isPrinted({ value, decimals }: Quantity, exact: number): boolean {
  return Math.abs(value - exact) < 10 ** -decimals;
}

/** A percentage as messages print it: with two decimals, or as many as the text gives. */
const printed = (value: number, { decimals }: Quantity): string => value.toFixed(Math.max(decimals, 2));

/** By how much in percent a number rose or, where that is negative, fell. */
const riseOf = (before: number, now: number): number => ((now - before) / before) * 100;

const less = /下降|减少|降低|下滑/;
const sinceLastYear =
  /^[，,（(]?(?:数量)?(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年|较去年)(?:去年|上年)?(?:增长|上升|增加|提高|下降|减少|降低)(?:了)?$/;

/** A number of the tables, and how a sentence says right behind it that the number changed since last year. */
interface StatedChange {
  readonly now: Quantity;
  /** By how much. */
  readonly by: Quantity;
  /** 1 for a rise, -1 for a fall. */
  readonly sign: 1 | -1;
  /** The words of the change, e.g. 同比增长. */
  readonly words: string;
  /** Last year's number on each basis that is known. */
  readonly before: readonly number[];
}

/** The changes since last year that a sentence states; `next` gives the quantity that may be the change of a number. */
function changesIn(
  words: string,
  year: number,
  last: PastReport,
  next: (now: Quantity) => Quantity | undefined,
): readonly StatedChange[] {
  return statedIn(words, year).flatMap(({ quantity: now, bases }): readonly StatedChange[] => {
    const by = next(now);
    const [change] = (by && sinceLastYear.exec(withoutSpaces(words.slice(now.end, by.start)))) ?? [];
    if (!by || change === undefined) return [];
    const before = bases.map((base) => baseTotal(last, base)).filter((total) => total !== undefined);
    return [{ now, by, sign: less.test(change) ? -1 : 1, words: change.replace(/^[，,（(]/, ""), before }];
  });
}

/** What is wrong with a stated change: the sentence, what the change comes to, as printed, and the words for that. */
interface Wrong {
  readonly message: string;
  /** Undefined where it goes the other way. */
  readonly amount: string | undefined;
  readonly name: string;
}

/** What is wrong with a change in percent, on any basis; undefined where one basis gives it, or none is known. */
function wrongPercentage({ now, by, sign, words, before }: StatedChange): Wrong | undefined {
  const exact = before.filter((count) => count !== 0).map((count) => ({ count, rise: riseOf(count, now.value) }));
  const [first, ...others] = exact;
  if (!first || exact.some(({ rise }) => isPrinted(by, sign * rise))) return undefined;
  const apart = ({ rise }: typeof first) => Math.abs(rise - by.value);
  const nearest = others.reduce((best, other) => (apart(other) < apart(best) ? other : best), first);
  const message = `文中写${words} ${by.value}%；上年为 ${nearest.count} 件，本年 ${now.value} 件，应为 ${printed(nearest.rise, by)}%。请核对。`;
  const rise = sign * nearest.rise;
  return {
    message,
    amount: rise < 0 ? undefined : printed(rise, by),
    name: `上年 ${nearest.count}，本年 ${now.value}`,
  };
}

/** What is wrong with a change in 件, on any basis; undefined where one basis gives it, or none is known. */
function wrongDifference({ now, by, sign, words, before }: StatedChange): Wrong | undefined {
  const [first] = before;
  if (first === undefined || before.some((count) => sign * (now.value - count) === by.value)) return undefined;
  const message = `文中写${words} ${by.value} 件；上年为 ${first} 件，本年 ${now.value} 件，相差 ${Math.abs(now.value - first)} 件。请核对。`;
  const rise = sign * (now.value - first);
  return { message, amount: rise < 0 ? undefined : String(rise), name: `上年 ${first}，本年 ${now.value}` };
}

/** How a finding tells that a number is another than it should be; `sign` is what stands behind it. */
function corrected(
  text: ReportText,
  place: Replacement,
  {
    message,
    was,
    amount,
    name,
    sign,
  }: { message: string; was: number; name: string; sign: string } & Pick<Wrong, "amount">,
): FindingText {
  if (amount === undefined) return { message };
  const compared = [
    { name: "文中", amount: `${was}${sign}` },
    { name, amount: `${amount}${sign}` },
  ];
  return { message, compared, repairs: renumbering(text, place, { amount, sign }) };
}

/** 同比 behind a number of the tables, where last year's report is known: in percent, and as a difference. */
function againstLastYear({ draft }: CheckContext, text: ReportText, sentence: Sentence): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  const quantities = quantitiesIn(sentence.text);
  const inPercent = quantities.filter(({ unit, approximate }) => unit === "%" && !approximate);
  const nextPercentage = (now: Quantity) => inPercent.find(({ start }) => start > now.end);
  const nextOfUnit = (now: Quantity) => {
    const next = quantities.find(({ start }) => start > now.start);
    return next?.unit === now.unit && !next.approximate ? next : undefined;
  };
  const told = (next: typeof nextPercentage, sign: string, wrong: (change: StatedChange) => Wrong | undefined) =>
    changesIn(sentence.text, draft.year, last, next).flatMap((change) => {
      const what = wrong(change);
      if (!what) return [];
      const place = shifted(change.by, sentence.start);
      const message = `${text.label}：${what.message}`;
      return foundIn(text, [place], corrected(text, place, { ...what, message, was: change.by.value, sign }));
    });
  return [...told(nextPercentage, "%", wrongPercentage), ...told(nextOfUnit, "", wrongDifference)];
}

/** A percentage with the numbers that it was worked out from. */
interface Worked {
  /** What it should be, in percent. */
  readonly exact: number;
  /** The numbers, in words that go before the percentage. */
  readonly words: string;
}

const difference = /^(?:的)?(?:增加|减少)(?:了)?$/;
const ofAll = /^[，,（(]?(?:占|占比|约占)(?:总数的?|总量的?|全部的?|比)?(?:为|达)?$/;
const rate = /([\u4e00-\u9fff]{1,4})率(?:为|达到?|是|约)?$/;

/** 1260 条，比上年的 1200 条增长 6.5%: a number beside the one it is compared with. */
function rise(now: number, between: string, then: number, behind: string): Worked | undefined {
  const after = behind.replace(/^(?:的)?(?:增加|减少|增长|下降)(?:了)?[\d,]+[件条篇次份个场期]，/, "");
  const changed = /^(?:的)?[^，。；]{0,4}(?:(?:增长|上升|增加|提高|下降|减少|降低|下滑)(?:了)?$)/.test(after);
  if (!/^[，,（(]?(?:相?比|较)[^，。；、]{0,14}$/.test(between) || !changed || then === 0) return undefined;
  const exact = (less.test(after) ? -1 : 1) * riseOf(then, now);
  const direction = exact < 0 ? "方向相反，变化" : less.test(after) ? "下降" : "增长";
  return { exact, words: `${now} 比 ${then} ${direction}` };
}

/** 由 1200 条增至 1500 条，同比增长 25%. */
function changedTo(then: number, now: number, behind: string): Worked | undefined {
  const isChange = /^[，,](?:同比)?(?:增长|上升|增加|提高|下降|减少|降低)(?:了)?$/.test(behind);
  if (!isChange || then === 0) return undefined;
  return { exact: (less.test(behind) ? -1 : 1) * riseOf(then, now), words: `从 ${then} 到 ${now} 变化` };
}

/** 收回 108 份，回收率 92%; 予以公开 18 件，占办结总数 26 件的 69.2%: a part beside its whole, whichever comes first. */
function share(first: Quantity, between: string, second: Quantity, behind: string): Worked | undefined {
  const worked = ({ value: part }: Quantity, { value: whole }: Quantity): Worked | undefined =>
    part > whole || whole === 0 ? undefined : { exact: (part / whole) * 100, words: `${part} 占 ${whole} 的` };
  if (/^(?:[，,。；]?其中|[^，。；]{0,6}中[，,])/.test(between) && ofAll.test(behind)) return worked(second, first);
  if (/^[，,]?约?占[^，。；]{0,10}$/.test(between) && /^[^，。；]{0,6}的?$/.test(behind)) return worked(first, second);
  const name = rate.exec(behind)?.[1] ?? "";
  const isOfRate =
    first.unit !== "元" &&
    /^[，,]/.test(between) &&
    !/[不未没]/.test(between) &&
    [...name].some((sign) => between.includes(sign));
  return isOfRate && /^[，,（(]/.test(behind) ? worked(second, first) : undefined;
}

/** Percentages whose two numbers stand right before them. */
function workedOut(text: ReportText, { text: words, start }: Sentence): readonly Found[] {
  const all = quantitiesIn(words);
  const wordsFrom = (from: Quantity | undefined, to: Quantity | undefined) =>
    withoutSpaces(words.slice(from?.end ?? 0, to?.start ?? 0));
  return all.flatMap((percentage, at) => {
    const isBehindDifference = difference.test(wordsFrom(all[at - 2], all[at - 1]));
    const [first, second] = isBehindDifference ? [all[at - 3], all[at - 2]] : [all[at - 2], all[at - 1]];
    if (percentage.unit !== "%" || percentage.approximate || !first || !second) return [];
    if (first.unit !== second.unit || first.unit === "%" || first.approximate || second.approximate) return [];
    const between = wordsFrom(first, second);
    const behind = wordsFrom(second, percentage);
    const worked = /^(?:增[长加]?|减[少]?|提高|上升|下降|降)[至到]$/.test(between)
      ? changedTo(first.value, second.value, behind)
      : (rise(first.value, between, second.value, behind) ?? share(first, between, second, behind));
    if (!worked || isPrinted(percentage, worked.exact)) return [];
    const right = printed(Math.abs(worked.exact), percentage);
    const message = `${text.label}：${worked.words} ${right}%，文中写 ${percentage.value}%。请核对。`;
    const place = shifted(percentage, start);
    const amount = worked.exact < 0 ? undefined : right;
    return foundIn(
      text,
      [place],
      corrected(text, place, { message, was: percentage.value, amount, name: worked.words, sign: "%" }),
    );
  });
}

/** Percentages and differences against the arithmetic, to the printed precision. */
export function percentages(context: CheckContext): readonly Found[] {
  return context.texts.flatMap((text) =>
    sentencesOf(text.text).flatMap((sentence) => [
      ...againstLastYear(context, text, sentence),
      ...workedOut(text, sentence),
    ]),
  );
}
