import { expect, test } from "vitest";
import { toComparisonHtml } from "../../src/comparison/html.ts";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandHtml } from "../../src/document/by-hand/to-html.ts";
import { type OfficePaper, officeMargins } from "../../src/document/office/paper.ts";
import { officeHtml } from "../../src/document/office/to-html.ts";
import { page as paper, textArea, textAreaAcross } from "../../src/document/page.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import type { Draft } from "../../src/report/schema.ts";
import { opinionPaper } from "../../src/review/opinion-sheet.ts";
import { reviewPaper } from "../../src/review/review-sheet.ts";
import { codeMark } from "../../src/submission/code-mark.ts";
import { answeredDraft, returnedDraft } from "../kit/comments.ts";
import { compared } from "../kit/comparisons.ts";
import { halfFilled } from "../kit/crowded-reports.ts";
import { editedReport } from "../kit/edited-report.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { generatedReports } from "../kit/generated-reports.ts";
import { browserPages } from "../kit/journey.ts";
import { spilling } from "../kit/paper.ts";
import { prefaces } from "../kit/prefaces.ts";
import { faultsOfColumns } from "../kit/printed-lines.ts";
import { fixtureText, publishedReport } from "../kit/reports.ts";
import { worstReport } from "../kit/worst-report.ts";

const open = browserPages();
const millimetre = 96 / 25.4;

async function printedPage(width: number) {
  const { page } = await open({ width: Math.floor(width * millimetre), height: 900 });
  await page.goto("about:blank");
  await page.emulateMedia({ media: "print" });
  return page;
}

const prefaced = (contact: string): Draft => {
  const draft = exampleDraft();
  return { ...draft, overview: { ...draft.overview, basis: "", period: "", contact } };
};
const hangzhou = publishedReport("hangzhou-2025").draft;
const names = fixtureText("organ-names.txt").trimEnd().replaceAll("|", "").split("\n");
const titled = names.filter(({ length }) => length >= 20).map((organ): Draft => ({ ...hangzhou, organ }));

const reports: readonly (readonly [string, Draft])[] = [
  ["the township's report", exampleDraft()],
  ["the township's report a year on", editedReport()],
  ["杭州 2025", hangzhou],
  ["the worst report", worstReport()],
  ["a draft with blanks", halfFilled()],
  ...prefaces.map((contact, at) => [`preface ${at + 1}`, prefaced(contact)] as const),
  ...titled.slice(0, 8).map((draft) => [draft.organ, draft] as const),
  ...generatedReports(20, 101).map((draft, at) => [`generated report ${at + 1}`, draft] as const),
];

test("no words of any 审核表 or 审核意见单 are clipped, lie over others, break where they may not or end in a lone character", async () => {
  const page = await printedPage(paper.width - 2 * officeMargins.side);
  const papers: readonly (readonly [string, OfficePaper])[] = [
    ...reports.map(
      ([name, draft]) => [name, reviewPaper(draft, "2026-01-20", defaultSettings, codeMark(draft))] as const,
    ),
    ...reports.map(([name, draft]) => [`审核意见单, ${name}`, opinionPaper(draft, true)] as const),
    ["a returned report", opinionPaper(returnedDraft(), true)],
    ["an answered report", opinionPaper(answeredDraft(), true)],
  ];
  for (const [name, one] of papers) {
    await page.setContent(officeHtml(one));
    expect([name, await spilling(page), await faultsOfColumns(page, "p, td")]).toEqual([name, [], []]);
  }
});

test("nothing of any 空白表 is clipped or lies over another, and each sheet stands on one page", async () => {
  const page = await printedPage(textAreaAcross.width);
  for (const organ of names) {
    await page.setContent(toHandHtml(blankForms({ organ, year: 2025 })));
    // Those upright have the width of their own page.
    await page.addStyleTag({ content: `.hand-sheets:not(.across), h1 { width: ${textArea.width}mm; }` });
    const tooHigh = await page.evaluate(
      ([upright = 0, across = 0]) =>
        [...document.querySelectorAll<HTMLElement>(".hand-sheet")].filter((sheet) => {
          const isAcross = sheet.closest(".across") !== null;
          const title = isAcross ? 0 : (document.querySelector("h1")?.offsetHeight ?? 0);
          return sheet.offsetHeight + title > (isAcross ? across : upright);
        }).length,
      [textArea.height * millimetre, textAreaAcross.height * millimetre],
    );
    expect([organ, tooHigh, await spilling(page)]).toEqual([organ, 0, []]);
  }
});

test("no words of any 对照稿 break where they may not or end in a lone character", async () => {
  const page = await printedPage(textAreaAcross.width);
  const sides = { before: "2024年报告", after: "2025年报告" };
  for (const [at, [name, draft]] of reports.entries()) {
    const [, before = hangzhou] = reports[(at + 1) % reports.length] ?? [];
    await page.setContent(toComparisonHtml(compared(before, draft), { names: sides, changesOnly: at % 2 === 1 }));
    // Words for screen readers take no room.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll(".said")) one.remove();
    });
    expect([name, await spilling(page), await faultsOfColumns(page, "p, .side-by-side td, .notes")]).toEqual([
      name,
      [],
      [],
    ]);
  }
});
