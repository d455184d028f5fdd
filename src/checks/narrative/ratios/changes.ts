import { baseTotal } from "../../../prose/claims/bases.ts";
import { anyApplications } from "../../../prose/claims/counted.ts";
import { hasKind } from "../../../prose/claims/kinds.ts";
import type { Mention, Passage } from "../../../prose/claims/mention.ts";
import { yearBefore } from "../../../report/schema.ts";
import type { TextContext } from "../../check-def.ts";
import { isOwnYear, type LineRead } from "../../readings.ts";
import type { Worked } from "./worked.ts";

/** True where a change names something else than the number before it: 网站访问量同比增长. */
export const namesOther = ({ own }: Mention): boolean =>
  own.some(
    ({ kind, start, end }) =>
      (kind === "text" && end - start > 1) ||
      ["info", "other", "app", "case", "outcome", "column", "act", "rate", "avg", "channel"].includes(kind),
  );

/** The number that a change is of: the nearest count before it, behind any difference and the number compared with. */
function changed(
  passage: Pick<Passage, "mentions">,
  mention: Mention,
): { readonly now?: Mention; readonly compared?: Mention } {
  const at = mention.index;
  const earlier = passage.mentions
    .slice(Math.max(0, at - 6), at)
    .filter(
      ({ sentence, depth, role }) => sentence === mention.sentence && (depth <= mention.depth || role === "earlier"),
    );
  const counts = earlier.filter(
    ({ role, quantity }) => ["count", "earlier"].includes(role) && !["%", "‰", "个百分点"].includes(quantity.unit),
  );
  const [before, last] = counts.slice(-2);
  if (!last) return before ? { now: before } : {};
  if (last.role === "earlier")
    return before && before.quantity.unit === last.quantity.unit ? { now: before, compared: last } : {};
  const isRaised = last.own.some(({ kind }) => kind === "upto");
  if (isRaised && before && before.quantity.unit === last.quantity.unit) return { now: last, compared: before };
  return { now: last };
}

/** True where a number is of the year before another's. */
const isYearBefore = (one: Mention, { frame: { time } }: Mention): boolean =>
  one.frame.time === "last" ? time === "this" : typeof time === "number" && one.frame.time === time - 1;

/** What a change alone in its sentence should be by last year's report: that of any number of the sentence before. */
function changeOfSentenceBefore(
  draft: TextContext["draft"],
  { passage, basesOf }: LineRead["reading"],
  mention: Mention,
): readonly Worked[] {
  const last = yearBefore(draft);
  if (!last || mention.role !== "rise" || mention.own.some(({ kind }) => kind === "text")) return [];
  const sign = hasKind(mention.own, "down") ? -1 : 1;
  return passage.mentions
    .filter((one) => one.sentence === mention.sentence - 1 && one.role === "count" && isOwnYear(one.frame.time, draft))
    .flatMap((now) =>
      (basesOf.get(now) ?? []).flatMap((base) => {
        const before = baseTotal(last, base);
        if (before === undefined || before === 0) return [];
        const { value, unit } = now.quantity;
        const words = `上年为 ${before} ${unit}，本年 ${value} ${unit}`;
        return [{ exact: (sign * (value - before) * 100) / before, words, name: `上年 ${before}，本年 ${value}` }];
      }),
    );
}

/** The kinds of words that a change of applications is made of: 依申请公开的数量较上年增加. */
const ofApplications = [
  "app",
  "plainApp",
  "light",
  "total",
  "this",
  "self",
  "recv",
  "new",
  "cmp",
  "last",
  "up",
  "down",
];

/** What the change of a concept that it names itself should be by last year's report: 申请数量较上年增长 20%. */
function changeOfNamed({ draft }: TextContext, { passage }: LineRead["reading"], mention: Mention): readonly Worked[] {
  const { own, index, sentence, role, quantity, frame, after } = mention;
  const last = yearBefore(draft);
  const isNamed = hasKind(mention.own, "app", "plainApp") && own.every(({ kind }) => ofApplications.includes(kind));
  const before = passage.mentions[index - 1];
  const isCompared = hasKind(mention.own, "cmp", "last") || frame.time === "this" || isOwnYear(frame.time, draft);
  if (!last || !isNamed || !isCompared || before?.sentence === sentence || after.length > 0) return [];
  if (role !== "rise" && quantity.unit !== "件") return [];
  const sign = hasKind(mention.own, "down") ? -1 : 1;
  return anyApplications.flatMap((base) => {
    const [was, now] = [baseTotal(last, base), baseTotal(draft, base)];
    if (was === undefined || now === undefined || was === 0) return [];
    const difference = sign * (now - was);
    const words = `上年为 ${was} 件，本年 ${now} 件`;
    return [
      { exact: role === "rise" ? (difference * 100) / was : difference, words, name: `上年 ${was}，本年 ${now}` },
    ];
  });
}

/** What a number was the year before: by its sentence, which may tell it before, else by last year's report on each basis. */
export function yearBeforeOf(
  { draft }: TextContext,
  { reading }: LineRead,
  now: Mention,
  isSinceLastYear: boolean,
): readonly number[] {
  // 2023年办结 19 件，2024年办结 26 件.
  const told = reading.passage.mentions
    .slice(Math.max(0, now.index - 12), now.index)
    .filter(
      (one) =>
        one.at < now.at &&
        one.sentence === now.sentence &&
        isYearBefore(one, now) &&
        one.quantity.unit === now.quantity.unit,
    );
  const [stated] = told.slice(-1);
  if (stated) return [stated.quantity.value];
  const last = yearBefore(draft);
  if (!last || !isSinceLastYear || !isOwnYear(now.frame.time, draft)) return [];
  return (reading.basesOf.get(now) ?? []).flatMap((base) => baseTotal(last, base) ?? []);
}

/** True where a change is said to be one since last year: beside it, or beside the difference right before it. */
const isSinceLastYear = (mention: Mention, { mentions }: Pick<Passage, "mentions">): boolean =>
  hasKind(mention.own, "cmp", "last") ||
  mentions
    .slice(Math.max(0, mention.index - 6), mention.index)
    .some((one) => one.clause === mention.clause - 1 && one.role === "difference" && hasKind(one.own, "cmp", "last"));

/** The number that a change is of with what it was before; undefined where either is not sure. */
export function countAndBefore(
  context: TextContext,
  line: LineRead,
  mention: Mention,
): { readonly now: Mention; readonly before: readonly number[] } | undefined {
  const { passage } = line.reading;
  const { now, compared } = changed(passage, mention);
  if (!now || now.quantity.approximate || compared?.quantity.approximate) return undefined;
  if (compared) return { now, before: [compared.quantity.value] };
  return { now, before: yearBeforeOf(context, line, now, isSinceLastYear(mention, passage)) };
}

/** What a number was before, by the difference that its sentence gives right before a share of it: 250 条，较上年增加 50 条，增长 25%. */
function beforeByDifference(
  { mentions }: Pick<Passage, "mentions">,
  mention: Mention,
  now: Mention,
): readonly number[] {
  const difference = mentions[mention.index - 1];
  if (
    difference?.role !== "difference" ||
    difference.sentence !== mention.sentence ||
    difference.quantity.approximate ||
    difference.quantity.unit !== now.quantity.unit ||
    mention.clause - difference.clause > 1 ||
    difference.clause === now.clause
  )
    return [];
  const before = now.quantity.value - (hasKind(difference.own, "down") ? -1 : 1) * difference.quantity.value;
  return before > 0 ? [before] : [];
}

/** What a change should be by the number it is compared with in the text, or by last year's report. */
export function changeStated(context: TextContext, line: LineRead, mention: Mention): readonly Worked[] {
  const { passage } = line.reading;
  if (namesOther(mention)) return changeOfNamed(context, line.reading, mention);
  const { now, compared } = changed(passage, mention);
  if (!now && !compared) return changeOfSentenceBefore(context.draft, line.reading, mention);
  const isRise = mention.role === "rise";
  if (!now || (!isRise && now.quantity.unit !== mention.quantity.unit)) return [];
  const sign = hasKind(mention.own, "down") ? -1 : 1;
  const known = countAndBefore(context, line, mention);
  const isOfNow = known?.before.length === 0 && isOwnYear(now.frame.time, context.draft);
  const told = isRise && isOfNow ? beforeByDifference(passage, mention, now) : [];
  return [...(known?.before ?? []), ...told].flatMap((before): readonly Worked[] => {
    const difference = now.quantity.value - before;
    if (isRise && before === 0) return [];
    const exact = isRise ? (sign * difference * 100) / before : sign * difference;
    const { value, unit } = now.quantity;
    const words = `上年为 ${before} ${unit}，本年 ${value} ${unit}`;
    return [{ exact, words, name: `上年 ${before}，本年 ${value}` }];
  });
}
