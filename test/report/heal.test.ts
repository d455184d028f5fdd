import { expect, test } from "vitest";
import * as z from "zod/mini";
import { heal, nothingThere } from "../../src/report/heal.ts";

const schema = z.strictObject({ name: z.string(), list: z.array(z.string()).check(z.maxLength(2)) });
const instead = ([key, at]: readonly PropertyKey[]) =>
  at === undefined && key === "name" ? "" : at === undefined && key === "list" ? [] : nothingThere;

test("a value that fits is taken as it is", () => {
  const value = { name: "甲", list: ["a"] };
  expect(heal(schema, value, instead)).toEqual({ value, misfits: [] });
});

test("of a list that is too long the beginning stays, and the rest is one misfit", () => {
  expect(heal(schema, { name: "甲", list: ["a", "b", "c", "d"] }, instead)).toEqual({
    value: { name: "甲", list: ["a", "b"] },
    misfits: [{ path: ["list"], value: ["c", "d"] }],
  });
});

test("a list that is too long and has a bad entry in it loses both", () => {
  expect(heal(schema, { name: "甲", list: ["a", 5, "c"] }, instead)).toEqual({
    value: { name: "甲", list: ["a"] },
    misfits: [
      { path: ["list"], value: ["c"] },
      { path: ["list", 1], value: 5 },
    ],
  });
});

test("a bad entry of a list goes, a bad field is as `instead` says, and unknown keys are one misfit", () => {
  expect(heal(schema, { name: 5, list: ["a", 6], x: 1, y: 2 }, instead)).toEqual({
    value: { name: "", list: ["a"] },
    misfits: expect.arrayContaining([
      { path: ["name"], value: 5 },
      { path: ["list", 1], value: 6 },
      { path: [], value: { x: 1, y: 2 }, unknown: ["x", "y"] },
    ]),
  });
});

test("what has nothing of the schema is not healed", () => {
  expect(heal(schema, 5, instead)).toBeUndefined();
});

test("a list with a value in place of its own methods is mended too", () => {
  const list = Object.assign(["a", 5], { constructor: "x", map: "y" });
  expect(heal(schema, { name: "甲", list }, instead)?.value).toEqual({ name: "甲", list: ["a"] });
});
