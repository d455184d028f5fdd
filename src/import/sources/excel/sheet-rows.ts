import { cleanText } from "../../../lib/clean-text.ts";
import { mostOfTable, type SourceCell } from "../../fragments.ts";
import type { FilledCell, MergedArea } from "./sheet-cells.ts";

/** A row of a sheet with something in it; rows count from 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SourceCell[];
}

const shownOf = ({ shown, held }: FilledCell): Pick<SourceCell, "shown"> => (held === undefined ? {} : { shown });

/** What a cell holds, as text: a number as it is held, whatever its format shows. */
export const heldText = ({ shown, held }: FilledCell): string => cleanText(held ?? shown).trim();

/** The rows of a sheet with something in them, all of one width, each cell at its column, merged ones at all of their places. */
export function sheetRows(
  filled: readonly FilledCell[],
  merged: readonly MergedArea[],
  mostRows: number,
  textOf: (cell: FilledCell) => string = heldText,
): readonly SheetRow[] {
  const rows = new Map<number, SourceCell[]>();
  const put = (row: number, column: number, cell: SourceCell) => {
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    line[column - 1] = cell;
  };
  for (const cell of filled) put(cell.row, cell.column, { text: textOf(cell), covered: false, ...shownOf(cell) });
  for (const { top, left, bottom, right } of merged) {
    const text = rows.get(top)?.[left - 1]?.text;
    if (text === undefined) continue;
    for (let row = top; row <= Math.min(bottom, mostRows); row += 1) {
      for (let column = left; column <= Math.min(right, mostOfTable.columns); column += 1) {
        if (row !== top || column !== left) put(row, column, { text, covered: true });
      }
    }
  }
  const empty: SourceCell = { text: "", covered: false };
  // All of one width, as places of numbers are counted from the right too.
  const width = [...rows.values()].reduce((most, { length }) => Math.max(most, length), 0);
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => ({ row, cells: Array.from({ length: width }, (_, at) => cells[at] ?? empty) }));
}
