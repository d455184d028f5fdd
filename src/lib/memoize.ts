/**
 * Returns `compute` with its results kept per object, as long as that object lives. For objects that never change, such
 * as the tables of the form: a keystroke recomputes only what belongs to the objects that it replaced.
 */
export function memoizeByIdentity<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const results = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = results.get(key);
    if (known) return known.value;
    const value = compute(key);
    results.set(key, { value });
    return value;
  };
}

/** True where two lists hold the same objects. */
export const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/** Returns `compute` with its latest result kept as long as it is asked of the same objects, in a list of their own or not. */
export function memoizeLatest<K, V>(compute: (keys: readonly K[]) => V): (keys: readonly K[]) => V {
  let latest: { readonly keys: readonly K[]; readonly value: V } | undefined;
  return (keys) => {
    if (latest && areSame(latest.keys, keys)) return latest.value;
    const value = compute(keys);
    latest = { keys, value };
    return value;
  };
}

/**
 * Keeps what was made of each part of an object as long as the words that it was made by stay the same: what is found of a
 * number is made anew only where it would read otherwise.
 */
export function keptByWords<K extends object, P, V>(): (key: K, part: P, words: string, make: () => V) => V {
  const kept = new WeakMap<K, Map<P, { readonly words: string; readonly value: V }>>();
  return (key, part, words, make) => {
    const parts = kept.get(key) ?? new Map<P, { readonly words: string; readonly value: V }>();
    kept.set(key, parts);
    const known = parts.get(part);
    if (known?.words === words) return known.value;
    const value = make();
    parts.set(part, { words, value });
    return value;
  };
}

/** Enough for the settled draft, the one being typed into, and the two reports of a comparison. */
const recentKeys = 4;

/**
 * Returns `compute` with its results kept for the few objects used last. For drafts and their parts: the undo history
 * keeps thousands of them alive, and a result kept for each would fill the memory.
 */
export function memoizeRecent<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const results = new Map<K, { readonly value: V }>();
  let latest: { readonly key: K; readonly value: V } | undefined;
  return (key) => {
    if (latest?.key === key) return latest.value;
    const result = results.get(key) ?? { value: compute(key) };
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (oldest && results.size > recentKeys) results.delete(oldest);
    latest = { key, value: result.value };
    return result.value;
  };
}

/** Size of one generation of texts in characters; each text counts as so many more, for the entry that it takes. */
const generationSize = 500_000;
const entrySize = 500;

/**
 * Returns `compute` with its results kept per text. While a report is written, all of its texts but one stay the same.
 * Results are kept in two generations: once the newer one is full it becomes the older, and a result that was not asked
 * for since then is dropped with the older. `most` is the size of a generation, for what very long texts fall into.
 */
export function memoizeText<T>(compute: (text: string) => T, most = generationSize): (text: string) => T {
  let newer = new Map<string, { readonly value: T }>();
  let older = newer;
  let size = 0;
  return (text) => {
    const known = newer.get(text);
    if (known) return known.value;
    const result = older.get(text) ?? { value: compute(text) };
    if (size > most) {
      older = newer;
      newer = new Map();
      size = 0;
    }
    newer.set(text, result);
    size += text.length + entrySize;
    return result.value;
  };
}
