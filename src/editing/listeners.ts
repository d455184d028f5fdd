/** A list of those who want to hear of something. */
export interface Listeners<Args extends readonly unknown[] = []> {
  readonly subscribe: (listener: (...args: Args) => void) => () => void;
  readonly notify: (...args: Args) => void;
}

export function createListeners<Args extends readonly unknown[] = []>(): Listeners<Args> {
  const all = new Set<(...args: Args) => void>();
  return {
    subscribe: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    notify: (...args) => {
      for (const listener of all) listener(...args);
    },
  };
}
