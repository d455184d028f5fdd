import { expect, test } from "vitest";
import { withRepair } from "../../src/checks/repair.ts";
import { check, checks } from "../../src/checks/rules.ts";
import { reportTexts } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { publishedReport, reportNames } from "../kit/reports.ts";

const draft = exampleDraft();
const found = check(draft);
const of = (id: string) => found.filter((finding) => finding.check === id);
const said = (id: string) =>
  of(id).flatMap(({ words = [] }) =>
    words.map(({ path, start, end }) =>
      reportTexts(draft)
        .find((text) => text.path === path)
        ?.text.slice(start, end),
    ),
  );

test("the township's report has no 错误, and what a sharp reader finds in it is found", () => {
  expect(found.map(({ severity, check }) => `${severity} ${check}`)).toEqual([
    "warning period",
    "warning accountability",
    "warning superseded",
    "warning lists",
    "suggestion fragment",
    "suggestion spacing",
    "suggestion missingStop",
    "suggestion commaBefore",
    "suggestion lastProblems",
    "suggestion feeName",
    "suggestion mixedNames",
  ]);
});

test("137 条 against 133, 3, 1, 1, 1 and 0, which come to 139, with each number underlined", () => {
  expect(of("lists")[0]?.message).toContain(
    "写的是共 137 条，所列 6 项之和为 133 ＋ 3 ＋ 1 ＋ 1 ＋ 1 ＋ 0 ＝ 139 条，相差 2",
  );
  expect(said("lists")).toEqual(["137 条", "133 条", "3 条", "1 条", "1 条", "1 条", "0 条"]);
  expect(of("lists")[0]?.repairs?.map(({ name }) => name)).toEqual(["改为 139"]);
});

test("the broken clause, the missing stop, the comma, the fee's name and the names for itself are underlined", () => {
  expect(said("fragment")).toEqual(["可公开"]);
  expect(said("missingStop")).toEqual(["开三是"]);
  expect(said("commaBefore")).toEqual(["，一是"]);
  expect(said("feeName")).toEqual(["政府信息公开处理费"]);
  expect(said("mixedNames")).toEqual(["我单位"]);
  expect(of("accountability")[0]?.message).toContain("工作考核、责任追究");
});

test("every repair that is offered takes its finding away and brings none of the same kind", () => {
  for (const finding of found) {
    for (const repair of finding.repairs ?? []) {
      const after = check(withRepair(draft, repair)).filter((one) => one.check === finding.check);
      const before = found.filter((one) => one.check === finding.check);
      expect(after.length, finding.check).toBeLessThan(before.length);
    }
  }
});

test("the citation of the replaced notice is underlined with its title, and nothing around it", () => {
  expect(said("superseded")).toEqual([
    "《国务院办公厅政府信息公开与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60 号）",
  ]);
});

test("brackets put in full width make none beside them wrong", () => {
  const one = exampleDraft();
  one.other = "信息处理费)(见附件)。";
  const [finding] = check(one).filter(({ check: id }) => id === "halfWidth");
  const mended = withRepair(one, finding!.repairs![0]!);
  expect(check(mended).filter(({ check: id }) => id === "halfWidth")).toEqual([]);
});

test("every published report but the faulty ones is passed without 错误 and without 警告", () => {
  for (const name of reportNames) {
    const graver = check(publishedReport(name).draft).filter(({ severity }) => severity !== "suggestion");
    expect(
      graver.map(({ message }) => message),
      name,
    ).toEqual([]);
  }
});

/** A published report with a sentence of its text, and the report of the year before beside it. */
function published(name: "suqian-2023" | "suqian-2024", text: string): Draft {
  const { draft } = publishedReport(name);
  const aspects = draft.overview.aspects.map((aspect, at) => (at === 1 ? { ...aspect, text } : aspect));
  const lastYear = name === "suqian-2024" ? asPastReport(publishedReport("suqian-2023").draft) : null;
  return { ...draft, overview: { ...draft.overview, aspects }, lastYear };
}
const graver = (one: Draft) => check(one).filter(({ words, severity }) => words && severity !== "suggestion");

test("宿迁 2024 prints 同比 1.05% where 3646 against 3607 is 1.08%, and 134 and 57 where the table has 170 and 77", () => {
  const rise = graver(published("suqian-2024", "全市收办政府信息公开申请3646件，同比增长1.05%。"));
  expect(rise.map(({ message }) => message)).toEqual([
    "（二）依申请公开：文中写同比增长 1.05%；上年为 3607 件，本年 3646 件，应为 1.08%。请核对。",
  ]);
  const counts = graver(published("suqian-2024", "全市备案政府信息公开行政复议案件134件、行政诉讼案件57件。"));
  expect(counts.map(({ message }) => message.replace(/^.*?”，|。请.*$/g, ""))).toEqual([
    "表四“行政复议”总计为 170，相差 36",
    "表四“行政诉讼”总计为 77，相差 20",
  ]);
});

test("what 宿迁 2023 and 2024 state rightly, on either basis, is left alone", () => {
  const right2023 =
    "全市收办政府信息公开申请3607件，予以公开1191件，部分公开328件，不予公开142件，无法提供1078件，不予处理406件，其他处理341件，结转下年度121件。收取信息处理费2950元，分别为420元、290元、1500元、140元、600元。";
  const right2024 =
    "全市收办政府信息公开申请3646件，同比增长1.08%，不予公开92件，无法提供941件，不予处理117件，其他处理469件。";
  expect(graver(published("suqian-2023", right2023))).toEqual([]);
  expect(graver(published("suqian-2024", right2024))).toEqual([]);
});

test("each rule has a name of its own, a title and a source", () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const { title, source } of checks) expect([title, source]).not.toContain("");
});
