import { expect, test as statement } from "vitest";
import type { Sheet, SheetCell } from "../../src/document/blocks.ts";
import { type BlankForms, blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandDocx } from "../../src/document/by-hand/to-docx.ts";
import { toWorkbook } from "../../src/document/workbook/workbook.ts";
import { cellById } from "../../src/form/cells.ts";
import { sectionsRead, withSections } from "../../src/import/apply.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { shownText, withText } from "../../src/report/cell-entry.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { mergeReports } from "../../src/rounds/merge.ts";
import { fileSource, readingOf } from "../kit/read.ts";

const identity = { organ: "偃师区缙氏镇人民政府", organKind: "township", year: 2023 } as const;
const blank = blankDraft(identity);
const filled: Readonly<Record<string, string>> = {
  "applications.received.naturalPerson": "5",
  "applications.granted.naturalPerson": "4",
  "litigation.review.upheld": "2",
};
const put = (draft: Draft, values: Readonly<Record<string, string>>): Draft =>
  Object.entries(values).reduce((now, [id, text]) => {
    const cell = cellById(id);
    return cell ? withText(now, cell, text) : now;
  }, draft);
const shown = (draft: Draft, id: string): string => {
  const cell = cellById(id);
  return cell ? shownText(draft, cell) : "";
};

/** The blank sheets with numbers written into them. */
function written({ title, tables }: BlankForms): BlankForms {
  const cellOf = (cell: SheetCell): SheetCell => ("id" in cell ? { ...cell, text: filled[cell.id] ?? "" } : cell);
  const sheetOf = (sheet: Sheet): Sheet => ({
    ...sheet,
    groups: sheet.groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.map(cellOf)) })),
  });
  const withNumbers = tables.map((table) => ({
    ...table,
    pages: table.pages.map((page) => ({ ...page, sheet: sheetOf(page.sheet) })),
  }));
  return { title, tables: withNumbers };
}

const excel = async () =>
  new Uint8Array(await (await toWorkbook(put(blank, filled), { finished: false })).arrayBuffer());

statement.each([
  ["空白表.docx", () => toHandDocx(written(blankForms(identity)), { organ: identity.organ })],
  ["空白表.xlsx", excel],
])(
  "%s that somebody filled in fills what is blank here, keeps what only stands here, and asks of the rest",
  async (name, make) => {
    const read = await readingOf(fileSource(name, await make()));
    const here = put(blank, {
      "applications.received.naturalPerson": "3",
      "applications.carriedIn.naturalPerson": "1",
    });
    const theirs = withSections(
      here,
      read,
      sectionsRead(read).filter((section) => section !== "basics"),
    );
    const { taken, conflicts, merged } = mergeReports(asPastReport(blank), here, theirs);
    expect(taken.map(({ before, after }) => [before, after])).toEqual([
      ["", "4"],
      ["", "2"],
    ]);
    expect(conflicts.map(({ ours, theirs: other }) => [ours, other])).toEqual([["3", "5"]]);
    const result = merged(new Map(conflicts.map(({ id }) => [id, "theirs"])));
    expect(Object.keys(filled).map((id) => shown(result, id))).toEqual(["5", "4", "2"]);
    expect(shown(result, "applications.carriedIn.naturalPerson")).toBe("1");
    expect(result.overview).toEqual(here.overview);
  },
);
