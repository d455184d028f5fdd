import { yearBefore } from "../report/across-years.ts";
import { type Quantity, quantitiesIn } from "../wording/quantities.ts";
import { sentencesOf } from "../wording/sentences.ts";
import type { TextOf } from "../wording/texts.ts";
import { type Context, type Found, foundIn } from "./check-def.ts";
import { statedIn, totalAt } from "./stated.ts";

/** True where a percentage is the exact one to the precision in which it is printed, rounded or cut off. */
function isPrinted({ value, decimals }: Quantity, exact: number): boolean {
  return Math.abs(value - exact) < 10 ** -decimals;
}

const shown = (value: number, decimals: number): string => value.toFixed(Math.max(decimals, 2));
const change =
  /^[，,（(]?(?:数量)?(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年|较去年)(?:去年|上年)?(增长|上升|增加|提高|下降|减少|降低)(?:了)?$/;

/** 同比 behind a number of the tables, where last year's report is known. */
function againstLastYear({ draft }: Context, text: TextOf, words: string, offset: number): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  const percentages = quantitiesIn(words).filter(({ unit, approximate }) => unit === "%" && !approximate);
  return statedIn(words, draft.year).flatMap(({ quantity, bases }): readonly Found[] => {
    const next = percentages.find(({ start }) => start > quantity.end);
    const said = next && change.exec(words.slice(quantity.end, next.start).replace(/\s+/g, ""));
    if (!next || !said) return [];
    const isLess = /下降|减少|降低/.test(said[1] ?? "");
    const exact = bases.flatMap((one) => {
      const before = totalAt(last, one);
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

/** "N 件，其中 A 件，占 x%": the share of a part in its whole. */
function shares(text: TextOf, words: string, offset: number): readonly Found[] {
  const all = quantitiesIn(words);
  return all.flatMap((percentage, at): readonly Found[] => {
    const part = all[at - 1];
    const whole = all[at - 2];
    if (percentage.unit !== "%" || percentage.approximate || !part || !whole || part.unit !== whole.unit) return [];
    if (
      !/^[，,（(]?(?:占|占比|约占)(?:总数的?|总量的?|全部的?|比)?$/.test(
        words.slice(part.end, percentage.start).replace(/\s+/g, ""),
      )
    )
      return [];
    if (
      !/^[，,。；]?其中/.test(words.slice(whole.end, part.start).trim()) ||
      part.value > whole.value ||
      whole.value === 0
    )
      return [];
    const exact = (part.value / whole.value) * 100;
    if (part.approximate || whole.approximate || isPrinted(percentage, exact)) return [];
    const span = { start: percentage.start + offset, end: percentage.end + offset };
    const message = `${text.label}：${part.value} 占 ${whole.value} 的 ${shown(exact, percentage.decimals)}%，文中写 ${percentage.value}%。请核对。`;
    return [foundIn(text, [span], { message })];
  });
}

/** Percentages against the arithmetic, to the printed precision. */
export function percentages(context: Context): readonly Found[] {
  return context.texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }) => [
      ...againstLastYear(context, text, words, start),
      ...shares(text, words, start),
    ]),
  );
}
