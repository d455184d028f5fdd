import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { toComparisonHtml } from "../../src/comparison/html.ts";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandHtml } from "../../src/document/by-hand/to-html.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { officeMargins } from "../../src/document/office/paper.ts";
import { officeHtml } from "../../src/document/office/to-html.ts";
import { page as paper, textArea, textAreaAcross } from "../../src/document/page.ts";
import { enteredIds } from "../../src/form/cells.ts";
import { parts, partTitle } from "../../src/form/form.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import type { Draft } from "../../src/report/schema.ts";
import { opinionPaper } from "../../src/review/opinion-sheet.ts";
import { reviewPaper } from "../../src/review/review-sheet.ts";
import { codeMark } from "../../src/submission/code-mark.ts";
import { returnedDraft } from "../kit/comments.ts";
import { compared } from "../kit/comparisons.ts";
import { annotatedReport, annotatedThroughout } from "../kit/crowded-reports.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { darkAlong, hasPoppler, pagesIn, pictures, sizesOf, spilling, wordsOfPages } from "../kit/paper.ts";
import { prefaces } from "../kit/prefaces.ts";
import { faultsOfLines } from "../kit/printed-lines.ts";
import { publishedReport } from "../kit/reports.ts";
import { worstReport } from "../kit/worst-report.ts";

const open = browserPages();
const millimetre = 96 / 25.4;
const poppler = hasPoppler();

async function printed(page: Page, draft: Draft, finished = true): Promise<Buffer> {
  await page.setContent(toHtml(compose(draft, { finished })));
  return page.pdf({ preferCSSPageSize: true });
}

async function blankPage(): Promise<Page> {
  const { page } = await open({ width: Math.floor(textArea.width * millimetre), height: 900 });
  await page.goto("about:blank");
  return page;
}

const versionOf = (page: Page): number => Number.parseInt(page.context().browser()?.version() ?? "", 10);

/** Margin boxes, and with them page numbers, came with Chromium 131. */
const numbersPages = (page: Page): boolean => versionOf(page) >= 131;

/** 表二 is parted between its 项 where balanced lines are known, from Chromium 114 on; others keep it whole. */
const partsRows = (page: Page): boolean => versionOf(page) >= 114;

/** With the page on which each part begins, and the page of 表二 where it is kept whole. */
const reports: readonly [name: string, draft: Draft, pages: number, parts: readonly number[], whole?: number][] = [
  ["the township report", exampleDraft(), 5, [1, 2, 4, 5, 5, 5], 3],
  ["杭州 2025", publishedReport("hangzhou-2025").draft, 3, [1, 1, 2, 3, 3, 3]],
  ["a report of very long texts and large numbers with annotations", worstReport(), 18, [1, 9, 10, 11, 11, 17]],
];

test.each([
  ...reports.map(([name, draft, pages]) => [name, draft, pages] as const),
  ["杭州 2025 with an annotation in every cell of 表三", annotatedThroughout(true), 3] as const,
  ["an empty draft", blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 }), 3] as const,
])(
  "%s prints on A4 with 表三 on one page of its own, nothing clipped or set into each other",
  async (_, draft, pages) => {
    const page = await blankPage();
    const pdf = await printed(page, draft, draft.organ !== "某镇人民政府");
    expect(pagesIn(pdf)).toBe(pages);
    for (const [width, height] of sizesOf(pdf)) {
      expect(width).toBeCloseTo(paper.width, 0);
      expect(height).toBeCloseTo(paper.height, 0);
    }
    await page.emulateMedia({ media: "print" });
    for (const part of ["disclosure", "applications", "litigation"]) {
      const size = await page.locator(`section.${part}`).boundingBox();
      expect(size?.height).toBeLessThanOrEqual(textArea.height * millimetre);
      expect(size?.width).toBeLessThanOrEqual(textArea.width * millimetre);
    }
    expect(await spilling(page)).toEqual([]);
    expect(await faultsOfLines(page)).toEqual([]);
  },
);

test("an annotation is never larger than its number", async () => {
  const page = await blankPage();
  for (const draft of [worstReport(), annotatedReport(), withOthers(exampleDraft(), "14069")]) {
    await page.setContent(toHtml(compose(draft, { finished: true })));
    const larger = await page.evaluate(
      () =>
        [...document.querySelectorAll("td small, td sup")].filter((small) => {
          const sizeOf = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
          return sizeOf(small) >= sizeOf(small.previousElementSibling ?? (small.parentElement as Element));
        }).length,
    );
    expect(larger).toBe(0);
  }
});

test("no line of a preface is pulled apart before an address, no number is parted, no last line is a lone character", async () => {
  const page = await blankPage();
  await page.emulateMedia({ media: "print" });
  for (const contact of prefaces) {
    const draft = exampleDraft();
    // As the words before an address become more, it comes to stand at every place of a line.
    for (let more = 0; more < 28; more += 4) {
      const overview = { ...draft.overview, basis: "", period: "", contact: `${"特".repeat(more)}${contact}` };
      await page.setContent(toHtml(compose({ ...draft, overview }, { finished: true })));
      expect(await faultsOfLines(page)).toEqual([]);
    }
  }
});

describe.skipIf(!poppler)("read back from the PDF by Poppler, where that is installed", () => {
  test.each(reports)(
    "%s: every part stands on its page, all text between the margins",
    async (name, draft, _, at, whole) => {
      const page = await blankPage();
      const pdf = await printed(page, draft);
      pictures(pdf, name.replace(/ /g, "-"));
      const pages = wordsOfPages(pdf);
      const texts = pages.map((words) => words.map((word) => word.text).join(""));
      const pageOf = (words: string) => texts.findIndex((text) => text.includes(words)) + 1;
      const begun =
        partsRows(page) || whole === undefined ? at : at.map((number, part) => (part === 1 ? whole : number));
      expect(parts.map((part) => pageOf(partTitle(part)))).toEqual(begun);

      for (const [index, words] of pages.entries()) {
        const isBody = (word: { middle: number }) => word.middle < paper.height - paper.bottom + 1;
        for (const word of words.filter(isBody)) {
          expect(word.left, word.text).toBeGreaterThan(paper.left - 0.5);
          expect(word.right, word.text).toBeLessThan(paper.width - paper.right + 0.5);
          expect(word.middle, word.text).toBeGreaterThan(paper.top);
        }
        if (!numbersPages(page)) continue;
        const number = words.filter((word) => !isBody(word));
        expect(number.map((word) => word.text).join("")).toBe(`—${index + 1}—`);
        const outside = index % 2 === 0 ? paper.width - paper.right : paper.left;
        const nearest = Math.min(
          ...number.flatMap(({ left, right }) => [left, right]).map((x) => Math.abs(x - outside)),
        );
        expect(nearest).toBeGreaterThan(4);
        expect(nearest).toBeLessThan(6);
      }
    },
  );

  test.each([
    ["表三", () => toHtml(compose(publishedReport("hangzhou-2025").draft, { finished: true })), 150],
    ["空白表 lying across", () => toHandHtml(blankForms({ organ: "某镇人民政府", year: 2024 })), 90],
  ] as const)("the frame of %s is as strong at its right edge as at its left", async (_, html, down) => {
    const page = await blankPage();
    await page.setContent(html());
    const rules = darkAlong(await page.pdf({ preferCSSPageSize: true }), 2, down);
    const [left, right] = [rules[0], rules[rules.length - 1]].map((rule) => rule?.[1] ?? 0);
    expect(left).toBeGreaterThanOrEqual(3);
    expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThanOrEqual(1);
  });

  test("a full page of text has 22 lines of 28 characters", async () => {
    const pdf = await printed(await blankPage(), { ...exampleDraft(), other: "政".repeat(28 * 22 * 4) });
    const full = wordsOfPages(pdf)[6]?.filter(({ text }) => text.includes("政")) ?? [];
    expect(full.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
  });
});

test("in papers of the office nothing is clipped, and the words of narrow columns stand on one line", async () => {
  const page = await blankPage();
  const width = Math.floor((paper.width - 2 * officeMargins.side) * millimetre);
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: "print" });
  const draft = exampleDraft();
  const papers = [
    opinionPaper(returnedDraft(), true),
    reviewPaper(draft, "2024-01-20", defaultSettings, codeMark(draft)),
  ];
  for (const one of papers) {
    await page.setContent(officeHtml(one));
    expect(await spilling(page)).toEqual([]);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll("td")].flatMap(({ textContent, firstChild }) => {
        const range = document.createRange();
        if (!firstChild || (textContent ?? "").length > 4) return [];
        range.selectNodeContents(firstChild);
        return range.getClientRects().length > 1 ? [textContent] : [];
      }),
    );
    expect(broken).toEqual([]);
  }
});

/** The same report with other numbers in all of its tables, some of them with annotations. */
function withOthers(draft: Draft, digits: string): Draft {
  const other = (text: unknown) => JSON.parse(JSON.stringify(text).replace(/:\d+/g, `:${digits}`));
  const noted = enteredIds.filter((_, at) => at % 40 === 0);
  return {
    ...draft,
    disclosure: other(draft.disclosure),
    applications: other(draft.applications),
    litigation: other(draft.litigation),
    notes: Object.fromEntries(noted.map((id) => [id, "其中修订16件、废止2件"])),
  };
}

test.each([
  [
    "杭州 2025 beside five digits",
    withOthers(publishedReport("hangzhou-2025").draft, "14069"),
    publishedReport("hangzhou-2025").draft,
  ],
  ["the worst report beside five digits", withOthers(worstReport(), "14069"), worstReport()],
  ["eight digits with annotations beside eight", withOthers(worstReport(), "88888888"), worstReport()],
  [
    "the township's report beside an empty draft",
    exampleDraft(),
    { ...blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 }) },
  ],
])("对照稿 of %s: each table on one page, nothing clipped or set into each other", async (_, before, after) => {
  const names = { before: "2024年报告", after: "2025年报告" };
  const page = await blankPage();
  await page.setViewportSize({ width: Math.floor(textAreaAcross.width * millimetre), height: 900 });
  await page.emulateMedia({ media: "print" });
  await page.setContent(toComparisonHtml(compared(before, after), { names, changesOnly: false }));
  // Words for screen readers take no room.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll(".said")) one.remove();
  });
  for (const part of ["disclosure", "applications", "litigation"]) {
    const size = await page.locator(`section.${part}`).boundingBox();
    expect(size?.height).toBeLessThanOrEqual(textAreaAcross.height * millimetre);
    expect(size?.width).toBeLessThanOrEqual(textAreaAcross.width * millimetre);
  }
  expect(await spilling(page)).toEqual([]);
});
