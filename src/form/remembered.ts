/**
 * The same function, remembering what it gave for an object as long as that object lives. For objects that never
 * change, as the tables of the form, drafts and their parts: what a keystroke did not touch is not worked out again.
 */
export function remembered<K extends object, V>(give: (key: K) => V): (key: K) => V {
  const given = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = given.get(key);
    if (known) return known.value;
    const value = give(key);
    given.set(key, { value });
    return value;
  };
}
