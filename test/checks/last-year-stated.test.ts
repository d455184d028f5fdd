import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport } from "../../src/report/schema.ts";
import { publishedReport } from "../kit/reports.ts";

// 宿迁, whose last year's report has 3511 new applications, 3402 of natural persons, and 96 carried in.
const draft = { ...publishedReport("suqian-2024").draft, lastYear: asPastReport(publishedReport("suqian-2023").draft) };
const path = "overview.aspects.1.text";
const saying = (text: string, among = draft) =>
  check(withTextAt(among, path, text)).filter(({ check: rule }) => rule === "lastYearStated");

test("nothing is said of a published report's own numbers of the year before", () => {
  expect(check(draft).filter(({ check: rule }) => rule === "lastYearStated")).toEqual([]);
});

test.each([
  "2024年共收到政府信息公开申请3525件（上年3511件）。",
  "2024年共收到政府信息公开申请3525件，上年为3511件。",
  "2023年收到申请3511件，2024年收到申请3525件。",
  "收到申请3525件（2023年为3511件），其中自然人3440件（上年同期3402件）。",
  "上年结转政府信息公开申请121件。",
  "收到申请3525件（上年约3500件）。",
  "2022年收到申请7件。",
  "市公安局收到申请7件（上年9件）。",
])("a right number of last year, and one of which nothing is known, is let alone: %s", (sentence) => {
  expect(saying(sentence)).toEqual([]);
});

test.each([
  ["2024年共收到政府信息公开申请3525件（上年3510件）。", "3510 ≠ 3511"],
  ["2024年共收到政府信息公开申请3525件，上年为3085件，增长14.26%。", "3085 ≠ 3511"],
  ["2023年收到申请3513件，2024年收到申请3525件。", "3513 ≠ 3511 ≠ 3607"],
  ["收到申请3525件，其中自然人3440件（上年同期3412件），法人85件。", "3412 ≠ 3402"],
  ["发生行政复议2件（去年9999件）。", "9999 ≠ 440"],
])("a number of last year that last year's report has otherwise is told: %s", (sentence, sides) => {
  const [finding] = saying(sentence);
  expect(finding?.compared?.map(({ amount }) => amount).join(" ≠ ")).toBe(sides);
  expect(finding?.message).toContain("上年报告表");
});

test("without last year's report nothing is held against it", () => {
  expect(saying("上年收到申请7件。", { ...draft, lastYear: null as never })).toEqual([]);
});
