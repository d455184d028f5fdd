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
import { hasKind, kindsIn } from "./kinds.ts";
import type { Frame, Mention, Naught, Passage } from "./mention.ts";
import { isOfOutcome, isPredicate, lastBefore, pointing } from "./predicates.ts";

/** The number, if any, of which 均 or 全部 is said: the last count before it in the sentence or the one before. */
function subjectOf({ mentions, sentences }: Passage, at: number): Mention | undefined {
  const sentence = sentences[at] ?? 0;
  const found = lastBefore(mentions, at, ({ depth }) => depth === 0);
  return found?.role === "count" && sentence - found.sentence <= 1 ? found : undefined;
}

type BasesAt = (mention: Mention) => readonly Base[] | undefined;

/** Words beside a number by which it is a part of the applications, or says more of them. */
const ofParts = ["channel", "column", "outcome", "in", "anyone", "ways", "matter"];

/**
 * The applications that a clause speaks of without naming them: the last number of them before, over their parts, their ways
 * and their changes, in that sentence or the two before.
 */
function applicationsBefore({ mentions, sentences }: Passage, at: number, basesAt: BasesAt): Mention | undefined {
  const sentence = sentences[at] ?? 0;
  for (let one = lastBefore(mentions, at); one; one = mentions[one.index - 1]) {
    if (sentence - one.sentence > 2) return undefined;
    const bases = basesAt(one) ?? [];
    if (bases.some(({ rows, columns }) => rows.includes("received") && columns[0] === "total")) return one;
    if (bases.some(({ rows }) => rows.includes("concluded") || rows.includes("carriedOut"))) return undefined;
    const isPart =
      bases[0]?.table === applications || one.role !== "count" || hasKind([...one.own, ...one.after], ...ofParts);
    if (!isPart) return undefined;
  }
  return undefined;
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
    if (!only || results.length > 1) return [];
    const others = ["upheld", "corrected", "otherResult", "pending"].filter((id) => id !== only.id);
    return [base(litigation, counted.rows, others)];
  }
  if (counted.table !== applications) return [];
  const inColumns = counted.columns[0] !== "total";
  const isWhole = bases.some(({ rows }) => rows.includes("received"));
  const isOfDone = bases.some(({ rows }) => rows.includes("concluded"));
  const outcome = kindsIn(words, "outcome");
  if (inColumns && !hasKind(words, "done")) return [];
  if ((isWhole || isOfDone) && outcome.length > 0 && words.every(isOfOutcome))
    return otherOutcomes(outcome.map(({ id }) => id));
  const columns = kindsIn(words, "column");
  if (columns.length > 0 && isWhole) {
    const isOf = words.every(({ kind }) =>
      ["light", "column", "happen", "plainApp", "app", "sign", "all"].includes(kind),
    );
    return isOf ? [base(applications, received.rows, otherColumns(columns.flatMap(({ id }) => columnsFor(id))))] : [];
  }
  const isDone =
    hasKind(words, "done") && !hasKind(words, "publish", "other", "outcome", "case", "act", "channel", "neg");
  if (!isWhole || !isDone) return [];
  return inColumns ? [base(applications, carriedOut.rows, counted.columns)] : [carriedOut];
}

/** True where the clause itself names the applications of which all is said: 所收申请均已办结. */
const namesAll = (words: readonly Token[]): boolean =>
  hasKind(words, "app", "plainApp") &&
  !hasKind(
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
  );

/** 申请人为自然人: who applied, of all that were counted before. */
const applicantIs = /^(?:申请人|申请主体|申请者)(?:均|都|全部)?(?:为|是|系)$/;

/** True for a number of applications of which the words say more: 收到涉及征收等领域的申请 15 件 may be all there were. */
const mayBeAll = ({ own, role, frame }: Mention): boolean =>
  role === "count" && !frame.isOfSome && hasKind(own, "app") && hasKind(own, "recv", "new") && hasKind(own, "matter");

/** Kinds of words that say something of all. */
const saying = new Set(["all", "rate", "done", "handle", "result", "outcome", "column"]);

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
  const before = beforeIn(tokens, at);
  const isApplicant =
    token.kind === "column" && applicantIs.test(plain.slice(before[0]?.start ?? token.start, token.start));
  const isBare = !["all", "rate", "column"].includes(token.kind) && isPredicate(passage, at);
  if (token.kind !== "all" && !isRate && !isBare && !isApplicant) return undefined;
  const isOutcome = isBare && token.kind === "outcome";
  const isSaidDone = isBare && token.kind === "handle";
  const told: readonly Token[] = isRate
    ? [{ ...token, kind: "done" }]
    : isBare && !isOutcome && !isApplicant
      ? [isSaidDone ? { ...token, kind: "done" } : token]
      : [token, ...words];
  const clause = isApplicant ? [] : before;
  const named = namesAll(clause) ? [received, withCarried] : undefined;
  const isOfOther =
    !isBare &&
    clause.some(({ kind }) => ["text", "rest", "other", "info", "act", "column", "outcome", "in"].includes(kind));
  const isPointed = pointing.test(passage.plain.slice(clause[0]?.start ?? token.start, token.end));
  const nearest = named || (isOfOther && !isPointed) ? undefined : subjectOf(passage, at);
  const isPerhapsAll = nearest !== undefined && basesAt(nearest) === undefined && mayBeAll(nearest);
  const saidOf = (bases: readonly Base[]) =>
    allOf(
      told.filter(({ kind }) => kind !== "all"),
      bases,
    );
  const ofNearest = saidOf(
    named ?? (nearest ? (basesAt(nearest) ?? (isPerhapsAll ? [received, withCarried] : [])) : []),
  );
  const isDone = hasKind(told, "done");
  const farther =
    named || isOfOther || !isDone || ofNearest.length > 0 ? undefined : applicationsBefore(passage, at, basesAt);
  const bases = farther ? saidOf(basesAt(farther) ?? []) : ofNearest;
  const subject = farther ?? nearest;
  const end = (words[words.length - 1] ?? token).end;
  const frame = frames[at] as Frame;
  return bases.length > 0
    ? {
        at,
        start: token.start,
        end,
        bases,
        frame,
        ...(subject ? { of: subject } : {}),
        ...(isPerhapsAll && subject === nearest ? { ifWhole: true } : {}),
      }
    : undefined;
}
