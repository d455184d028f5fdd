import { describe, expect, test } from "vitest";
import { problemSentence, readQuantity } from "../../src/report/quantity.ts";
import { fc, test as property } from "../kit/property.ts";

describe("a number of 件", () => {
  test.each([
    ["12", 12],
    ["0", 0],
    ["１２", 12],
    [" 12 ", 12],
    ["12件", 12],
    ["12 件", 12],
    ["1,234", 1234],
    ["1，234", 1234],
    ["1 234", 1234],
    ["1,234,567", 1_234_567],
    ["007", 7],
    ["12.0", 12],
    ["999999999", 999_999_999],
  ])("“%s” is read as %i", (typed, value) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "amount", value });
  });

  test.each(["", " ", "　"])("“%s” is blank, which is not zero", (typed) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "blank" });
  });

  test.each([
    ["-", "placeholder"],
    ["—", "placeholder"],
    ["——", "placeholder"],
    ["/", "placeholder"],
    ["／", "placeholder"],
    ["无", "placeholder"],
    ["-5", "negative"],
    ["−5", "negative"],
    ["1.5", "fraction"],
    ["12a", "notNumber"],
    ["abc", "notNumber"],
    ["十二", "notNumber"],
    ["1e3", "notNumber"],
    ["1 2", "grouping"],
    ["12,34", "grouping"],
    ["1234567890", "tooLong"],
    ["约100", "approximate"],
    ["100余件", "approximate"],
  ])("“%s” is not a count: %s", (typed, problem) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "problem", problem });
  });

  test("a remark in brackets after the number is kept beside it", () => {
    expect(readQuantity("22（其中修订16件）", "件")).toEqual({ kind: "amount", value: 22, annotation: "其中修订16件" });
    expect(readQuantity("22 (其中修订16件)", "件")).toEqual({ kind: "amount", value: 22, annotation: "其中修订16件" });
  });
});

describe("an amount in 万元", () => {
  test.each([
    ["59237.2449", "59237.2449"],
    ["7730.28", "7730.28"],
    ["１２．５", "12.5"],
    ["1,234.5", "1234.5"],
    ["316441", "316441"],
    ["0", "0"],
    ["0012.30", "12.30"],
    [".5", "0.5"],
    ["12万元", "12"],
    ["38.441094", "38.441094"],
    ["0.000001", "0.000001"],
    ["999999999.999999", "999999999.999999"],
  ])("“%s” is kept as %s", (typed, value) => {
    expect(readQuantity(typed, "万元")).toEqual({ kind: "amount", value });
  });

  test.each([
    ["1.2345678", "tooManyPlaces"],
    ["500元", "yuan"],
    ["-1", "negative"],
    ["—", "placeholder"],
    ["约3万元", "approximate"],
  ])("“%s” is refused: %s", (typed, problem) => {
    expect(readQuantity(typed, "万元")).toEqual({ kind: "problem", problem });
  });
});

test("the sentence names what was typed and says what to type", () => {
  expect(problemSentence("12a", "件", "notNumber")).toBe("“12a”不是件数。请填写不小于 0 的整数。");
  expect(problemSentence("1.2345678", "万元", "tooManyPlaces")).toContain("最多六位小数，单位为万元。");
  expect(problemSentence("/", "件", "placeholder")).toBe("“/”不是数字。没有发生的填 0，还不清楚的先留空。");
});

property("any count that is printed is read back as itself", [fc.nat(999_999_999)], (count) => {
  expect(readQuantity(String(count), "件")).toEqual({ kind: "amount", value: count });
});

property("any text at all is read without an exception", [fc.string()], (text) => {
  expect(["blank", "amount", "problem"]).toContain(readQuantity(text, "件").kind);
  expect(["blank", "amount", "problem"]).toContain(readQuantity(text, "万元").kind);
});
