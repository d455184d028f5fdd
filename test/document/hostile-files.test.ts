import { expect, test as statement } from "vitest";
import type { Block } from "../../src/document/blocks.ts";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandDocx } from "../../src/document/by-hand/to-docx.ts";
import { compose } from "../../src/document/compose.ts";
import { toCsv } from "../../src/document/csv.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { toWorkbook } from "../../src/document/workbook/workbook.ts";
import { fileName, rawFileName } from "../../src/files/file-name.ts";
import { cleanText } from "../../src/lib/clean-text.ts";
import type { Draft } from "../../src/report/schema.ts";
import { fieldsOf } from "../kit/csv.ts";
import { docxParts } from "../kit/docx.ts";
import { hostileDraft, hostileReports, printedOf, reportOf } from "../kit/hostile.ts";
import { markupOf } from "../kit/markup.ts";
import { openWorkbook } from "../kit/workbook.ts";

const finished = false;
const blocksOf = (draft: Draft) => compose(draft, { finished });
const harmless = reportOf("甲乙丙丁");
const year = "2023年政府信息公开工作年度报告";

/** The parts of an archive of XML, taken apart. */
const partsOf = (bytes: Uint8Array) =>
  new Map([...docxParts(bytes)].map(([path, xml]) => [path, markupOf(xml, { xml: true })]));
const skeletons = (parts: ReturnType<typeof partsOf>) =>
  new Map([...parts].map(([path, { skeleton }]) => [path, skeleton]));

const word = async (blocks: readonly Block[], { organ }: Draft) => partsOf(await toDocx(blocks, { organ }));

statement(
  "each hostile text in every place is text of the Word document and of its properties",
  async () => {
    // Annotations stand beside or below their numbers, or below the table, as they are long.
    const lengths = [4, 16, 60].map((length) => reportOf("甲".repeat(length)));
    const known = await Promise.all(lengths.map(async (draft) => skeletons(await word(blocksOf(draft), harmless))));
    const isNote = (words: string) => words.startsWith("注：①");
    for (const { shown, draft } of hostileReports()) {
      const parts = await word(blocksOf(draft), draft);
      expect(known, shown).toContainEqual(skeletons(parts));
      const { paragraphs, headings } = printedOf(shown);
      const aspects = headings.flatMap((heading, at) => [heading, paragraphs[4 + at] ?? ""]);
      const body = (parts.get("word/document.xml")?.wordsOf("w:p") ?? []).map(cleanText);
      const [title, ...printed] = body.filter(
        (words) => words.includes(shown) && !words.endsWith(`（${shown}）`) && !isNote(words),
      );
      expect(title).toBe(`${shown}${year}`);
      expect(printed).toEqual([...paragraphs.slice(0, 4), ...aspects, ...paragraphs.slice(9)]);
      const annotated = body.filter((words) => words.endsWith(`（${shown}）`));
      expect(annotated.length === 2 ? [] : body.filter(isNote)).toEqual(
        annotated.length === 2 ? [] : [`注：①${shown}`],
      );
      const core = parts.get("docProps/core.xml");
      expect(["dc:title", "dc:creator", "cp:lastModifiedBy"].map((name) => core?.wordsOf(name).join())).toEqual([
        `${shown}${year}`,
        shown,
        shown,
      ]);
    }
  },
  120_000,
);

statement("all of them in one name are text of the blank forms", async () => {
  const draft = hostileDraft();
  const forms = async (own: Draft) => partsOf(await toHandDocx(blankForms(own), { organ: own.organ }));
  const parts = await forms(draft);
  expect(skeletons(parts)).toEqual(skeletons(await forms(harmless)));
  expect(parts.get("word/document.xml")?.wordsOf("w:p")[0]).toBe(`${draft.organ}${year}数据填报表`);
});

statement(
  "each is text of the workbook and no formula",
  async () => {
    const workbook = (draft: Draft) => toWorkbook(draft, { finished });
    const opened = async (draft: Draft) => {
      const file = await workbook(draft);
      return { parts: partsOf(new Uint8Array(await file.arrayBuffer())), sheets: await openWorkbook(file) };
    };
    const wanted = await opened(harmless);
    const formulas = ({ sheets }: typeof wanted) =>
      sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ at, formula = [] }) => [at, formula]));
    for (const { shown, draft } of hostileReports()) {
      const made = await opened(draft);
      expect(skeletons(made.parts), shown).toEqual(skeletons(wanted.parts));
      expect(formulas(made), shown).toEqual(formulas(wanted));
      const texts = made.sheets.flatMap(({ cells }) =>
        [...cells.values()].filter(({ isText }) => isText).map(({ value }) => value.replace(/_x005F_/g, "_")),
      );
      expect(texts.filter((text) => text.replace("\n", "") === `${shown}${year}（草稿）`)).toHaveLength(3);
      expect(texts.filter((text) => text.startsWith("注：") && text.endsWith(`：${shown}`))).toHaveLength(2);
      // Two annotations on the flat sheet, and the organ in each of its rows.
      expect(texts.filter((text) => text === shown)).toHaveLength(2 + 200);
    }
  },
  120_000,
);

statement("each is text of the CSV: whatever sign stands between its fields, none begins as a formula", () => {
  for (const { shown, draft } of hostileReports()) {
    const csv = toCsv(draft, { finished });
    const remarks = fieldsOf(csv).flatMap(([, , , , , , remark = ""]) =>
      remark === "" || remark === "备注" ? [] : [remark],
    );
    const kept = /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
    expect(remarks).toEqual([kept, kept]);
    for (const field of csv.replace(/"(?:[^"]|"")*"/g, "").split(/[,;\t\r\n]/))
      expect(field, shown).not.toMatch(/^\s*[=+\-@]/);
  }
});

statement("each is a line of the plain text", () => {
  for (const { shown, draft } of hostileReports()) {
    const lines = toPlainText(blocksOf(draft)).split("\r\n");
    const { paragraphs, headings } = printedOf(shown);
    const aspects = headings.map((heading, at) => `${heading}${paragraphs[4 + at]}`);
    const places = lines.filter((line) => line.includes(shown) && !line.includes("\t"));
    expect(places).toEqual([`${shown}${year}`, ...paragraphs.slice(0, 4), ...aspects, ...paragraphs.slice(9)]);
    expect(lines.join("\n").split(`（${shown}）`)).toHaveLength(headings.length > 0 ? 3 : 0);
  }
});

/** Windows saves it under that name, and nobody takes it for another kind of file. */
const plainName = /^(?![. ])[^\\/:*?"<>|\p{Cc}\p{Cs}\p{Cn}\u200b-\u200f\u202a-\u202e\u2066-\u2069]{1,160}(?<![. ])$/u;

statement(
  "no unit's name, and no id from the storage, makes the name of a file that Windows refuses or that misleads",
  () => {
    for (const { text, draft } of hostileReports()) {
      const name = fileName(draft, "html", { draftOf: "2026-01-20", holds: "网页片段" });
      expect(name, text).toMatch(plainName);
      expect(name, text).toMatch(new RegExp(`${year}（网页片段）（草稿2026-01-20）\\.html$`));
      expect(rawFileName("已损坏的草稿", text), text).toMatch(plainName);
      expect(rawFileName("已损坏的草稿", text), text).toMatch(/^已损坏的草稿-.*\.txt$/);
    }
  },
);
