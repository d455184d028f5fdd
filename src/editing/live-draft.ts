import type { Draft } from "../report/schema.ts";
import type { DraftForm } from "./draft-form.ts";

/** The draft as values over time, for everything that derives from it and must not slow down typing. */
export interface LiveDraft {
  /** After the last change. */
  readonly current: () => Draft;
  /** After the last pause in typing; identical between pauses. */
  readonly settled: () => Draft;
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeSettled: (listener: () => void) => () => void;
  /** Starts following the form; returns what stops it. */
  readonly follow: () => () => void;
}

/** Long enough not to run between two keystrokes of steady typing, short enough to feel immediate. */
const pauseMs = 200;

export function createLiveDraft(form: DraftForm, initial: Draft): LiveDraft {
  let current = initial;
  let settled = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const settledListeners = new Set<() => void>();
  const notify = (set: Set<() => void>) => {
    for (const listener of set) listener();
  };
  const listen = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const settle = () => {
    settled = current;
    notify(settledListeners);
  };
  return {
    current: () => current,
    settled: () => settled,
    subscribe: listen(listeners),
    subscribeSettled: listen(settledListeners),
    follow: () => {
      const stop = form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          current = values;
          clearTimeout(timer);
          timer = setTimeout(settle, pauseMs);
          notify(listeners);
        },
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
}
