import { expect, test } from "vitest";
import { fingerprint } from "../../src/checks/finding.ts";
import { check, checks } from "../../src/checks/rules.ts";
import { reviewSheet } from "../../src/review/review-sheet.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";
import { publishedReport } from "../kit/reports.ts";

const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html");
const rowsOf = (table: Element | undefined) =>
  [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [...row.children].map((cell) => cell.textContent));

test("审核表 lists every rule with what came of it, every finding with its explanation, and room to sign", () => {
  const draft = exampleDraft();
  const [first] = check(draft);
  const page = parsed(reviewSheet({ ...draft, explanations: { [fingerprint(first!)]: "写在封面。" } }, "2024-01-20"));
  const [rules, findings] = page.querySelectorAll("table");
  const [, passed = "", names = ""] = /通过的有 (\d+) 项：(.*?)。/.exec(page.body.textContent ?? "") ?? [];
  expect(rowsOf(rules).length + Number(passed)).toBe(checks.length);
  expect(names.split("、")).toContain("表三各列勾稽关系");
  expect(rowsOf(rules).find(([, title]) => title === "统计期限")?.[3]).toBe("警告 1 处，已说明 1 处");
  expect(rowsOf(rules).filter(([, , , result]) => result === "通过")).toEqual([]);
  expect(rowsOf(rules).find(([, title]) => title === "上年结转与上年报告")?.[3]).toBe("未审核：没有上年报告");
  expect(rowsOf(findings)).toHaveLength(check(draft).length);
  expect(rowsOf(findings)[0]).toEqual(["1", "警告", "没有写统计期限。请写明数据的起止日期。", "写在封面。"]);
  expect(page.body.textContent).toContain("审核日期：2024年1月20日");
  expect(page.body.textContent).toMatch(/审核意见：.*单位（盖章）：.*填报人：.*审核人：/s);
});

test("a report in which nothing is found says so", () => {
  expect(parsed(reviewSheet(publishedReport("hongze-2023").draft, "2024-01-20")).body.textContent).toContain(
    "未发现问题。",
  );
});

property("whatever stands in a report, 审核表 holds it as text", [arbitraryDraft()], (draft) => {
  expect(parsed(reviewSheet(draft, "2024-01-20")).querySelectorAll("script, img, b, a")).toHaveLength(0);
});
