import * as fc from "fast-check";
import { test as vitestTest } from "vitest";

/** A statement that must hold for any generated values; a failure prints the seed and the smallest counter-example. */
export function test<Values extends [unknown, ...unknown[]]>(
  statement: string,
  arbitraries: { [K in keyof Values]: fc.Arbitrary<Values[K]> },
  body: (...values: Values) => void | Promise<void>,
  runs = 100,
): void {
  vitestTest(statement, async ({ task }) => {
    await fc.assert(
      fc.asyncProperty(...arbitraries, async (...values: Values) => {
        await body(...values);
      }),
      // On a machine with much else to do it is shown for as many values as there is time for.
      { numRuns: runs, interruptAfterTimeLimit: (task.timeout * 2) / 3 },
    );
  });
}

export { fc };
