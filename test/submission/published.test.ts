import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { officeHtml } from "../../src/document/office/to-html.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { cellById, enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { sumsWith } from "../../src/form/sums.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { exampleReport } from "../../src/report/example.ts";
import type { Draft } from "../../src/report/schema.ts";
import { correctionCopy, correctionPaper } from "../../src/submission/correction.ts";
import { type PublishedDifference, publishedDifferences } from "../../src/submission/published.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { cmsPage } from "../kit/renderings/cms-page.ts";
import { wildReport } from "../kit/renderings/wild-report.ts";
import { publishedReport } from "../kit/reports.ts";

const reports: readonly (readonly [string, Draft])[] = [
  ["the township", exampleDraft()],
  ["杭州 2025", publishedReport("hangzhou-2025").draft],
  ["the example", exampleReport()],
];
const piece = (draft: Draft) => toWebPage(compose(draft, { finished: true }));
const told = async (draft: Draft, html: string) =>
  publishedDifferences(draft, await readingOf(fileSource("网页.html", html)));
const short = ({ kind, place, published, should }: PublishedDifference) => [kind, place, published, should];

test.each(reports)(
  "a page that shows %s as it is final is told to be the same, in whatever form it was kept",
  async (_, draft) => {
    const blocks = compose(draft, { finished: true });
    const site = cmsPage(wildReport({ draft }));
    for (const html of [piece(draft), toHtml(blocks), site]) expect(await told(draft, html)).toEqual([]);
    const pasted = await readingOf({ kind: "pasted", html: "", text: toPlainText(blocks) });
    expect(publishedDifferences(draft, pasted)).toEqual([]);
  },
);

test("digits that changed in a table, in a total and in a sentence are told with what should stand there", async () => {
  const draft = exampleReport();
  const html = piece(draft)
    .replace(">3440<", ">3404<")
    .replace(">3525<", ">3252<")
    .replace("全年办结3521件", "全年办结3512件");
  expect((await told(draft, html)).map(short)).toEqual([
    ["changed", "一、总体情况", expect.stringContaining("全年办结3512件"), expect.stringContaining("全年办结3521件")],
    ["number", "表三 一、本年新收政府信息公开申请数量 自然人", "3404", "3440"],
    ["number", "表三 一、本年新收政府信息公开申请数量 总计", "3252", "3525"],
  ]);
});

test("a table that is gone, a row that is gone and a sentence that is gone are told once each", async () => {
  const draft = exampleReport();
  const tables = piece(draft).match(/<table.*?<\/table>/gs) ?? [];
  // Labels have places where they may break.
  const litigation = tables.find((table) => table.replace(/<w?br>/g, "").includes("结果维持")) ?? "";
  expect(litigation).not.toBe("");
  const rows = piece(draft).match(/<tr>.*?<\/tr>/g) ?? [];
  const row = rows.find((one) => one.replace(/<w?br>/g, "").includes("重复申请")) ?? "";
  const sentence = "过期的办事指南按月排查。";
  const html = piece(draft)
    .replace(litigation, '<p><img src="table.png"></p>')
    .replace(row, "")
    .replace(`，${sentence}`, "。")
    .replace("全年没有因违反政府信息公开规定被追究责任的情形。", "");
  const found = await told(draft, html);
  expect(found.map(({ kind }) => kind).sort()).toEqual(["changed", "lost", "table", "table"]);
  expect(found.filter(({ kind }) => kind === "table").map(({ place }) => place)).toEqual([
    expect.stringMatching(/^表三 .*2\.重复申请$/),
    "表四 政府信息公开行政复议、行政诉讼情况",
  ]);
  expect(found.find(({ kind }) => kind === "lost")?.should).toBe("全年没有因违反政府信息公开规定被追究责任的情形。");
});

test("other widths of signs, spaces and signs between thousands are no difference; a blank in the place of 0 is", async () => {
  const draft = exampleReport();
  const html = piece(draft).replace(">1573179<", ">1,573,179<").replaceAll("，", ", ");
  expect(await told(draft, html)).toEqual([]);
  const blank = await told(exampleDraft(), piece(exampleDraft()).replace(">0</td>", ">&nbsp;</td>"));
  expect(blank.map(short)).toEqual([["number", expect.stringMatching(/^表二 /), "", "0"]]);
});

test("更正说明 says what was published and what it is corrected to, to be printed, copied and put into Word", () => {
  const draft = exampleReport();
  const differences: readonly PublishedDifference[] = [
    { kind: "number", place: "表三 新收 自然人", published: "3404", should: "3440" },
    { kind: "added", place: "六、其他需要报告的事项", published: "<b>多出</b>", should: "" },
  ];
  const page = officeHtml(correctionPaper(draft, differences));
  const { html, text } = correctionCopy(draft, differences);
  expect(text).toContain("1. 表三 新收 自然人：“3404”更正为“3440”。");
  for (const whole of [page, html]) {
    // What keeps the ends of lines together says nothing.
    const made = whole.replace(/<\/?span[^>]*>/g, "");
    expect(made).toContain("有 2 处不一致，现更正如下。");
    expect(made).toContain("<td>3404</td><td>3440</td>");
    expect(made).toContain("<td>（删去）</td>");
    expect(made).not.toContain("<b>多出");
  }
});

test("whatever number of the page is another, it is told with each total that it changes, and nothing else", async () => {
  const draft = exampleReport();
  const all = tables.flatMap(enteredCells);
  const some = all.filter((_, at) => at % 15 === 0);
  expect(some.length).toBeGreaterThan(10);
  for (const cell of some) {
    const other = withText(draft, cell, "777");
    const sums = sumsWith(cell.id).flatMap(({ id }) => cellById(id) ?? []);
    const places = (await told(draft, piece(other))).map(({ kind, place }) => `${kind} ${place}`);
    const wanted = [cell, ...sums].map(({ table, name }) => `number ${table.name} ${name}`);
    expect(places.sort(), cell.id).toEqual(wanted.sort());
  }
});

test("whatever sentence is gone from the page, it is told and nothing else", async () => {
  const draft = exampleReport();
  for (const [at, aspect] of draft.overview.aspects.entries()) {
    const [, gone = ""] = aspect.text.match(/[^。]+。/g) ?? [];
    const aspects = draft.overview.aspects.map((one, index) =>
      index === at ? { ...one, text: one.text.replace(gone, "") } : one,
    );
    const found = await told(draft, piece({ ...draft, overview: { ...draft.overview, aspects } }));
    expect(found.map(short)).toEqual([["lost", "一、总体情况", "", gone]]);
  }
});
