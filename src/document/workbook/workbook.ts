import writeExcelFile from "write-excel-file/universal";
import { cellId } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import { reportTitle } from "../../form/phrases.ts";
import type { Column, TableDef } from "../../form/table.ts";
import { balanceName, balancesOf, balanceWords } from "../../report/balance.ts";
import { type Draft, valuesOf } from "../../report/schema.ts";
import { isComplete } from "../../report/totals.ts";
import { ofKind } from "../blocks.ts";
import { compose } from "../compose.ts";
import { annotationLine, flatRows } from "../flat-rows.ts";
import { undated } from "../pack.ts";
import type { DocumentProperties } from "../properties.ts";
import { linesOfTitle } from "../title.ts";
import { contentFeature, lookFeature, propertiesFeature, sheetsApart } from "./features.ts";
import { flatSheet } from "./flat-sheet.ts";
import { librarySheet } from "./library.ts";
import { type Places, type ProofRow, printedSheet } from "./printed-sheet.ts";
import type { Worksheet } from "./worksheet.ts";

/** 勾稽关系 of a table in each column, as the numbers stand. */
function proofsOf(report: Draft, table: TableDef): readonly ProofRow[] {
  return table.relations.map((relation) => {
    const ids = (rows: readonly string[], column: Column) => rows.map((row) => cellId(table, row, column.id));
    const balances = balancesOf(table, relation, valuesOf(report, table), report.typed);
    const columns = balances.map((balance) => ({
      left: ids(relation.left, balance.column),
      right: ids(relation.right, balance.column),
      text: isComplete(balance) ? balanceWords(balance) : "",
    }));
    return { label: balanceName, columns };
  });
}

function worksheets(report: Draft, { finished, before }: Options): readonly Worksheet[] {
  const blocks = compose({ ...report, notes: {} }, { finished });
  const rows = flatRows(report, { finished });
  const lines = linesOfTitle(blocks);
  const mark = ofKind(blocks, "draftMark").map(({ text }) => `（${text}）`);
  const title = [...lines.slice(0, -1), [...lines.slice(-1), ...mark].join("")];
  const printed = ofKind(blocks, "part").flatMap(({ id, heading, blocks: inner }) => {
    const table = tables.find((one) => one.id === id);
    if (!table) return [];
    const annotated = rows.filter(({ cell, annotation }) => cell.table.id === id && annotation !== "");
    const annotations = annotated.map(({ cell, annotation }) => annotationLine(cell, annotation));
    const { name } = table;
    return ofKind(inner, "sheet").map((sheet) =>
      printedSheet({
        name,
        title,
        heading,
        sheet,
        annotations,
        proofs: proofsOf(report, table),
        sources: before?.places,
      }),
    );
  });
  const places = new Map(
    printed.flatMap(({ sheet, placeOf }) => [...placeOf].map(([id, at]) => [id, { sheet: sheet.name, at }] as const)),
  );
  return [...(before ? [before.sheet] : []), ...printed.map(({ sheet }) => sheet), flatSheet(rows, report, places)];
}

interface Options extends Pick<DocumentProperties, "day"> {
  readonly finished: boolean;
  /** A sheet before the others on which the entered numbers are worked out, and where each of them stands there. */
  readonly before?: { readonly sheet: Worksheet; readonly places: Places };
}

/** Worksheets as a workbook; equal ones give equal bytes. `title` stands in its properties and above printed pages. */
export async function writeWorkbook(
  sheets: readonly Worksheet[],
  title: string,
  about: DocumentProperties,
): Promise<Blob> {
  const apart = new Map<string, string>();
  const file = writeExcelFile(sheets.map(librarySheet), {
    fontFamily: "宋体",
    fontSize: 10.5,
    features: [contentFeature(sheets), lookFeature(sheets, title), propertiesFeature(title, about), sheetsApart(apart)],
  });
  const blob = await file.toBlob();
  const encoder = new TextEncoder();
  const bytes = undated(new Uint8Array(await blob.arrayBuffer()), (path, content) => {
    const xml = apart.get(path);
    return xml === undefined ? content : encoder.encode(xml);
  });
  return new Blob([bytes as BlobPart], { type: blob.type });
}

/**
 * The numbers of a report as an Excel workbook: each official table on a sheet as printed, its totals as formulas with
 * what they come to, and a flat sheet that shows all numbers of the others. `day` is given as that of its making. Equal
 * reports give equal bytes.
 */
export async function toWorkbook(report: Draft, options: Options): Promise<Blob> {
  const { day } = options;
  const about = { organ: report.organ.trim(), ...(day === undefined ? {} : { day }) };
  return writeWorkbook(worksheets(report, options), reportTitle(report.organ.trim(), report.year), about);
}
