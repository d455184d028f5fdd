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
