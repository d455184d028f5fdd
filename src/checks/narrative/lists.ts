import { applications } from "../../form/applications.ts";
import { litigation } from "../../form/litigation.ts";
import { sum } from "../../lib/lists.ts";
import { linesOf } from "../../prose/claims/bases.ts";
import type { List } from "../../prose/claims/lists.ts";
import type { Mention } from "../../prose/claims/mention.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found } from "../check-def.ts";
import type { Repair } from "../finding.ts";
import { foundIn } from "../found.ts";
import { renumbering } from "../number-words.ts";
import type { LineRead } from "../readings.ts";
import { slipBetween } from "./one-slip.ts";
import { restsOf, totalsBehind } from "./totals.ts";

/** A number as messages print it: without the last digits, which only binary fractions bring in. */
const rounded = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** A list of three or more that comes to the whole but for so little has lost a digit rather than a part. */
const slight = 0.02;
/** A list that comes to less of its whole than this may well leave parts out, though one digit would mend it. */
const nearlyAll = (whole: number) => (whole < 20 ? 0.9 : 0.85);
/** Below a hundred a swap of digits may well be chance: there its parts must come to more of their whole. */
const mostBelowHundred = 0.75;
/** So many parts that come near their whole are all: of published lists that leave parts out none so long comes to more than 0.8. */
const longList = 5;
/** What is done: a number of which it is said for the first time is no part of a list of what is counted. */
const deeds = ["recv", "new", "handle", "done", "happen", "make", "case"];
const hasDeed = ({ own, after }: Mention): boolean =>
  own.length > 0 ? own.some(({ kind }) => deeds.includes(kind)) : after.some(({ kind }) => deeds.includes(kind));

/** The sums at which a list may end: that of all parts, and each before a part that tells something new. */
function sumsOf(parts: readonly Mention[]): readonly number[] {
  const values = parts.map(({ quantity }) => quantity.value);
  const isOfDeeds = parts[0] !== undefined && hasDeed(parts[0]);
  const ends = parts.flatMap((part, at) => (at > 1 && !isOfDeeds && hasDeed(part) ? [sum(values.slice(0, at))] : []));
  return [sum(values), ...ends];
}

/** True where the parts are all that the form knows: every column of applicants, every outcome, every result. */
function isPartition({ parts }: List, { reading }: LineRead): boolean {
  const bases = parts.flatMap((part) => reading.basesOf.get(part)?.[0] ?? []);
  if (bases.length !== parts.length || bases.length < 2) return false;
  const ids = new Set(bases.flatMap(({ rows, columns }) => (columns.includes("total") ? rows : columns)));
  const [first] = bases;
  if (first?.columns.includes("total")) {
    const outcomes = linesOf(applications)
      .filter((row) => row.under !== undefined && !row.sum)
      .map(({ id }) => id);
    return first.table === applications && outcomes.every((id) => ids.has(id));
  }
  const columns = (first?.table === litigation ? litigation : applications).bands[0].columns.filter(
    (column) => !("sum" in column),
  );
  return columns.every(({ id }) => ids.has(id));
}

/** 2024年23件（2023年18件，2022年5件）: numbers of other years than the whole, each of its own, are none of its parts. */
function areOfOtherYears({ whole, parts }: List): boolean {
  const years = new Set([whole, ...parts].map(({ frame }) => frame.time));
  return parts.every(({ frame }) => typeof frame.time === "number") && years.size === parts.length + 1;
}

/** What the parts come to is no whole: how far they are apart; undefined where the list may be right. */
function apart(list: List, line: LineRead): number | undefined {
  const { whole, parts, besides, isAll, isLoose, others } = list;
  if (areOfOtherYears(list)) return undefined;
  const values = parts.map(({ quantity }) => quantity.value);
  const total = sum(values);
  const tolerance = sum([whole, ...parts].map(({ quantity }) => (quantity.step === 1 ? 0 : quantity.step / 2)));
  const sums = sumsOf(parts);
  const isSame = (one: number) => sums.some((end) => Math.abs(one - end) < Math.max(tolerance, 1e-6));
  const rivals = others.map(({ quantity }) => quantity.value);
  // 复议 6 件和诉讼 3 件，其中…: the parts may be of one of the numbers before, or of the nearest of them together.
  const together = rivals.map((_, at) => whole.quantity.value + sum(rivals.slice(0, at + 1)));
  if ([whole.quantity.value, ...rivals, ...together].some(isSame)) return undefined;
  // 96 条，其中网站 41 条，其中解读 2 条、动态 6 条，部门 55 条: the last may be beside the whole, and not of it.
  const isBeside = values.some((_, at) => rivals.includes(whole.quantity.value + sum(values.slice(at))));
  if (isBeside) return undefined;
  // More than all the numbers of the sentence before: parts of something else.
  if (parts[0]?.sentence !== whole.sentence && rivals.length > 0 && total > 2 * (whole.quantity.value + sum(rivals)))
    return undefined;
  // 信息 20 条，其中动态 12 条、征集 3 期、其他 5 条: what is counted in another measure may be among them.
  if (besides.length > 0 && isSame(whole.quantity.value - sum(besides.map(({ quantity }) => quantity.value))))
    return undefined;
  const { value } = whole.quantity;
  // Where nothing but their order makes parts of them, a slip alone shows that they are.
  if (list.isTold) return total > value / 2 && slipBetween(value, values) !== undefined ? total - value : undefined;
  // By applicant and then by channel: a list may divide its whole more than once.
  let undivided = 0;
  for (const [at, part] of values.entries()) {
    const isLast = parts[at + 1]?.sign !== "、";
    undivided = undivided + part === value && isLast ? 0 : undivided + part;
  }
  if (undivided === 0) return undefined;
  const isRightBehind =
    parts[0] !== undefined && parts[0].clause - whole.clause <= 2 && parts[0].sentence === whole.sentence;
  const most = isRightBehind ? value : Math.max(value, ...rivals);
  if (total > most && total >= most + tolerance) return isLoose ? undefined : total - value;
  if (total > value || isLoose || parts.length < 2) return undefined;
  // Of what the form counts a text may well name some only; of two channels, or of four kinds and more, it names all.
  const areChannels =
    parts.length === 2 &&
    parts.every(({ own, after }) => (own.length > 0 ? own : after).some(({ kind }) => kind === "channel"));
  const areOfForm = parts.every((part) => line.reading.basesOf.has(part));
  // 申请 26 件，其中网络 18 件、信函 5 件、当面 2 件: a rarer way may well be left out.
  const areWays =
    parts.every(({ own }) => own.some(({ kind }) => kind === "channel")) &&
    whole.own.some(({ kind }) => kind === "app" || kind === "plainApp");
  const isOneAway = ((parts.length >= 4 && !areOfForm) || areChannels) && value - total === 1;
  const isNear = isOneAway || (parts.length >= 3 && value - total <= value * slight);
  const slip = slipBetween(value, values);
  const isSlip =
    slip === "swapped"
      ? value > 99 || (value > 9 && total >= value * mostBelowHundred)
      : slip === "digit" && !areOfForm && !areWays && total >= value * nearlyAll(value);
  const isLong = parts.length >= longList && !areOfForm && total >= value * nearlyAll(value);
  // 网上 24 件、现场 0 件、邮寄 2 件: who names what there was none of names all.
  const namesNone = parts.length >= 3 && !areOfForm && values.includes(0) && total > value / 2;
  const isMeant = isAll || namesNone || isPartition(list, line) || isNear || isSlip || isLong;
  return isMeant ? value - total : undefined;
}

/** True where two neighbouring digits the other way round make one number of the other. */
function isSwapped(one: number, other: number): boolean {
  const [was, is] = [String(one), String(other)];
  const apart = [...was].flatMap((sign, at) => (sign === is[at] ? [] : [at]));
  const [first = 0, second] = apart;
  return (
    was.length === is.length &&
    apart.length === 2 &&
    second === first + 1 &&
    was[first] === is[second] &&
    was[second] === is[first]
  );
}

/**
 * What puts a list right: the one number that no table holds, else the whole as the sum of its parts, and a part whose digits
 * stand the wrong way round if there is one. What a table holds is not changed for a list.
 */
function listRepairs(text: ReportText, line: LineRead, whole: Mention, parts: readonly Mention[]): readonly Repair[] {
  const held = new Set(line.reading.claims.map(({ mention }) => mention));
  const open = [whole, ...parts].filter((one) => !held.has(one));
  const total = sum(parts.map(({ quantity }) => quantity.value));
  const meant = (one: Mention) => (one === whole ? total : one.quantity.value + whole.quantity.value - total);
  const swapped = open.filter((one) => isSwapped(one.quantity.value, meant(one)));
  const mended =
    open.length === 1 ? open : open.filter((one) => one === whole || (swapped.length === 1 && one === swapped[0]));
  return mended.flatMap((one) => {
    if (meant(one) <= 0 || one.quantity.approximate) return [];
    const { start, end } = one.quantity;
    const reason = one === whole ? "文中总数，为各项之和" : "其中一项，改后各项之和等于总数";
    return renumbering(
      text,
      { start: start + line.from, end: end + line.from },
      { amount: rounded(meant(one)), reason },
    );
  });
}

/** One list that does not come to its whole, as a finding. */
function told(
  text: ReportText,
  line: LineRead,
  whole: Mention,
  parts: readonly Mention[],
  difference: number,
): readonly Found[] {
  const { value, unit } = whole.quantity;
  const { from } = line;
  const places = [whole, ...parts]
    .sort((a, b) => a.at - b.at)
    .map(({ quantity: { start, end } }) => ({ start: start + from, end: end + from }));
  const [only] = parts;
  const terms = parts.map(({ quantity }) => rounded(quantity.value)).join(" ＋ ");
  const total = rounded(sum(parts.map(({ quantity }) => quantity.value)));
  const message =
    parts.length === 1
      ? `${text.label}：写的是共 ${rounded(value)} ${unit}，其中一项就有 ${rounded(only?.quantity.value ?? 0)} ${only?.quantity.unit}，多出 ${rounded(difference)}。请核对各数。`
      : `${text.label}：写的是共 ${rounded(value)} ${unit}，所列 ${parts.length} 项之和为 ${terms} ＝ ${total} ${unit}，相差 ${rounded(difference)}。请核对各数。`;
  const compared = [
    { name: "文中总数", amount: rounded(value) },
    { name: parts.length === 1 ? "其中一项" : `所列 ${parts.length} 项之和`, amount: total },
  ];
  const repairs = parts.length === 1 ? [] : listRepairs(text, line, whole, parts);
  return foundIn(text, places, { message, compared, repairs });
}

/** A whole against its listed parts, before them or behind. */
export function listSums(line: LineRead): readonly Found[] {
  const { text } = line;
  const { lists, passage } = line.reading;
  const ofFee = (one: Mention) =>
    passage.plain.slice(Math.max(0, one.quantity.start - 60), one.quantity.end).includes("信息处理费");
  const wrong = lists.flatMap((list) => {
    if (ofFee(list.whole) && list.whole.quantity.unit === "元") return [];
    const difference = apart(list, line);
    if (difference !== undefined) return told(text, line, list.whole, list.parts, difference);
    // 报告 25 篇、数据 11 期、动态 24 篇: what is counted in another measure may be among the parts, and a slip in them shows it.
    const all = [...list.parts, ...list.besides];
    const values = all.map(({ quantity }) => quantity.value);
    const short = list.whole.quantity.value - sum(values);
    const isSlip = list.besides.length > 0 && !list.isLoose && short > 9;
    const isSwap = isSlip && all.length > 3 && slipBetween(list.whole.quantity.value, values) === "swapped";
    return isSwap ? told(text, line, list.whole, all, short) : [];
  });
  const behind = [...totalsBehind(passage), ...restsOf(passage)].flatMap(({ whole, parts }) => {
    const total = sum(parts.map(({ quantity }) => quantity.value));
    return ofFee(whole) ? [] : told(text, line, whole, parts, Math.abs(total - whole.quantity.value));
  });
  return [...wrong, ...behind];
}
