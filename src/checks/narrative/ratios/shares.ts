import { applications } from "../../../form/applications.ts";
import {
  base,
  baseTotal,
  columnsFor,
  concluded,
  outcomeRows,
  received,
  withCarried,
} from "../../../prose/claims/bases.ts";
import { hasAny, hasKind, kindsIn } from "../../../prose/claims/kinds.ts";
import type { Mention } from "../../../prose/claims/mention.ts";
import type { TextContext } from "../../check-def.ts";
import { isOwn, type LineRead } from "../../readings.ts";
import type { Worked } from "./worked.ts";

const inRatio = ["%", "‰", "个百分点"];
const isCount = ({ role, quantity }: Mention) =>
  (role === "count" || role === "other") && !inRatio.includes(quantity.unit) && !quantity.approximate;

function worked(part: number, whole: number): readonly Worked[] {
  return whole > 0 && part <= whole
    ? [{ exact: (part / whole) * 100, words: `${part} 占 ${whole}`, name: `${part} 占 ${whole} 的` }]
    : [];
}

/** The counts before a percentage in its sentence, the nearest last. */
function countsBefore({ reading }: LineRead, mention: Mention): readonly Mention[] {
  const { mentions } = reading.passage;
  const at = mention.index;
  return mentions.slice(Math.max(0, at - 40), at).filter((one) => one.sentence === mention.sentence && isCount(one));
}

/** The whole that 占 names beside it: 占办结总数 26 件的, 占已答复件数的. */
function namedWhole({ draft }: TextContext, mention: Mention): readonly number[] {
  const kinds = mention.own.slice(mention.own.findIndex(({ kind }) => kind === "share")).map(({ kind }) => kind);
  const bases = kinds.includes("done")
    ? [concluded]
    : kinds.includes("recv") || kinds.includes("app") || kinds.includes("plainApp")
      ? [received, withCarried]
      : [];
  return bases.flatMap((one) => baseTotal(draft, one) ?? []);
}

/** Kinds of words that name a part of applications. */
const partKinds = new Set(["outcome", "column"]);

/** The parts that a share names beside it, by the tables: 其中予以公开占. */
function namedParts({ draft }: TextContext, mention: Mention): readonly number[] {
  const outcomes = kindsIn(mention.own, "outcome").map(({ id }) => id);
  const isAlone = mention.own.every(({ kind }) =>
    ["outcome", "open", "light", "share", "sign", "reason"].includes(kind),
  );
  if (outcomes.length === 0 || !isAlone || !isOwn(mention.frame, draft)) return [];
  return outcomeRows(outcomes).flatMap((rows) => baseTotal(draft, base(applications, rows)) ?? []);
}

/** Kinds of words of a share that names its part and, if need be, its whole: 予以公开的占办结总数的, 自然人占. */
const namesBoth = new Set([
  ...["outcome", "column", "open", "mid", "light", "share", "sign", "reason"],
  ...["done", "recv", "app", "plainApp", "total"],
]);

/** What a share of applications should be of which the sentence gives no count: by the tables, on each whole that it may be of. */
function byTables(context: TextContext, mention: Mention): readonly Worked[] {
  const { own, frame } = mention;
  const at = own.findIndex(({ kind }) => kind === "share");
  const named = own.slice(0, Math.max(0, at));
  const outcomes = kindsIn(named, "outcome").map(({ id }) => id);
  const columns = kindsIn(named, "column").flatMap(({ id }) => columnsFor(id));
  const isNamed =
    outcomes.length > 0 || (columns.length > 0 && (frame.object === "app" || hasKind(own, "app", "plainApp")));
  if (!isNamed || !own.every(({ kind }) => namesBoth.has(kind)) || !isOwn(frame, context.draft)) return [];
  const all = [received, withCarried, concluded];
  const parts =
    outcomes.length > 0
      ? outcomeRows(outcomes).map((rows) => base(applications, rows, columns.length > 0 ? columns : undefined))
      : all.map(({ rows }) => base(applications, rows, columns));
  const told = namedWhole(context, mention);
  const wholes = told.length > 0 ? told : all.flatMap((one) => baseTotal(context.draft, one) ?? []);
  return parts.flatMap((one) => {
    const part = baseTotal(context.draft, one);
    return part === undefined ? [] : wholes.flatMap((whole) => worked(part, whole));
  });
}

/** Whether a count before another stands beside it in one row and has a share of its own: 甲24件（占60%）、乙2件（占5%）. */
function isBeside({ reading }: LineRead, one: Mention, last: Mention): boolean {
  const { mentions, plain } = reading.passage;
  const between = plain.slice(one.quantity.end, last.quantity.start);
  return mentions[one.index + 1]?.role === "share" && between.includes("、") && !/[，；：。]|其中|包括/.test(between);
}

/** What a share should be, on each whole that it may be of. */
function byWhole(context: TextContext, line: LineRead, mention: Mention): readonly Worked[] {
  const counts = countsBefore(line, mention);
  const last = counts[counts.length - 1];
  if (!last) return byTables(context, mention);
  const previous = counts[counts.length - 2];
  // 占 26 件的 69.2%: the whole stands behind 占, the part before it.
  if (hasKind(last.own, "share") && last.clause === mention.clause && previous)
    return previous.quantity.unit === last.quantity.unit ? worked(previous.quantity.value, last.quantity.value) : [];
  if (mention.own.some(({ kind }) => kind === "text") || mention.clause - last.clause > 1) return [];
  const { value: part } = last.quantity;
  const list = line.reading.lists.find(({ parts }) => parts.includes(last));
  // 办理申请 28 件，其中予以公开占 75%: the share names its part, and the number before it is the whole.
  if (mention.clause > last.clause && hasAny(mention.own, partKinds))
    return namedParts(context, mention).flatMap((one) => worked(one, last.quantity.value));
  // 工单 64 件，占受理总量的 29.7%: what is received of other matters is in no table.
  const named = hasKind(last.own, "other") ? [] : namedWhole(context, mention);
  if (list) return [list.whole.quantity.value, ...named].flatMap((whole) => worked(part, whole));
  if (named.length > 0) return named.flatMap((whole) => worked(part, whole));
  // The percentages before it in the same sentence were of a list: so is this one.
  const inList = line.reading.lists.filter(
    ({ whole, parts }) => whole.at < last.at && parts.some(({ sentence }) => sentence === last.sentence),
  );
  const wholes = counts
    .filter(
      (one) =>
        one.quantity.unit === last.quantity.unit &&
        one.at < last.at &&
        one.quantity.value >= part &&
        !isBeside(line, one, last),
    )
    .map(({ quantity }) => quantity.value);
  const ofSentence = [...inList.map(({ whole }) => whole.quantity.value), ...wholes];
  const [own] = line.reading.basesOf.get(last) ?? [];
  if (own?.table === applications && isOwn(last.frame, context.draft)) {
    const rows = own.columns.includes("total") ? concluded.rows : own.rows;
    // What was received is no part of what was concluded.
    const ofOutcomes = own.rows.every((row) => withCarried.rows.includes(row)) ? [] : [concluded];
    const tables = [base(applications, rows), received, withCarried, ...ofOutcomes].flatMap(
      (one) => baseTotal(context.draft, one) ?? [],
    );
    return [...ofSentence, ...tables].flatMap((whole) => worked(part, whole));
  }
  return inList.length > 0 ? ofSentence.flatMap((whole) => worked(part, whole)) : [];
}

/** What a rate should be: its name says what was done with how many, 收回 108 份，回收率 90%. */
function byName(line: LineRead, mention: Mention): readonly Worked[] {
  const { plain } = line.reading.passage;
  // 办结 36 件，4 件结转下年度，办结率 90%: what is carried over is between.
  const all = countsBefore(line, mention);
  const nearest = all[all.length - 1];
  const counts = all.filter(
    ({ depth, own, after }) => depth <= mention.depth && !(own.length === 0 && after[0]?.kind === "out"),
  );
  const [first, second] = counts.slice(-2);
  const isNear = nearest !== undefined && mention.clause - nearest.clause <= 1;
  if (!second || !first || !isNear || first.quantity.unit !== second.quantity.unit) return [];
  // The last part of a list is no share of the one before it.
  if (line.reading.lists.some(({ parts }) => parts.length > 1 && parts.includes(second))) return [];
  const named = mention.own.filter(({ kind }) => kind !== "light").pop();
  const name = named
    ? plain
        .slice(named.start, named.end)
        .replace(/率$/, "")
        .replace(/^(?:按时|按期|及时)/, "")
    : "";
  const words =
    plain.slice(first.quantity.end, second.quantity.start) +
    second.after.map(({ start, end }) => plain.slice(start, end)).join("");
  const isOf = name.length > 1 && [...name.slice(-2)].some((sign) => words.includes(sign)) && !/[不未没]/.test(words);
  if (!isOf || first.quantity.unit === "元" || second.own.some(({ kind }) => ["out", "in"].includes(kind))) return [];
  // 收到 5 件，上年结转 11 件，办理 16 件: what was carried over is among what is done.
  const carried = counts.filter((one) => one !== second && one.own.some(({ kind }) => kind === "in"));
  const others = carried.includes(first) ? counts.slice(-3, -2) : carried;
  const more = others.map(({ quantity }) => quantity.value);
  return [0, ...more].flatMap((one) => worked(second.quantity.value, first.quantity.value + one));
}

/** What a share or a rate should be. */
export function shareOf(context: TextContext, line: LineRead, mention: Mention): readonly Worked[] {
  return mention.role === "share" ? byWhole(context, line, mention) : byName(line, mention);
}
