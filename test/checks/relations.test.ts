import { expect, test } from "vitest";
import { numberChecks } from "../../src/checks/numbers/number-checks.ts";
import { check } from "../../src/checks/rules.ts";
import { runChecks } from "../../src/checks/run.ts";
import { applications } from "../../src/form/applications.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { balancesOf } from "../../src/report/balance.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { publishedReport, reportNames } from "../kit/reports.ts";

const numberFindings = (draft: Draft) => runChecks(numberChecks, draft);
const balance = applications.relations[0];
const blank = () => blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });

test("a column that does not balance is found, with both sides and the difference", () => {
  const draft = exampleDraft();
  draft.applications.received.commercialEnterprise = 12;
  draft.applications.granted.commercialEnterprise = 11;
  const [finding, ...others] = numberFindings(draft);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    check: "H2",
    severity: "error",
    message: "表三 商业企业列：第一项加第二项之和为 12，第三项加第四项之和为 11，相差 1。",
    place: { section: "applications", label: "表三 商业企业列", field: "applications.received.commercialEnterprise" },
    arithmetic: {
      left: { amount: "12", terms: [{ amount: "12" }, { amount: "0" }] },
      right: { amount: "11", terms: [{ name: "（七）总计", amount: "11" }, { amount: "0" }] },
      difference: "1",
    },
  });
  expect(finding?.fields).toHaveLength(2 + 21 + 1);
});

test("two columns that cancel out in 总计 are both found, and 总计 only echoes them", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 1;
  draft.applications.granted.otherOrganization = 1;
  expect(numberFindings(draft).map((finding) => finding.place.label)).toEqual(["表三 自然人列", "表三 其他列"]);
});

test("a column with blanks is not yet called wrong", () => {
  const draft = blank();
  draft.applications.received.naturalPerson = 5;
  expect(numberFindings(draft)).toEqual([]);
  const [first] = balancesOf(applications, balance, valuesOf(draft, applications));
  expect(first).toMatchObject({ state: "open", blanks: 23, wrong: 0 });
});

test("a column that no filling of its blanks could balance is called wrong at once", () => {
  const draft = blank();
  draft.applications.received.naturalPerson = 5;
  draft.applications.carriedIn.naturalPerson = 0;
  draft.applications.granted.naturalPerson = 6;
  expect(numberFindings(draft).map((finding) => finding.check)).toEqual(["H2"]);
});

test("a dash in a cell is H6, a fraction is H5, each in a plain sentence", () => {
  const draft = exampleDraft();
  draft.litigation.review.upheld = null;
  draft.typed["litigation.review.upheld"] = "—";
  draft.litigation.review.corrected = null;
  draft.typed["litigation.review.corrected"] = "1.5";
  expect(numberFindings(draft).map((finding) => [finding.check, finding.message])).toEqual([
    ["H5", "表四 行政复议 结果纠正：“1.5”不是整数，件数不能有小数。请填写不小于 0 的整数。"],
    ["H6", "表四 行政复议 结果维持：“—”不是数字。没有发生的填 0，还不清楚的先留空。"],
  ]);
});

test.each(reportNames)("%s has no wrong number", (name) => {
  expect(numberFindings(publishedReport(name).draft)).toEqual([]);
});

test("findings come part by part, the graver first", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 1;
  const places = check(draft).map(({ place, severity }) => `${place.section} ${severity}`);
  expect([...new Set(places)]).toEqual([
    "overview warning",
    "overview suggestion",
    "applications error",
    "problems suggestion",
    "other suggestion",
  ]);
  expect(places.filter((place) => place === "applications error")).toHaveLength(1);
});

test("a missing or foreign 统计期限 and a part six without 信息处理费 are warnings", () => {
  const draft = exampleDraft();
  draft.overview.period = "统计期限自2022年1月1日起至2022年12月31日止。";
  draft.other = "没有其他需要报告的事项。";
  const found = check(draft).filter((finding) => ["period", "processingFee"].includes(finding.check));
  expect(found.map((finding) => finding.message)).toEqual([
    "统计期限的年份与报告年度 2023 年不一致。请核对。",
    "没有写“信息处理费”的情况。没有收取的也要写明。",
  ]);
});

test("every cell of 表三 takes part in the balance of its own column", () => {
  for (const cell of enteredCells(applications)) {
    const draft = exampleDraft();
    (draft.applications as Record<string, Record<string, number | null>>)[cell.row.id]![cell.column.id] = 1;
    expect(numberFindings(draft).map((finding) => finding.place.label)).toEqual([`表三 ${cell.column.label}列`]);
  }
});
