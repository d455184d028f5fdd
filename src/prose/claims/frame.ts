import type { Token } from "../tokens/token.ts";
import { caseRows } from "./bases.ts";
import type { Frame } from "./mention.ts";

/** What a sentence begins with, after one that spoke of `before`. */
export function frameOfSentence(before: Frame): Frame {
  return {
    time: "this",
    scope: "own",
    object: before.object,
    rows: before.rows,
    verb: "",
    topic: false,
    isOfSome: false,
  };
}

/** Kinds of words that say what is spoken of. */
const objects = ["app", "case", "doc", "act", "info", "other", "fee", "processingFee"];
/** Words after which a year or 上年 is only compared with. */
const compares = (token: Token | undefined): boolean => token?.kind === "cmp";
/** 因2023年度申请引起的诉讼: the year is that of the cause. */
const isCause = (token: Token | undefined): boolean => token?.kind === "reason";

/** 2019年至2024年, 2022年、2023年: no single year. */
const isJoined = (previous: Token | undefined): boolean => previous?.kind === "year" || previous?.kind === "joint";

function timeAt(token: Token, previous: Token | undefined): Frame["time"] | undefined {
  if (compares(previous) || isCause(previous)) return undefined;
  if (token.kind === "year") return isJoined(previous) ? "other" : token.year;
  // 2024年以来, in the report on 2024.
  if (token.kind === "cum" && previous?.kind === "year" && token.end - token.start === 2) return undefined;
  if (token.kind === "this") return "this";
  if (token.kind === "last") return "last";
  return token.kind === "part" || token.kind === "cum" || token.kind === "plan" ? "other" : undefined;
}

/** True where 申请 alone means one for information: behind its verb, or where applications are spoken of. */
function isMeant(frame: Frame, previous: Token | undefined): boolean {
  const isBehindUnknown =
    previous !== undefined && ["text", "act", "case", "title", "other", "num"].includes(previous.kind);
  return previous?.kind === "num"
    ? frame.object === "app" || frame.verb === "recv" || frame.verb === "new" || frame.verb === "done"
    : !isBehindUnknown;
}

const doing = ["recv", "new", "handle", "done", "make", "publish"];
/** Kinds of words that change a frame; most words do not. */
const framing = new Set([
  ...objects,
  ...doing,
  ...["year", "cum", "this", "last", "part", "plan", "self", "wide", "others", "besides", "assist", "topic"],
  ...["plainApp", "docVerb"],
]);

/** True for a token that may change a frame. */
export const isFraming = ({ kind }: Token): boolean => framing.has(kind);

/** The frame behind a token that may change it. */
export function framed(frame: Frame, token: Token, previous: Token | undefined): Frame {
  const { kind, id } = token;
  const time = timeAt(token, previous);
  if (time !== undefined)
    return time === frame.time || (frame.time === "last" && time === "this") ? frame : { ...frame, time };
  if (kind === "self") return { ...frame, scope: "own", isOfSome: false };
  if (kind === "wide") return { ...frame, scope: "wide" };
  if (kind === "others") return { ...frame, scope: "others" };
  if (kind === "besides" || kind === "assist") return { ...frame, isOfSome: true };
  if (kind === "topic") return frame.topic ? frame : { ...frame, topic: true };
  if (kind === "plainApp") {
    if (!isMeant(frame, previous)) return { ...frame, object: "other", rows: [] };
    return { ...frame, object: "app", rows: [], topic: frame.topic };
  }
  // 依申请公开登记、办理: what is done with applications is nothing else that is counted.
  if (kind === "other" && previous?.kind === "app") return frame;
  if (objects.includes(kind)) {
    const rows = kind === "case" ? caseRows(id) : kind === "doc" || kind === "act" ? [id] : [];
    return { ...frame, object: kind, rows, topic: frame.topic || kind === "app" };
  }
  const verb = kind === "docVerb" ? id : doing.includes(kind) ? kind : frame.verb;
  return verb === frame.verb ? frame : { ...frame, verb };
}
