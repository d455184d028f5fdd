import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { headingsOf } from "../../src/form/headings.ts";
import { chineseNumeral } from "../../src/lib/chinese-numerals.ts";

const band = applications.bands[0];

test("三、本年度办理结果 stands over 22 rows and its groups over 8, 3, 5 and 3", () => {
  const headings = headingsOf(band.rows);
  const spans = Object.fromEntries(headings.filter((one) => one.lines > 1).map((one) => [one.text, one.lines]));
  expect(spans).toEqual({
    "三、本年度办理结果": 22,
    "（三）不予公开": 8,
    "（四）无法提供": 3,
    "（五）不予处理": 5,
    "（六）其他处理": 3,
  });
});

test("a row without sub-items stretches to the numbers", () => {
  const levels = Object.fromEntries(headingsOf(band.rows).map((one) => [one.text, one.levels]));
  expect(levels["一、本年新收政府信息公开申请数量"]).toBe(3);
  expect(levels["（一）予以公开"]).toBe(2);
  expect(levels["1.属于国家秘密"]).toBe(1);
});

test("申请人情况 stands over all seven columns, 法人或其他组织 over five", () => {
  const headings = headingsOf(band.columns);
  expect(headings.find((one) => one.text === "申请人情况")).toMatchObject({ line: 0, level: 0, lines: 7, levels: 1 });
  expect(headings.find((one) => one.text === "法人或其他组织")).toMatchObject({ line: 1, level: 1, lines: 5 });
  expect(headings.find((one) => one.text === "自然人")).toMatchObject({ line: 0, level: 1, lines: 1, levels: 2 });
  expect(headings.find((one) => one.text === "总计")).toMatchObject({ line: 6, level: 1, lines: 1, levels: 2 });
});

test.each([
  [1, "一"],
  [9, "九"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
])("heading number %i is written %s", (n, words) => {
  expect(chineseNumeral(n)).toBe(words);
});
