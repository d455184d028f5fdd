import type { Token } from "../tokens/token.ts";
import { hasKind } from "./kinds.ts";
import type { Mention, Passage } from "./mention.ts";

/** Measure words of published information, which texts mix within one list. */
const ofInformation = ["条", "篇", "则", "件", "份"];
/** True where a part in one unit may be of a whole in another. */
export function isSameMeasure(whole: string, part: string): boolean {
  if (whole === part || (part === "" && whole !== "%")) return true;
  if (ofInformation.includes(whole) && ofInformation.includes(part)) return true;
  return ["宗", "起", "例", "件"].includes(whole) && ["宗", "起", "例", "件", "个"].includes(part);
}

const strength: Readonly<Record<string, number>> = { "": 0, "、": 1, "，": 2, "；": 3, "。": 4 };
/** True for a plain number of something, no share or change. */
export const counts = ({ role, quantity }: Mention) =>
  role === "count" && !["%", "‰", "个百分点"].includes(quantity.unit);
/** Words that begin a list behind their whole. */
export const opening = ["open", "each"];

/** The tokens from one number up to another. */
export const between = ({ tokens }: Passage, from: Mention | undefined, to: Mention): readonly Token[] =>
  tokens.slice((from?.at ?? -1) + 1, to.at);
/** The signs among tokens. */
export const signsIn = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === "sign").map(({ id }) => id);

/** Words that end a list: what follows is told besides. */
const ends = /^(?:另|且|另有|另外|此外|同时|并且|还|截至|共计|合计)/;
const verbs = ["recv", "new", "handle", "done", "publish", "make", "out", "in"];

/** True where ； parts the parts of a list, and not one matter from the next: after 其中：, or where two more follow alike. */
function isEnumerated(passage: Passage, mentions: readonly Mention[], at: number, first: Mention): boolean {
  const one = mentions[at] as Mention;
  const next = mentions.slice(at + 1, at + 4).find(counts);
  const words = one.own.length > 0 ? one.own : one.after;
  if (hasKind(words, "recv", "new", "handle", "done", "out", "in")) return false;
  // 市级建议、提案共计 5 件；区级建议、提案共计 6 件: named alike but for the first word.
  const [named, before] = [one.own.slice(1), first.own.slice(-one.own.length + 1)];
  const isNamedAlike =
    named.length > 0 &&
    hasKind(named, "other", "info") &&
    named.every(({ start, end }, at) => {
      const other = before[at];
      return other !== undefined && passage.plain.slice(start, end) === passage.plain.slice(other.start, other.end);
    });
  if (isNamedAlike) return true;
  const colon = passage.tokens
    .slice((mentions[first.index - 1]?.at ?? 0) + 1, first.at)
    .some(({ kind, id }) => kind === "sign" && id === "：");
  const isAlike =
    next !== undefined &&
    next.sentence === one.sentence &&
    next.sign === "；" &&
    isSameMeasure(one.quantity.unit, next.quantity.unit);
  return colon || isAlike;
}

/** Tokens without those in brackets: 信息（含通知公告）135 条 opens no list. */
function outsideBrackets(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  return tokens.filter(({ kind, id }) => {
    if (kind === "sign" && id === "（") depth += 1;
    if (kind === "sign" && id === "）") depth -= 1;
    return depth <= 0;
  });
}

/** Kinds of words that name no part of a list. */
const nameless = new Set([
  "light",
  "sign",
  "open",
  "each",
  "total",
  "this",
  "last",
  "cum",
  "all",
  "cmp",
  "up",
  "down",
  "share",
  "avg",
  "mid",
  "etc",
  "anyone",
  "self",
]);

/** The first word of a number that says anything. */
const headOf = ({ own }: Mention): Token | undefined =>
  own.find(({ kind }) => kind !== "light" && kind !== "sign" && !opening.includes(kind));

/** True where what was done with applications follows its parts: 其中信函 14 件，网络 2 件，办结 13 件. */
function isNewMatter(head: Token | undefined, parts: readonly Mention[]): boolean {
  const areWays = parts.every(({ own }) => hasKind(own, "channel", "column"));
  const isDoing = ["recv", "new", "handle", "done", ...(areWays ? ["out", "in"] : [])].includes(head?.kind ?? "");
  return isDoing && parts.every((part) => !verbs.slice(0, 4).includes(headOf(part)?.kind ?? ""));
}

const isOfCases = ({ own, after }: Mention): boolean => hasKind([...own, ...after], "case");

/** The parts of a list, and numbers between them that are counted in another measure. */
export interface Parts {
  readonly parts: readonly Mention[];
  readonly besides: readonly Mention[];
}

/** The parts of a list from a number on; `isLong` where it goes on behind a ；, whatever stands before. */
export function partsFrom(
  passage: Passage,
  mentions: readonly Mention[],
  at: number,
  whole: Mention,
  opener: string,
  isLong: boolean,
): Parts {
  const first = mentions[at] as Mention;
  const parts: Mention[] = [];
  const besides: Mention[] = [];
  let passed: Mention[] = [];
  let strongest = 0;
  let isHeaded = true;
  let isWithin = false;
  let sum = 0;
  for (let next = at; next < mentions.length; next += 1) {
    const one = mentions[next] as Mention;
    const gap = between(passage, mentions[next - 1], one);
    if (one.sentence !== first.sentence || one.depth < first.depth) break;
    if (one.depth > first.depth || !counts(one)) continue;
    const signs = signsIn(gap).filter((sign) => sign !== "（" && sign !== "）" && sign !== "“" && sign !== "”");
    const step = Math.max(0, ...signs.map((sign) => strength[sign] ?? 2));
    const head = headOf(one);
    // 其中，发生 1 件行政复议: a case is no part of applications.
    if (head?.kind === "happen" && isOfCases(one) && !isOfCases(whole) && whole.frame.object !== "case") break;
    // 3 件为网络申请，2 件为信件申请；自然人 2 件: numbers that name what they count behind them end at one named before.
    if (opener === "bare" && one.own.length > 0) break;
    if (parts.length > 0) {
      const words = passage.plain.slice(one.own[0]?.start ?? one.quantity.start, one.quantity.start);
      if (ends.test(words) || hasKind(one.own, "cmp", "upto")) break;
      // 教育信息 121 篇等；公众号发布 1135 条: 等 ends what is listed.
      if (step > 1 && step > strongest && hasKind(gap.slice(0, 1), "etc")) break;
      if (hasKind(whole.own, "app", "plainApp", "in") && isNewMatter(head, parts)) break;

      // 公开信息 70 条，其中文件 7 件、检查结果 14 条，在公众号上公开信息 115 条: the whole's own matter, by a way of its own.
      const isOwnMatter = hasKind(one.own, "publish") && hasKind(one.own, "info") && hasKind(one.own, "channel");
      if (isOwnMatter && parts.length > 1 && step > 1 && one.quantity.value > whole.quantity.value) break;
      if (opener === "bracket" && one.clause > first.clause && signs.includes("）")) break;
      const isStronger = parts.length > 1 && step > strongest;
      if (isStronger && !isLong && (verbs.includes(head?.kind ?? "") || step - strongest >= 2)) break;
      if (parts.length === 1 && step >= 3 && !isLong && !isEnumerated(passage, mentions, next, first)) break;
      if (hasKind(outsideBrackets(gap), ...opening, "mid")) {
        if (!isLong) break;
        isWithin = true;
      }
      // A part that is divided again: what divides it ends at the next ；.
      if (isWithin && step < 3) continue;
      isWithin = false;
      if (parts.length > 1 && sum === whole.quantity.value && (step > strongest || verbs.includes(head?.kind ?? "")))
        break;
    }
    // 5000 浏览量以上, 310 余万人次: what has no unit before more words is counted in another.
    const isUnknown = one.quantity.unit === "" && one.after.some(({ kind }) => kind === "text");
    if (isUnknown || !isSameMeasure(whole.quantity.unit, one.quantity.unit)) {
      if (parts.length === 0 || step > Math.max(strongest, 1) || (step > 1 && verbs.includes(head?.kind ?? ""))) break;
      passed.push(one);
      continue;
    }
    if (parts.length === 0) isHeaded = head !== undefined;
    else if (isHeaded && (head === undefined || one.own.every(({ kind }) => nameless.has(kind)))) continue;
    if (parts.length > 0) strongest = Math.max(strongest, step);
    besides.push(...passed);
    passed = [];
    parts.push(one);
    sum += one.quantity.value;
  }
  return { parts, besides };
}
