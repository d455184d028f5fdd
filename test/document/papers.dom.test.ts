import mammoth from "mammoth";
import { expect, test } from "vitest";
import { compareReports } from "../../src/comparison/compare.ts";
import { toComparisonHtml } from "../../src/comparison/html.ts";
import { toComparisonDocx } from "../../src/comparison/to-docx.ts";
import { compose } from "../../src/document/compose.ts";
import { contentCode } from "../../src/document/content-code.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { officeDocx } from "../../src/document/office/to-docx.ts";
import { officeHtml } from "../../src/document/office/to-html.ts";
import { listToDocx } from "../../src/document/word/list-docx.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { exampleReport } from "../../src/report/example.ts";
import { reviewPaper } from "../../src/review/review-sheet.ts";
import { codeMark } from "../../src/submission/code-mark.ts";
import { annotatedReport } from "../kit/crowded-reports.ts";
import { documentXml, docxParts } from "../kit/docx.ts";
import { editedReport } from "../kit/edited-report.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const about = { organ: "某镇人民政府", day: "2024-01-20" };
const names = { before: "2023年报告", after: "本报告（2024年）" };
const comparison = () =>
  compareReports(compose(exampleDraft(), { finished: true }), compose(editedReport(), { finished: true }));

const pageOf = (html: string) => new DOMParser().parseFromString(html, "text/html");
/** What another program reads in a Word document, as a page. */
async function readBack(bytes: Uint8Array): Promise<Document> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return pageOf(value);
}
/** The words of every cell of every table, row by row, without space. */
const cellsIn = (page: Document, table: string): readonly (readonly string[])[] =>
  [...page.querySelectorAll<HTMLTableElement>(table)].flatMap((one) =>
    [...one.rows].map((row) => [...row.cells].map(({ textContent }) => (textContent ?? "").replace(/\s+/g, ""))),
  );

test("审核表 as a Word document has what the page has, with 核对码 in digits and as a picture that is described", async () => {
  const draft = exampleDraft();
  const paper = reviewPaper(draft, "2024-01-20", defaultSettings, codeMark(draft));
  const bytes = await officeDocx(paper, about);
  const [page, word] = [pageOf(officeHtml(paper)), await readBack(bytes)];
  const own = cellsIn(page, "table");
  const read = cellsIn(word, "table");
  expect(read.filter((row) => own.some((one) => one.join() === row.join()))).toEqual(own);
  for (const paragraph of page.querySelectorAll("h1 span, h2, p:not(.mark):not(.signatures)")) {
    expect(word.body.textContent).toContain(paragraph.textContent?.trim());
  }
  expect(word.body.textContent).toContain(contentCode(draft));
  expect(documentXml(bytes)).toContain(`descr="核对码 ${contentCode(draft)}"`);
  expect([...docxParts(bytes).keys()].some((path) => path.endsWith(".bmp"))).toBe(true);
  // Labels break between words.
  const label = [...page.querySelectorAll("td")].find(({ textContent }) => textContent === "现行有效件数与上年报告");
  expect(label?.innerHTML).toBe("现行<wbr>有效<wbr>件数与上年<wbr>报告");
  expect(documentXml(bytes)).toMatch(/>现行有效<\/w:t><\/w:r><w:r>(?:(?!<\/w:r>).)*<w:br\/><w:t[^>]*>件数与上年报告</);
  expect(Buffer.compare(await officeDocx(paper, about), bytes)).toBe(0);
});

test("对照稿 as a Word document has the rows of the page, and both numbers where they differ", async () => {
  const options = { names, changesOnly: false };
  const bytes = await toComparisonDocx(comparison(), options, about);
  const [page, word] = [pageOf(toComparisonHtml(comparison(), options)), await readBack(bytes)];
  for (const said of page.querySelectorAll(".said")) said.remove();
  for (const broken of page.querySelectorAll("br")) broken.remove();
  // It closes the frame at the end of each printed page.
  for (const foot of page.querySelectorAll("tfoot")) foot.remove();
  expect(cellsIn(word, "table")).toEqual(cellsIn(page, "table"));
  expect(Buffer.compare(await toComparisonDocx(comparison(), options, about), bytes)).toBe(0);
});

test("of 对照稿 with changes alone the Word document leaves out what the page leaves out", async () => {
  const options = { names, changesOnly: true };
  const word = await readBack(await toComparisonDocx(comparison(), options, about));
  const page = pageOf(toComparisonHtml(comparison(), options));
  const omitted = (from: Document) => from.body.textContent?.match(/本部分没有变化。|此处 \d+ 句没有变化/g);
  expect(omitted(word)).toEqual(omitted(page));
  expect(omitted(word)?.length).toBeGreaterThan(0);
});

test("behind no table of a paper stands a whole line, which would begin an empty page where a table fills its own", async () => {
  const draft = exampleDraft();
  const list = {
    title: "问题清单",
    organ: "某县",
    heads: ["单位", "问题"],
    shares: [1, 2],
    rows: [["某镇", "缺表三"]],
  };
  const documents = await Promise.all([
    toComparisonDocx(comparison(), { names, changesOnly: false }, about),
    officeDocx(reviewPaper(draft, "2024-01-20", defaultSettings, codeMark(draft)), about),
    listToDocx(list),
  ]);
  for (const bytes of documents) {
    const behind = documentXml(bytes).match(/(?<=<\/w:tbl>)<w:p(?:\/>|>.*?<\/w:p>)/g) ?? [];
    const empty = behind.filter((paragraph) => !paragraph.includes("<w:r>"));
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.filter((paragraph) => !/w:line="\d{2,3}" w:lineRule="exact"/.test(paragraph))).toEqual([]);
  }
});

test("表二 may be parted between its 项 in 对照稿 and with notes below it, too", async () => {
  const whole = [exampleDraft(), annotatedReport()].map((draft) => compose(draft, { finished: true }));
  const [plain = [], noted = []] = whole;
  const partings = (html: string) => pageOf(html).querySelectorAll(".disclosure tbody.may-break").length;
  expect(toHtml(noted)).toContain('<div class="notes">');
  expect([plain, noted].map((blocks) => partings(toHtml(blocks)))).toEqual([1, 1]);
  const options = { names, changesOnly: false };
  expect(partings(toComparisonHtml(compareReports(plain, noted), options))).toBe(1);
});

test("in 对照稿 a part that is left out takes no page of its own, and 落款 stays together", async () => {
  const before = compose(exampleDraft(), { finished: true });
  const after = compose({ ...exampleDraft(), signedBy: "某镇人民政府", signedOn: "2024年1月20日" }, { finished: true });
  const comparison = compareReports(before, after);
  const options = { names, changesOnly: true };
  const page = pageOf(toComparisonHtml(comparison, options));
  expect(page.querySelectorAll(".applications")).toHaveLength(0);
  expect(page.querySelector("section:last-of-type")?.className).toBe("part short");
  const xml = documentXml(await toComparisonDocx(comparison, options, about));
  const rows = xml.slice(xml.lastIndexOf("<w:tbl>")).match(/<w:tr>.*?<\/w:tr>/g) ?? [];
  expect(rows.map((row) => row.includes("<w:keepNext/>"))).toEqual([true, true, false]);
});

test("in 对照稿 of two years of one report every changed number of 表三 is struck through and underlined", async () => {
  const before = exampleReport();
  const after = { ...before, year: before.year + 1, applications: exampleDraft().applications };
  const compared = compareReports(compose(before, { finished: true }), compose(after, { finished: true }));
  const xml = documentXml(await toComparisonDocx(compared, { names, changesOnly: true }, about));
  const changed = compared.parts.flatMap(({ sheets }) =>
    sheets.flatMap(({ cells }) => [...cells.values()].filter(({ state }) => state !== "same")),
  );
  const runs = xml.match(/<w:r>.*?<\/w:r>/g) ?? [];
  const numbers = (look: RegExp) => runs.filter((run) => look.test(run) && /<w:t [^>]*>[\d.]+<\/w:t>/.test(run));
  expect(changed.length).toBeGreaterThan(60);
  expect(numbers(/<w:strike\/>/).length).toBeGreaterThanOrEqual(changed.length);
  expect(numbers(/<w:u /).length).toBeGreaterThanOrEqual(changed.length);
});
