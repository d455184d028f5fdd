import { expect, test as statement } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { compareReports } from "../../src/comparison/compare.ts";
import { toComparisonHtml } from "../../src/comparison/html.ts";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandHtml } from "../../src/document/by-hand/to-html.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { fromJson, toDataBlock, toJson } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";
import { reviewOf } from "../../src/review/review.ts";
import { reviewLayerOf } from "../../src/review/review-marks.ts";
import { reviewSheet } from "../../src/review/review-sheet.ts";
import { editedReport } from "../kit/edited-report.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { asRead, hostileReports, printedOf, reportOf } from "../kit/hostile.ts";
import { type Markup, markupOf } from "../kit/markup.ts";

const blocksOf = (draft: Draft, isTraced = false) => compose(draft, { finished: false, isTraced });
const harmless = reportOf("甲乙丙丁");
const other = reportOf("乙");
/** A report whose annotations stand below its table, as the cells have no room for them. */
const crowded = reportOf("甲".repeat(60));

/** One whose annotations stand below their numbers, as there is room for both under each other alone. */
const below = reportOf("甲".repeat(20));

const isNote = (words: string) => words.startsWith("注：①");

/** The kinds of elements that pages have whatever is typed, where how many there are follows from what is found in it. */
const kindsOf = (...pages: readonly Markup[]) => [
  ...new Set(pages.flatMap(({ skeleton }) => skeleton.map((kind) => kind.replace(/ id="change-0"$/, "")))),
];

const titleOf = (shown: string) => `${shown}2023年政府信息公开工作年度报告`;

statement("each hostile text in every place is text of the exported page, and its data", () => {
  const exported = (draft: Draft) => markupOf(toHtml(blocksOf(draft), toDataBlock(draft, { finished: false })));
  const skeletons = [harmless, below, crowded].map((draft) => exported(draft).skeleton);
  for (const { shown, draft } of hostileReports()) {
    const page = exported(draft);
    const { paragraphs, headings } = printedOf(shown);
    expect(skeletons, shown).toContainEqual(page.skeleton);
    expect(page.wordsOf("title")).toEqual([titleOf(shown)]);
    expect(page.wordsOf("h1")).toEqual([titleOf(shown)]);
    expect(page.wordsOf("p").slice(1)).toEqual(paragraphs);
    expect(page.wordsOf("h3")).toEqual(headings);
    const annotations = [...page.wordsOf("small"), ...page.wordsOf("div").filter(isNote)];
    expect([[`（${shown}）`, `（${shown}）`], [`注：①${shown}`]]).toContainEqual(annotations);
    expect(fromJson(page.wordsOf("script").join("")), shown).toEqual({
      ok: true,
      value: { draft: asRead(draft), setAside: [] },
    });
    expect(fromJson(toJson(draft, new Date(0))), shown).toEqual({
      ok: true,
      value: { draft: asRead(draft), setAside: [] },
    });
  }
});

statement("each is text of 审核稿 under its marks", () => {
  const layered = (draft: Draft) => {
    const review = { ...reviewOf(draft, check(draft)), finished: false };
    return markupOf(toHtml(blocksOf(draft, true), undefined, reviewLayerOf(review)));
  };
  const kinds = kindsOf(layered(harmless), layered(below), layered(crowded), layered(exampleDraft()));
  for (const { shown, draft } of hostileReports()) {
    const page = layered(draft);
    expect(kinds, shown).toEqual(expect.arrayContaining(kindsOf(page)));
    const { paragraphs, headings } = printedOf(shown);
    const report = page.without("remark", "unseen", "proof", "lacking", "remarks");
    expect(report.wordsOf("title")).toEqual([titleOf(shown)]);
    expect(report.wordsOf("p").slice(1)).toEqual(paragraphs);
    expect(report.wordsOf("h3")).toEqual(headings);
  }
});

statement("each is text of 审核表, where it explains what was found", () => {
  const sheet = (draft: Draft) => markupOf(reviewSheet(draft, "2024-01-20"));
  const kinds = kindsOf(sheet(harmless));
  for (const { shown, draft } of hostileReports()) {
    const page = sheet(draft);
    expect(kinds, shown).toEqual(expect.arrayContaining(kindsOf(page)));
    expect(page.wordsOf("h1")).toEqual([`${titleOf(shown)}审核表`]);
    const rows = page.rowsOf();
    const start = rows.findIndex(([, , , last]) => last === "出错说明");
    const reasons = rows.slice(start + 1).map((row) => row[3]);
    expect(reasons.length).toBeGreaterThan(0);
    expect(new Set(reasons)).toEqual(new Set([shown]));
  }
});

statement("each is text of the page for a site", () => {
  const fragment = (draft: Draft) => markupOf(toWebPage(blocksOf(draft)));
  const skeletons = [harmless, crowded].map((draft) => fragment(draft).skeleton);
  for (const { shown, draft } of hostileReports()) {
    const page = fragment(draft);
    const { paragraphs, headings } = printedOf(shown);
    const printed = page.wordsOf("p").slice(1);
    expect(skeletons, shown).toContainEqual(page.skeleton);
    expect(page.wordsOf("h1")).toEqual([titleOf(shown)]);
    expect(printed.filter((words) => !isNote(words))).toEqual(paragraphs);
    expect(page.wordsOf("h3")).toEqual(headings);
    const annotated = page.wordsOf("td").filter((words) => words.endsWith(`（${shown}）`));
    expect(annotated.length === 2 ? [] : printed.filter(isNote)).toEqual(
      annotated.length === 2 ? [] : [`注：①${shown}`],
    );
  }
});

statement("each is text of the blank forms", () => {
  const blank = (draft: Draft) => markupOf(toHandHtml(blankForms(draft)));
  const { skeleton } = blank(harmless);
  for (const { shown, draft } of hostileReports()) {
    expect(blank(draft).skeleton, shown).toEqual(skeleton);
    expect(blank(draft).wordsOf("h1")).toEqual([`${titleOf(shown)}数据填报表`]);
  }
});

statement("each is text on either side of a comparison, and in the names over it", () => {
  const compared = (before: Draft, after: Draft, name: string) => {
    const names = { before: name, after: name };
    return markupOf(
      toComparisonHtml(compareReports(blocksOf(before), blocksOf(after)), { names, changesOnly: false }),
    ).without("said");
  };
  const known = [
    [harmless, other],
    [crowded, other],
    [other, crowded],
    [exampleDraft(), editedReport()],
  ] as const;
  const kinds = kindsOf(...known.map(([before, after]) => compared(before, after, "丙")));
  for (const { text, shown, draft } of hostileReports()) {
    const { paragraphs, headings } = printedOf(shown);
    const aspects = headings.flatMap((heading, at) => [heading, paragraphs[4 + at]]);
    const printed = [titleOf(shown), ...paragraphs.slice(0, 4), ...aspects, ...paragraphs.slice(9)].join("");
    for (const [page, column] of [
      [compared(draft, other, text), 1],
      [compared(other, draft, text), 2],
    ] as const) {
      expect(kinds, shown).toEqual(expect.arrayContaining(kindsOf(page)));
      const rows = page.rowsOf("side-by-side");
      const heads = rows.filter(([first]) => first === "变化");
      expect(heads).toEqual(heads.map(() => ["变化", shown, shown]));
      const sides = rows.filter(([first]) => first !== "变化");
      expect(sides.map((row) => row[column]).join("")).toBe(printed);
    }
  }
});
