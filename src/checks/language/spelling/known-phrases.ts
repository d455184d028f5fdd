import { type Gaps, newGaps } from "./gaps.ts";
import { phrases } from "./phrases.ts";
import { departments, mannersAndDeeds, wholeWords, words } from "./words.ts";

/** The gaps of phrases, and which characters stand side by side in them. */
export interface KnownPhrases {
  /** A number from 1 for each character of the phrases by its code; 0 for all others. */
  readonly letters: Uint16Array;
  /** True where two characters, by their numbers, are a word that words are made of. */
  readonly isWord: (one: number, other: number) => boolean;
  /** A gap in a row of four: the second, the third, and at the edges of a word the first and the last. */
  readonly second: Gaps;
  readonly third: Gaps;
  readonly first: Gaps;
  readonly last: Gaps;
  /** A gap in a word of three; its place among the others is 0. */
  readonly ofThree: Gaps;
  /** What was lost in a word: before three, between one and two, and between two and one. */
  readonly lostFirst: Gaps;
  readonly lostSecond: Gaps;
  readonly lostThird: Gaps;
  /** What was lost between two and two, by three of them: the fourth, and behind it what was lost. */
  readonly lostMiddle: Gaps;
}

/** Characters of phrases are numbered below this; their words have some 750. */
const most = 1024;

/** Three characters side by side as one number, by their own: whole, and small enough to be looked up fast. */
export const besideGap = (a: number, b: number, c: number): number => (a * most + b) * most + c;

const listed = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(" "));

function numbered(all: readonly string[]): Uint16Array {
  const letters = new Uint16Array(0x10000);
  let count = 0;
  for (const phrase of all) {
    for (let at = 0; at < phrase.length; at += 1) {
      const code = phrase.charCodeAt(at);
      if (letters[code] === 0) letters[code] = ++count;
    }
  }
  return letters;
}

/** The words of two that words are made of, by the numbers of their characters: those of an even length can be parted. */
function pairsOf(all: readonly string[], n: (word: string, at: number) => number): KnownPhrases["isWord"] {
  const bits = new Uint8Array((most * most) / 8);
  for (const word of all) {
    if (word.length % 2 === 1) continue;
    for (let at = 0; at < word.length; at += 2) {
      const pair = n(word, at) * most + n(word, at + 1);
      bits[pair >> 3] = (bits[pair >> 3] ?? 0) | (1 << (pair & 7));
    }
  }
  return (one, other) => {
    const pair = one * most + other;
    return (((bits[pair >> 3] ?? 0) >> (pair & 7)) & 1) === 1;
  };
}

function indexed(): KnownPhrases {
  const whole = listed(wholeWords);
  const edged = [...whole, ...listed(words), ...listed(departments), ...listed(mannersAndDeeds)];
  const all = [...edged, ...listed(phrases)];
  const letters = numbered(all);
  // Thousands of words are looked at, and somebody waits: they are read by their places, and nothing is made for each.
  const n = (word: string, at: number): number => letters[word.charCodeAt(at)] ?? 0;
  const [second, third, first, last, ofThree] = [newGaps(), newGaps(), newGaps(), newGaps(), newGaps()];
  const [lostFirst, lostSecond, lostThird, lostMiddle] = [newGaps(), newGaps(), newGaps(), newGaps()];
  for (const phrase of all) {
    for (let at = 0; at + 4 <= phrase.length; at += 1) {
      second.put(besideGap(n(phrase, at), n(phrase, at + 2), n(phrase, at + 3)), phrase.charAt(at + 1));
      third.put(besideGap(n(phrase, at), n(phrase, at + 1), n(phrase, at + 3)), phrase.charAt(at + 2));
    }
  }
  for (const word of edged) {
    const { length } = word;
    if (length === 3) {
      ofThree.put(besideGap(0, n(word, 1), n(word, 2)), word.charAt(0));
      ofThree.put(besideGap(n(word, 0), 0, n(word, 2)), word.charAt(1));
      ofThree.put(besideGap(n(word, 0), n(word, 1), 0), word.charAt(2));
    } else if (length % 2 === 0) {
      first.put(besideGap(n(word, 1), n(word, 2), n(word, 3)), word.charAt(0));
      last.put(besideGap(n(word, length - 4), n(word, length - 3), n(word, length - 2)), word.charAt(length - 1));
    }
  }
  for (const word of whole) {
    if (word.length === 4) {
      lostFirst.put(besideGap(n(word, 1), n(word, 2), n(word, 3)), word.charAt(0));
      lostSecond.put(besideGap(n(word, 0), n(word, 2), n(word, 3)), word.charAt(1));
      lostThird.put(besideGap(n(word, 0), n(word, 1), n(word, 3)), word.charAt(2));
    }
    for (let at = 0; at + 5 <= word.length; at += 1) {
      const key = besideGap(n(word, at), n(word, at + 1), n(word, at + 3));
      lostMiddle.put(key, word.charAt(at + 4) + word.charAt(at + 2));
    }
  }
  const isWord = pairsOf(edged, n);
  return { letters, isWord, second, third, first, last, ofThree, lostFirst, lostSecond, lostThird, lostMiddle };
}

let known: KnownPhrases | undefined;

/** The phrases of the trade, made ready when they are first asked for. */
export function knownPhrases(): KnownPhrases {
  known ??= indexed();
  return known;
}
