import type { Work } from "../slices.ts";

/**
 * Work that several may ask for: whoever asks goes on with it where it was laid down, and all get what came of it. Where it
 * fails it is begun anew by the next who asks.
 */
export function shared<T>(begin: () => Work<T>): () => Work<T> {
  let work: Work<T> | undefined;
  let done: { readonly value: T } | undefined;
  const next = (going: Work<T>) => {
    try {
      return going.next();
    } catch (error) {
      work = undefined;
      throw error;
    }
  };
  return function* () {
    while (!done) {
      work ??= begin();
      const step = next(work);
      if (step.done) done = { value: step.value };
      else yield;
    }
    return done.value;
  };
}

/** What comes of each of many, one after the other; work that may be laid down behind each. */
export function* inTurn<T, R>(all: readonly T[], each: (one: T) => readonly R[]): Work<readonly R[]> {
  const results: R[] = [];
  for (const one of all) {
    for (const result of each(one)) results.push(result);
    yield;
  }
  return results;
}
