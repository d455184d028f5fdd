import { type Cell, cellsOf } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { Band, TableDef } from "../../form/table.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { formRows } from "../../tabular/form-rows.ts";
import { ownTexts, type RowFragment } from "../fragments.ts";
import { columnsOf, type Header } from "./header.ts";
import { type ImportedRow, numbersByHeadings, numbersInOrder } from "./imported-row.ts";
import { lineFinder } from "./line-finder.ts";

/** The table whose rows are printed side by side, so that its numbers have no label beside them (表四). */
const table: TableDef = (tables as readonly TableDef[]).find(({ printed }) => printed === "across") as TableDef;
const band = table.bands[0] as Band;
const cells = cellsOf(table);
const rows = lineFinder(formRows(table));
const columns = columnsOf(band);

/** The cell whose column the innermost heading names, and whose row the nearest heading above it that names one. */
function cellUnder(headings: readonly string[]): Cell | undefined {
  const column = columns.find(headings[headings.length - 1] ?? "")?.line;
  const named = headings.map((text) => rows.find(text)?.line).filter((row) => row !== undefined);
  return named[named.length - 1]?.cells.find((cell) => cell.column === column);
}

/** A row of numbers under the headings of 表四; undefined for any other row. */
export function acrossRow(fragment: RowFragment, header: Header): ImportedRow | undefined {
  const headings = header.flatMap((row) => ownTexts(row.cells)).filter((text) => columns.named(text));
  if (headings.length < band.columns.length - 1) return undefined;
  if (!fragment.cells.some(({ text }) => isFigure(text))) return undefined;
  if (fragment.placed) {
    const { texts } = numbersByHeadings(fragment, 0, header, cellUnder);
    if (texts.length >= band.columns.length) return { place: table.name, texts, extra: [] };
  }
  const places = ownTexts(fragment.cells);
  const first = places.findIndex(isFigure);
  const hasLabel = places.length > cells.length && places.slice(0, first).some((text) => !isBlank(text));
  const values = hasLabel ? places.slice(first) : places;
  const figures = values.filter((text) => !isBlank(text)).length;
  const entered = cells.filter((cell) => !cell.computed);
  // Under headings that have the totals, so many numbers are all of them with some cells blank.
  const hasTotals = header.some((row) => ownTexts(row.cells).some((text) => columns.named(text)?.sum !== undefined));
  const wanted = !hasTotals && figures === entered.length && values.length < cells.length ? entered : cells;
  const isWhole = figures >= entered.length - 2 || values.length === wanted.length;
  const numbers = isWhole ? numbersInOrder(values, wanted) : undefined;
  return numbers && { ...numbers, place: table.name };
}
