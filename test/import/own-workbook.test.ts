import { expect, test } from "vitest";
import { toCsv } from "../../src/document/csv.ts";
import { toWorkbook } from "../../src/document/workbook/workbook.ts";
import { cellById } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { publishedReport } from "../kit/reports.ts";
import { changedParts } from "../kit/workbook.ts";

const id = "disclosure.normativeDocuments.issued";
const annotated = (note: string): Draft => ({ ...publishedReport("hangzhou-2025").draft, notes: { [id]: note } });

const read = async (draft: Draft, change = (_: string, xml: string) => xml) =>
  readingOf(fileSource("年报.xlsx", await changedParts(await toWorkbook(draft, { finished: true }), change)));

test("a workbook of this program comes back with its annotations; its title, on each sheet, is nothing left over", async () => {
  const organ = "新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克镇人民政府";
  const draft = withText({ ...annotated("其中修订16件"), organ }, cellById("disclosure.fees.amount")!, "59237.2449");
  const reading = await read(draft);
  expect([reading.draft.organ, reading.year, reading.cells.size]).toEqual([organ, 2025, 200]);
  expect(tables.map((table) => valuesOf(reading.draft, table))).toEqual(tables.map((table) => valuesOf(draft, table)));
  expect(reading.draft.notes).toEqual({ [id]: "其中修订16件" });
  expect(reading.unplaced).toEqual([]);
  expect(reading.issues.filter(({ kind }) => kind !== "missing")).toEqual([]);
});

test("a number that was changed on its sheet alone counts, and the other on the flat sheet is told", async () => {
  const changed = await read(annotated("其中修订16件"), (name, xml) =>
    name === "xl/worksheets/sheet1.xml" ? xml.replace("<v>564</v>", "<v>565</v>") : xml,
  );
  expect(changed.draft.disclosure.normativeDocuments.issued).toBe(565);
  expect(changed.issues.filter(({ kind }) => kind === "doubt")).toEqual([
    {
      kind: "doubt",
      place: "表二 行政规范性文件 本年制发件数",
      message: "表中为“565”，逐项列出的数为“564”，取了表中的数。请核对。",
      cell: id,
    },
  ]);
});

test("an annotation with brackets in it stands beside its number", async () => {
  const { draft, unplaced } = await read(annotated("其中修订（含废止）16件"));
  expect([draft.disclosure.normativeDocuments.issued, Object.values(draft.notes), unplaced]).toEqual([
    564,
    ["其中修订（含废止）16件"],
    [],
  ]);
});

test("an annotation that could not stand in brackets after its number does not cost the number; it is left over", async () => {
  const reading = await read(annotated("其中修订（含（部分）废止）16件"));
  expect(reading.draft.disclosure.normativeDocuments.issued).toBe(564);
  expect(reading.unplaced.map(({ text }) => text)).toEqual([
    "注：行政规范性文件 本年制发件数：其中修订（含（部分）废止）16件",
  ]);
});

const csvOf = (draft: Draft): string => toCsv(draft, { finished: true });
const withoutIdentity = (csv: string): string => csv.replace(/^(\ufeff?)[^,]*,[^,]*,/gm, "$1");

test("a CSV says whose numbers it holds, of which year; one of an earlier version, which does not, is read as well", async () => {
  const draft = publishedReport("hangzhou-2025").draft;
  const reading = await readingOf(fileSource("数据.csv", csvOf(draft)));
  expect([reading.draft.organ, reading.year, reading.cells.size, reading.unplaced]).toEqual(["杭州市", 2025, 200, []]);
  const former = await readingOf(fileSource("数据.csv", withoutIdentity(csvOf(draft))));
  expect([former.draft.organ, former.cells.size, former.unplaced]).toEqual(["", 200, []]);
  expect(tables.map((table) => valuesOf(former.draft, table))).toEqual(tables.map((table) => valuesOf(draft, table)));
});

test("of a list of several reports the first is read, and each row of the others is told", async () => {
  const draft = publishedReport("hangzhou-2025").draft;
  const other = { ...withText(draft, cellById(id)!, "1"), organ: "宁波市" };
  const list = csvOf(draft) + csvOf(other).replace(/^.*\r\n/, "");
  const reading = await readingOf(fileSource("汇总.csv", list));
  expect([reading.draft.organ, reading.draft.disclosure.normativeDocuments.issued]).toEqual(["杭州市", 564]);
  expect(reading.unplaced).toHaveLength(200);
});
