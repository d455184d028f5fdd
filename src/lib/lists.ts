/** The sum of numbers; 0 where there are none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Puts a value at the end of the list that a map holds under a key. */
export function appendTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Joins neighbours of a list from left to right. `join` gets the last item so far, the next one and the index of the
 * next; it returns the two as one, or undefined where both stay.
 */
export function joinNeighbours<T>(
  list: readonly T[],
  join: (last: T, next: T, index: number) => T | undefined,
): readonly T[] {
  const joined: T[] = [];
  list.forEach((next, index) => {
    const last = joined[joined.length - 1];
    const both = last === undefined ? undefined : join(last, next, index);
    if (both === undefined) joined.push(next);
    else joined[joined.length - 1] = both;
  });
  return joined;
}

/** Names of things in a row, each told apart from the equal ones before it: the second 表一 is 表一（2）. */
export function toldApart(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  });
}
