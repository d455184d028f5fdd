import type { Work } from "../../../lib/slices.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { foldedText, otherTextBreak, textBreak } from "./folded-text.ts";
import { shareInCommon } from "./passages.ts";

/** Two units, by their places in the order in which they were added, and how much of the one stands in the other, from 0 to 1. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  readonly share: number;
}

/** The pairs that are alike, the most alike first. */
export interface AlikePairs {
  readonly pairs: readonly AlikePair[];
  /** Pairs that are probably alike as well and were not held against each other letter by letter. */
  readonly unlooked: number;
}

/** Texts of many units, to find which are alike. */
export interface AlikeIndex {
  readonly add: (texts: readonly string[]) => void;
  /** Finds the pairs that have at least so much in common. */
  readonly pairs: (least: number) => Work<AlikePairs>;
}

/** So many pairs are held against each other letter by letter: more nobody reads. */
const mostLooked = 1000;
/** By fingerprints a pair may seem so much less alike than it is: those near the ends of runs are not in common. */
const slack = 0.15;
/** Hashes are paired with units in one number, so that they are sorted as numbers are. */
const mostUnits = 2 ** 20;

/** Where the count of a pair stands in the triangle of all pairs; `one` comes before `other`. */
const placeOf = (one: number, other: number): number => (other * (other - 1)) / 2 + one;

/** Makes an index without texts. `ignored` are texts that everybody has: what stands in them is nobody's own. */
export function createAlikeIndex(ignored: readonly string[]): AlikeIndex {
  const common = new Set(ignored.flatMap((text) => [...fingerprintsOf(foldedText(text).letters)]));
  const letters: string[] = [];
  const prints: (readonly number[])[] = [];

  /** How many fingerprints each pair has in common. */
  function* counted(): Work<Uint16Array> {
    const count = prints.length;
    const shared = new Uint16Array(Math.max(0, placeOf(0, count)));
    const marked = new Float64Array(prints.reduce((all, own) => all + own.length, 0));
    let end = 0;
    for (const [unit, own] of prints.entries()) for (const print of own) marked[end++] = print * mostUnits + unit;
    yield;
    marked.sort();
    yield;
    for (let start = 0; start < marked.length; ) {
      const print = Math.floor((marked[start] ?? 0) / mostUnits);
      let stop = start + 1;
      while (stop < marked.length && Math.floor((marked[stop] ?? 0) / mostUnits) === print) stop += 1;
      for (let b = start + 1; b < stop; b += 1) {
        const other = (marked[b] ?? 0) % mostUnits;
        const row = placeOf(0, other);
        for (let a = start; a < b; a += 1) {
          const place = row + ((marked[a] ?? 0) % mostUnits);
          shared[place] = Math.min(65_535, (shared[place] ?? 0) + 1);
        }
        if (stop - start > 200) yield;
      }
      start = stop;
      yield;
    }
    return shared;
  }

  function* likely(least: number): Work<readonly AlikePair[]> {
    const shared = yield* counted();
    const pairs: AlikePair[] = [];
    for (let other = 1; other < prints.length; other += 1) {
      for (let one = 0; one < other; one += 1) {
        const smaller = Math.min(prints[one]?.length ?? 0, prints[other]?.length ?? 0);
        const share = smaller === 0 ? 0 : (shared[placeOf(one, other)] ?? 0) / smaller;
        if (share >= least - slack && share > 0) pairs.push({ one, other, share });
      }
      yield;
    }
    return pairs.sort((one, other) => other.share - one.share);
  }

  return {
    add: (texts) => {
      const folded = texts.map((text) => foldedText(text).letters);
      letters.push(folded.join(textBreak));
      prints.push(
        [...new Set(folded.flatMap((own) => [...fingerprintsOf(own)]))].filter((print) => !common.has(print)),
      );
    },
    *pairs(least) {
      const all = yield* likely(least);
      const pairs: AlikePair[] = [];
      for (const { one, other } of all.slice(0, mostLooked)) {
        const share = shareInCommon(letters[one] ?? "", (letters[other] ?? "").replaceAll(textBreak, otherTextBreak));
        if (share >= least) pairs.push({ one, other, share });
        yield;
      }
      pairs.sort((one, other) => other.share - one.share);
      return { pairs, unlooked: Math.max(0, all.length - mostLooked) };
    },
  };
}
