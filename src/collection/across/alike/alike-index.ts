import { sum } from "../../../lib/lists.ts";
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
/** Fingerprints of one unit that are counted, so that no count of a pair overflows its sixteen bits. */
const mostPrints = 65_535;
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
    const units = new Uint32Array(count);
    for (let start = 0; start < marked.length; ) {
      const print = Math.floor((marked[start] ?? 0) / mostUnits);
      let have = 0;
      for (let at = start; at < marked.length && Math.floor((marked[at] ?? 0) / mostUnits) === print; at += 1) {
        units[have++] = (marked[at] ?? 0) % mostUnits;
      }
      for (let b = 1; b < have; b += 1) {
        const row = placeOf(0, units[b] as number);
        for (let a = 0; a < b; a += 1) (shared[row + (units[a] as number)] as number) += 1;
        if (b % 500 === 0) yield;
      }
      start += have;
      yield;
    }
    return shared;
  }

  /** How alike a pair seems by its fingerprints: how many of the fewer ones of the two it has in common. */
  const seeming = (shared: Uint16Array, one: number, other: number): number => {
    const smaller = Math.min(prints[one]?.length ?? 0, prints[other]?.length ?? 0);
    return smaller === 0 ? 0 : Math.min(1, (shared[placeOf(one, other)] ?? 0) / smaller);
  };

  /** The pairs that seem most alike, no more of them than are looked at, and how many others seem so as well. */
  function* likely(least: number): Work<{ readonly pairs: readonly AlikePair[]; readonly unlooked: number }> {
    const shared = yield* counted();
    const floor = Math.max(least - slack, 0.01);
    // How many pairs seem so many hundredths alike: of millions of pairs only those that are looked at are held.
    const byHundredth = new Array<number>(101).fill(0);
    const hundredth = (share: number) => Math.floor(share * 100);
    for (let other = 1; other < prints.length; other += 1) {
      for (let one = 0; one < other; one += 1) {
        const share = seeming(shared, one, other);
        if (share >= floor) byHundredth[hundredth(share)] = (byHundredth[hundredth(share)] ?? 0) + 1;
      }
      yield;
    }
    let [cut, enough] = [100, byHundredth[100] ?? 0];
    while (cut > 0 && enough < mostLooked) {
      cut -= 1;
      enough += byHundredth[cut] ?? 0;
    }
    const pairs: AlikePair[] = [];
    for (let other = 1; other < prints.length && pairs.length < mostLooked * 2; other += 1) {
      for (let one = 0; one < other; one += 1) {
        const share = seeming(shared, one, other);
        if (share >= floor && hundredth(share) >= cut) pairs.push({ one, other, share });
      }
      yield;
    }
    const all = sum(byHundredth);
    const looked = pairs.sort((one, other) => other.share - one.share).slice(0, mostLooked);
    return { pairs: looked, unlooked: all - looked.length };
  }

  return {
    add: (texts) => {
      const folded = texts.map((text) => foldedText(text).letters);
      letters.push(folded.join(textBreak));
      const all = [...new Set(folded.flatMap((own) => [...fingerprintsOf(own)]))];
      prints.push(all.filter((print) => !common.has(print)).slice(0, mostPrints));
    },
    *pairs(least) {
      const { pairs: looked, unlooked } = yield* likely(least);
      const pairs: AlikePair[] = [];
      for (const { one, other } of looked) {
        const share = shareInCommon(letters[one] ?? "", (letters[other] ?? "").replaceAll(textBreak, otherTextBreak));
        if (share >= least) pairs.push({ one, other, share });
        yield;
      }
      pairs.sort((one, other) => other.share - one.share);
      return { pairs, unlooked };
    },
  };
}
