import { expect, test } from "vitest";
import { withConfirmed } from "../../src/checks/confirmed.ts";
import type { Finding } from "../../src/checks/finding.ts";
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

const ofRule = (draft: Draft, rule: string) => check(draft).filter((one) => one.check === rule);

test("dates, and titles and numbers of documents of last year, are named in the sentence that was copied", () => {
  const draft = begunFrom(
    "5月12日组织全员培训。按照《云岭县2024年政务公开工作要点》落实责任。统计期限为1月1日至12月31日。依据《条例》公开。",
  );
  expect(found(draft)).toEqual([
    "这句与上年报告一字未改，其中 5月12日 请按本年度核对。",
    "这句与上年报告一字未改，其中 《云岭县2024年政务公开工作要点》 请按本年度核对。",
  ]);
});

test("the other sentences of a text that are last year's are told together, each until it is changed or confirmed", () => {
  const draft = begunFrom("加强平台建设，及时更新栏目内容。健全工作制度，明确工作职责。");
  const told = (one: Draft) => ofRule(one, "copiedSentences").filter(({ place }) => place.field === path);
  const [both] = told(draft);
  expect(both?.message).toContain("有 2 句与上年相同");
  const changed = withTextAt(draft, path, textAt(draft, path).replace("及时更新", "按月更新"));
  const [one] = told(changed);
  expect(one?.message).toContain("有 1 句与上年相同");
  const confirmed = withConfirmed(changed, one as Finding);
  expect(told(confirmed)).toEqual([]);
  // Put back to last year's words, it is asked about again, and it alone.
  const [again] = told({ ...withTextAt(confirmed, path, textAt(draft, path)) });
  expect(again?.message).toContain("有 1 句与上年相同");
});

test("a confirmed sentence is found again once it is changed to another that was last year's, or its numbers change", () => {
  const draft = begunFrom("举办培训3期，参加120人次。");
  const [first] = ofRule(draft, "copiedNumbers").filter(({ place }) => place.field === path);
  const confirmed = withConfirmed(draft, first as Finding);
  expect(found(confirmed)).toEqual([]);
  expect(confirmed.confirmed).toHaveLength(1);
  const other = nextYearDraft(withTextAt(exampleReport(), path, "举办培训4期，参加120人次。"));
  expect(found({ ...other, confirmed: confirmed.confirmed })).toHaveLength(1);
});

test("whom to ask is told while it reads as last year, the day of signing as well", () => {
  const contact = "联系电话：0000-1234567，联系人：张三。";
  const draft = nextYearDraft(withTextAt(exampleReport(), "overview.contact", contact));
  const signed = {
    ...draft,
    signedOn: "2025年1月9日",
    lastYear: draft.lastYear && { ...draft.lastYear, signedOn: "2025年1月9日" },
  };
  expect(ofRule(signed, "sameNames").map(({ place }) => place.field)).toEqual(["signedOn", "overview.contact"]);
  expect(ofRule(withTextAt(draft, "overview.contact", contact.replace("张三", "李四")), "sameNames")).toEqual([]);
});

test("of everything that 要改的 lists, what is confirmed is found no more, and nothing else goes with it", () => {
  const draft = begunFrom("2024年，举办培训3期，参加120人次。加强平台建设，及时更新栏目内容。");
  const left = check(draft).filter(({ confirms }) => confirms);
  expect(left.length).toBeGreaterThan(5);
  for (const finding of left) {
    const ids = check(withConfirmed(draft, finding)).map(({ id }) => id);
    expect(ids).toEqual(
      check(draft)
        .map(({ id }) => id)
        .filter((id) => id !== finding.id),
    );
  }
});
