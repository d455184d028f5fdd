import type { Token } from "../tokens/token.ts";
import { kindsIn } from "./kinds.ts";
import { between, counts, isSameMeasure, opening, type Parts, partsFrom, signsIn } from "./list-parts.ts";
import type { Mention, Passage } from "./mention.ts";

/** A whole and the numbers that a passage gives as its parts. */
export interface List {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  /** Numbers between the parts in another measure, which the whole may include. */
  readonly besides: readonly Mention[];
  /** The words say that the parts are all there is. */
  readonly isAll: boolean;
  /** The words say that the parts are some, or that they may overlap. */
  readonly isLoose: boolean;
  /** Other wholes that the parts may belong to. */
  readonly others: readonly Mention[];
}

/** How a list begins at a number, seen from the number before it: by a word, a colon, or a bracket right behind that number. */
function opened(
  passage: Passage,
  mentions: readonly Mention[],
  at: number,
): "word" | "each" | "colon" | "bracket" | "container" | "bare" | "told" | undefined {
  const first = mentions[at] as Mention;
  const gap = between(passage, mentions[at - 1], first);
  const words = kindsIn(gap, ...opening);
  const before = mentions[at - 1];
  if (words.length > 0) {
    const last = words[words.length - 1] as Token;
    const isClose = !gap.some(({ kind, id, start }) => kind === "sign" && "。；".includes(id) && start > last.start);
    if (isClose) return last.kind === "each" || words.some(({ kind }) => kind === "each") ? "each" : "word";
  }
  if (before && before.sentence < first.sentence && kindsIn(gap, "mid").length > 0) {
    const mid = gap.findIndex(({ kind }) => kind === "mid");
    const behind = gap[mid - 1];
    const isOfInformation = behind?.kind === "info" && kindsIn(before.own, "info").length > 0;
    const isOfResults = /结果$/.test(behind ? passage.plain.slice(behind.start, behind.end) : "");
    const isNear = first.sentence - before.sentence <= (isOfInformation ? 2 : 1);
    return isNear && (isOfResults || isOfInformation) ? "container" : undefined;
  }
  if (!before || before.sentence !== first.sentence) return undefined;
  const [sign, second] = signsIn(gap);
  if (gap.some(({ kind }) => kind === "mid") && first.clause > before.clause && first.clause - before.clause <= 2) {
    const mid = gap.findIndex(({ kind }) => kind === "mid");
    const next = gap[mid + 1];
    const isPlain = gap
      .slice(0, mid)
      .every(({ kind }) => ["app", "plainApp", "case", "light", "doc", "info", "done"].includes(kind));
    if (isPlain && (next === undefined || next.kind === "sign" || next.kind !== "text")) return "container";
  }
  const isRightBehind =
    gap[0]?.kind === "sign" || (gap[1]?.kind === "sign" && gap[0] !== undefined && gap[0].kind !== "text");
  if (sign === "：" && isRightBehind && before.depth === first.depth && second === undefined) return "colon";
  if (sign === "（" && isRightBehind && second === undefined) return "bracket";
  // 共 7 件，2 件主办、5 件会办: numbers that name what they count behind them divide the one before.
  const isBare =
    gap.length === 1 && sign === "，" && first.own.length === 0 && first.after.length > 0 && before.own.length > 0;
  if (before.quantity.unit !== first.quantity.unit) return undefined;
  // 共公开信息 373 条，网站 93 条、其他方式 13 条: a whole that names no channel, and parts up to 其他.
  const isTold =
    kindsIn(before.own, "total").length > 0 &&
    kindsIn(before.own, "info").length > 0 &&
    kindsIn(before.own, "channel", "doc", "act", "other").length === 0 &&
    mentions[at - 2]?.sentence !== before.sentence;
  return isBare ? "bare" : isTold && sign === "，" && second === undefined ? "told" : undefined;
}

/** The numbers before a list that may be its whole, the nearest first. */
function wholesFor(passage: Passage, mentions: readonly Mention[], at: number): readonly Mention[] {
  const first = mentions[at] as Mention;
  const gap = between(passage, mentions[at - 1], first);
  const openAt = kindsIn(gap, ...opening, "mid").slice(-1)[0]?.start ?? first.quantity.start;
  const isNewSentence = signsIn(gap.filter(({ start }) => start < openAt)).some((sign) => "。！？\n".includes(sign));
  const sentence = isNewSentence ? (mentions[at - 1]?.sentence ?? first.sentence) : first.sentence;
  if (first.sentence - sentence > 2) return [];
  const found: Mention[] = [];
  for (let before = at - 1; before >= 0; before -= 1) {
    const one = mentions[before] as Mention;
    if (one.sentence < sentence) break;
    if (!counts(one) || one.depth > first.depth) continue;
    if (isSameMeasure(one.quantity.unit, first.quantity.unit) && one.quantity.unit !== "") found.push(one);
  }
  return found;
}

/** Words that make a list a choice of parts, or one whose parts may overlap. */
const loose = /^(?:涉及|来自|有关|包括但不限于)$/;

/** True where the words of a list say that it names some of the parts, or that they may overlap. */
function isChoice({ plain }: Passage, words: readonly Token[]): boolean {
  const open = words.findIndex(({ kind }) => kind === "open" || kind === "each");
  return words.some(({ kind, start, end }, at) => {
    const said = plain.slice(start, end);
    return (
      loose.test(said) ||
      kind === "avg" ||
      said === "主要" ||
      said === "主要涉及" ||
      (kind === "loose" && at === open + 1 && open >= 0) ||
      (kind === "open" && said.startsWith("主要") && !said.includes("类别"))
    );
  });
}

const sumOf = (parts: readonly Mention[]): number => parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
/** What is as near to its whole as this is a list of all its parts. */
const nearly = 0.02;

/** The parts from a number on: those behind a ；, too, where all of them together come near the whole and the first do not. */
function partsOf(passage: Passage, at: number, whole: Mention, opener: string): Parts {
  const { value } = whole.quantity;
  const short = partsFrom(passage, passage.mentions, at, whole, opener, false);
  if (sumOf(short.parts) >= value) return short;
  const long = partsFrom(passage, passage.mentions, at, whole, opener, true);
  const isNearer = long.parts.length > short.parts.length && long.parts.length > 2;
  return isNearer && Math.abs(sumOf(long.parts) - value) <= value * nearly ? long : short;
}

/** The words that tell of a list: from its opening word on where there is one, else from its whole on. */
function wordsOf(passage: Passage, whole: Mention, first: Mention, last: Mention): readonly Token[] {
  const words = between(passage, whole, last).concat(last.after);
  const openAt = kindsIn(between(passage, whole, first), ...opening).slice(-1)[0]?.start ?? 0;
  return words.filter(({ start }) => start >= openAt);
}

/** The lists of a passage: each whole with its parts. */
export function listsOf(passage: Passage): readonly List[] {
  const { mentions, plain } = passage;
  const lists: List[] = [];
  for (const [at, first] of mentions.entries()) {
    if (!counts(first)) continue;
    const opener = opened(passage, mentions, at);
    if (opener === undefined) continue;
    const [whole, ...others] = wholesFor(passage, mentions, at);
    if (!whole || whole.quantity.approximate) continue;
    const { parts, besides } = partsOf(passage, at, whole, opener);
    const [last] = parts.slice(-1);
    if (!last || parts.some(({ quantity }) => quantity.approximate)) continue;
    if (opener === "bracket" && parts.length < 2) continue;
    if (opener === "bare" && parts.some(({ own }) => own.length > 0)) continue;
    if (opener === "told" && (parts.length < 2 || kindsIn(last.own, "rest").length === 0)) continue;
    const words = wordsOf(passage, whole, first, last);
    const behind = plain.slice(last.quantity.end, last.quantity.end + 6);
    const isOpen = /^\s*(?:等|以上|左右)/.test(behind) || kindsIn(last.after, "etc").length > 0;
    const isLast = kindsIn(last.own, "rest").length > 0;
    const isAll =
      opener === "each" || isLast || kindsIn(between(passage, parts[parts.length - 2], last), "rest").length > 0;
    const isLoose = isOpen || isChoice(passage, words);
    const rivals = others.filter(({ sentence, depth }) => sentence === whole.sentence && depth === whole.depth);
    lists.push({ whole, parts, besides, isAll, isLoose, others: rivals });
  }
  return lists;
}
