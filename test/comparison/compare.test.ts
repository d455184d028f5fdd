import { expect, test as statement } from "vitest";
import { type ComparedPart, type Comparison, compareReports } from "../../src/comparison/compare.ts";
import { differencesOf } from "../../src/comparison/differences.ts";
import { type Side, sideText } from "../../src/comparison/runs.ts";
import { summaryOf, summaryWords } from "../../src/comparison/summary.ts";
import type { Block, Paragraph } from "../../src/document/blocks.ts";
import { compose } from "../../src/document/compose.ts";
import { asDraft, asPastReport } from "../../src/report/schema.ts";
import { compared, withOther } from "../kit/comparisons.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { editedReport } from "../kit/edited-report.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";
import { publishedReport } from "../kit/reports.ts";
import { writtenReport } from "../kit/written-report.ts";

const words = (comparison: Comparison) => summaryWords(summaryOf(comparison));
const changed = ({ parts }: Comparison) =>
  parts.flatMap(({ sheets }) =>
    sheets.flatMap(({ cells }) => [...cells.values()].filter(({ state }) => state !== "same")),
  );

statement("a report beside itself has no change", () => {
  const comparison = compared(exampleDraft(), exampleDraft());
  expect(words(comparison)).toBe("两份报告没有差别。");
  expect(differencesOf(comparison)).toEqual([]);
});

statement("the 草稿 mark is no difference", () => {
  const finished = compose(exampleDraft(), { finished: true });
  const draft = compose(exampleDraft(), { finished: false });
  expect(words(compareReports(draft, finished))).toBe("两份报告没有差别。");
});

statement("each number is compared by its cell, with its annotation; a total follows its numbers", () => {
  const before = exampleDraft();
  const after = {
    ...before,
    applications: { ...before.applications, received: { ...before.applications.received, naturalPerson: 6 } },
    notes: { "disclosure.licences.decisions": "其中注销1件" },
  };
  expect(
    changed(compared(before, after)).map(({ id, state, isTotal, before, after }) => [
      id,
      state,
      isTotal,
      before,
      after.text,
    ]),
  ).toEqual([
    ["disclosure.licences.decisions", "changed", false, expect.objectContaining({ text: "0" }), "0"],
    ["applications.received.naturalPerson", "changed", false, expect.objectContaining({ text: "0" }), "6"],
    ["applications.received.total", "changed", true, expect.objectContaining({ text: "0" }), "6"],
  ]);
  expect(words(compared(before, after))).toBe("数字 2 格有变化（另有总计 1 格）；文字没有变化。");
});

statement("a number where there was a blank is new, a blank where there was a number is one gone", () => {
  const before = exampleDraft();
  const after = { ...before, disclosure: { ...before.disclosure, coercion: { decisions: null } } };
  const blocks = (draft: typeof before) => compose(draft, { finished: false });
  expect(changed(compareReports(blocks(before), blocks(after))).map(({ state }) => state)).toEqual(["removed"]);
  expect(changed(compareReports(blocks(after), blocks(before))).map(({ state }) => state)).toEqual(["added"]);
});

statement("the summary counts each kind of change, years alone apart", () => {
  expect(words(compared(exampleDraft(), editedReport()))).toBe(
    "数字 5 格有变化（另有总计 5 格）；文字新增 3 句、删除 2 句、修改 6 句（其中 3 句只改了年份），标题修改 3 处，其余 12 句相同。",
  );
});

statement("a report of another year that reads the same differs in its title alone", () => {
  expect(words(compared(exampleDraft(), { ...exampleDraft(), year: 2024 }))).toBe(
    "数字没有变化；文字没有变化，标题修改 1 处。",
  );
});

statement("a heading that closes with another sign is a changed heading, one with another number is not", () => {
  const headed = (heading: string) => {
    const { overview, ...rest } = exampleDraft();
    return { ...rest, overview: { ...overview, aspects: [{ heading, text: "公开信息 137 条。" }] } };
  };
  expect(words(compared(headed("主动公开"), headed("主动公开：")))).toMatch(/标题修改 1 处/);
  const added = { ...headed("主动公开"), overview: { ...headed("主动公开").overview } };
  added.overview.aspects = [{ heading: "总述", text: "全年平稳。" }, ...added.overview.aspects];
  expect(summaryOf(compared(headed("主动公开"), added)).headings).toBe(1);
});

statement("two years of one city differ in the numbers that differ in print, and in nothing else", () => {
  const [before, after] = [publishedReport("suqian-2023"), publishedReport("suqian-2024")];
  const differing = [...after.printed].filter(([id, amount]) => String(before.printed.get(id)) !== String(amount));
  const found = changed(compared(before.draft, after.draft)).map(({ id }) => id);
  expect(new Set(found)).toEqual(new Set(differing.map(([id]) => id)));
});

statement("each change says where it stands and what became of it", () => {
  const said = differencesOf(compared(exampleDraft(), editedReport())).map((change) => change.words);
  expect(said).toContain("表二 行政许可 本年处理决定数量：原为 0，现为 12（其中注销1件）");
  expect(said).toContain("一、总体情况 新增：全年解读镇级文件十二件，其中图解五件。");
  expect(said[0]).toMatch(/^修改：偃师区缙氏镇人民政府2024年/);
});

statement("last year's report is compared as a draft with nothing beside it", () => {
  const last = asPastReport(exampleDraft());
  expect(words(compared(asDraft(last), exampleDraft()))).toBe("两份报告没有差别。");
});

/** The paragraphs of one side, as the comparison has them. */
const paragraphsOf = ({ paragraphs }: ComparedPart, side: Side) =>
  paragraphs
    .map(({ heading, sentences }) => ({
      heading: sideText(heading, side),
      text: sentences.map(({ runs }) => sideText(runs, side)).join(""),
    }))
    .filter(({ heading, text }) => heading !== "" || text !== "");

/** The paragraphs as composed, those before part one first. */
function composed(blocks: readonly Block[]) {
  const plain = (inner: readonly Block[]) =>
    inner
      .filter((block): block is Paragraph => block.kind === "paragraph")
      .map(({ heading = "", text }) => ({ heading, text }));
  const signed = blocks.flatMap((block) => {
    if (block.kind === "signature") return [block.lines.map(({ text }) => ({ heading: "", text }))];
    if (block.kind !== "attachments") return [];
    return [block.lines.map(({ mark, name }) => ({ heading: "", text: `${mark}${name}` }))];
  });
  return [plain(blocks), ...blocks.flatMap((block) => (block.kind === "part" ? [plain(block.blocks)] : [])), ...signed];
}

const titleOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "title" ? [block.lines.join("")] : []));

function expectBothSides(before: readonly Block[], after: readonly Block[]) {
  const comparison = compareReports(before, after);
  for (const [side, blocks] of [
    ["before", before],
    ["after", after],
  ] as const) {
    const parts = comparison.parts.map((part) => paragraphsOf(part, side));
    // Attachments and signature may be on one side alone; the other has nothing in their place.
    const [whole, ending] = [parts.slice(0, 7), parts.slice(7).filter((part) => part.length > 0)];
    expect(whole).toEqual(composed(blocks).slice(0, 7));
    expect(new Set(ending)).toEqual(new Set(composed(blocks).slice(7)));
    expect([sideText(comparison.title, side)]).toEqual(titleOf(blocks));
  }
}

property(
  "either side of a comparison, read by itself, is that report word for word, whatever the two are",
  [arbitraryDraft(), arbitraryDraft()],
  (before, after) => expectBothSides(compose(before, { finished: false }), compose(after, { finished: false })),
);

property(
  "so it is for two reports as offices write them",
  [writtenReport(), writtenReport()],
  (before, after) => expectBothSides(compose(before, { finished: true }), compose(after, { finished: true })),
  30,
);

property("any report beside itself has no change", [arbitraryDraft()], (draft) => {
  expect(words(compared(draft, draft))).toBe("两份报告没有差别。");
});

statement.each([
  ["a hundred thousand characters without an end", "公".repeat(100_000), "公".repeat(99_000)],
  ["two texts of that length that share nothing", "公".repeat(100_000), "开".repeat(100_000)],
  ["fifty thousand sentences, all others than before", "一。".repeat(50_000), "二。".repeat(50_000)],
  ["five thousand lines, all others than before", "一\n".repeat(5_000), "二\n".repeat(5_000)],
  ["characters that repeat in no order", "公开开".repeat(30_000), "开公".repeat(45_000)],
])("%s is given as replaced where too much differs, and either side stays word for word", (_name, before, after) => {
  const blocks = (other: string) => compose(withOther(other), { finished: true });
  expectBothSides(blocks(before), blocks(after));
});
