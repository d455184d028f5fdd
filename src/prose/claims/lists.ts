import type { Token } from "../tokens/token.ts";
import { hasKind, kindsIn } from "./kinds.ts";
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
  /** No word makes parts of them: a sentence gives the sum, the next who published how much of it. */
  readonly isTold: boolean;
  /** Other wholes that the parts may belong to. */
  readonly others: readonly Mention[];
}

const isPublished = ({ own }: Mention): boolean => hasKind(own, "publish") && hasKind(own, "info");

/** The total of what was published that the sentence before a number begins with; other numbers there are its parts. */
function totalOfSentenceBefore(mentions: readonly Mention[], first: Mention): Mention | undefined {
  const before = mentions.slice(Math.max(0, first.index - 4), first.index);
  const [whole, ...others] = before.filter(({ sentence }) => sentence === first.sentence - 1);
  const areParts = others.every(({ own }) => hasKind(own, ...opening));
  return mentions[(whole?.index ?? 0) - 1]?.sentence !== whole?.sentence && areParts ? whole : undefined;
}

/** 全县累计公开信息 90 条。甲公开信息 60 条，乙公开信息 30 条: a sum of what was published, and numbers that all are of the same. */
function isSumOfPublished(mentions: readonly Mention[], at: number): boolean {
  const first = mentions[at];
  const whole = first && totalOfSentenceBefore(mentions, first);
  if (!whole || !first) return false;
  const told = mentions.slice(at, at + 12).filter((one) => one.sentence === first.sentence && one.depth === 0);
  const isSum = hasKind(whole.own, "total") && !hasKind(whole.own, "channel", "doc", "act");
  return isSum && [whole, ...told].every((one) => isPublished(one) && one.quantity.unit === whole.quantity.unit);
}

/** How a list begins at a number, seen from the number before it: by a word, a colon, or a bracket right behind that number. */
function opened(
  passage: Passage,
  mentions: readonly Mention[],
  at: number,
): "word" | "each" | "colon" | "bracket" | "container" | "bare" | "told" | "across" | undefined {
  const first = mentions[at] as Mention;
  const gap = between(passage, mentions[at - 1], first);
  const before = mentions[at - 1];
  const isNew = before !== undefined && before.sentence < first.sentence;
  const ended = gap.map(({ kind, id }) => kind === "sign" && "。；！？".includes(id)).lastIndexOf(true);
  const words = kindsIn(gap.slice(ended + 1), ...opening);
  const isEach = words.some(({ kind }) => kind === "each");
  // 在“甲”“乙”公众号分别发布 9 篇、3 篇: a new sentence divides what went before only if it says so.
  if (words.length > 0 && !(isNew && words.every(({ kind }) => kind === "each"))) return isEach ? "each" : "word";
  if (before && before.sentence < first.sentence && hasKind(gap, "mid")) {
    const mid = gap.findIndex(({ kind }) => kind === "mid");
    const behind = gap[mid - 1];
    const isOfInformation = behind?.kind === "info" && hasKind(before.own, "info");
    const isOfResults = /结果$/.test(behind ? passage.plain.slice(behind.start, behind.end) : "");
    const isNear = first.sentence - before.sentence <= (isOfInformation ? 2 : 1);
    return isNear && (isOfResults || isOfInformation) ? "container" : undefined;
  }
  if (before && first.sentence - before.sentence === 1 && isSumOfPublished(mentions, at)) return "across";
  if (!before || before.sentence !== first.sentence) return undefined;
  const [sign, second, ...more] = signsIn(gap);
  // 60931 条（网站、新媒体平台 13635 条；…）: several named together are one part.
  const areNames = [second, ...more].every((one) => one === undefined || one === "、");
  if (gap.some(({ kind }) => kind === "mid") && first.clause > before.clause && first.clause - before.clause <= 2) {
    const mid = gap.findIndex(({ kind }) => kind === "mid");
    const next = gap[mid + 1];
    const isPlain = gap
      .slice(0, mid)
      .every(({ kind }) =>
        ["app", "plainApp", "case", "light", "doc", "info", "done", "publish", "sign"].includes(kind),
      );
    if (isPlain && (next === undefined || next.kind === "sign" || next.kind !== "text")) return "container";
  }
  const isRightBehind =
    gap[0]?.kind === "sign" || (gap[1]?.kind === "sign" && gap[0] !== undefined && gap[0].kind !== "text");
  if (sign === "：" && isRightBehind && before.depth === first.depth && second === undefined) return "colon";
  if (sign === "（" && gap[0]?.id === "（" && areNames) return "bracket";
  if (sign === "（" && isRightBehind && second === undefined) return "bracket";
  // 共 7 件，2 件主办、5 件会办: numbers that name what they count behind them divide the one before.
  const isBare =
    gap.length === 1 &&
    sign === "，" &&
    first.own.length === 0 &&
    first.after.length > 0 &&
    // 办结 36 件，4 件结转下年度: what is carried over is no part of what is done.
    !hasKind(first.after, "in", "out") &&
    before.own.length > 0;
  if (before.quantity.unit !== first.quantity.unit) return undefined;
  // 共公开信息 373 条，网站 93 条、其他方式 13 条: a whole, and parts up to 其他 or many of them.
  const isTold =
    hasKind(before.own, "total") &&
    hasKind(before.own, "info") &&
    !hasKind(before.own, "doc", "act", "other") &&
    !(hasKind(before.own, "channel") && hasKind(first.own, "channel", "publish")) &&
    mentions[at - 2]?.sentence !== before.sentence;
  return isBare ? "bare" : isTold && sign === "，" && second === undefined ? "told" : undefined;
}

/** The numbers before a list that may be its whole, the nearest first. */
function wholesFor(
  passage: Passage,
  mentions: readonly Mention[],
  at: number,
  parts: ReadonlySet<Mention>,
): readonly Mention[] {
  const first = mentions[at] as Mention;
  const gap = between(passage, mentions[at - 1], first);
  const openAt = kindsIn(gap, ...opening, "mid").slice(-1)[0]?.start ?? first.quantity.start;
  const isDivision = gap.some(({ kind, start }) => kind === "open" && "从按就".includes(passage.plain[start] ?? "-"));
  const isNewSentence = signsIn(gap.filter(({ start }) => start < openAt)).some((sign) => "。！？\n".includes(sign));
  const sentence = isNewSentence ? (mentions[at - 1]?.sentence ?? first.sentence) : first.sentence;
  if (first.sentence - sentence > 2) return [];
  const found: Mention[] = [];
  for (let before = at - 1; before >= 0; before -= 1) {
    const one = mentions[before] as Mention;
    // 发布信息 221 条。内容涵盖 21 类。其中…: what is counted in another measure is no whole, and the sentence before has it.
    const isFarther =
      isNewSentence && found.length === 0 && first.sentence - one.sentence <= 2 && hasKind(one.own, "info");
    if (one.sentence < sentence && !isFarther) break;
    if (!counts(one) || one.depth > first.depth) continue;
    // A new sentence, or 从渠道看, divides what was told of, not its parts.
    if ((isNewSentence || isDivision) && parts.has(one)) continue;
    if (isSameMeasure(one.quantity.unit, first.quantity.unit) && one.quantity.unit !== "") found.push(one);
  }
  return found;
}

/** Words that make a list a choice of parts, or one whose parts may overlap. */
const loose = /^(?:涉及|来自|有关|包括但不限于)$/;

/** True where the words of a list say that it names some of the parts, or that they may overlap. */
function isChoice({ plain }: Passage, words: readonly Token[], first: Mention): boolean {
  const open = words.findIndex(({ kind }) => kind === "open" || kind === "each");
  return words.some(({ kind, start, end }, at) => {
    const said = plain.slice(start, end);
    return (
      // 网站 633 条，涉及…；公众号 442 条: behind a part it says what that is about.
      (loose.test(said) && start < first.quantity.start) ||
      (kind === "avg" && words[at - 1]?.kind !== "publish") ||
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
  const [first] = passage.mentions.slice(at, at + 1);
  const gap = first ? between(passage, passage.mentions[at - 1], first) : [];
  // 其中：甲 6 条、乙 6 条；丙 3 条: behind the colon all up to the full stop are its parts.
  const isColon = gap.some(({ kind }, place) => kind === "open" && gap[place + 1]?.id === "：");
  const short = partsFrom(passage, passage.mentions, at, whole, opener, isColon);
  if (sumOf(short.parts) >= value) return short;
  const long = partsFrom(passage, passage.mentions, at, whole, opener, true);
  // 其中网站 633 条，涉及…；公众号 442 条: two that come near are enough where each says what it is of.
  const areWays = long.parts.every(({ own }) => hasKind(own, "channel"));
  const isNearer = long.parts.length > short.parts.length && (long.parts.length > 2 || areWays);
  return isNearer && Math.abs(sumOf(long.parts) - value) <= value * nearly ? long : short;
}

/** The number that a list divides: one that its parts come to, else the nearest that is not less than its first part. */
function likeliest(passage: Passage, at: number, candidates: readonly Mention[], opener: string): Mention | undefined {
  const [nearest, ...farther] = candidates;
  const first = passage.mentions[at];
  // 公告 57 条（含采购公告 61 条）: a bracket is of the number right before it.
  const isInBracket =
    first !== undefined && first.depth > (nearest?.depth ?? 0) && between(passage, nearest, first)[0]?.id === "（";
  if (!nearest || !first || farther.length === 0 || opener === "bracket" || isInBracket) return nearest;
  const isDivided = (one: Mention) => sumOf(partsOf(passage, at, one, opener).parts) === one.quantity.value;
  if (isDivided(nearest)) return nearest;
  const isRightBehind = first.clause - nearest.clause <= 1 && first.sentence === nearest.sentence;
  const isPart = (one: Mention) => hasKind(one.own, "in", "out") || one.quantity.value < first.quantity.value;
  if (isRightBehind && !isPart(nearest)) return nearest;
  return farther.find(isDivided) ?? (isPart(nearest) ? farther.find((one) => !isPart(one)) : undefined) ?? nearest;
}

/** The words that tell of a list: from its opening word on where there is one, else from its whole on. */
function wordsOf(passage: Passage, whole: Mention, first: Mention, last: Mention): readonly Token[] {
  const words = between(passage, whole, last).concat(last.after);
  const openAt = kindsIn(between(passage, whole, first), ...opening).slice(-1)[0]?.start ?? 0;
  return words.filter(({ start }) => start >= openAt);
}

/** The parts by which a sentence divides behind ； a whole once more that it has divided: 网上 3 件，信函 2 件；自然人 5 件. */
function dividedAgain(passage: Passage, whole: Mention, parts: readonly Mention[]): readonly Mention[] {
  const next = (parts[parts.length - 1]?.index ?? 0) + 1;
  const first = passage.mentions[next];
  if (sumOf(parts) !== whole.quantity.value || first?.sign !== "；" || first.sentence !== whole.sentence) return [];
  const again = partsFrom(passage, passage.mentions, next, whole, "again", false).parts;
  return sumOf(again) === whole.quantity.value ? again : [];
}

/** So many numbers behind a total of what was published are its parts, though no word says so. */
const manyParts = 4;

/** The lists of a passage: each whole with its parts. */
export function listsOf(passage: Passage): readonly List[] {
  const { mentions, plain } = passage;
  const lists: List[] = [];
  const divided = new Set<Mention>();
  for (const [at, first] of mentions.entries()) {
    if (!counts(first)) continue;
    const opener = opened(passage, mentions, at);
    if (opener === undefined) continue;
    const candidates = wholesFor(passage, mentions, at, divided);
    const whole = likeliest(passage, at, candidates, opener);
    if (!whole || whole.quantity.approximate) continue;
    const others = candidates.filter((one) => one !== whole);
    const { parts, besides } = partsOf(passage, at, whole, opener);
    const [last] = parts.slice(-1);
    if (!last || parts.some(({ quantity }) => quantity.approximate)) continue;
    if (opener === "bracket" && parts.length < 2 && !hasKind(first.own, ...opening)) continue;
    if (opener === "told" && !(parts.length >= manyParts || (parts.length >= 2 && hasKind(last.own, "rest")))) continue;
    const words = wordsOf(passage, whole, first, last);
    const behind = plain.slice(last.quantity.end, last.quantity.end + 6);
    const isOpen = /^\s*(?:等|以上|左右)/.test(behind) || hasKind(last.after, "etc");
    const isLast = hasKind(last.own, "rest");
    const isAll = opener === "each" || isLast || hasKind(between(passage, parts[parts.length - 2], last), "rest");
    const isLoose = isOpen || isChoice(passage, words, first);
    const rivals = others.filter(({ sentence, depth }) => sentence === whole.sentence && depth === whole.depth);
    const isTold = opener === "across" || (opener === "told" && !hasKind(last.own, "rest"));
    lists.push({ whole, parts, besides, isAll, isLoose, isTold, others: rivals });
    for (const part of [...parts, ...dividedAgain(passage, whole, parts)]) divided.add(part);
  }
  return lists;
}
