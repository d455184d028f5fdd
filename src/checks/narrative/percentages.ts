import { type Quantity, quantitiesIn } from "../../prose/quantities.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import { yearBefore } from "../../report/across-years.ts";
import type { ReportText } from "../../report/report-texts.ts";
import { type CheckContext, type Found, foundIn } from "../check-def.ts";
import { baseTotal } from "./bases.ts";
import { statedIn } from "./stated.ts";

/** True where a percentage is the exact one to the precision in which it is printed, rounded or cut off. */
function isPrinted({ value, decimals }: Quantity, exact: number): boolean {
  return Math.abs(value - exact) < 10 ** -decimals;
}

const shown = (value: number, decimals: number): string => value.toFixed(Math.max(decimals, 2));
const change =
  /^[，,（(]?(?:数量)?(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年|较去年)(?:去年|上年)?(增长|上升|增加|提高|下降|减少|降低)(?:了)?$/;

/** 同比 behind a number of the tables, where last year's report is known. */
function againstLastYear({ draft }: CheckContext, text: ReportText, words: string, offset: number): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  const percentages = quantitiesIn(words).filter(({ unit, approximate }) => unit === "%" && !approximate);
  return statedIn(words, draft.year).flatMap(({ quantity, bases }): readonly Found[] => {
    const next = percentages.find(({ start }) => start > quantity.end);
    const said = next && change.exec(words.slice(quantity.end, next.start).replace(/\s+/g, ""));
    if (!next || !said) return [];
    const isLess = /下降|减少|降低/.test(said[1] ?? "");
    const exact = bases.flatMap((one) => {
      const before = baseTotal(last, one);
      return before === undefined || before === 0 ? [] : [{ before, by: ((quantity.value - before) / before) * 100 }];
    });
    const [first] = exact;
    if (!first || exact.some(({ by }) => isPrinted(next, isLess ? -by : by))) return [];
    const span = { start: next.start + offset, end: next.end + offset };
    const nearest = exact.reduce((best, one) =>
      Math.abs(one.by - next.value) < Math.abs(best.by - next.value) ? one : best,
    );
    const message = `${text.label}：文中写${said[0].replace(/^[，,（(]/, "")} ${next.value}%；上年为 ${nearest.before} 件，本年 ${quantity.value} 件，应为 ${shown(nearest.by, next.decimals)}%。请核对。`;
    return [foundIn(text, [span], { message })];
  });
}

/** A percentage with the numbers that it was worked out from. */
interface Worked {
  readonly percentage: Quantity;
  /** What it should be, in percent. */
  readonly exact: number;
  readonly said: string;
}

const plain = (words: string): string => words.replace(/\s+/g, "");
const less = /下降|减少|降低|下滑/;
const difference = /^(?:的)?(?:增加|减少)(?:了)?$/;
const ofAll = /^[，,（(]?(?:占|占比|约占)(?:总数的?|总量的?|全部的?|比)?(?:为|达)?$/;
const rate = /([\u4e00-\u9fff]{1,4})率(?:为|达到?|是|约)?$/;

/** 1260 条，比上年的 1200 条增长 6.5%: a number beside the one it is compared with. */
function rise(words: string, now: Quantity, then: Quantity, percentage: Quantity): Worked | undefined {
  const between = plain(words.slice(now.end, then.start));
  const after = plain(words.slice(then.end, percentage.start)).replace(
    /^(?:的)?(?:增加|减少|增长|下降)(?:了)?[\d,]+[件条篇次份个场期]，/,
    "",
  );
  const changed = /^(?:的)?[^，。；]{0,4}(?:(?:增长|上升|增加|提高|下降|减少|降低|下滑)(?:了)?$)/.exec(after);
  if (!/^[，,（(]?(?:相?比|较)[^，。；、]{0,14}$/.test(between) || !changed || then.value === 0) return undefined;
  const by = ((now.value - then.value) / then.value) * 100;
  const exact = less.test(after) ? -by : by;
  return {
    percentage,
    exact,
    said: `${now.value} 比 ${then.value} ${exact < 0 ? "方向相反，变化" : less.test(after) ? "下降" : "增长"}`,
  };
}

/** 由 1200 条增至 1500 条，同比增长 25%. */
function changedTo(words: string, then: Quantity, now: Quantity, percentage: Quantity): Worked | undefined {
  const after = plain(words.slice(now.end, percentage.start));
  if (!/^[，,](?:同比)?(?:增长|上升|增加|提高|下降|减少|降低)(?:了)?$/.test(after) || then.value === 0)
    return undefined;
  const by = ((now.value - then.value) / then.value) * 100;
  return { percentage, exact: less.test(after) ? -by : by, said: `从 ${then.value} 到 ${now.value} 变化` };
}

/** 收回 108 份，回收率 92%; 予以公开 18 件，占办结总数 26 件的 69.2%: a part beside its whole, whichever comes first. */
function share(words: string, first: Quantity, second: Quantity, percentage: Quantity): Worked | undefined {
  const between = plain(words.slice(first.end, second.start));
  const after = plain(words.slice(second.end, percentage.start));
  const worked = (part: Quantity, whole: Quantity): Worked | undefined =>
    part.value > whole.value || whole.value === 0
      ? undefined
      : { percentage, exact: (part.value / whole.value) * 100, said: `${part.value} 占 ${whole.value} 的` };
  if (/^(?:[，,。；]?其中|[^，。；]{0,6}中[，,])/.test(between) && ofAll.test(after)) return worked(second, first);
  if (/^[，,]?约?占[^，。；]{0,10}$/.test(between) && /^[^，。；]{0,6}的?$/.test(after)) return worked(first, second);
  const name = rate.exec(after)?.[1] ?? "";
  const isOfRate =
    first.unit !== "元" &&
    /^[，,]/.test(between) &&
    !/[不未没]/.test(between) &&
    [...name].some((sign) => between.includes(sign));
  return isOfRate && /^[，,（(]/.test(after) ? worked(second, first) : undefined;
}

/** Percentages whose two numbers stand right before them. */
function workedOut(text: ReportText, words: string, offset: number): readonly Found[] {
  const all = quantitiesIn(words);
  return all.flatMap((percentage, at): readonly Found[] => {
    const isBehindDifference = difference.test(plain(words.slice(all[at - 2]?.end ?? 0, all[at - 1]?.start ?? 0)));
    const [first, second] = isBehindDifference ? [all[at - 3], all[at - 2]] : [all[at - 2], all[at - 1]];
    if (percentage.unit !== "%" || percentage.approximate || !first || !second) return [];
    if (first.unit !== second.unit || first.unit === "%" || first.approximate || second.approximate) return [];
    const grown = /^(?:增[长加]?|减[少]?|提高|上升|下降|降)[至到]$/.test(plain(words.slice(first.end, second.start)));
    const worked = grown
      ? changedTo(words, first, second, percentage)
      : (rise(words, first, second, percentage) ?? share(words, first, second, percentage));
    if (!worked || isPrinted(percentage, worked.exact)) return [];
    const span = { start: percentage.start + offset, end: percentage.end + offset };
    const message = `${text.label}：${worked.said} ${shown(Math.abs(worked.exact), percentage.decimals)}%，文中写 ${percentage.value}%。请核对。`;
    return [foundIn(text, [span], { message })];
  });
}

/** 新收 26 件，同比增加 5 件: the difference to last year's number. */
function differences({ draft }: CheckContext, text: ReportText, words: string, offset: number): readonly Found[] {
  const last = yearBefore(draft);
  const all = quantitiesIn(words);
  if (!last) return [];
  return statedIn(words, draft.year).flatMap(({ quantity, bases }): readonly Found[] => {
    const next = all.find(({ start }) => start > quantity.start);
    const said = next && change.exec(plain(words.slice(quantity.end, next.start)));
    if (!next || !said || next.unit !== quantity.unit || next.approximate) return [];
    const sign = less.test(said[1] ?? "") ? -1 : 1;
    const exact = bases.flatMap((one) => {
      const before = baseTotal(last, one);
      return before === undefined ? [] : [{ before, by: sign * (quantity.value - before) }];
    });
    const [first] = exact;
    if (!first || exact.some(({ by }) => by === next.value)) return [];
    const span = { start: next.start + offset, end: next.end + offset };
    const message = `${text.label}：文中写${said[0].replace(/^[，,（(]/, "")} ${next.value} 件；上年为 ${first.before} 件，本年 ${quantity.value} 件，相差 ${Math.abs(quantity.value - first.before)} 件。请核对。`;
    return [foundIn(text, [span], { message })];
  });
}

/** Percentages against the arithmetic, to the printed precision. */
export function percentages(context: CheckContext): readonly Found[] {
  return context.texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }) => [
      ...againstLastYear(context, text, words, start),
      ...differences(context, text, words, start),
      ...workedOut(text, words, start),
    ]),
  );
}
