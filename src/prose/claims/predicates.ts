import type { Token } from "../tokens/token.ts";
import { beforeIn, restOf } from "./clauses.ts";
import { hasKind } from "./kinds.ts";
import type { Mention, Passage } from "./mention.ts";

/** The last number before a place among the tokens, of those asked for. */
export function lastBefore(
  mentions: readonly Mention[],
  at: number,
  isMeant: (mention: Mention) => boolean = () => true,
): Mention | undefined {
  for (let index = mentions.length - 1; index >= 0; index -= 1) {
    const one = mentions[index] as Mention;
    if (one.at < at && isMeant(one)) return one;
  }
  return undefined;
}

/** What may stand in a clause that says how all of a number came out: 均属于《条例》所指本机关不掌握的政府信息. */
export const isOfOutcome = ({ kind, start, end }: Token): boolean =>
  ["outcome", "light", "title", "info", "topic", "anyone", "plainApp", "publish"].includes(kind) ||
  (kind === "text" && end - start <= 1);

/** 该案件, 上述申请: what is said is said of what was counted before. */
export const pointing = /^(?:该|此|上述|以上|这)[^，。；]{0,4}?(?:案|复议|诉讼|申请|件)/;
/** 为本机关不掌握的政府信息: how what was counted right before came out. */
const beingSo = /^(?:均|都)?(?:为|系|属|属于)/;

/** Words that say something else of what was counted than that it was done. */
const besides = [
  "num",
  "neg",
  "other",
  "case",
  "act",
  "outcome",
  "plan",
  "rest",
  "some",
  "info",
  "doc",
  "part",
  "mid",
  "column",
  "carry",
];
/** No clause that says how something was done is longer. */
const longestManner = 24;

/** True where a clause that begins with 已 ends with what was done: 已按照相关政策规定及时办理, 已按程序审批后办理完毕. */
function saysDone(plain: string, clause: readonly Token[], rest: readonly Token[]): boolean {
  const [first] = clause;
  const last = clause[clause.length - 1];
  if (!first || !last || last.end - first.start > longestManner || hasKind(clause, ...besides)) return false;
  const isLast = rest.every(
    ({ kind, start, end }) => kind === "light" || /^(?:结束|完毕|完结)$/.test(plain.slice(start, end)),
  );
  return isLast && /^(?:并|也|现|且)?(?:均|都)?已/.test(plain.slice(first.start, last.end));
}

/**
 * True where a clause of no other words says of what was counted before that it is done, or how it came out: 已按时办结, 结果维持,
 * 该案件尚未审结.
 */
export function isPredicate({ tokens, plain, mentions }: Passage, at: number): boolean {
  const before = beforeIn(tokens, at);
  const rest = restOf(tokens, at);
  const clause = [...before, ...rest];
  const token = tokens[at] as Token;
  const words = plain.slice(before[0]?.start ?? token.start, token.end);
  const behind = lastBefore(mentions, at);
  if (behind === undefined || behind.role !== "count") return false;
  const isCase = behind.frame.object === "case" || hasKind(behind.own, "case");
  if (pointing.test(words) && token.kind === "result" && !hasKind(clause, "num", "neg")) return true;
  if (token.kind === "outcome") {
    // 收到申请 1 件，本机关不掌握申请公开的信息: of one nothing has to say that it was so.
    const isSo = beingSo.test(words) || (behind.quantity.value === 1 && before.length === 0);
    return isSo && clause.every(isOfOutcome) && isRightBehind(tokens, behind, before[0] ?? token);
  }
  const isOfOther = behind.frame.object === "other" || hasKind(behind.own, "other");
  if (token.kind !== "result" && !isOfOther && saysDone(plain, [...before, token, ...rest], rest)) return true;
  if (!clause.every(({ kind }) => ["light", "recv", "handle", "done"].includes(kind))) return false;
  if (token.kind === "result")
    return (
      isCase &&
      isRightBehind(tokens, behind, before[0] ?? token) &&
      (behind.quantity.value === 1 || token.id === "pending")
    );
  return [...clause, token].some(({ start }) => plain[start] === "已");
}

/** True where a clause that begins with a word stands right behind a number. */
const isRightBehind = (tokens: readonly Token[], { at }: Mention, first: Token): boolean =>
  tokens[at + 1]?.id === "，" && tokens[at + 2] === first;
