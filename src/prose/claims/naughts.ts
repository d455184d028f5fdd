import { applications } from "../../form/applications.ts";
import { disclosure } from "../../form/disclosure.ts";
import { litigation } from "../../form/litigation.ts";
import type { Token } from "../tokens/token.ts";
import {
  type Base,
  base,
  carriedIn,
  carriedOut,
  caseRows,
  columnsFor,
  otherColumns,
  outcomeRows,
  received,
  withCarried,
} from "./bases.ts";
import { kindsIn } from "./kinds.ts";
import type { Frame, Mention, Passage } from "./mention.ts";

/** Words that say there was none of something, or that all of it was so. */
export interface Naught {
  /** The place among the tokens of the word that says so. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Each of these must be 0. */
  readonly bases: readonly Base[];
  readonly frame: Frame;
  /** The number of which all is said. */
  readonly of?: Mention;
}

const clauseEnds = "，；：。！？\n（）—→";
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === "sign" && clauseEnds.includes(token.id));

/** The tokens behind a place up to the end of the clause. */
function rest(tokens: readonly Token[], at: number): readonly Token[] {
  let end = at + 1;
  while (!isEnd(tokens[end])) end += 1;
  return tokens.slice(at + 1, end);
}

/** The tokens before a place back to the start of the clause. */
function before(tokens: readonly Token[], at: number): readonly Token[] {
  let start = at;
  while (start > 0 && !isEnd(tokens[start - 1])) start -= 1;
  return tokens.slice(start, at);
}

/** What may stand before a case of which there was none. */
const known = [
  "case",
  "light",
  "happen",
  "sign",
  "topic",
  "app",
  "plainApp",
  "anyone",
  "reason",
  "recv",
  "self",
  "this",
  "act",
  "other",
  "all",
  "result",
  "matter",
];

/** What 未… or 无… says there was none of. */
function noneOf(words: readonly Token[], frame: Frame, topic: string): readonly Base[] {
  const cases = kindsIn(words, "case");
  const lastCase = words.lastIndexOf(cases[cases.length - 1] as Token);
  if (
    kindsIn(words, "num", "some", "avg", "channel", "others", "role", "assist", "matter", "aside", "title", "publish")
      .length > 0
  )
    return [];
  const corrected = kindsIn(words, "result");
  if (
    cases.length === 0 &&
    corrected.length === 1 &&
    frame.object === "case" &&
    words.every(({ kind }) => ["result", "light", "happen"].includes(kind))
  ) {
    return [base(litigation, frame.rows, [corrected[0]?.id ?? ""])];
  }
  const first = words.findIndex(({ kind }) =>
    ["app", "plainApp", "case", "act", "doc", "outcome", "in", "out"].includes(kind),
  );
  if (first < 0) return [];
  const named = words.slice(0, cases.length > 0 ? lastCase : first);
  const topicAt = cases.length > 0 ? named.map(({ kind }) => kind).lastIndexOf("topic") : -1;
  const isUnknown = named.some(({ kind, start, end }, at) => at > topicAt && kind === "text" && end - start > 1);
  if (isUnknown) return [];
  if (cases.length > 0) {
    const isOther = kindsIn(words.slice(0, lastCase), "act", "other", "processingFee", "fee").length > 0;
    const fate = words[lastCase + 1]?.kind;
    if (isOther || fate === "lose" || (frame.object === "act" && !frame.topic)) return [];
    const isOfDisclosure =
      frame.topic ||
      topic === "app" ||
      ["app", "case"].includes(frame.object) ||
      kindsIn(words, "topic", "app", "plainApp").length > 0;
    const isBare = words.every(({ kind }) =>
      ["case", "light", "happen", "sign", "lose", "anyone", "all"].includes(kind),
    );
    if (!isOfDisclosure && !isBare) return [];
    const isKnown = words
      .slice(0, lastCase)
      .every(
        ({ kind, start, end }, at) =>
          known.includes(kind) ||
          (kind === "lose" && words[at + 1]?.kind === "sign") ||
          at < topicAt ||
          end - start <= 1,
      );
    if (!isKnown) return [];
    const specific = kindsIn(cases, "case").filter(
      ({ id }) => id === "directLitigation" || id === "litigationAfterReview",
    );
    if (specific.length > 0 && kindsIn(words, "sign").length === 0)
      return specific.map(({ id }) => base(litigation, [id]));
    const results = kindsIn(words, "result").map(({ id }) => id);
    return cases.map(({ id }) => base(litigation, caseRows(id), results.length > 0 ? results : undefined));
  }
  if (kindsIn(words, "other", "info", "lose", "rate").length > 0) return [];
  const [out] = kindsIn(words, "out");
  if (out) return [carriedOut];
  if (kindsIn(words, "in").length > 0) return [carriedIn];
  const outcomes = kindsIn(words, "outcome");
  if (outcomes.length > 0)
    return outcomes.flatMap(({ id }) =>
      outcomeRows([id])
        .slice(0, 1)
        .map((rows) => base(applications, rows)),
    );
  const acts = kindsIn(words, "act");
  if (acts.length > 0)
    return kindsIn(words, "make").length > 0 ? acts.map(({ id }) => base(disclosure, [id], ["decisions"])) : [];
  const docs = kindsIn(words, "doc");
  const verbs = kindsIn(words, "docVerb");
  const isBareDocument = verbs.length === 0 && words.every(({ kind }) => ["doc", "light", "new"].includes(kind));
  if (docs.length > 0 && isBareDocument) return docs.map(({ id }) => base(disclosure, [id], ["issued"]));
  if (docs.length > 0) return docs.flatMap(({ id }) => verbs.map((verb) => base(disclosure, [id], [verb.id])));
  const isReceived = kindsIn(words, "recv", "new").length > 0;
  const isSubmitted = kindsIn(words, "happen").length > 0 && kindsIn(words, "column").length > 0;
  if (!isReceived && !isSubmitted) return [];
  if (words[first]?.kind === "plainApp" && words[first - 1]?.kind === "text") return [];
  const columns = kindsIn(words, "column").flatMap(({ id }) => columnsFor(id));
  return [base(applications, received.rows, columns.length > 0 ? columns : undefined)];
}

/** The number, if any, of which 均 or 全部 is said: the last count before it in the sentence or the one before. */
function subjectOf({ mentions, sentences }: Passage, at: number): Mention | undefined {
  const sentence = sentences[at] ?? 0;
  const earlier = mentions.filter((one) => one.at < at && sentence - one.sentence <= 1 && one.depth === 0);
  const found = earlier[earlier.length - 1];
  return found?.role === "count" ? found : undefined;
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

/** What a passage says there was none of. `basesAt` gives what a number counts. */
export function naughtsOf(
  passage: Passage,
  topic: string,
  basesAt: (mention: Mention) => readonly Base[] | undefined,
): readonly Naught[] {
  const { tokens, frames, plain } = passage;
  return tokens.flatMap((token, at): readonly Naught[] => {
    const frame = frames[at] as Frame;
    if (token.kind === "neg") {
      const words = rest(tokens, at);
      const isBehind = plain.slice(token.start, token.end) === "零";
      const named = isBehind ? before(tokens, at).filter(({ kind }) => kind !== "all") : words;
      const bases = noneOf(named, frame, topic);
      const last = isBehind ? token : (words[words.length - 1] ?? token);
      const start = isBehind ? (named[0]?.start ?? token.start) : token.start;
      return bases.length > 0 ? [{ at, start, end: last.end, bases, frame }] : [];
    }
    const isRate =
      token.kind === "rate" && /^(?:办结率|答复率|答复办结率|办理率)$/.test(plain.slice(token.start, token.end));
    if (token.kind !== "all" && !isRate) return [];
    const words = rest(tokens, at);
    if (isRate && !words.some(({ quantity }) => quantity?.unit === "%" && quantity.value === 100)) return [];
    const told: readonly Token[] = isRate ? [{ ...token, kind: "done" }] : words;
    const clause = before(tokens, at);
    const named = namesAll(clause) ? [received, withCarried] : undefined;
    const subject =
      named ||
      clause.some(({ kind }) => ["text", "rest", "other", "info", "act", "column", "outcome", "in"].includes(kind))
        ? undefined
        : subjectOf(passage, at);
    const bases = allOf(told, named ?? (subject ? (basesAt(subject) ?? []) : []));
    const end = (words[words.length - 1] ?? token).end;
    return bases.length > 0 ? [{ at, start: token.start, end, bases, frame, ...(subject ? { of: subject } : {}) }] : [];
  });
}
