import { expect, test } from "vitest";
import { comparedIn } from "../../src/checks/compared.ts";
import { withRepair } from "../../src/checks/repair.ts";
import { check } from "../../src/checks/rules.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { publishedReport } from "../kit/reports.ts";

/** 宿迁 2024 with a sentence in its text, and the report of the year before beside it. */
function stating(text: string): Draft {
  const { draft } = publishedReport("suqian-2024");
  const aspects = draft.overview.aspects.map((aspect, at) => (at === 1 ? { ...aspect, text } : aspect));
  const lastYear = asPastReport(publishedReport("suqian-2023").draft);
  return { ...draft, overview: { ...draft.overview, aspects }, lastYear };
}
const textOf = (draft: Draft) => draft.overview.aspects[1]?.text ?? "";
const about = (draft: Draft, rule: string) => check(draft).filter((finding) => finding.check === rule);
/** The numbers side by side, as 文中 134 ≠ 表四“行政复议”总计 170. */
const sides = (draft: Draft, rule: string) =>
  about(draft, rule).map((finding) =>
    comparedIn(finding)
      ?.numbers.map(({ name, amount }) => `${name} ${amount}`)
      .join(" ≠ "),
  );
const mended = (draft: Draft, rule: string, name: string): Draft => {
  const repair = about(draft, rule)
    .flatMap(({ repairs = [] }) => repairs)
    .find((one) => one.name === name);
  if (!repair) throw new Error(`no ${name}`);
  return withRepair(draft, repair);
};

test("a number that differs from the table stands beside the table's, and one click writes that in its manner", () => {
  const draft = stating("全市共办结政府信息公开申请３,４００件。备案政府信息公开行政复议案件134 件。");
  expect(sides(draft, "stated")).toEqual([
    "文中 3400 ≠ 表三“（七）总计”总计 3521",
    "文中 134 ≠ 表四“行政复议”总计 170",
  ]);
  expect(comparedIn(about(draft, "stated")[1]!)?.difference).toBe("36");
  expect(textOf(mended(draft, "stated", "改为 170"))).toContain("行政复议案件170 件");
  expect(textOf(mended(draft, "stated", "改为 3521"))).toContain("办结政府信息公开申请３，５２１件");
});

test("where the words allow several bases, each total is offered once, with the name of its basis", () => {
  const [finding] = about(stating("全年收到申请3500件。"), "stated");
  const offered = (finding?.repairs ?? []).map(({ name, reason }) => [name, reason]);
  expect(new Set(offered.map(([name]) => name)).size).toBe(offered.length);
  for (const [name, reason] of offered)
    expect([name, reason]).toEqual([expect.stringMatching(/^改为 \d+$/), expect.stringMatching(/^表三/)]);
});

test("the table takes the text's number where one cell holds it all and its column balances then, and not else", () => {
  const draft = stating("全市结转下年度继续办理126件。");
  expect(sides(draft, "stated")).toEqual(["文中 126 ≠ 表三“四、结转下年度继续办理”总计 125"]);
  expect(about(draft, "stated").flatMap(({ repairs = [] }) => repairs.map(({ name }) => name))).not.toContain(
    "表三改为 126",
  );
  const { review, ...rest } = draft.litigation;
  const one = { ...review, upheld: 23, corrected: 0, otherResult: 0, pending: 0 };
  const single = { ...stating("备案政府信息公开行政复议案件32件。"), litigation: { review: one, ...rest } };
  expect(sides(single, "stated")).toEqual(["文中 32 ≠ 表四“行政复议”总计 23"]);
  const after = mended(single, "stated", "表四改为 32");
  expect(after.litigation.review.upheld).toBe(32);
  expect(about(after, "stated")).toEqual([]);
});

test("percentages and changes stand beside what the two years come to, and are put right by one click", () => {
  const draft = stating("全市收办政府信息公开申请3646件，同比增长1.05%。");
  expect(sides(draft, "percentages")).toEqual(["文中 1.05% ≠ 上年 3607，本年 3646 1.08%"]);
  expect(textOf(mended(draft, "percentages", "改为 1.08%"))).toContain("同比增长1.08%");
  const other = stating("全市收办政府信息公开申请3646件，同比下降1.08%。");
  expect(textOf(mended(other, "percentages", "改为“增长”"))).toContain("同比增长1.08%");
});

test("the two sides of a relation have short names, and no two numbers are held apart that are not counts", () => {
  const draft = stating("");
  draft.applications.received.naturalPerson = 1;
  expect(sides(draft, "H2")[0]).toMatch(/^一＋二 119 ≠ 三＋四 \d+$/);
});

test("a number stated twice is put right in either direction", () => {
  const draft = stating("全年通过门户网站发布解读材料46篇。");
  draft.problems = { ...draft.problems, measures: "通过门户网站发布解读材料64篇。" };
  expect(sides(draft, "twice")).toEqual(["（二）依申请公开 46 ≠ 改进情况 64"]);
  expect(textOf(mended(draft, "twice", "都改为 64 篇"))).toContain("64篇");
  expect(mended(draft, "twice", "都改为 46 篇").problems.measures).toContain("46篇");
});

test("what a message quotes begins where its clause does", () => {
  const draft = stating("今年以来，在全市各级行政机关和法律法规授权的组织中共收到政府信息公开申请3500件。");
  expect(about(draft, "stated")[0]?.message).toContain(
    "文中写“在全市各级行政机关和法律法规授权的组织中共收到政府信息公开申请3500件”",
  );
});
