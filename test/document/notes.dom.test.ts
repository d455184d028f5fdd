import { expect, test as statement } from "vitest";
import { toComparisonHtml } from "../../src/comparison/html.ts";
import { type Block, ofKind, type Sheet } from "../../src/document/blocks.ts";
import { isNumberCell } from "../../src/document/cells.ts";
import { compose } from "../../src/document/compose.ts";
import { notesText } from "../../src/document/fit.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import type { Draft } from "../../src/report/schema.ts";
import { compared } from "../kit/comparisons.ts";
import { annotatedReport, annotatedThroughout } from "../kit/crowded-reports.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { sanitised } from "../kit/renderings/own.ts";
import { publishedReport } from "../kit/reports.ts";

const blocksOf = (draft: Draft) => compose(draft, { finished: true });
const sheetsOf = (blocks: readonly Block[]): readonly Sheet[] =>
  ofKind(blocks, "part").flatMap(({ blocks: inner }) => ofKind(inner, "sheet"));
const numbersIn = ({ groups }: Sheet) => groups.flatMap(({ rows }) => rows.flat()).filter(isNumberCell);

statement(
  "annotations that the cells have no room for stand below the table, each number with the sign of its own",
  () => {
    const draft = annotatedReport();
    const marked = sheetsOf(blocksOf(draft)).flatMap((sheet) => {
      const words = new Map((sheet.notes ?? []).map(({ mark, text }) => [mark, text]));
      return numbersIn(sheet).flatMap(({ id, mark }) => (mark === undefined ? [] : [[id, words.get(mark)]]));
    });
    expect(Object.fromEntries(marked)).toEqual(draft.notes);
    const [disclosure] = sheetsOf(blocksOf(draft));
    expect(notesText(disclosure!)).toBe(`注：①${draft.notes["disclosure.normativeDocuments.issued"]}`);
  },
);

statement("the same words are one note; few and short annotations stay beside their numbers", () => {
  expect(sheetsOf(blocksOf(annotatedThroughout(true))).map(({ notes }) => notes)).toEqual([
    undefined,
    [{ mark: "①", text: "其中修订16件" }],
    undefined,
  ]);
  const { draft } = publishedReport("hangzhou-2025");
  const few = {
    ...draft,
    notes: {
      "disclosure.normativeDocuments.issued": "其中修订16件",
      "applications.received.naturalPerson": "含上年结转",
    },
  };
  for (const { notes } of sheetsOf(blocksOf(few))) expect(notes).toBeUndefined();
});

statement("more notes than there are signs stay in the cells, and none is lost", () => {
  const [, applications] = sheetsOf(blocksOf(annotatedThroughout(false)));
  expect(applications?.notes).toBeUndefined();
  expect(numbersIn(applications!).filter(({ annotation }) => annotation !== undefined)).toHaveLength(144);
});

statement("the page has the sign beside the number and the note below, which are no paragraphs of the report", () => {
  const page = new DOMParser().parseFromString(toHtml(blocksOf(annotatedReport())), "text/html");
  expect(page.querySelector('[data-cell="disclosure.normativeDocuments.issued"]')?.textContent).toBe("564①");
  expect(page.querySelector(".applications .notes")?.textContent).toMatch(/^注：①其中.*　②其中.*　㉔其中/);
  expect(page.querySelectorAll("td small, .notes p")).toHaveLength(0);
});

statement("whoever reads the Word document or the page of a site gets each note at its number again", async () => {
  const draft = annotatedReport();
  const fragment = toWebPage(blocksOf(draft));
  const sources = [
    fileSource("报告.docx", await toDocx(blocksOf(draft), { organ: draft.organ })),
    fileSource("网页.html", fragment),
    fileSource("网页.html", sanitised(fragment)),
    fileSource("网页.html", toHtml(blocksOf(draft))),
  ];
  for (const source of sources) {
    const reading = await readingOf(source);
    expect(reading.draft.notes).toEqual(draft.notes);
    expect(reading.unplaced).toEqual([]);
  }
});

statement("a 对照稿 has notes of its own below the table, what is new in them marked", () => {
  const { draft } = publishedReport("hangzhou-2025");
  const names = { before: "前", after: "后" };
  const html = toComparisonHtml(compared(draft, annotatedReport()), { names, changesOnly: false });
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(page.querySelectorAll("td sup")).toHaveLength(25);
  expect(page.querySelectorAll("td small")).toHaveLength(0);
  const [disclosure, applications] = [...page.querySelectorAll(".notes")];
  expect(disclosure?.textContent).toBe(`注：①新增：${annotatedReport().notes["disclosure.normativeDocuments.issued"]}`);
  expect(applications?.querySelectorAll("ins")).toHaveLength(24);
  expect([...page.querySelectorAll('[id^="change-"]')].length).toBe(25);
});
