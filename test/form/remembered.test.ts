import { expect, test, vi } from "vitest";
import { remembered, rememberedLately } from "../../src/form/remembered.ts";

const key = (name: string) => ({ name });

test("what was worked out for a table is not worked out again", () => {
  const give = vi.fn(({ name }: { name: string }) => name.length);
  const known = remembered(give);
  const table = key("disclosure");
  expect([known(table), known(table), known(key("disclosure"))]).toEqual([10, 10, 10]);
  expect(give).toHaveBeenCalledTimes(2);
});

test("of drafts, only what was found in the four used last is kept", () => {
  const give = vi.fn(({ name }: { name: string }) => name);
  const known = rememberedLately(give);
  const drafts = ["first", "second", "third", "fourth"].map(key);
  for (const draft of [...drafts, ...drafts]) known(draft);
  expect(give).toHaveBeenCalledTimes(4);
  known(key("fifth"));
  for (const draft of drafts.slice(1)) known(draft);
  expect(give).toHaveBeenCalledTimes(5);
  known(drafts[0] as { name: string });
  expect(give).toHaveBeenCalledTimes(6);
});
