import { expect, test as statement } from "vitest";
import { toCsv } from "../../src/document/csv.ts";
import { cellById, cellsOf } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { withText } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { fieldsOf } from "../kit/csv.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { publishedReport } from "../kit/reports.ts";

const rowsOf = (draft: Draft, finished = false) => fieldsOf(toCsv(draft, { finished })).slice(1);
const annotated = (note: string): Draft => ({
  ...publishedReport("hangzhou-2025").draft,
  notes: { "disclosure.regulations.issued": note },
});

statement("杭州 2025 as CSV", async () => {
  const csv = toCsv(publishedReport("hangzhou-2025").draft, { finished: true });
  await expect(csv).toMatchFileSnapshot("../fixtures/golden/hangzhou-2025.csv");
  expect(csv.startsWith("\ufeff机关名称,年度,表,行,列,数值,备注\r\n")).toBe(true);
});

statement("every printed number is one row, named as no other is", () => {
  const rows = rowsOf(publishedReport("hangzhou-2025").draft);
  expect(rows).toHaveLength(tables.flatMap(cellsOf).length);
  expect(new Set(rows.map(([, , table, row, column]) => `${table} ${row} ${column}`)).size).toBe(rows.length);
  expect(rows.map(([, , , , , value]) => value)).toEqual(
    [...publishedReport("hangzhou-2025").printed.values()].map(String),
  );
});

statement("a blank stays an empty field, and so does a total that lacks it", () => {
  const draft = withText(exampleDraft(), cellById("litigation.review.upheld")!, "");
  const review = rowsOf(draft).filter(([, , table, row]) => table === "表四" && row === "行政复议");
  expect(review.map(([, , , , column, value]) => [column, value])).toEqual([
    ["结果维持", ""],
    ["结果纠正", "0"],
    ["其他结果", "0"],
    ["尚未审结", "0"],
    ["总计", ""],
  ]);
});

statement.each([
  ["=1+1", "'=1+1"],
  [" =1+1", "'=1+1"],
  ["+86", "'+86"],
  ["-3", "'-3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  ["其中修订16件", "其中修订16件"],
  ['甲,"乙"', '甲,"乙"'],
])("the annotation %j comes out as %j, which no spreadsheet computes", (note, field) => {
  expect(rowsOf(annotated(note))[0]?.[6]).toBe(field);
});

property(
  "whatever a draft holds, the CSV has 200 rows of seven fields, and no text in it begins as a formula",
  [arbitraryDraft(), fc.constantFrom("=cmd|'/c calc'!A0", "\t=1", "\r\n=1", "\n@x", "a\r\nb", '"', ",")],
  (draft, note) => {
    const rows = rowsOf({ ...draft, notes: { ...draft.notes, "disclosure.regulations.issued": note } });
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 7));
    expect(rows).toHaveLength(200);
    for (const [organ, year, table, row, column, value, remark] of rows) {
      expect(value).toMatch(/^(?:\d+(?:\.\d{1,6})?)?$/);
      expect(year).toBe(String(draft.year));
      for (const text of [organ, table, row, column, remark]) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
  },
);
