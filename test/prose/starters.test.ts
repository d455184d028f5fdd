import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { measuresNamed, problemsNamed } from "../../src/prose/named-items.ts";
import { placeToFill, type Starter, starterDefs, startersFor } from "../../src/prose/starters.ts";
import { exampleReport } from "../../src/report/example.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";

const paths = ["overview.aspects.2.text", "overview.aspects.3.text", "overview.aspects.4.text", "problems.measures"];
const last = asPastReport({
  ...exampleReport(),
  year: 2023,
  problems: {
    problems: "一是公开内容不够全面，重点领域公开不多。二是业务培训有待加强。",
    measures: "下一步，我局将抓好以下工作。（一）加强业务培训，提高办理能力。（二）拓宽公开渠道。",
  },
});
const draft = (): Draft => ({ ...exampleReport(), lastYear: last });

/** What is found in the words of a text. */
const foundIn = (path: string, text: string, rule?: string) =>
  check(withTextAt(draft(), path, text)).filter(
    (one) => one.words?.some((range) => range.path === path) && (rule === undefined || one.check === rule),
  );

/** The words with the places filled in, all but one where that is given. */
function filled({ words }: Starter, but = -1): string {
  let at = -1;
  return words.replaceAll(placeToFill, (_, index: number) => {
    at += 1;
    const isNumber = /^(?:条|件|次|名|人次)/.test(words.slice(index + placeToFill.length));
    const isWhole = /^条，其中/.test(words.slice(index + placeToFill.length));
    return at === but ? placeToFill : isWhole ? "6" : isNumber ? "3" : "办公室";
  });
}

const all = paths.flatMap((path) => startersFor(draft(), path).map((starter) => [path, starter] as const));

test("there is a beginning for each kind that notices want, and for each problem and measure of last year's 五", () => {
  const names = all.map(([, { name }]) => name);
  for (const name of ["考核", "评议", "追责", "机构人员", "培训", "公开平台", "保密审查", "上年问题整改"]) {
    expect(names).toContain(name);
  }
  expect(all.map(([, { words }]) => words).filter((words) => words.includes("“"))).toEqual([
    "针对上年“公开内容不够全面”的问题，＿＿，目前＿＿。",
    "针对上年“业务培训有待加强”的问题，＿＿，目前＿＿。",
    "上年提出的“加强业务培训”，已＿＿。",
    "上年提出的“拓宽公开渠道”，已＿＿。",
  ]);
  expect(starterDefs.length + 4 - 1).toBe(all.length);
});

test.each(all)(
  "at %s each place of $words is found while it is empty, and nothing once all are filled in",
  (path, starter) => {
    const places = starter.words.split(placeToFill).length - 1;
    expect(places).toBeGreaterThan(0);
    for (let at = 0; at < places; at += 1) expect(foundIn(path, filled(starter, at), "placeholder")).toHaveLength(1);
    expect(foundIn(path, filled(starter))).toEqual([]);
  },
);

test("what a text names is taken by its first clause, and a text without a list sentence by sentence", () => {
  expect(problemsNamed("（一）政策解读形式单一；（二）人员业务能力不足，更换频繁。")).toEqual([
    "政策解读形式单一",
    "人员业务能力不足",
  ]);
  expect(problemsNamed("信息更新不及时，栏目较少。总体情况良好。")).toEqual(["信息更新不及时"]);
  expect(problemsNamed("无")).toEqual([]);
  expect(measuresNamed("1.健全工作机制。2.已完成栏目改版。")).toEqual(["健全工作机制"]);
});
