import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { nextYearDraft } from "../../src/prose/next-year.ts";
import { exampleReport } from "../../src/report/example.ts";
import { textAt, withTextAt } from "../../src/report/report-texts.ts";
import type { Draft } from "../../src/report/schema.ts";

const path = "overview.aspects.3.text";

/** This year's draft begun from a report with that text in one aspect; its tables are the same again. */
function begunFrom(text: string): Draft {
  const next = nextYearDraft(withTextAt(exampleReport(), path, text));
  const { disclosure, applications, litigation } = exampleReport();
  return { ...next, disclosure, applications, litigation };
}

const found = (draft: Draft) =>
  check(draft)
    .filter((one) => one.check === "copiedNumbers" && one.place.field === path)
    .map(({ message }) => message.replace(/^.*?：/, ""));

test("a sentence that is last year's but for its year is named with the numbers in it, until one of them is changed", () => {
  const draft = begunFrom("2024年，举办培训3期，参加120人次。市政府门户网站全年更新栏目26个、发布信息1,208条。");
  expect(found(draft)).toEqual([
    "这句与上年报告只改了年份，其中 3期、120人次 请按本年度核对。",
    "这句与上年报告一字未改，其中 26个、1,208条 请按本年度核对。",
  ]);
  const changed = withTextAt(draft, path, textAt(draft, path).replace("120", "160"));
  expect(found(changed)).toEqual(["这句与上年报告一字未改，其中 26个、1,208条 请按本年度核对。"]);
});

test("numbers that the tables of this year bear out, numbers of names, and sentences without numbers are left alone", () => {
  expect(found(begunFrom("全年收到政府信息公开申请3525件。"))).toEqual([]);
  expect(found(begunFrom("依托12345热线回应群众关切，围绕5个方面推进公开。"))).toEqual([]);
  expect(found(begunFrom("加强平台建设，及时更新栏目内容。"))).toEqual([]);
});

test("without last year's report nothing is said to be copied", () => {
  expect(found({ ...begunFrom("举办培训3期，参加120人次。"), lastYear: null })).toEqual([]);
});
