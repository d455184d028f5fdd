import type { Token } from "../tokens/token.ts";
import { plainOf, tokensOf } from "../tokens/tokenize.ts";
import { framed, frameOfSentence, isFraming } from "./frame.ts";
import { hasKind } from "./kinds.ts";
import type { Frame, Mention, Passage, Role } from "./mention.ts";

/** Years of carrying over: 2023年结转, 结转到2024年度办理; 结转至本年 is carried in. */
function withCarries(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind !== "carry") {
      joined.push(token);
      continue;
    }
    const behind = tokens[at + 1]?.kind === "light" ? 2 : 1;
    const next = tokens[at + behind];
    const before = joined[joined.length - 1];
    if (next?.kind === "year" && next.year !== undefined) {
      // 2023年结转2024年: in the report on either year, by its own side.
      const isOfBoth = before?.kind === "year" && before.year === next.year - 1;
      if (isOfBoth) joined.pop();
      joined.push({ kind: "out", id: isOfBoth ? "either" : "", start: token.start, end: next.end, year: next.year });
      at += behind;
    } else if (next?.kind === "this") {
      joined.push({ kind: "in", id: "", start: token.start, end: next.end });
      at += behind;
    } else if (before?.kind === "neg" && joined[joined.length - 2]?.kind === "last") {
      // 上年无结转: the time is that of the carrying.
      joined.splice(-2, 2, before, { kind: "in", id: "", start: token.start, end: token.end });
    } else if (before?.kind === "year" || before?.kind === "last") {
      joined[joined.length - 1] = {
        kind: "in",
        id: "",
        start: before.start,
        end: token.end,
        ...(before.year === undefined ? {} : { year: before.year }),
      };
    } else joined.push(token);
  }
  return joined;
}

const inRatio = ["%", "‰", "个百分点"];

/** The last of the words that is no filler. */
function lastWeighty(own: readonly Token[]): Token | undefined {
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const token = own[at] as Token;
    if (token.kind !== "light" && token.kind !== "sign") return token;
  }
  return undefined;
}

/** What a number is to those around it, by the words before it and the last that is no filler. */
function roleOf(own: readonly Token[], unit: string, plain: string, isOfShare: boolean): Role {
  const last = lastWeighty(own);
  const isRate = last?.kind === "rate" || (last?.kind === "text" && plain.slice(last.start, last.end).endsWith("率"));
  if (inRatio.includes(unit)) {
    if (hasKind(own, "upto")) return "other";
    if (hasKind(own, "up", "down")) return unit === "%" ? "rise" : "other";
    if (hasKind(own, "share") || isOfShare) return "share";
    return isRate ? "rate" : "other";
  }
  if (unit === "倍") return "times";
  // 每周发布信息 29 条 is an average, 发布每周动态 29 条 none.
  const often = own.findIndex(({ kind }) => kind === "avg");
  if (often >= 0 && !hasKind(own.slice(0, often), "publish")) return "other";
  if (hasKind(own, "upto")) return "count";
  if (last?.kind === "up" || last?.kind === "down") return "difference";
  if (hasKind(own, "share")) return "other";
  const compared = own.findIndex(
    ({ kind }, at) =>
      kind === "cmp" && (own[at + 1] === undefined || ["last", "year"].includes(own[at + 1]?.kind ?? "")),
  );
  return compared >= 0 && !hasKind(own.slice(compared), "up", "down", "recv", "new") ? "earlier" : "count";
}

/** The token before one; a year joined to the one before it by 至, — or 、 stands right behind that year. */
function previousOf(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 2];
  const previous = tokens[at - 1];
  const isJoint =
    tokens[at]?.kind === "year" && before?.kind === "year" && (previous?.kind === "sign" || previous?.kind === "light");
  return isJoint && previous?.id !== "，" && previous?.id !== "。" && previous?.id !== "；" ? before : previous;
}

/** True where words end in 比2022年 and the like: a number in brackets right behind is that year's. */
function endsCompared(own: readonly Token[]): boolean {
  const before = own[own.length - 2];
  const last = own[own.length - 1];
  return before?.kind === "cmp" && (last?.kind === "year" || last?.kind === "last");
}

const boundaries = "，；：（）。！？\n—→";
const sentenceEnds = "。！？\n";

const start: Frame = { time: "this", scope: "own", object: "", rows: [], verb: "", topic: false, isOfSome: false };

/** A text cut into tokens, and the numbers in it with what stands around them. `topic` is what its heading speaks of. */
export function passageOf(text: string, topic: string): Passage {
  const plain = plainOf(text);
  const tokens = withCarries(tokensOf(plain));
  const mentions: (Mention & { after: Token[] })[] = [];
  const frames: Frame[] = [];
  const sentences: number[] = [];
  const opened: { frame: Frame; own: Token[]; sign: string; numbers: number }[] = [];
  let frame: Frame = { ...start, object: topic };
  let own: Token[] = [];
  let clauseFrame = frame;
  let [sentence, clause, sign, numbersInClause] = [0, 0, "", 0];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    sentences.push(sentence);
    // 申请：26 件: what stands before the colon says what the number counts.
    const isBeforeNumber =
      token.id === "：" && tokens[at + 1]?.kind === "num" && own.length > 0 && numbersInClause === 0;
    if (token.kind === "sign" && boundaries.includes(token.id) && !isBeforeNumber) {
      const outer = token.id === "）" ? opened.pop() : undefined;
      if (token.id === "（") opened.push({ frame, own, sign, numbers: mentions.length });
      // 申请主要涉及规划、建设等方面: what applications are about is not what is spoken of.
      const aside = own.findIndex(({ kind }) => kind === "loose" || kind === "matter");
      const isAside = numbersInClause === 0 && token.id !== "（" && aside >= 0 && !hasKind(own.slice(aside), "app");
      const before = hasKind(own, "app") ? { ...clauseFrame, object: "app", rows: [] } : clauseFrame;
      frame = outer?.frame ?? (isAside ? before : frame);
      if (sentenceEnds.includes(token.id)) {
        frame = frameOfSentence(frame);
        opened.length = 0;
        sentence += 1;
      }
      clause += 1;
      clauseFrame = frame;
      // What stands in brackets without a number belongs to the words around it: 信息（执法监督）30 条.
      [own, sign, numbersInClause] =
        outer && outer.numbers === mentions.length ? [outer.own, outer.sign, 0] : [[], token.id, 0];
    } else if (token.kind === "sign") {
      if (token.id === "、" && numbersInClause > 0) [own, sign] = [[], "、"];
      else if (token.id === "、") own.push(token);
    } else if (token.kind === "num" && token.quantity) {
      const last = mentions[mentions.length - 1];
      const isOfShare = last?.clause === clause && hasKind(last.own, "share");
      const outer = opened[opened.length - 1];
      const isCompared = own.length === 0 && outer?.numbers === mentions.length && endsCompared(outer.own);
      const role = isCompared ? "earlier" : roleOf(own, token.quantity.unit, plain, isOfShare);
      mentions.push({
        quantity: token.quantity,
        at,
        index: mentions.length,
        sentence,
        clause,
        depth: opened.length,
        sign,
        own,
        after: [],
        frame,
        role,
      });
      numbersInClause += 1;
      [own, sign] = [[], ""];
    } else {
      // 行政处罚的公开: what is done is only named.
      const isNamed = token.kind === "publish" && plain[token.start - 1] === "的";
      if (!isNamed && isFraming(token)) frame = framed(frame, token, previousOf(tokens, at));
      const last = mentions[mentions.length - 1];
      if (token.kind === "column" && last?.sentence !== sentence) frame = { ...frame, isOfSome: true };
      own.push(token);
      if (last && last.clause === clause && sign === "") last.after.push(token);
    }
    frames.push(frame);
  }
  return { plain, tokens, mentions, frames, sentences };
}
