import { cleanText } from "../../../lib/clean-text.ts";
import type { Work } from "../../../lib/slices.ts";
import type { GridCell } from "../../../tabular/spread.ts";
import { type Fragment, mostOfTable, ownTexts, type SourceContent } from "../../fragments.ts";
import type { ImportIssue } from "../../import-issue.ts";
import { type LeftOut, leftOutIssues } from "../../left-out.ts";
import type { Files } from "../relationships.ts";
import { type FilledCell, type SheetContent, sheetCells } from "./sheet-cells.ts";
import { openWorkbook, type WorkbookSheet } from "./workbook.ts";

const clean = ({ shown, held }: FilledCell): string => cleanText(held ?? shown).trim();

const line = (text: string): Fragment => ({ kind: "line", text: text.trim() });

const places = (sheet: WorkbookSheet, row: number): string => `工作表“${sheet.name}”第 ${row} 行`;

/** Sorts the cells of a sheet into those that a person sees, and those that are hidden or too far away to be of a table. */
function seen(sheet: WorkbookSheet, content: SheetContent) {
  const { cells, hiddenRows, hiddenColumns } = content;
  const shown: FilledCell[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (cell: FilledCell, why: LeftOut["why"]) =>
    leftOut.push({ text: clean(cell), why, where: places(sheet, cell.row) });
  for (const cell of cells) {
    const isHidden =
      hiddenRows.has(cell.row) || hiddenColumns.some(({ from, to }) => from <= cell.column && cell.column <= to);
    if (isHidden) leave(cell, "hidden");
    else if (cell.row > mostOfTable.rows || cell.column > mostOfTable.columns) leave(cell, "beyond");
    else shown.push(cell);
  }
  return { shown, leftOut };
}

/** The rows of a sheet with something in them, each cell at its column, merged ones at all of their places. */
function rowsOf(shown: readonly FilledCell[], { merged }: SheetContent): readonly (readonly GridCell[])[] {
  const rows = new Map<number, GridCell[]>();
  const put = (row: number, column: number, cell: GridCell) => {
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    line[column - 1] = cell;
  };
  for (const cell of shown) put(cell.row, cell.column, { text: clean(cell), covered: false });
  for (const { top, left, bottom, right } of merged) {
    const text = rows.get(top)?.[left - 1]?.text;
    if (text === undefined) continue;
    for (let row = top; row <= Math.min(bottom, mostOfTable.rows); row += 1) {
      for (let column = left; column <= Math.min(right, mostOfTable.columns); column += 1) {
        if (row !== top || column !== left) put(row, column, { text, covered: true });
      }
    }
  }
  const empty: GridCell = { text: "", covered: false };
  // All of one width, as places of numbers are counted from the right too.
  const width = Math.max(0, ...[...rows.values()].map(({ length }) => length));
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => Array.from({ length: width }, (_, at) => row[at] ?? empty));
}

/** A row of a sheet as a piece of the report: a row whose first cell alone is filled is a line. */
function pieceOf(cells: readonly GridCell[], table: number): readonly Fragment[] {
  const filled = ownTexts(cells).filter((text) => text !== "");
  const [only] = filled;
  if (only === undefined) return [];
  if (filled.length === 1 && cells.length > 1 && cells[0]?.text === only) return only.split("\n").map(line);
  return [{ kind: "row", table, placed: true, cells }];
}

/** What is said of a number that is shown as another one than the cell holds. */
const shownOtherwise = (sheet: WorkbookSheet, { row, shown, held }: FilledCell): ImportIssue => ({
  kind: "doubt",
  place: places(sheet, row),
  message: `单元格显示“${shown}”，存的是“${held}”，按存的数读取。请核对该取哪一个。`,
});

/**
 * The rows of all sheets of a workbook that a person sees, each sheet a table. What is hidden is told, and so is a number that
 * is shown as another one than is held. Undefined where the archive holds no workbook.
 */
export function* xlsxContent(files: Files): Work<SourceContent | undefined> {
  const workbook = yield* openWorkbook(files);
  if (!workbook) return undefined;
  const fragments: Fragment[] = [];
  const doubts: ImportIssue[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, sheet] of workbook.sheets.entries()) {
    const content = yield* sheetCells(sheet.xml, workbook);
    if (sheet.isHidden) {
      if (content.cells.length > 0) leftOut.push({ text: sheet.name, why: "hidden", where: "工作表" });
      continue;
    }
    const { shown, leftOut: left } = seen(sheet, content);
    leftOut.push(...left);
    doubts.push(...shown.filter(({ held }) => held !== undefined).map((cell) => shownOtherwise(sheet, cell)));
    fragments.push(...rowsOf(shown, content).flatMap((row) => pieceOf(row, at + 1)));
  }
  return { fragments, issues: [...doubts, ...leftOutIssues(leftOut)] };
}
