/** A function that is called once its triggers have stopped for a while. */
export interface Debounced {
  /** Starts the wait, or starts it again. */
  readonly trigger: () => void;
  /** Ends the wait without the call. */
  readonly cancel: () => void;
}

/**
 * Calls `then` once `ms` milliseconds have passed since the last trigger. Of many triggers in a row all but the first only
 * note the time: clearing and setting a timer was a tenth of what a keystroke costs.
 */
export function debounce(ms: number, then: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTrigger = 0;
  const check = () => {
    const left = lastTrigger + ms - performance.now();
    timer = left > 0 ? setTimeout(check, left) : undefined;
    if (left <= 0) then();
  };
  return {
    trigger: () => {
      lastTrigger = performance.now();
      timer ??= setTimeout(check, ms);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
