import writeExcelFile from "write-excel-file/universal";
import { tables } from "../../form/form.ts";
import type { Draft, Report } from "../../report/schema.ts";
import { compose } from "../compose.ts";
import { flatRows } from "../flat-rows.ts";
import { contentFeature, lookFeature } from "./features.ts";
import { flatSheet } from "./flat-sheet.ts";
import { librarySheet } from "./library.ts";
import { withoutTime } from "./pack.ts";
import { printedSheet } from "./printed-sheet.ts";
import type { Worksheet } from "./worksheet.ts";

function worksheets(report: Draft | Report, finished: boolean): readonly Worksheet[] {
  const blocks = compose(report, { finished });
  const marks = blocks.flatMap((block) => (block.kind === "draftMark" ? [`（${block.text}）`] : []));
  const titles = blocks.flatMap((block) => (block.kind === "title" ? block.lines : []));
  const title = [...titles.slice(0, -1), [...titles.slice(-1), ...marks].join("")];
  const printed = blocks.flatMap((block) => {
    if (block.kind !== "part") return [];
    return block.blocks.flatMap((inner) => {
      if (inner.kind !== "sheet") return [];
      const name = tables.find(({ id }) => id === inner.id)?.name ?? "";
      return [printedSheet({ name, title, heading: block.heading, sheet: inner })];
    });
  });
  return [...printed, flatSheet(flatRows(report, { finished }))];
}

/**
 * The numbers of a report as an Excel workbook: each official table on a sheet as printed, its totals as formulas with
 * what they come to, and a flat sheet of all numbers. Equal reports give equal bytes.
 */
export async function toWorkbook(report: Draft | Report, { finished }: { finished: boolean }): Promise<Blob> {
  const sheets = worksheets(report, finished);
  const file = writeExcelFile(sheets.map(librarySheet), {
    fontFamily: "宋体",
    fontSize: 10.5,
    features: [contentFeature(sheets), lookFeature(sheets)],
  });
  return withoutTime(await file.toBlob());
}
