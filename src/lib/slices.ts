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
