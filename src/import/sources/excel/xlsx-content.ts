import type { Work } from "../../../lib/slices.ts";
import { type Fragment, mostOfTable, ownTexts, type SourceCell, type SourceContent } from "../../fragments.ts";
import { type LeftOut, leftOutIssues } from "../../left-out.ts";
import type { Files } from "../relationships.ts";
import { type FilledCell, type SheetContent, sheetCells } from "./sheet-cells.ts";
import { heldText, sheetRows } from "./sheet-rows.ts";
import { openWorkbook, type WorkbookSheet } from "./workbook.ts";

const line = (text: string): Fragment => ({ kind: "line", text: text.trim() });

const places = (sheet: WorkbookSheet, row: number): string => `工作表“${sheet.name}”第 ${row} 行`;

/** Sorts the cells of a sheet into those that a person sees, and those that are hidden or too far away to be of a table. */
function seen(sheet: WorkbookSheet, content: SheetContent) {
  const { cells, hiddenRows, hiddenColumns } = content;
  const shown: FilledCell[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (cell: FilledCell, why: LeftOut["why"]) =>
    leftOut.push({ text: heldText(cell), why, where: places(sheet, cell.row) });
  for (const cell of cells) {
    const isHidden =
      hiddenRows.has(cell.row) || hiddenColumns.some(({ from, to }) => from <= cell.column && cell.column <= to);
    if (isHidden) leave(cell, "hidden");
    else if (cell.row > mostOfTable.rows || cell.column > mostOfTable.columns) leave(cell, "beyond");
    else shown.push(cell);
  }
  return { shown, leftOut };
}

/** A row of a sheet as a piece of the report: a row whose first cell alone is filled is a line. */
function pieceOf(cells: readonly SourceCell[], table: number, where: string): readonly Fragment[] {
  const filled = ownTexts(cells).filter((text) => text !== "");
  const [only] = filled;
  if (only === undefined) return [];
  const isLine = filled.length === 1 && cells.length > 1 && cells[0]?.text === only && cells[0].shown === undefined;
  return isLine ? only.split("\n").map(line) : [{ kind: "row", table, placed: true, cells, where }];
}

/**
 * The rows of all sheets of a workbook that a person sees, each sheet a table. What is hidden is told. Undefined where the
 * archive holds no workbook.
 */
export function* xlsxContent(files: Files): Work<SourceContent | undefined> {
  const workbook = yield* openWorkbook(files);
  if (!workbook) return undefined;
  const fragments: Fragment[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, sheet] of workbook.sheets.entries()) {
    const content = yield* sheetCells(sheet.xml, workbook);
    if (sheet.isHidden) {
      if (content.cells.length > 0) leftOut.push({ text: sheet.name, why: "hidden", where: "工作表" });
      continue;
    }
    const { shown, leftOut: left } = seen(sheet, content);
    leftOut.push(...left);
    const rows = sheetRows(shown, content.merged, mostOfTable.rows);
    fragments.push(...rows.flatMap(({ row, cells }) => pieceOf(cells, at + 1, places(sheet, row))));
  }
  return { fragments, issues: leftOutIssues(leftOut) };
}
