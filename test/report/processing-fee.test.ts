import { expect, test } from "vitest";
import { readYuan, withFeeSentence } from "../../src/report/processing-fee.ts";

test.each([
  ["0", "0"],
  ["400", "400"],
  ["２，９５０", "2950"],
  ["2230.50", "2230.50"],
  ["400元", "400"],
])("a fee typed as “%s” is %s 元", (typed, yuan) => {
  expect(readYuan(typed)).toBe(yuan);
});

test.each(["", "无", "-1", "1.234", "约400"])("“%s” is no fee", (typed) => {
  expect(readYuan(typed)).toBeUndefined();
});

test("no fee is written in words, a fee with its sum", () => {
  expect(withFeeSentence("", 2024, "0")).toBe(
    "按照《政府信息公开信息处理费管理办法》规定，2024年本机关未收取信息处理费。",
  );
  expect(withFeeSentence("", 2024, "400")).toContain("2024年本机关收取信息处理费400元。");
});

test("the sentence written before is replaced, other text stays", () => {
  const first = withFeeSentence("其他事项：无。", 2024, "0");
  expect(first.split("\n")).toHaveLength(2);
  const second = withFeeSentence(first, 2024, "2230.50");
  expect(second).toContain("收取信息处理费2230.50元。");
  expect(second).not.toContain("未收取");
  expect(second).toContain("其他事项：无。");
});
