import { type Cell, cellsOf } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { Band, Line, TableDef } from "../../form/table.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import type { RowFragment } from "../fragments.ts";
import { agreementOf } from "./agreement.ts";
import { fitValues } from "./fit-values.ts";
import { columnOf, type Header, headingsAt } from "./header.ts";
import { lineFinder } from "./line-finder.ts";
import type { RowCells } from "./read-row.ts";
import { plainEdge } from "./right-edge.ts";

/** The table whose rows are printed side by side, so that its numbers have no label beside them (表四). */
const table: TableDef = (tables as readonly TableDef[]).find(({ printed }) => printed === "across") as TableDef;
const band = table.bands[0] as Band;
const cells = cellsOf(table);
const rows = lineFinder<Line>(band.rows);
const columns = columnOf(band);

/** How many words of the table's own columns stand in the rows of headings. */
function headings({ rows }: Header): number {
  return rows.flatMap((row) => row.cells).filter(({ text, covered }) => !covered && columns.named(text)).length;
}

/** By the headings over each place: the group anywhere above, the result right above. */
function byPlace(fragment: RowFragment, header: Header): RowCells | undefined {
  const texts: (readonly [Cell, string])[] = [];
  for (const [place, { text, covered }] of fragment.cells.entries()) {
    if (covered) continue;
    const heads = headingsAt(header, place);
    const column = columns.find(heads[heads.length - 1] ?? "")?.line;
    const row = heads
      .map((words) => rows.find(words)?.line)
      .filter((line) => line !== undefined)
      .pop();
    const cell = cells.find((one) => one.row === row && one.column === column);
    if (cell && !texts.some(([other]) => other === cell)) texts.push([cell, text]);
  }
  return texts.length >= band.columns.length ? { texts, extra: [] } : undefined;
}

/** A row of numbers under the headings of that table; undefined for any other row. */
export function acrossRow(fragment: RowFragment, header: Header): RowCells | undefined {
  if (headings(header) < band.columns.length - 1) return undefined;
  if (!fragment.cells.some(({ text }) => isFigure(text))) return undefined;
  const placed = fragment.placed ? byPlace(fragment, header) : undefined;
  if (placed) return placed;
  const places = fragment.cells.filter(({ covered }) => !covered).map(({ text }) => text);
  const first = places.findIndex((text) => isFigure(text));
  const label = places.length > cells.length && places.slice(0, first).some((text) => !isBlank(text));
  const values = label ? places.slice(first) : places;
  const own = cells.filter((cell) => !cell.computed);
  const figures = values.filter((text) => !isBlank(text)).length;
  const wanted = figures === own.length && values.length < cells.length ? own : cells;
  const isWhole = figures >= own.length - 2 || values.length === wanted.length;
  const fitted = isWhole ? fitValues(values, wanted.length, plainEdge, agreementOf(wanted)) : undefined;
  if (!fitted) return undefined;
  const texts = wanted.map((cell, at) => [cell, fitted.texts[at] ?? ""] as const);
  return { texts, extra: [], doubt: fitted.doubt };
}
