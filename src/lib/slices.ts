/** Work that may be laid down wherever it yields, and taken up again; in the end it returns what came of it. */
export type Work<T> = Generator<undefined, T>;

/**
 * How long work goes on before the page may answer, in ms. With one step more, what is drawn then and what the machine does
 * besides, no frame comes near 50 ms, from which on people notice.
 */
const sliceMs = 12;

/** Does work to its end without laying it down: for workers, for the command, and for what cannot wait. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

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

/** Lets the page answer: what was pressed meanwhile, and the next frame, come first. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does work in slices, between which the page answers; the first one at once, so that little work is done when this
 * returns. Asked before each further slice, `isWanted` says whether the work is to go on; where it is not, nothing comes
 * of it: undefined.
 */
export async function inSlices<T>(work: Work<T>, isWanted: () => boolean): Promise<{ readonly value: T } | undefined> {
  for (;;) {
    const end = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) return { value: step.value };
    } while (performance.now() < end);
    await rest();
    if (!isWanted()) return undefined;
  }
}

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
