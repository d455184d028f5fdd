import writeExcelFile from "write-excel-file/node";
import { docxFile } from "../docx-file.ts";
import { widthOfRows } from "../grids.ts";
import type { Grid } from "../wild-report.ts";
import { gridRows, wideRow } from "../xlsx-file.ts";
import { wildOf } from "./html-forms.ts";
import type { ShapedDocument } from "./shaped-report.ts";

/** A Word file; `styled`: with Word's own headings. */
export const docxForm =
  (styled: boolean) =>
  (document: ShapedDocument): Promise<Uint8Array> =>
    docxFile(wildOf(document), { styled });

const isGrid = (item: ShapedDocument["items"][number]): item is Grid => item.kind === "grid";

/** A workbook of one sheet: title, paragraphs, headings and tables below each other. */
export async function sheetForm(document: ShapedDocument): Promise<Uint8Array> {
  const width = Math.max(...document.items.filter(isGrid).map(({ rows }) => widthOfRows(rows)));
  const data = [
    ...document.title.map((line) => wideRow(line, width)),
    ...document.items.flatMap((item) => (item.kind === "grid" ? gridRows(item) : [wideRow(item.text, width)])),
  ];
  return new Uint8Array(await writeExcelFile(data, { sheet: "年度报告" }).toBuffer());
}

/** A workbook with the texts on a sheet of one column and the tables on sheets of their own. */
export async function sheetsForm(document: ShapedDocument): Promise<Uint8Array> {
  const texts = document.items.flatMap((item) => (item.kind === "grid" ? [] : [wideRow(item.text, 1)]));
  const grids = new Map<string, Grid["rows"]>();
  for (const { id, rows } of document.items.filter(isGrid)) grids.set(id, [...(grids.get(id) ?? []), ...rows]);
  const names = ["表二", "表三", "表四"];
  const sheets = [...grids].map(([id, rows], at) => ({
    sheet: names[at] ?? id,
    data: [...gridRows({ kind: "grid", id: id as Grid["id"], rows })],
  }));
  const first = { sheet: "正文", data: [...document.title.map((line) => wideRow(line, 1)), ...texts] };
  return new Uint8Array(await writeExcelFile([first, ...sheets]).toBuffer());
}
