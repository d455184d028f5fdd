import { beforeAll, expect, test } from "vitest";
import { blankForms } from "../../src/document/blank-forms.ts";
import type { FormBlock } from "../../src/document/blocks.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { partOf, parts, partTitle, tables } from "../../src/form/form.ts";
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

/** Each with its number of pages. */
const documents: readonly (readonly [string, readonly FormBlock[], number])[] = [
  ["the township report", compose(exampleDraft(), { finished: true }), 5],
  ["杭州 2025", compose(publishedReport("hangzhou-2025").draft, { finished: true }), 4],
  ["a report of long texts and very large numbers", compose(worstReport(), { finished: true }), 18],
  ["the sheets to be filled in", blankForms({ organ: "偃师区缙氏镇人民政府", year: 2023 }), 3],
];

const here = await canConvert();
let converted: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(async () => {
  if (!here) return;
  const files = await Promise.all(documents.map(([, blocks]) => toDocx(blocks, { organ: "某镇人民政府" })));
  const pdfs = await printedByOffice(files);
  converted = new Map(documents.map(([name], at) => [name, pdfs[at]!]));
});

test.skipIf(!here).each(documents)(
  "%s comes out of LibreOffice page by page as it prints (where LibreOffice and pdftotext are installed)",
  async (name, blocks, count) => {
    const { page } = await open();
    await page.goto("about:blank");
    await page.setContent(toHtml(blocks));
    const printed = await wordsOnPages(await page.pdf({ preferCSSPageSize: true }));
    const pages = await wordsOnPages(converted.get(name)!);
    expect(pages).toHaveLength(count);
    expect(beginnings(pages)).toEqual(beginnings(printed));

    const own = pages.find((text) => text.includes(plain(partTitle(partOf("applications")))))!;
    expect(labels.filter((label) => !own.includes(label))).toEqual([]);
    pages.forEach((text, at) => {
      expect(text).toContain(`—${at + 1}—`);
    });
    expect(signsIn(pages)).toEqual(signsIn(printed));
  },
);
