import { expect, test } from "vitest";
import { pasteRandomly } from "../kit/clipboards.ts";

test("of 200,000 blocks of any table, copied by any program and pasted at any cell, none is put where it does not belong", () => {
  const { wrong, right, asked, refused } = pasteRandomly(1, 200_000);
  const all = right + asked + refused;
  const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
  console.log(`${all} blocks: ${share(right)} right without asking, ${share(asked)} asked, ${share(refused)} refused`);
  expect(wrong).toEqual([]);
}, 3_600_000);
