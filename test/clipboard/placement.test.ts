import { expect, test } from "vitest";
import { pasteRandomly } from "../kit/clipboards.ts";

test("of blocks of any table, copied by any program and pasted at any cell, none is put where it does not belong", () => {
  const { wrong, right, asked, refused } = pasteRandomly(20_240_101, 3_000);
  expect(wrong).toEqual([]);
  // Most are placed without asking; of the others the clerk is asked, or told why not.
  expect(right / (right + asked + refused)).toBeGreaterThan(0.88);
}, 120_000);

test.each([22_013, 57_367])(
  "a column that begins with a blank and may end in （七）总计 or in 四 is asked about, where both change the same (%i)",
  (seed) => expect(pasteRandomly(seed, 1)).toEqual({ right: 0, asked: 1, refused: 0, wrong: [] }),
);
