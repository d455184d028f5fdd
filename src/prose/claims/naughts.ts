import { applications } from "../../form/applications.ts";
import { disclosure } from "../../form/disclosure.ts";
import { litigation } from "../../form/litigation.ts";
import type { Token } from "../tokens/token.ts";
import { allAt } from "./alls.ts";
import { type Base, base, carriedIn, carriedOut, caseRows, columnsFor, outcomeRows, received } from "./bases.ts";
import { beforeIn, restOf } from "./clauses.ts";
import { hasKind, kindsIn } from "./kinds.ts";
import type { Frame, Mention, Naught, Passage } from "./mention.ts";

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

/**
 * True for words that name applications and nothing else, and at most who made them: 无依申请公开事项, 均无依申请公开信件,
 * 没有公民、法人或其他组织提出政府信息公开申请.
 */
const isOnlyApplications = (words: readonly Token[]): boolean =>
  words.some(({ kind }) => kind === "app") &&
  words.every(
    ({ kind }, at) =>
      ["app", "light", "self", "anyone", "total", "this", "topic", "recv", "new"].includes(kind) ||
      (kind === "happen" && words.slice(at).some((one) => one.kind === "app")) ||
      (kind === "other" && words[at - 1]?.kind === "app"),
  );

/** True where several ways of applying stand side by side: one alone would be a part. */
const areAllWays = (words: readonly Token[]): boolean =>
  kindsIn(words, "channel").length >= 3 && hasKind(words, "app", "topic");

/** 通过任何形式提出的申请: how it would have come. */
const saysHow = /^(?:通过|依托|提供|采取)$/;

/** What 未… or 无… says there was none of. */
function noneOf(words: readonly Token[], frame: Frame, topic: string, plain: string): readonly Base[] {
  const cases = kindsIn(words, "case");
  const lastCase = words.lastIndexOf(cases[cases.length - 1] as Token);
  if (
    hasKind(words, "num", "some", "avg", "others", "role", "assist", "title") ||
    (hasKind(words, "channel") && !areAllWays(words)) ||
    // 部门信息公开方面: 部门 with 信息公开 behind it names this office.
    words.some(({ kind }, at) => kind === "aside" && words[at + 1]?.kind !== "topic") ||
    words.some(
      ({ kind, id, start, end }) => kind === "publish" && id !== "amended" && !saysHow.test(plain.slice(start, end)),
    ) ||
    words.some(
      ({ kind }, at) =>
        kind === "matter" &&
        (lastCase < 0 || at < lastCase) &&
        ![words[at - 1], words[at + 1]].some((one) => one?.kind === "app" || one?.kind === "topic"),
    )
  )
    return [];
  if (areAllWays(words) && hasKind(words, "recv") && cases.length === 0) return [received];
  const corrected = kindsIn(words, "result");
  if (
    cases.length === 0 &&
    corrected.length === 1 &&
    frame.object === "case" &&
    words.every(({ kind }) => ["result", "light", "happen"].includes(kind))
  ) {
    return [base(litigation, frame.rows, [corrected[0]?.id ?? ""])];
  }
  const [fee, ...besides] = words.filter(({ kind }) => !["light", "happen", "anyone"].includes(kind));
  if (fee?.kind === "fee" && besides.length === 0) return [base(disclosure, ["fees"], ["amount"])];
  const first = words.findIndex(({ kind }) =>
    ["app", "plainApp", "case", "act", "doc", "outcome", "in", "out"].includes(kind),
  );
  if (first < 0) return [];
  const named = words.slice(0, cases.length > 0 ? lastCase : first);
  const topicAt = cases.length > 0 ? named.map(({ kind }) => kind).lastIndexOf("topic") : -1;
  const isThat = (one: Token | undefined): boolean =>
    topic === "app" && one !== undefined && /^(?:该项|该类|此类|此项|主动)$/.test(plain.slice(one.start, one.end));
  const isUnknown = named.some(
    (one, at) => at > topicAt && one.kind === "text" && one.end - one.start > 1 && !isThat(one),
  );
  if (isUnknown) return [];
  if (cases.length > 0) {
    const isOther = hasKind(words.slice(0, lastCase), "act", "other", "processingFee", "fee");
    const fate = words[lastCase + 1]?.kind;
    if (isOther || fate === "lose" || (frame.object === "act" && !frame.topic)) return [];
    const isOfDisclosure =
      frame.topic ||
      topic === "app" ||
      ["app", "case"].includes(frame.object) ||
      hasKind(words, "topic", "app", "plainApp");
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
    if (specific.length > 0 && !hasKind(words, "sign")) return specific.map(({ id }) => base(litigation, [id]));
    const results = kindsIn(words, "result").map(({ id }) => id);
    return cases.map(({ id }) => base(litigation, caseRows(id), results.length > 0 ? results : undefined));
  }
  if (hasKind(words, "info", "lose", "rate") || (hasKind(words, "other") && !isOnlyApplications(words))) return [];
  const [out] = kindsIn(words, "out");
  if (out) return [carriedOut];
  if (hasKind(words, "in")) return [carriedIn];
  const outcomes = kindsIn(words, "outcome");
  if (outcomes.length > 0)
    return outcomes.flatMap(({ id }) =>
      outcomeRows([id])
        .slice(0, 1)
        .map((rows) => base(applications, rows)),
    );
  const acts = kindsIn(words, "act");
  if (acts.length > 0) return hasKind(words, "make") ? acts.map(({ id }) => base(disclosure, [id], ["decisions"])) : [];
  const docs = kindsIn(words, "doc");
  const verbs = kindsIn(words, "docVerb");
  const isBareDocument = verbs.length === 0 && words.every(({ kind }) => ["doc", "light", "new"].includes(kind));
  if (docs.length > 0 && isBareDocument) return docs.map(({ id }) => base(disclosure, [id], ["issued"]));
  if (docs.length > 0) return docs.flatMap(({ id }) => verbs.map((verb) => base(disclosure, [id], [verb.id])));
  const isReceived =
    isOnlyApplications(words) ||
    hasKind(words, "recv", "new") ||
    words.some(({ kind, id }) => kind === "handle" && id === "received");
  const isSubmitted = hasKind(words, "happen") && hasKind(words, "column");
  if (!isReceived && !isSubmitted) return [];
  const before = words[first - 1];
  if (words[first]?.kind === "plainApp" && before?.kind === "text" && !isThat(before)) return [];
  const columns = kindsIn(words, "column").flatMap(({ id }) => columnsFor(id));
  return [base(applications, received.rows, columns.length > 0 ? columns : undefined)];
}

/** What a passage says there was none of. `basesAt` gives what a number counts. */
export function naughtsOf(
  passage: Passage,
  topic: string,
  basesAt: (mention: Mention) => readonly Base[] | undefined,
): readonly Naught[] {
  const { tokens, frames, plain } = passage;
  const naughts: Naught[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "neg") {
      const frame = frames[at] as Frame;
      const words = restOf(tokens, at);
      const said = plain.slice(token.start, token.end);
      // 政府信息公开申请的数量：无。
      const isAfterColon = said === "无" && words.length === 0 && tokens[at - 1]?.id === "：";
      const isBehind = said === "零" || isAfterColon;
      const clause = isBehind ? beforeIn(tokens, isAfterColon ? at - 1 : at).filter(({ kind }) => kind !== "all") : [];
      const counted = isAfterColon ? clause.findIndex(({ kind }) => kind === "app") : 0;
      const named = isBehind ? clause.slice(Math.max(0, counted)) : words;
      const bases = noneOf(named, frame, topic, plain);
      const last = isBehind ? token : (words[words.length - 1] ?? token);
      const start = isBehind ? (named[0]?.start ?? token.start) : token.start;
      if (bases.length > 0) naughts.push({ at, start, end: last.end, bases, frame });
      continue;
    }
    const all = allAt(passage, at, basesAt);
    if (all) naughts.push(all);
  }
  return naughts;
}
