import { expect, test } from "vitest";
import { withYearsAdvanced, yearWordsOf } from "../../src/prose/year-words.ts";

const next = (text: string) => withYearsAdvanced(text, 2023, 2024).text;

test.each([
  ["2023年，我镇主动公开信息137条。", "2024年，我镇主动公开信息137条。"],
  ["2023 年我镇", "2024 年我镇"],
  ["２０２３年度", "２０２４年度"],
  ["二〇二三年", "二〇二四年"],
  ["二○二三年", "二○二四年"],
  ["自2023年1月1日起至2023年12月31日止", "自2024年1月1日起至2024年12月31日止"],
  ["统计期限为2023.1.1—2023.12.31", "统计期限为2024.1.1—2024.12.31"],
  ["下一步，2024年我局将继续", "下一步，2025年我局将继续"],
])("“%s” begins this year's text as “%s”", (last, now) => {
  expect(next(last)).toBe(now);
});

test.each([
  ["a document's title", "根据《2023年政务公开工作要点》开展工作"],
  ["a document's number", "国办公开办函〔2023〕1号"],
  ["the year of a law", "按照2019年修订的条例"],
  ["when something took effect", "该办法自2023年5月1日起施行"],
  ["an earlier year to compare with", "比2022年增长5%"],
  ["a quantity of four digits", "公开信息2023条"],
  ["a longer number", "申请编号12023年"],
])("%s keeps its year: %s", (_, text) => {
  expect(next(text)).toBe(text);
});

test("what stays though it is a year is named too, so that it can be looked at", () => {
  expect(yearWordsOf("2023年收到5件，比2022年多1件。", 2023, 2024)).toEqual([
    { word: "2023", year: 2023, start: 0, end: 4, becomes: "2024" },
    { word: "2022", year: 2022, start: 11, end: 15 },
  ]);
});

test("a report of two years ago goes on by two years", () => {
  expect(withYearsAdvanced("2022年的工作，2023年的计划", 2022, 2024).text).toBe("2024年的工作，2025年的计划");
});
