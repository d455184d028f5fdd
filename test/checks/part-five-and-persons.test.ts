import { expect, test } from "vitest";
import { withRepair } from "../../src/checks/repair.ts";
import { check } from "../../src/checks/rules.ts";
import { textAt, withTextAt } from "../../src/report/report-texts.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fixtureText } from "../kit/reports.ts";

const found = (draft: Draft, rule: string) => check(draft).filter(({ check: id }) => id === rule);
const saying = (texts: Readonly<Record<string, string>>, rule: string) =>
  found(
    Object.entries(texts).reduce((draft, [path, text]) => withTextAt(draft, path, text), exampleDraft()),
    rule,
  ).map(({ message }) => message);

/** 五 of a township's published report: three problems, and as many measures, the last without a stop before it. */
const [, problems = "", measures = ""] =
  /五、存在的主要问题及改进情况\s+([^\n]+)\s+(改进措施：[^\n]+)/.exec(fixtureText("seed-township-2023.txt")) ?? [];

test("a published report with a measure for each of its problems is let alone", () => {
  expect(problems).toContain("三是");
  expect(measures).toContain("三是");
  expect(saying({ "problems.problems": problems, "problems.measures": measures }, "pairedMeasures")).toEqual([]);
});

test("a problem for which no measure is named is asked for", () => {
  const shorter = measures.replace(/三是[^\n]+/, "");
  expect(saying({ "problems.problems": problems, "problems.measures": shorter }, "pairedMeasures")).toEqual([
    "“存在的主要问题”列了 3 条，“改进情况”只有 2 条。请为每个问题写明改进措施。",
  ]);
});

test.each([
  ["measures told without numbers", "将加强培训，充实内容，完善机制。"],
  ["a measure for several problems", "一是针对前两个问题，加强培训。二是完善公开机制。"],
  [
    "last year's and this year's measures, each numbered",
    "一是已开展培训。二是已补栏目。下一步：一是建台账。二是常抽查。",
  ],
  ["more measures than problems", "一是加强培训。二是充实内容。三是完善机制。四是加强考核。"],
])("of %s nothing is said", (_, text) => {
  expect(saying({ "problems.problems": problems, "problems.measures": text }, "pairedMeasures")).toEqual([]);
});

const inText = (text: string, rule: string) => saying({ "overview.aspects.1.text": text }, rule);

test.each([
  ["收到申请人王建国提出的政府信息公开申请1件。", "王某某"],
  ["李红霞诉我局政府信息公开一案已审结。", "李某某"],
  ["原告张伟不服一审判决，提起上诉。", "张某"],
  ["收到村民刘某提交的申请1件，另收到村民陈大有提交的申请1件。", "陈某某"],
])("the name of who applied or sued is personal, and is shown hidden: %s", (text, shown) => {
  expect(inText(text, "personal").join()).toContain(`写有申请人的姓名（${shown}）`);
});

// The words behind 申请人 and the like in the passages of published reports.
test.each([
  "申请人向我机关提交申请1件，申请人为自然人的2件，均与申请人沟通后答复。",
  "申请人对答复内容不服提起行政复议1件，申请人撤回结案。",
  "原告诉求被驳回，市民代表参加座谈，居民群众不服答复的可以申请复议。",
  "申请人王某某提出申请1件，张某不服我局答复。",
  "充分保障申请人合法权益，加强与申请人的主动沟通，申请人高度认可。",
  "因周边居民不服我局信息公开答复，提起行政诉讼1件。",
])("a report that names nobody is let alone: %s", (text) => {
  expect(inText(text, "personal")).toEqual([]);
});

test("the name of an applicant is hidden by its repair", () => {
  const draft = withTextAt(exampleDraft(), "overview.aspects.1.text", "申请人王建国提出的申请已办结。");
  const [finding] = found(draft, "personal");
  expect(JSON.stringify(finding?.id)).not.toContain("王建国");
  const repair = finding?.repairs?.[0];
  expect(repair && textAt(withRepair(draft, repair), "overview.aspects.1.text")).toBe("申请人王某某提出的申请已办结。");
});

test("last year's year in the heading of an aspect is told, and put right there", () => {
  const draft = exampleDraft();
  const last = draft.year - 1;
  draft.overview.aspects[0]!.heading = `${last}年主动公开情况`;
  const [finding] = found(draft, "leftYear");
  expect(finding?.place.field).toBe("overview.aspects.0.heading");
  const repair = finding?.repairs?.[0];
  expect(repair && textAt(withRepair(draft, repair), "overview.aspects.0.heading")).toBe(`${draft.year}年主动公开情况`);
});

test("a heading of this year, or one that looks back, is let alone", () => {
  const draft = exampleDraft();
  draft.overview.aspects[0]!.heading = `${draft.year}年主动公开情况`;
  draft.overview.aspects[1]!.heading = `${draft.year - 1}年问题整改情况`;
  expect(found(draft, "leftYear")).toEqual([]);
});

test("a report that says it is made of last year's work is asked about; one that is published for last year is not", () => {
  expect(saying({ "overview.basis": "本报告依据上一年度政府信息公开工作情况编制。" }, "leftYear")).toHaveLength(1);
  expect(
    saying(
      { "overview.basis": "本报告根据《中华人民共和国政府信息公开条例》公布上一年度报告的要求编制。" },
      "leftYear",
    ),
  ).toEqual([]);
});
