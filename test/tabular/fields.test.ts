import { expect, test } from "vitest";
import { readFields, type Separator } from "../../src/tabular/fields.ts";
import { fc } from "../kit/property.ts";

const separators: readonly Separator[] = ["\t", ","];

/** A field as spreadsheets write it. */
const written = (field: string) => (/[\t,\r\n"]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);

test.each(separators)("whatever is written between %j is read as it was", (separator) => {
  const field = fc.string({ unit: fc.constantFrom('"', ",", "\t", "\n", "\r", "某", " "), maxLength: 6 });
  const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.constantFrom("\n", "\r\n"), (all, lineBreak) => {
      const text = all.map((row) => row.map(written).join(separator) + lineBreak).join("");
      expect(readFields(text, separator)).toEqual(all);
    }),
  );
});

test("the last row needs no line break, and a blank field of it no more than its comma", () => {
  expect(readFields("", ",")).toEqual([]);
  expect(readFields("甲,1\n乙,", ",")).toEqual([
    ["甲", "1"],
    ["乙", ""],
  ]);
  expect(readFields('"甲",1\r\n"乙",', ",")).toEqual([
    ["甲", "1"],
    ["乙", ""],
  ]);
});

test("a quote that nothing closes takes no rows into its cell", () => {
  expect(readFields('甲,"某村征收\n乙,公开', ",")).toEqual([
    ["甲", '"某村征收'],
    ["乙", "公开"],
  ]);
  expect(readFields('甲,"某村"征收\n乙,"另"村\n丙,"公开"\n', ",")).toEqual([
    ["甲", '"某村"征收'],
    ["乙", '"另"村'],
    ["丙", "公开"],
  ]);
  expect(readFields('甲,"某村征收\n乙,"公开\n', ",")).toEqual([
    ["甲", '"某村征收'],
    ["乙", '"公开'],
  ]);
});

test("ten million signs in quotes are read, and as many stray quotes as fields in no more time than their length", () => {
  const long = "某".repeat(10_000_000);
  expect(readFields(`"${long}",1`, ",")[0]?.map((field) => field.length)).toEqual([long.length, 1]);
  const count = 200_000;
  for (const stray of ['"某,', '""某,', '"""某,', '"某""\n']) {
    const fields = readFields(stray.repeat(count), ",").flat();
    expect(fields.filter((field) => field !== "")).toHaveLength(count);
  }
});
