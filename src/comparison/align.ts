import { diffArrays } from "diff";

/** An item of both lists, or of one of them alone. */
export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/** Lists that differ in more items than this are not searched further, as the time grows with the square of it. */
const mostEdits = 120;

const apart = <T>(before: readonly T[], after: readonly T[]): readonly Pair<T>[] => [
  ...before.map((one) => ({ before: one })),
  ...after.map((one) => ({ after: one })),
];

/**
 * Two lists set beside each other without changing the order of either. What is alike by the first measure is paired
 * first, and what stands between those pairs by the measures after it.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  measures: readonly ((before: T, after: T) => boolean)[],
): readonly Pair<T>[] {
  const [measure, ...rest] = measures;
  if (measure === undefined || before.length === 0 || after.length === 0) return apart(before, after);
  const found = diffArrays([...before], [...after], { comparator: measure, maxEditLength: mostEdits });
  if (!found) return align(before, after, rest);
  const pairs: Pair<T>[] = [];
  const at = { before: 0, after: 0 };
  let gap: { before: readonly T[]; after: readonly T[] } = { before: [], after: [] };
  const close = () => {
    pairs.push(...align(gap.before, gap.after, rest));
    gap = { before: [], after: [] };
  };
  for (const { added, removed, count } of found) {
    const earlier = added ? [] : before.slice(at.before, at.before + count);
    const later = removed ? [] : after.slice(at.after, at.after + count);
    at.before += earlier.length;
    at.after += later.length;
    if (added || removed) gap = { before: [...gap.before, ...earlier], after: [...gap.after, ...later] };
    else {
      close();
      pairs.push(...earlier.map((one, index) => ({ before: one, after: later[index] as T })));
    }
  }
  close();
  return pairs;
}
