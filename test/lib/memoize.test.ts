import { expect, test, vi } from "vitest";
import { memoizeByIdentity, memoizeRecent, memoizeText } from "../../src/lib/memoize.ts";

const key = (name: string) => ({ name });

test("what was worked out for a table is not worked out again", () => {
  const give = vi.fn(({ name }: { name: string }) => name.length);
  const known = memoizeByIdentity(give);
  const table = key("disclosure");
  expect([known(table), known(table), known(key("disclosure"))]).toEqual([10, 10, 10]);
  expect(give).toHaveBeenCalledTimes(2);
});

test("of drafts, only what was found in the four used last is kept", () => {
  const give = vi.fn(({ name }: { name: string }) => name);
  const known = memoizeRecent(give);
  const drafts = ["first", "second", "third", "fourth"].map(key);
  for (const draft of [...drafts, ...drafts]) known(draft);
  expect(give).toHaveBeenCalledTimes(4);
  known(key("fifth"));
  for (const draft of drafts.slice(1)) known(draft);
  expect(give).toHaveBeenCalledTimes(5);
  known(drafts[0] as { name: string });
  expect(give).toHaveBeenCalledTimes(6);
});

test("what was found in a text that stays is kept however long another is typed, and what was typed on the way is not", () => {
  const give = vi.fn((text: string) => text.length);
  const known = memoizeText(give);
  const typed = Array.from({ length: 2000 }, (_, at) => `${"长".repeat(1000)}${at}`);
  for (const text of typed) {
    known("不变的一段。");
    known(text);
  }
  expect(give).toHaveBeenCalledTimes(1 + typed.length);
  known(typed[typed.length - 1] ?? "");
  expect(give).toHaveBeenCalledTimes(1 + typed.length);
  known(typed[0] ?? "");
  expect(give).toHaveBeenCalledTimes(2 + typed.length);
});
