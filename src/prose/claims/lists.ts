import type { Token } from "../tokens/token.ts";
import { kindsIn } from "./kinds.ts";
import type { Mention, Passage } from "./mention.ts";

/** A whole and the numbers that a passage gives as its parts. */
export interface List {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  /** The words say that the parts are all there is. */
  readonly isAll: boolean;
  /** The words say that the parts are some, or that they may overlap. */
  readonly isLoose: boolean;
  /** Other wholes that the parts may belong to. */
  readonly others: readonly Mention[];
}

/** Measure words of published information, which texts mix within one list. */
const ofInformation = ["条", "篇", "则", "件", "份"];
/** True where a part in one unit may be of a whole in another. */
export function isSameMeasure(whole: string, part: string): boolean {
  if (whole === part || (part === "" && whole !== "%")) return true;
  if (ofInformation.includes(whole) && ofInformation.includes(part)) return true;
  return ["宗", "起", "件"].includes(whole) && ["宗", "起", "件", "个"].includes(part);
}

const strength: Readonly<Record<string, number>> = { "": 0, "、": 1, "，": 2, "；": 3, "。": 4 };
const counts = ({ role, quantity }: Mention) => role === "count" && !["%", "‰", "个百分点"].includes(quantity.unit);
/** Words that begin a list behind their whole. */
const opening = ["open", "each"];

/** The tokens from one number up to another. */
const between = ({ tokens }: Passage, from: Mention | undefined, to: Mention): readonly Token[] =>
  tokens.slice((from?.at ?? -1) + 1, to.at);
const signsIn = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === "sign").map(({ id }) => id);

/** How a list begins at a number, seen from the number before it: by a word, a colon, or a bracket right behind that number. */
function opened(
  passage: Passage,
  mentions: readonly Mention[],
  at: number,
): "word" | "each" | "colon" | "bracket" | "container" | "bare" | undefined {
  const first = mentions[at] as Mention;
  const gap = between(passage, mentions[at - 1], first);
  const words = kindsIn(gap, ...opening);
  const before = mentions[at - 1];
  if (words.length > 0) {
    const last = words[words.length - 1] as Token;
    const isClose = !gap.some(({ kind, id, start }) => kind === "sign" && "。；".includes(id) && start > last.start);
    if (isClose) return last.kind === "each" || words.some(({ kind }) => kind === "each") ? "each" : "word";
  }
  if (before && before.sentence === first.sentence - 1 && kindsIn(gap, "mid").length > 0) {
    const mid = gap.findIndex(({ kind }) => kind === "mid");
    const said = gap[mid - 1] ? passage.plain.slice(gap[mid - 1]?.start, gap[mid - 1]?.end) : "";
    return /结果$/.test(said) ? "container" : undefined;
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
  return isBare && before.quantity.unit === first.quantity.unit ? "bare" : undefined;
}

/** The numbers before a list that may be its whole, the nearest first. */
function wholesFor(passage: Passage, mentions: readonly Mention[], at: number): readonly Mention[] {
  const first = mentions[at] as Mention;
  const gap = between(passage, mentions[at - 1], first);
  const openAt = kindsIn(gap, ...opening, "mid").slice(-1)[0]?.start ?? first.quantity.start;
  const isNewSentence = signsIn(gap.filter(({ start }) => start < openAt)).some((sign) => "。！？\n".includes(sign));
  const sentence = isNewSentence ? (mentions[at - 1]?.sentence ?? first.sentence) : first.sentence;
  if (first.sentence - sentence > 1) return [];
  const found: Mention[] = [];
  for (let before = at - 1; before >= 0; before -= 1) {
    const one = mentions[before] as Mention;
    if (one.sentence < sentence) break;
    if (!counts(one) || one.depth > first.depth) continue;
    if (isSameMeasure(one.quantity.unit, first.quantity.unit) && one.quantity.unit !== "") found.push(one);
  }
  return found;
}

/** Words that end a list: what follows is told besides. */
const ends = /^(?:另|另有|另外|此外|同时|并且|还|截至|共计|合计)/;
const verbs = ["recv", "new", "handle", "done", "publish", "make", "out", "in"];

/** True where ； parts the parts of a list, and not one matter from the next: after 其中：, or where two more follow alike. */
function isEnumerated(passage: Passage, mentions: readonly Mention[], at: number, first: Mention): boolean {
  const one = mentions[at] as Mention;
  const next = mentions.slice(at + 1, at + 4).find(counts);
  if (kindsIn(one.own, "recv", "new", "handle", "done", "out", "in").length > 0) return false;
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

/** The parts of a list from a number on. */
function partsFrom(passage: Passage, mentions: readonly Mention[], at: number, whole: Mention, opener: string) {
  const first = mentions[at] as Mention;
  const parts: Mention[] = [];
  let strongest = 0;
  let isHeaded = true;
  let sum = 0;
  for (let next = at; next < mentions.length; next += 1) {
    const one = mentions[next] as Mention;
    const gap = between(passage, mentions[next - 1], one);
    if (one.sentence !== first.sentence || one.depth < first.depth) break;
    if (one.depth > first.depth || !counts(one)) continue;
    const signs = signsIn(gap).filter((sign) => sign !== "（" && sign !== "）" && sign !== "“" && sign !== "”");
    const step = Math.max(0, ...signs.map((sign) => strength[sign] ?? 2));
    const head = one.own.find(({ kind }) => kind !== "light" && kind !== "sign");
    if (parts.length > 0) {
      const words = passage.plain.slice(one.own[0]?.start ?? one.quantity.start, one.quantity.start);
      if (ends.test(words) || kindsIn(one.own, "cmp", "upto").length > 0) break;
      if (opener === "bracket" && one.clause > first.clause && signs.includes("）")) break;
      const isStronger = parts.length > 1 && step > strongest;
      if (isStronger && (kindsIn(one.own, ...verbs).length > 0 || step - strongest >= 2)) break;
      if (parts.length === 1 && step >= 3 && !isEnumerated(passage, mentions, next, first)) break;
      if (kindsIn(outsideBrackets(gap), ...opening, "mid").length > 0) break;
      if (parts.length > 1 && sum === whole.quantity.value && step > strongest) break;
    }
    if (!isSameMeasure(whole.quantity.unit, one.quantity.unit)) {
      if (parts.length === 0) return parts;
      break;
    }
    if (parts.length === 0) isHeaded = head !== undefined;
    else if (
      isHeaded &&
      (head === undefined ||
        kindsIn(
          one.own,
          "text",
          "info",
          "outcome",
          "column",
          "case",
          "act",
          "doc",
          "channel",
          "rest",
          "result",
          "app",
          "plainApp",
          "out",
          "in",
          "done",
          "publish",
          "other",
          "part",
          "year",
          "topic",
          "matter",
          "aside",
          "others",
          "new",
          "recv",
          "processingFee",
        ).length === 0)
    )
      continue;
    if (parts.length > 0) strongest = Math.max(strongest, step);
    parts.push(one);
    sum += one.quantity.value;
  }
  return parts;
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
    const parts = partsFrom(passage, mentions, at, whole, opener);
    const [last] = parts.slice(-1);
    if (!last || parts.some(({ quantity }) => quantity.approximate)) continue;
    if (opener === "bracket" && parts.length < 2) continue;
    if (opener === "bare" && parts.some(({ own }) => own.length > 0)) continue;
    const words = between(passage, whole, last).concat(last.after);
    const behind = plain.slice(last.quantity.end, last.quantity.end + 6);
    const isOpen = /^\s*(?:等|以上|左右)/.test(behind) || kindsIn(last.after, "etc").length > 0;
    const isLast = kindsIn(last.own, "rest").length > 0;
    const isAll =
      opener === "each" || isLast || kindsIn(between(passage, parts[parts.length - 2], last), "rest").length > 0;
    const isLoose = isOpen || isChoice(passage, words);
    const rivals = others.filter(({ sentence, depth }) => sentence === whole.sentence && depth === whole.depth);
    lists.push({ whole, parts, isAll, isLoose, others: rivals });
  }
  return lists;
}
