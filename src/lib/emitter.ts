/** A list of listeners. One that throws does not keep the others from being called: saving the draft is among them. */
export interface Emitter<Args extends readonly unknown[] = []> {
  /** Adds a listener; returns what takes it off again. */
  readonly subscribe: (listener: (...args: Args) => void) => () => void;
  /** Calls every listener. */
  readonly emit: (...args: Args) => void;
}

/** Throws the error once all listeners have been called, so that the page's own handler of errors receives it. */
function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

/** An emitter without listeners. */
export function createEmitter<Args extends readonly unknown[] = []>(): Emitter<Args> {
  const listeners = new Set<(...args: Args) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (...args) => {
      for (const listener of listeners) {
        try {
          listener(...args);
        } catch (error) {
          throwLater(error);
        }
      }
    },
  };
}
