/** Waits until nothing has happened for a while. */
export interface Pause {
  /** Something happens now: the wait begins anew. */
  readonly start: () => void;
  /** Ends the wait with nothing done. */
  readonly stop: () => void;
}

/**
 * Calls `then` once `ms` have passed without a start. Of many starts in a row all but the first only note the time: a
 * timer cleared and set again is a tenth of what a keystroke costs.
 */
export function createPause(ms: number, then: () => void): Pause {
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
    start: () => {
      last = performance.now();
      timer ??= setTimeout(look, ms);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
