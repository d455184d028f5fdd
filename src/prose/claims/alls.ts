import { applications } from "../../form/applications.ts";
import { litigation } from "../../form/litigation.ts";
import type { Token } from "../tokens/token.ts";
import {
  type Base,
  base,
  carriedOut,
  columnsFor,
  linesOf,
  otherColumns,
  outcomeRows,
  received,
  withCarried,
} from "./bases.ts";
import { beforeIn, restOf } from "./clauses.ts";
import { kindsIn } from "./kinds.ts";
import type { Frame, Mention, Naught, Passage } from "./mention.ts";

/** The number, if any, of which 均 or 全部 is said: the last count before it in the sentence or the one before. */
function subjectOf({ mentions, sentences }: Passage, at: number): Mention | undefined {
  const sentence = sentences[at] ?? 0;
  const earlier = mentions.filter((one) => one.at < at && sentence - one.sentence <= 1 && one.depth === 0);
  const found = earlier[earlier.length - 1];
  return found?.role === "count" ? found : undefined;
}

/** The outcomes that there are none of where all of the applications had one of these. */
function otherOutcomes(ids: readonly string[]): readonly Base[] {
  const had = outcomeRows(ids).flat();
  const rows = linesOf(applications).filter(({ id, under, sum }) => under !== undefined && !sum && !had.includes(id));
  return rows.map(({ id }) => base(applications, [id]));
}

/** What all of a number says, such as 均已办结 or 均为自然人; `bases` are what the number counts. */
function allOf(words: readonly Token[], bases: readonly Base[]): readonly Base[] {
  const counted = bases[0];
  if (!counted || words[0]?.kind === "neg") return [];
  if (counted.table === litigation) {
    const results = kindsIn(words, "result");
    const [only] = results;
    if (!only || results.length > 1 || only.id === "pending") return [];
    const others = ["upheld", "corrected", "otherResult", "pending"].filter((id) => id !== only.id);
    return [base(litigation, counted.rows, others)];
  }
  if (counted.table !== applications || counted.columns[0] !== "total") return [];
  const isWhole = bases.some(({ rows }) => rows.includes("received"));
  const outcome = kindsIn(words, "outcome");
  if (isWhole && outcome.length > 0 && words.every(({ kind }) => kind === "outcome" || kind === "light"))
    return otherOutcomes(outcome.map(({ id }) => id));
  const columns = kindsIn(words, "column");
  if (columns.length > 0 && isWhole) {
    const isOf = words.every(({ kind }) =>
      ["light", "column", "happen", "plainApp", "app", "sign", "all"].includes(kind),
    );
    return isOf ? [base(applications, received.rows, otherColumns(columns.flatMap(({ id }) => columnsFor(id))))] : [];
  }
  const isDone =
    kindsIn(words, "done").length > 0 &&
    kindsIn(words, "publish", "other", "outcome", "case", "act", "channel", "neg").length === 0;
  return isWhole && isDone ? [carriedOut] : [];
}

/** True where the clause itself names the applications of which all is said: 所收申请均已办结. */
const namesAll = (words: readonly Token[]): boolean =>
  kindsIn(words, "app", "plainApp").length > 0 &&
  kindsIn(
    words,
    "num",
    "text",
    "plan",
    "done",
    "column",
    "outcome",
    "channel",
    "some",
    "others",
    "case",
    "in",
    "rest",
    "aside",
    "role",
    "matter",
    "part",
  ).length === 0;

/** True where a clause of no other words says that what was counted right before is done, or how it came out: 已按时办结, 结果维持. */
function isPredicate({ tokens, plain, mentions }: Passage, at: number): boolean {
  const clause = [...beforeIn(tokens, at), ...restOf(tokens, at)];
  const token = tokens[at] as Token;
  if (!clause.every(({ kind }) => kind === "light")) return false;
  const isSaidDone = [...clause, token].some(({ start }) => plain[start] === "已");
  const behind = mentions.filter((one) => one.at < at).pop();
  const isRightBehind = behind !== undefined && behind.role === "count" && tokens[behind.at + 1]?.id === "，";
  const isOne = behind?.quantity.value === 1 && behind.frame.object === "case";
  return isRightBehind && (token.kind === "done" ? isSaidDone : isOne);
}

/** Kinds of words that say something of all. */
const saying = new Set(["all", "rate", "done", "result"]);

/** What a passage says of all of something at a place, if anything. `basesAt` gives what a number counts. */
export function allAt(
  passage: Passage,
  at: number,
  basesAt: (mention: Mention) => readonly Base[] | undefined,
): Naught | undefined {
  const { tokens, frames, plain } = passage;
  const token = tokens[at] as Token;
  if (!saying.has(token.kind)) return undefined;
  const words = restOf(tokens, at);
  const isRate =
    token.kind === "rate" &&
    /^(?:办结率|答复率|答复办结率|办理率)$/.test(plain.slice(token.start, token.end)) &&
    words.some(({ quantity }) => quantity?.unit === "%" && quantity.value === 100);
  const isBare = (token.kind === "done" || token.kind === "result") && isPredicate(passage, at);
  if (token.kind !== "all" && !isRate && !isBare) return undefined;
  const told: readonly Token[] = isRate ? [{ ...token, kind: "done" }] : isBare ? [token] : words;
  const clause = beforeIn(tokens, at);
  const named = namesAll(clause) ? [received, withCarried] : undefined;
  const subject =
    named ||
    clause.some(({ kind }) => ["text", "rest", "other", "info", "act", "column", "outcome", "in"].includes(kind))
      ? undefined
      : subjectOf(passage, at);
  const bases = allOf(told, named ?? (subject ? (basesAt(subject) ?? []) : []));
  const end = (words[words.length - 1] ?? token).end;
  const frame = frames[at] as Frame;
  return bases.length > 0
    ? { at, start: token.start, end, bases, frame, ...(subject ? { of: subject } : {}) }
    : undefined;
}
