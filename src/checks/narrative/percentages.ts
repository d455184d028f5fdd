import type { Work } from "../../lib/slices.ts";
import { baseTotal } from "../../prose/claims/bases.ts";
import { anyApplications } from "../../prose/claims/counted.ts";
import type { Mention, Passage } from "../../prose/claims/mention.ts";
import type { Quantity } from "../../prose/quantities.ts";
import { yearBefore } from "../../report/across-years.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found, TextContext } from "../check-def.ts";
import type { Repair } from "../finding.ts";
import { foundIn } from "../found.ts";
import { renumbering } from "../number-words.ts";
import { isOwnYear, type LineRead, overLines } from "../readings.ts";
import { shareOf } from "./shares.ts";

/** True where a percentage is the exact one to the precision in which it is printed, rounded or cut off. */
function isRounded({ value, decimals }: Quantity, exact: number): boolean {
  const step = 10 ** -decimals;
  return value - exact <= step / 2 + 1e-9 && exact - value < step;
}

/** No list of shares has more. */
const mostShares = 12;

/** True where shares beside one another, this one among them, make 100 %: one of them was rounded so that they do. */
function makesWhole({ mentions }: Pick<Passage, "mentions">, mention: Mention): boolean {
  const shares = mentions.filter(
    ({ quantity, role }) => quantity.unit === "%" && (role === "share" || role === "other"),
  );
  const at = shares.indexOf(mention);
  for (let from = Math.max(0, at - mostShares); from <= at; from += 1) {
    let sum = 0;
    for (const [index, { quantity }] of shares.slice(from, from + mostShares).entries()) {
      sum += quantity.value;
      if (from + index >= at && index > 0 && Math.abs(sum - 100) < 1e-6) return true;
    }
  }
  return false;
}

/** A percentage as messages print it: with two decimals, or as many as the text gives. */
const withDecimals = (value: number, { decimals }: Quantity): string => value.toFixed(Math.max(decimals, 2));

/** What a number should be, and what that follows from. */
export interface Worked {
  readonly exact: number;
  /** The numbers, in words that go before what it should be. */
  readonly words: string;
  /** The same in few words. */
  readonly name: string;
}

/** What is wrong with a change or a share, and what it comes to, as printed. */
interface Wrong {
  readonly message: string;
  readonly amount: string;
  /** It goes the other way; its number may be right. */
  readonly isBackwards: boolean;
  readonly isNumberRight: boolean;
  readonly name: string;
  readonly sign: string;
}

const has = ({ own }: Mention, ...kinds: readonly string[]) => own.some(({ kind }) => kinds.includes(kind));

/** True where a change names something else than the number before it: 网站访问量同比增长. */
const namesOther = ({ own }: Mention): boolean =>
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
  const sign = has(mention, "down") ? -1 : 1;
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
  const isNamed = has(mention, "app", "plainApp") && own.every(({ kind }) => ofApplications.includes(kind));
  const before = passage.mentions[index - 1];
  const isCompared = has(mention, "cmp", "last") || frame.time === "this" || isOwnYear(frame.time, draft);
  if (!last || !isNamed || !isCompared || before?.sentence === sentence || after.length > 0) return [];
  if (role !== "rise" && quantity.unit !== "件") return [];
  const sign = has(mention, "down") ? -1 : 1;
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

/** What a change should be by the number it is compared with in the text, or by last year's report. */
function changeOf(context: TextContext, { reading }: LineRead, mention: Mention): readonly Worked[] {
  const { draft } = context;
  if (namesOther(mention)) return changeOfNamed(context, reading, mention);
  const { now, compared } = changed(reading.passage, mention);
  if (!now && !compared) return changeOfSentenceBefore(draft, reading, mention);
  if (!now || now.quantity.approximate || compared?.quantity.approximate) return [];
  const isRise = mention.role === "rise";
  if (!isRise && now.quantity.unit !== mention.quantity.unit) return [];
  const sign = has(mention, "down") ? -1 : 1;
  const worked = (before: number): readonly Worked[] => {
    const difference = now.quantity.value - before;
    if (isRise && before === 0) return [];
    const exact = isRise ? (sign * difference * 100) / before : sign * difference;
    const { value, unit } = now.quantity;
    const words = `上年为 ${before} ${unit}，本年 ${value} ${unit}`;
    return [{ exact, words, name: `上年 ${before}，本年 ${value}` }];
  };
  if (compared) return worked(compared.quantity.value);
  const last = yearBefore(draft);
  // 2023年办结 19 件，2024年办结 26 件: the number of last year may stand before.
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
  if (stated) return worked(stated.quantity.value);
  const isSinceLastYear =
    has(mention, "cmp", "last") ||
    reading.passage.mentions
      .slice(Math.max(0, mention.index - 6), mention.index)
      .some((one) => one.clause === mention.clause - 1 && one.role === "difference" && has(one, "cmp", "last"));
  if (!last || !isSinceLastYear || !isOwnYear(now.frame.time, draft)) return [];
  const totals = (reading.basesOf.get(now) ?? []).map((base) => baseTotal(last, base));
  return totals.flatMap((total) => (total === undefined ? [] : worked(total)));
}

/** What is wrong with a change or a share, on any reading; undefined where one reading gives it, or none is known. */
function wrongWith(context: TextContext, line: LineRead, mention: Mention): Wrong | undefined {
  const { quantity, role } = mention;
  const isRatio = role === "rise" || role === "share" || role === "rate";
  if (quantity.approximate || (!isRatio && role !== "difference")) return undefined;
  const isChange = role === "rise" || role === "difference";
  const [first, ...others] = isChange ? changeOf(context, line, mention) : shareOf(context, line, mention);
  const isWholeMade = role === "share" && makesWhole(line.reading.passage, mention);
  const isRight = ({ exact }: Worked) =>
    isRatio
      ? isRounded(quantity, exact) || (isWholeMade && Math.abs(exact - quantity.value) < 10 ** -quantity.decimals)
      : exact === quantity.value;
  if (!first || [first, ...others].some(isRight)) return undefined;
  const far = ({ exact }: Worked) => Math.abs(exact - quantity.value);
  const { exact, words, name } = others.reduce((best, other) => (far(other) < far(best) ? other : best), first);
  const said = line.reading.passage.plain.slice(mention.own[0]?.start ?? quantity.start, quantity.start).trim();
  const sign = isRatio ? "%" : "";
  const right = isRatio ? withDecimals(exact, quantity) : String(exact);
  const backwards = isRatio ? `方向相反，变化 ${withDecimals(-exact, quantity)}%` : `相差 ${-exact}`;
  const should = exact < 0 ? backwards : `应为 ${right}${sign || ` ${quantity.unit}`}`;
  const message = `文中写${said} ${quantity.value}${sign || ` ${quantity.unit}`}；${words}，${should}。请核对。`;
  const size = Math.abs(exact);
  return {
    message,
    name,
    sign,
    amount: isRatio ? withDecimals(size, quantity) : String(size),
    isBackwards: exact < 0,
    isNumberRight: isRatio ? isRounded(quantity, size) : size === quantity.value,
  };
}

/** Words of one direction, and those of the other. */
const opposites: readonly (readonly [string, string])[] = [
  ["增长", "下降"],
  ["增加", "减少"],
  ["上升", "下降"],
  ["提高", "降低"],
  ["提升", "降低"],
  ["上涨", "下跌"],
  ["增幅", "降幅"],
  ["多", "少"],
  ["增", "减"],
];

/** The repair of a change that is said to go the other way: its word, and its number too where that is another. */
function turned(text: ReportText, line: LineRead, mention: Mention, wrong: Wrong): readonly Repair[] {
  const [word] = mention.own.filter(({ kind }) => kind === "up" || kind === "down").slice(-1);
  if (!word) return [];
  const at = { start: word.start + line.from, end: word.end + line.from };
  const was = text.text.slice(at.start, at.end);
  const pair = opposites.find(([up, down]) => was.startsWith(up) || was.startsWith(down));
  if (!pair) return [];
  const [said = "", other = ""] = was.startsWith(pair[0]) ? pair : [pair[1], pair[0]];
  const becomes = other + was.slice(said.length);
  const { start, end } = mention.quantity;
  const { amount, sign } = wrong;
  const number = wrong.isNumberRight
    ? []
    : renumbering(text, { start: start + line.from, end: end + line.from }, { amount, sign });
  if (!wrong.isNumberRight && number.length === 0) return [];
  const edit = { path: text.path, ...at, was, becomes };
  const name = wrong.isNumberRight ? `改为“${becomes}”` : `改为“${becomes} ${amount}${sign}”`;
  return [{ name, edits: [edit, ...number.flatMap(({ edits }) => edits)] }];
}

/** Percentages and differences against the arithmetic, to the printed precision. */
export const percentages = (context: TextContext): Work<readonly Found[]> =>
  overLines(context, (line) => {
    const { text } = line;
    return line.reading.passage.mentions.flatMap((mention) => {
      const wrong = wrongWith(context, line, mention);
      if (!wrong) return [];
      const { start, end, value } = mention.quantity;
      const place = { start: start + line.from, end: end + line.from };
      const message = `${text.label}：${wrong.message}`;
      const { amount, name, sign } = wrong;
      if (wrong.isBackwards) return foundIn(text, [place], { message, repairs: turned(text, line, mention, wrong) });
      const compared = [
        { name: "文中", amount: `${value}${sign}` },
        { name, amount: `${amount}${sign}` },
      ];
      return foundIn(text, [place], { message, compared, repairs: renumbering(text, place, { amount, sign }) });
    });
  });
