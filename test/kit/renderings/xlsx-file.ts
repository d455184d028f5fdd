import writeExcelFile, { type Cell, type Row as SheetRow } from "write-excel-file/node";
import { fullGrid } from "../../../src/document/places.ts";
import { widthOfRows } from "./grids.ts";
import type { Grid, GridCell, WildReport } from "./wild-report.ts";

/** The writer of the file keeps texts as keys of an object: a word that every object knows needs a space to be its own. */
const keyed = (text: string): string => (text in {} ? `${text} ` : text);

/** A number where the file can hold it to the last digit; anything else is text. */
function value({ kind, text }: GridCell): string | number {
  const exact = kind === "figure" && /^\d+(?:\.\d+)?$/.test(text) && String(Number(text)) === text;
  return exact ? Number(text) : keyed(text);
}

function cell(one: GridCell | undefined): Cell {
  if (!one || one.text === "") return null;
  const { rowSpan, colSpan } = one;
  const merges = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { columnSpan: colSpan } : {}) };
  return { value: value(one), ...merges, align: "center", wrap: true };
}

/** The rows of a table as those of a sheet, merges included. */
export const gridRows = ({ rows }: Grid): readonly SheetRow[] => fullGrid(rows).map((row) => row.map(cell));

/** A row whose first cell covers so many columns. */
export function wideRow(text: string, width: number): SheetRow {
  const covered = Array.from({ length: width - 1 }, () => null);
  return [{ value: keyed(text), columnSpan: width, align: "center", fontWeight: "bold" }, ...covered];
}

interface Section {
  readonly heading: string;
  readonly grid: Grid;
}

/** The tables, each with its part's heading. */
function sections({ items }: WildReport): readonly Section[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    return item.kind === "grid" ? [{ heading: before && before.kind !== "grid" ? before.text : "", grid: item }] : [];
  });
}

const sheetNames = ["表二", "表三", "表四"];

/** A workbook with a sheet for each table; the report's title stands on the first alone. */
export async function xlsxFile(report: WildReport): Promise<Uint8Array> {
  const sheets = sections(report).map(({ heading, grid }, index) => {
    const width = widthOfRows(grid.rows);
    const title = index === 0 ? [wideRow(report.titleLines.join(""), width)] : [];
    return { sheet: sheetNames[index] ?? "", data: [...title, wideRow(heading, width), ...gridRows(grid)] };
  });
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

/** A workbook with one sheet: the title, and the tables one below the other. */
export async function singleSheetFile(report: WildReport): Promise<Uint8Array> {
  const all = sections(report);
  const width = Math.max(...all.map(({ grid }) => widthOfRows(grid.rows)));
  const tables = all.flatMap(({ heading, grid }) => [wideRow(heading, width), ...gridRows(grid), []]);
  const data = [wideRow(report.titleLines.join(""), width), [], ...tables];
  return new Uint8Array(await writeExcelFile(data, { sheet: "年度报告" }).toBuffer());
}
