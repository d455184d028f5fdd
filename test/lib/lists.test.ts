import { expect, test } from "vitest";
import { appendTo, joinNeighbours, sum, toldApart } from "../../src/lib/lists.ts";
import { parseJson } from "../../src/lib/parse-json.ts";

test("the sum of no numbers is 0", () => {
  expect([sum([]), sum([1, 2, 3.5])]).toEqual([0, 6.5]);
});

test("a value goes to the end of its key's list", () => {
  const map = new Map<string, number[]>();
  for (const [key, value] of [
    ["a", 1],
    ["b", 2],
    ["a", 3],
  ] as const) {
    appendTo(map, key, value);
  }
  expect([...map]).toEqual([
    ["a", [1, 3]],
    ["b", [2]],
  ]);
});

test("neighbours are joined as long as the joined one and the next go together", () => {
  const runs = joinNeighbours(["a", "a", "b", "b", "a"], (last, next) => (last[0] === next ? last + next : undefined));
  expect(runs).toEqual(["aa", "bb", "a"]);
  expect(joinNeighbours<string>([], () => "joined")).toEqual([]);
});

test("the next one comes with its index in the list as it was", () => {
  const indexes: number[] = [];
  joinNeighbours([1, 1, 1], (last, next, index) => {
    indexes.push(index);
    return last + next;
  });
  expect(indexes).toEqual([1, 2]);
});

test("JSON is read with or without a byte order mark; what is no JSON is undefined", () => {
  expect([parseJson('{"a":1}'), parseJson('\ufeff{"a":1}'), parseJson("null")]).toEqual([{ a: 1 }, { a: 1 }, null]);
  expect([parseJson(""), parseJson("{"), parseJson("undefined")]).toEqual([undefined, undefined, undefined]);
});

test("equal names are told apart by their number, the first stays as it is", () => {
  expect(toldApart(["甲", "乙", "甲", "甲"])).toEqual(["甲", "乙", "甲（2）", "甲（3）"]);
});
