import type { Work } from "../slices.ts";

/** No step is begun with less of an idle time left, in ms. */
const leastLeft = 5;

/**
 * Does work that nobody waits for, in the times in which the page has nothing else to do, once it has been on screen for
 * `afterMs`. Where a browser tells no such times it is not done. Returns what gives it up.
 */
export function inIdleTimes(work: Work<unknown>, afterMs: number): () => void {
  const { requestIdleCallback: whenIdle, cancelIdleCallback: cancel } = globalThis;
  if (!whenIdle) return () => undefined;
  let call = 0;
  const goOn = (idle: IdleDeadline) => {
    let isDone = false;
    do isDone = work.next().done === true;
    while (!isDone && idle.timeRemaining() > leastLeft);
    if (!isDone) call = whenIdle(goOn);
  };
  const timer = setTimeout(() => {
    call = whenIdle(goOn);
  }, afterMs);
  return () => {
    clearTimeout(timer);
    cancel(call);
  };
}
