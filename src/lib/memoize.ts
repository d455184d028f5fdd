/**
 * The same function, remembering what it gave for an object as long as that object lives. For objects that never
 * change, as the tables of the form: what a keystroke did not touch is not worked out again.
 */
export function memoizeByIdentity<K extends object, V>(give: (key: K) => V): (key: K) => V {
  const given = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = given.get(key);
    if (known) return known.value;
    const value = give(key);
    given.set(key, { value });
    return value;
  };
}

/** The report in work, the one being typed, and two that are compared. */
const mostLately = 4;

/**
 * The same function, remembering what it gave for the last few objects. For drafts and their parts, which the steps that
 * can be undone keep alive by the thousand: what was found in each of them must not stay as well.
 */
export function memoizeRecent<K extends object, V>(give: (key: K) => V): (key: K) => V {
  const given = new Map<K, { readonly value: V }>();
  return (key) => {
    const kept = given.get(key) ?? { value: give(key) };
    given.delete(key);
    given.set(key, kept);
    const [oldest] = given.keys();
    if (oldest && given.size > mostLately) given.delete(oldest);
    return kept.value;
  };
}

/** The letters of one generation of texts, and what a text is counted as besides its letters. */
const mostLetters = 500_000;
const aText = 500;

/**
 * A function of a text that keeps its results: of a report being written, all texts but one are the same as before. What
 * was not asked for while as much again came by is let go.
 */
export function memoizeText<T>(read: (text: string) => T): (text: string) => T {
  let known = new Map<string, { readonly result: T }>();
  let before = known;
  let letters = 0;
  return (text) => {
    const now = known.get(text);
    if (now) return now.result;
    const kept = before.get(text) ?? { result: read(text) };
    if (letters > mostLetters) {
      before = known;
      known = new Map();
      letters = 0;
    }
    known.set(text, kept);
    letters += text.length + aText;
    return kept.result;
  };
}
