import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { toComparisonHtml } from "../../src/comparison/html.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { textArea, textAreaAcross } from "../../src/document/page.ts";
import type { Draft } from "../../src/report/schema.ts";
import { compared } from "../kit/comparisons.ts";
import { annotatedReport, annotatedThroughout, chartedReport, halfFilled } from "../kit/crowded-reports.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { generatedReports } from "../kit/generated-reports.ts";
import { browserPages } from "../kit/journey.ts";
import { spilling } from "../kit/paper.ts";
import { faultsOfLines } from "../kit/printed-lines.ts";
import { publishedReport } from "../kit/reports.ts";
import { worstReport } from "../kit/worst-report.ts";

const open = browserPages();
const millimetre = 96 / 25.4;

async function paper(width: number): Promise<Page> {
  const { page } = await open({ width: Math.floor(width * millimetre), height: 900 });
  await page.goto("about:blank");
  await page.emulateMedia({ media: "print" });
  return page;
}

const hangzhou = publishedReport("hangzhou-2025").draft;
const reports: readonly (readonly [string, Draft])[] = [
  ["the township's report", exampleDraft()],
  ["杭州 2025", hangzhou],
  ["宿迁 2024", publishedReport("suqian-2024").draft],
  ["the worst report", worstReport()],
  ["a draft with blanks", halfFilled()],
  ["a report with charts", chartedReport()],
  ["many annotations", annotatedReport()],
  ["one annotation everywhere", annotatedThroughout(true)],
  ["another annotation everywhere", annotatedThroughout(false)],
  ...generatedReports(60, 1).map((draft, at) => [`generated report ${at + 1}`, draft] as const),
];

test("no line of any report is pulled apart or broken where it may not, nothing is clipped or lies over another, on paper", async () => {
  const page = await paper(textArea.width);
  for (const [name, draft] of reports) {
    await page.setContent(toHtml(compose(draft, { finished: draft.finalisedOn !== null })));
    expect([name, await spilling(page)]).toEqual([name, []]);
    expect([name, await faultsOfLines(page)]).toEqual([name, []]);
    const tooHigh = await page.evaluate(
      (most) => [...document.querySelectorAll("table")].filter((table) => table.offsetHeight > most).length,
      textArea.height * millimetre,
    );
    expect([name, tooHigh]).toEqual([name, 0]);
  }
});

test("nothing of any 对照稿 is clipped or lies over another, and each table stands on one page", async () => {
  const page = await paper(textAreaAcross.width);
  const names = { before: "2024年报告", after: "2025年报告" };
  // With another annotation in each number of 表三 there are more notes than signs, and no page holds them in its cells twice.
  const pairs = reports.filter(([name]) => name !== "another annotation everywhere");
  for (const [at, [name, draft]] of pairs.entries()) {
    const [, before = hangzhou] = pairs[(at + 1) % pairs.length] ?? [];
    await page.setContent(toComparisonHtml(compared(before, draft), { names, changesOnly: false }));
    const tooHigh = await page.evaluate((most) => {
      // Words for screen readers take no room.
      for (const one of document.querySelectorAll(".said")) one.remove();
      return [...document.querySelectorAll(".frame table")].filter(({ clientHeight }) => clientHeight > most).length;
    }, textAreaAcross.height * millimetre);
    expect([name, tooHigh, await spilling(page)]).toEqual([name, 0, []]);
  }
});
