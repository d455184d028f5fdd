import writeExcelFile from "write-excel-file/universal";
import { tables } from "../../form/form.ts";
import type { Draft } from "../../report/schema.ts";
import { ofKind } from "../blocks.ts";
import { compose } from "../compose.ts";
import { annotationLine, flatRows } from "../flat-rows.ts";
import { undated } from "../pack.ts";
import { contentFeature, lookFeature } from "./features.ts";
import { flatSheet } from "./flat-sheet.ts";
import { librarySheet } from "./library.ts";
import { printedSheet } from "./printed-sheet.ts";
import type { Worksheet } from "./worksheet.ts";

function worksheets(report: Draft, finished: boolean): readonly Worksheet[] {
  const blocks = compose({ ...report, notes: {} }, { finished });
  const rows = flatRows(report, { finished });
  const lines = ofKind(blocks, "title").flatMap((title) => title.lines);
  const mark = ofKind(blocks, "draftMark").map(({ text }) => `（${text}）`);
  const title = [...lines.slice(0, -1), [...lines.slice(-1), ...mark].join("")];
  const printed = ofKind(blocks, "part").flatMap(({ id, heading, blocks: inner }) => {
    const table = tables.find((one) => one.id === id);
    if (!table) return [];
    const annotated = rows.filter(({ cell, annotation }) => cell.table.id === id && annotation !== "");
    const annotations = annotated.map(({ cell, annotation }) => annotationLine(cell, annotation));
    return ofKind(inner, "sheet").map((sheet) =>
      printedSheet({ name: table.name, title, heading, sheet, annotations }),
    );
  });
  return [...printed, flatSheet(rows)];
}

/**
 * The numbers of a report as an Excel workbook: each official table on a sheet as printed, its totals as formulas with
 * what they come to, and a flat sheet of all numbers. Equal reports give equal bytes.
 */
export async function toWorkbook(report: Draft, { finished }: { finished: boolean }): Promise<Blob> {
  const sheets = worksheets(report, finished);
  const file = writeExcelFile(sheets.map(librarySheet), {
    fontFamily: "宋体",
    fontSize: 10.5,
    features: [contentFeature(sheets), lookFeature(sheets)],
  });
  const blob = await file.toBlob();
  const bytes = undated(new Uint8Array(await blob.arrayBuffer()));
  return new Blob([bytes as BlobPart], { type: blob.type });
}
