import { expect, test } from "vitest";
import type { CellId } from "../../src/form/cells.ts";
import type { Amount } from "../../src/form/table.ts";
import { cellIssues } from "../../src/import/tables/report-cells.ts";
import { type PublishedReport, publishedReport, reportNames } from "../kit/reports.ts";

/** What is told of a report that prints these numbers. */
function issuesOf({ draft, printed }: PublishedReport, wrong: Readonly<Record<CellId, Amount | string>> = {}) {
  const texts = [...new Map<CellId, Amount>([...printed, ...(Object.entries(wrong) as [CellId, Amount][])])];
  return cellIssues(draft, new Map(texts.map(([id, amount]) => [id, { text: String(amount) }])));
}

test("洪泽 2023 prints 0 where the four results of 表四 add up to 11 and to 5", () => {
  expect(issuesOf(publishedReport("hongze-2023"))).toEqual([
    {
      kind: "difference",
      place: "表四 行政复议 总计",
      message: "原文所印的总计为 0，各项之和为 11。本程序按各项之和计算，请核对原文。",
      cell: "litigation.review.total",
    },
    {
      kind: "difference",
      place: "表四 行政诉讼 复议后起诉 总计",
      message: "原文所印的总计为 0，各项之和为 5。本程序按各项之和计算，请核对原文。",
      cell: "litigation.litigationAfterReview.total",
    },
  ]);
});

test.each(reportNames.filter((name) => name !== "hongze-2023"))("%s prints no wrong total", (name) => {
  expect(issuesOf(publishedReport(name))).toEqual([]);
});

test("a wrong printed total of a row is told (H1), and of a column (H3)", () => {
  const wrong = { "applications.received.total": 3526, "applications.concluded.naturalPerson": 3441 };
  const issues = issuesOf(publishedReport("suqian-2024"), wrong);
  expect(issues.map(({ kind, cell }) => [kind, cell])).toEqual(Object.keys(wrong).map((id) => ["difference", id]));
});

test("a total over blanks is not compared", () => {
  const report = publishedReport("suqian-2024");
  const { applications } = report.draft;
  const received = { ...applications.received, naturalPerson: null };
  const draft = { ...report.draft, applications: { ...applications, received } };
  expect(issuesOf({ ...report, draft }, { "applications.received.total": 3526 })).toEqual([]);
});

test("a total that is blank or no number is told, after numbers that are none", () => {
  const issues = issuesOf(publishedReport("suqian-2024"), {
    "applications.received.total": "",
    "applications.concluded.naturalPerson": "见附件",
    "applications.granted.naturalPerson": "1.5",
  });
  expect(issues.map(({ kind, place, message }) => `${kind} ${place}：${message}`)).toEqual([
    "doubt 表三 （一）予以公开 自然人：“1.5”不是整数，件数不能有小数。请填写不小于 0 的整数。",
    "difference 表三 （七）总计 自然人：原文的总计处为“见附件”，不是数字。本程序自动计算。",
    "difference 表三 一、本年新收政府信息公开申请数量 总计：原文的总计处为空白。本程序自动计算。",
  ]);
});
