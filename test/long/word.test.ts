import { beforeAll, expect, test } from "vitest";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandDocx } from "../../src/document/by-hand/to-docx.ts";
import { toHandHtml } from "../../src/document/by-hand/to-html.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { partOf, parts, partTitle, tables } from "../../src/form/form.ts";
import type { Draft } from "../../src/report/schema.ts";
import { annotatedReport, halfFilled } from "../kit/crowded-reports.ts";
import { withHeadingsRunIn } from "../kit/docx.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { canConvert, printedByOffice, wordsOnPages } from "../kit/pages.ts";
import { publishedReport } from "../kit/reports.ts";
import { worstReport } from "../kit/worst-report.ts";

const open = browserPages();
const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
const headings = parts.map((part) => plain(partTitle(part)));
const applications = tables.find(({ id }) => id === "applications")!;
const labels = [...new Set(cellsOf(applications).map(({ row }) => plain(row.label)))];

/** Which parts begin on each page. */
const beginnings = (pages: readonly string[]) =>
  pages.map((page) => headings.filter((heading) => page.includes(heading)));

/** How often each character stands on the pages, but for dashes and figures, which number the pages too, and rules. */
const signsIn = (pages: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const sign of pages.join("")) if (!/[—_\d]/.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return new Map([...counts].sort());
};

/** A document as a page to be printed and as a Word file, with the number of its pages. */
interface BothWays {
  readonly html: string;
  readonly docx: () => Promise<Uint8Array>;
  readonly pages: number;
}

const about = { organ: "某镇人民政府" };
function report(draft: Draft, pages: number, finished = true): BothWays {
  const blocks = compose(draft, { finished });
  return { html: toHtml(blocks), docx: () => toDocx(blocks, about), pages };
}
const forms = blankForms({ organ: "偃师区缙氏镇人民政府", year: 2023 });

const documents: readonly (readonly [string, BothWays])[] = [
  ["the township report", report(exampleDraft(), 5)],
  ["杭州 2025", report(publishedReport("hangzhou-2025").draft, 3)],
  ["a report of long texts and very large numbers", report(worstReport(), 18)],
  ["a report with notes below its tables", report(annotatedReport(), 3)],
  ["a draft with blanks", report(halfFilled(), 3, false)],
  ["the sheets to be filled in", { html: toHandHtml(forms), docx: () => toHandDocx(forms, about), pages: 4 }],
];

const here = await canConvert();
let converted: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(async () => {
  if (!here) return;
  const pdfs = await printedByOffice(
    await Promise.all(documents.map(async ([, { docx }]) => withHeadingsRunIn(await docx()))),
  );
  converted = new Map(documents.map(([name], at) => [name, pdfs[at]!]));
});

test.skipIf(!here).each(documents)(
  "%s comes out of LibreOffice page by page as it prints (where LibreOffice and pdftotext are installed)",
  async (name, { html, pages: count }) => {
    const { page } = await open();
    await page.goto("about:blank");
    await page.setContent(html);
    const printed = await wordsOnPages(await page.pdf({ preferCSSPageSize: true }));
    const pages = await wordsOnPages(converted.get(name)!);
    expect(pages).toHaveLength(count);
    // LibreOffice breaks some lines otherwise than Word, which over many pages of text comes to some lines.
    if (count < 10) expect(beginnings(pages)).toEqual(beginnings(printed));

    const own = pages.filter((text) => text.includes(plain(partTitle(partOf("applications"))))).join("");
    expect(labels.filter((label) => !own.includes(label))).toEqual([]);
    pages.forEach((text, at) => {
      expect(text).toContain(`—${at + 1}—`);
    });
    expect(signsIn(pages)).toEqual(signsIn(printed));
  },
);
