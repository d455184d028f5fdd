import { shingle } from "./fingerprints.ts";

/** A run of letters that two texts have in common: where it begins in each, and how long it is. */
interface CommonRun {
  readonly one: number;
  readonly other: number;
  readonly length: number;
}

/** Places of a shingle that are tried: of what repeats itself more often, the first ones will do. */
const mostTried = 6;

function placesOf(letters: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + shingle <= letters.length; at += 1) {
    const key = letters.slice(at, at + shingle);
    const known = places.get(key);
    if (!known) places.set(key, [at]);
    else if (known.length < mostTried) known.push(at);
  }
  return places;
}

function lengthFrom(one: string, at: number, other: string, otherAt: number): number {
  let length = shingle;
  while (
    at + length < one.length &&
    otherAt + length < other.length &&
    one.charCodeAt(at + length) === other.charCodeAt(otherAt + length)
  ) {
    length += 1;
  }
  return length;
}

/** The runs of at least a shingle's letters that stand in both, in the order of the first; the longest where several could be meant. */
export function commonRuns(one: string, other: string): readonly CommonRun[] {
  const places = placesOf(other);
  const runs: CommonRun[] = [];
  for (let at = 0; at + shingle <= one.length; ) {
    let best: CommonRun | undefined;
    for (const otherAt of places.get(one.slice(at, at + shingle)) ?? []) {
      const length = lengthFrom(one, at, other, otherAt);
      if (!best || length > best.length) best = { one: at, other: otherAt, length };
    }
    if (best) runs.push(best);
    at += best?.length ?? 1;
  }
  return runs;
}

/** How much of a text some runs cover, from 0 to 1. */
function covered(runs: readonly { readonly at: number; readonly length: number }[], all: number): number {
  const sorted = [...runs].sort((one, other) => one.at - other.at);
  let [end, sum] = [0, 0];
  for (const { at, length } of sorted) {
    sum += Math.max(0, at + length - Math.max(end, at));
    end = Math.max(end, at + length);
  }
  return all === 0 ? 0 : sum / all;
}

/** How much of the one of two texts that has more of the other stands in that, from 0 to 1. */
export function shareInCommon(one: string, other: string): number {
  const runs = commonRuns(one, other);
  return Math.max(
    covered(
      runs.map(({ one: at, length }) => ({ at, length })),
      one.length,
    ),
    covered(
      runs.map(({ other: at, length }) => ({ at, length })),
      other.length,
    ),
  );
}
