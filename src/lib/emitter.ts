/** A list of those who want to hear of something. One that fails keeps none of the others from hearing: saving is among them. */
export interface Emitter<Args extends readonly unknown[] = []> {
  readonly subscribe: (listener: (...args: Args) => void) => () => void;
  readonly emit: (...args: Args) => void;
}

/** The page hears of it as of any fault, once those who wait have heard. */
function tellPage(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

export function createEmitter<Args extends readonly unknown[] = []>(): Emitter<Args> {
  const all = new Set<(...args: Args) => void>();
  return {
    subscribe: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    emit: (...args) => {
      for (const listener of all) {
        try {
          listener(...args);
        } catch (error) {
          tellPage(error);
        }
      }
    },
  };
}
