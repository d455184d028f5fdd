import { expect, test } from "vitest";
import { check } from "../../src/checks/check.ts";
import { checks } from "../../src/checks/checks.ts";
import { withRepair } from "../../src/checks/repair.ts";
import { exampleDraft } from "../../src/report/example.ts";
import { textsOf } from "../../src/wording/texts.ts";
import { publishedReport, reportNames } from "../kit/reports.ts";

const draft = exampleDraft();
const found = check(draft);
const of = (id: string) => found.filter((finding) => finding.check === id);
const said = (id: string) =>
  of(id).flatMap(({ words = [] }) =>
    words.map(({ path, start, end }) =>
      textsOf(draft)
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
    "suggestion feeName",
    "suggestion mixedNames",
  ]);
});

test("137 条 against 133, 3, 1, 1, 1 and 0, which come to 139, with each number underlined", () => {
  expect(of("lists")[0]?.message).toContain(
    "写的是共 137 条，所列 6 项之和为 133 ＋ 3 ＋ 1 ＋ 1 ＋ 1 ＋ 0 ＝ 139 条，相差 2",
  );
  expect(said("lists")).toEqual(["137 条", "133 条", "3 条", "1 条", "1 条", "1 条", "0 条"]);
  expect(of("lists")[0]?.repairs).toBeUndefined();
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

test("every published report but the faulty ones is passed without 错误 and without 警告", () => {
  for (const name of reportNames) {
    const graver = check(publishedReport(name).draft).filter(({ severity }) => severity !== "suggestion");
    expect(
      graver.map(({ message }) => message),
      name,
    ).toEqual([]);
  }
});

test("each rule has a name of its own, a title and a source", () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const { title, source } of checks) expect([title, source]).not.toContain("");
});
