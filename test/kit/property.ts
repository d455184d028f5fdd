import * as fc from "fast-check";
import { test as vitestTest } from "vitest";

/** A statement that must hold for any generated values; a failure prints the seed and the smallest counter-example. */
export function test<Values extends [unknown, ...unknown[]]>(
  statement: string,
  arbitraries: { [K in keyof Values]: fc.Arbitrary<Values[K]> },
  body: (...values: Values) => void | Promise<void>,
  runs = 100,
): void {
  vitestTest(statement, async () => {
    await fc.assert(
      fc.asyncProperty(...arbitraries, async (...values: Values) => {
        await body(...values);
      }),
      { numRuns: runs },
    );
  });
}

export { fc };
