/** Waits until nothing has happened for a while. */
export interface Debounced {
  /** Something happens now: the wait begins anew. */
  readonly trigger: () => void;
  /** Ends the wait with nothing done. */
  readonly cancel: () => void;
}

/**
 * Calls `then` once `ms` have passed without a start. Of many starts in a row all but the first only note the time: a
 * timer cleared and set again is a tenth of what a keystroke costs.
 */
export function debounce(ms: number, then: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const look = () => {
    const left = last + ms - performance.now();
    if (left > 0) {
      timer = setTimeout(look, left);
      return;
    }
    timer = undefined;
    then();
  };
  return {
    trigger: () => {
      last = performance.now();
      timer ??= setTimeout(look, ms);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
