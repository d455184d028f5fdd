import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exampleDraft } from "../../src/report/example.ts";
import type { Draft } from "../../src/report/schema.ts";
import { browserPages } from "../kit/journey.ts";
import { numbersOf, publishedReport, withNumbers } from "../kit/reports.ts";

const open = browserPages();

/** Every count of eight digits, and an annotation in each of the three tables. */
function crowded(): Draft {
  const numbers = new Map(
    [...numbersOf(exampleDraft())].map(([id, zero]) => [id, typeof zero === "number" ? 99_999_999 : "123456789.1234"]),
  );
  const noted = [
    "disclosure.normativeDocuments.issued",
    "applications.granted.naturalPerson",
    "litigation.review.corrected",
  ];
  const notes = Object.fromEntries(noted.map((id) => [id, "其中修订16件"]));
  return { ...withNumbers(exampleDraft(), numbers), notes };
}

/** Millimetres between the margins of the page (GB/T 9704). */
const printed = { width: 156, height: 225 };
const millimetre = 96 / 25.4;

/** The number of pages of a PDF, counted as its page objects. */
const pagesIn = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test.each([
  ["the township report", exampleDraft(), 5],
  ["杭州 2025", publishedReport("hangzhou-2025").draft, 4],
  ["an empty draft", blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 }), 4],
  ["a report of very large numbers with annotations", crowded(), 5],
])("%s prints on A4 with 表三 on one page of its own, nothing beyond the margins", async (_name, draft, pages) => {
  const { page } = await open({ width: Math.floor(printed.width * millimetre), height: 900 });
  await page.goto("about:blank");
  await page.setContent(toHtml(compose(draft, { finished: draft.organ !== "某镇人民政府" })));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesIn(pdf)).toBe(pages);

  await page.emulateMedia({ media: "print" });
  const size = await page.locator("section.applications").evaluate((part) => {
    const { width, height } = part.getBoundingClientRect();
    const cells = [...document.querySelectorAll("td, th")];
    return { width, height, spilling: cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length };
  });
  expect(size.height).toBeLessThanOrEqual(printed.height * millimetre);
  expect(size.width).toBeLessThanOrEqual(printed.width * millimetre);
  expect(size.spilling).toBe(0);
});
