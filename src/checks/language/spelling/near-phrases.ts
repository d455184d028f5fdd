import { besideGap, type KnownPhrases, knownPhrases } from "./known-phrases.ts";
import { mistakenFor } from "./mistaken.ts";

/** Words of a text that are one character away from a phrase of the trade, and what they become. */
export interface NearPhrase {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

/** Characters that are words by themselves: with three behind them they need not be the rest of a longer word, as in 高水平. */
const alone = new Set(
  "高新是好大多全小长短优强严实专公政市县区省我本各该此其有无可能将已均都也还会应要须不未为在从由对向按以与和及或等并且但因所于至到把被让给使令的了上下内外前后里年月日时元件条项次个种类做提作开立化力法动理核平",
);

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** True where no longer word goes on at a place. */
const isEnd = (text: string, at: number): boolean =>
  !isHan(text.charCodeAt(at)) || "的和与及等是为在并对按由将已均".includes(text.charAt(at));

/** Looks at a text whose characters have these numbers, three 0 before them and three behind. */
interface Looked {
  readonly text: string;
  readonly known: KnownPhrases;
  readonly numbers: Uint16Array;
}
const margin = 3;

/** A phrase with one of the characters that may fill its gap, where that sounds or looks like the one that stands there. */
function heard(
  text: string,
  at: number,
  fillers: string | undefined,
  start: number,
  length: number,
): NearPhrase | undefined {
  if (fillers === undefined) return undefined;
  const code = text.charCodeAt(at);
  for (const one of fillers) {
    if (!mistakenFor(code, one.charCodeAt(0))) continue;
    const end = start + length;
    return { start, end, becomes: text.slice(start, at) + one + text.slice(at + 1, end) };
  }
  return undefined;
}

/** One character in place of another that sounds or looks alike. */
function substituted({ text, known, numbers }: Looked, at: number): NearPhrase | undefined {
  const here = at + margin;
  const b2 = numbers[here - 2] ?? 0;
  const b1 = numbers[here - 1] ?? 0;
  const f1 = numbers[here + 1] ?? 0;
  const f2 = numbers[here + 2] ?? 0;
  if (b1 !== 0 && f1 !== 0) {
    const one =
      (f2 === 0 ? undefined : heard(text, at, known.second.get(besideGap(b1, f1, f2)), at - 1, 4)) ??
      (b2 === 0 ? undefined : heard(text, at, known.third.get(besideGap(b2, b1, f1)), at - 2, 4)) ??
      heard(text, at, known.ofThree.get(besideGap(b1, 0, f1)), at - 1, 3);
    if (one) return one;
  }
  if (f1 !== 0 && f2 !== 0) {
    const f3 = numbers[here + 3] ?? 0;
    const one =
      (f3 === 0 ? undefined : heard(text, at, known.first.get(besideGap(f1, f2, f3)), at, 4)) ??
      (isHan(text.charCodeAt(at - 1)) ? undefined : heard(text, at, known.ofThree.get(besideGap(0, f1, f2)), at, 3));
    if (one) return one;
  }
  if (b2 === 0 || b1 === 0) return undefined;
  const b3 = numbers[here - 3] ?? 0;
  return (
    (b3 === 0 ? undefined : heard(text, at, known.last.get(besideGap(b3, b2, b1)), at - 3, 4)) ??
    (isEnd(text, at + 1) ? heard(text, at, known.ofThree.get(besideGap(b2, b1, 0)), at - 2, 3) : undefined)
  );
}

/** A phrase with the character that was lost before a place. */
function filled(
  text: string,
  at: number,
  filler: string | undefined,
  start: number,
  end: number,
): NearPhrase | undefined {
  return filler === undefined
    ? undefined
    : { start, end, becomes: text.slice(start, at) + filler.charAt(0) + text.slice(at, end) };
}

/** A character that is lost before a place. */
function lost({ text, known, numbers }: Looked, at: number): NearPhrase | undefined {
  const here = at + margin;
  const f0 = numbers[here] ?? 0;
  if (f0 === 0) return undefined;
  const b2 = numbers[here - 2] ?? 0;
  const b1 = numbers[here - 1] ?? 0;
  const f1 = numbers[here + 1] ?? 0;
  const f2 = numbers[here + 2] ?? 0;
  if (b1 === 0) {
    const isStart = f1 !== 0 && f2 !== 0 && !isHan(text.charCodeAt(at - 1)) && !alone.has(text.charAt(at));
    return isStart ? filled(text, at, known.lostFirst.get(besideGap(f0, f1, f2)), at, at + 3) : undefined;
  }
  if (b2 !== 0 && f1 !== 0) {
    const pairs = known.lostMiddle.get(besideGap(b2, b1, f0)) ?? "";
    for (let pair = 0; pair < pairs.length; pair += 2) {
      if (pairs[pair] === text[at + 1]) return filled(text, at, pairs[pair + 1], at - 2, at + 2);
    }
  }
  // A word may only begin where another ends, and end where another begins: 配发解读 is no 发布解读, 工作量较大 no 工作质量.
  const b3 = numbers[here - 3] ?? 0;
  const isBegun = isEnd(text, at - 2) || known.isWord(b3, b2);
  const second =
    f1 !== 0 && isBegun && !alone.has(text.charAt(at - 1))
      ? filled(text, at, known.lostSecond.get(besideGap(b1, f0, f1)), at - 1, at + 2)
      : undefined;
  if (second) return second;
  const isEnded = isEnd(text, at + 1) || known.isWord(f1, f2);
  return b2 !== 0 && isEnded && !alone.has(text.charAt(at))
    ? filled(text, at, known.lostThird.get(besideGap(b2, b1, f0)), at - 2, at + 1)
    : undefined;
}

/** Two characters the wrong way round, at a place and before it. */
function swapped({ text, known, numbers }: Looked, at: number): NearPhrase | undefined {
  const here = at + margin;
  const b2 = numbers[here - 2] ?? 0;
  const b1 = numbers[here - 1] ?? 0;
  const f0 = numbers[here] ?? 0;
  const f1 = numbers[here + 1] ?? 0;
  if (b2 === 0 || b1 === 0 || f0 === 0 || f1 === 0 || b1 === f0) return undefined;
  if (!known.second.get(besideGap(b2, b1, f1))?.includes(text.charAt(at))) return undefined;
  const [start, end] = [at - 2, at + 2];
  return { start, end, becomes: text.charAt(start) + text.charAt(at) + text.charAt(at - 1) + text.charAt(at + 1) };
}

/** A character that was typed twice within a phrase: 充分分利用. What joins two words, as 公开开展 does, is in no phrase with it once. */
function repeated({ text, known, numbers }: Looked, at: number): NearPhrase | undefined {
  const here = at + margin;
  const b1 = numbers[here - 1] ?? 0;
  const f0 = numbers[here] ?? 0;
  if (f0 === 0 || f0 !== numbers[here + 1] || b1 === 0) return undefined;
  const b2 = numbers[here - 2] ?? 0;
  const f1 = numbers[here + 2] ?? 0;
  const f2 = numbers[here + 3] ?? 0;
  const sign = text.charAt(at);
  const isSecond = f1 !== 0 && f2 !== 0 && known.second.get(besideGap(b1, f1, f2))?.includes(sign);
  const isThird = b2 !== 0 && f1 !== 0 && known.third.get(besideGap(b2, b1, f1))?.includes(sign);
  if (!isSecond && !isThird) return undefined;
  const [start, end] = isSecond ? [at - 1, at + 4] : [at - 2, at + 3];
  return { start, end, becomes: text.slice(start, at) + text.slice(at + 1, end) };
}

/** Words of a text in which one character of a phrase of the trade is another, is lost, or stands the wrong way round. */
export function nearPhrases(text: string): readonly NearPhrase[] {
  const known = knownPhrases();
  const numbers = new Uint16Array(text.length + 2 * margin);
  for (let at = 0; at < text.length; at += 1) numbers[at + margin] = known.letters[text.charCodeAt(at)] ?? 0;
  const looked: Looked = { text, known, numbers };
  const found: NearPhrase[] = [];
  let isWordBefore = false;
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const isWord = known.isWord(numbers[at + margin] ?? 0, numbers[at + margin + 1] ?? 0);
    const twice = repeated(looked, at);
    if (twice && twice.start >= done) {
      found.push(twice);
      done = twice.end;
    }
    const isOpen = !isWordBefore && isHan(text.charCodeAt(at));
    const one = isOpen
      ? ((isWord ? undefined : substituted(looked, at)) ?? swapped(looked, at) ?? lost(looked, at))
      : undefined;
    if (one && one.start >= done) {
      found.push(one);
      done = one.end;
    }
    isWordBefore = isWord;
  }
  return found;
}
