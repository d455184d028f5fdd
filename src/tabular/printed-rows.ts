import { type Cell, cellsOf } from "../form/cells.ts";
import type { Column, Line, TableDef } from "../form/table.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { labelFinder } from "./labels.ts";

/** One printed row of numbers with the columns that it may have: a line of a band, or all of 表四. */
export interface PrintedRow {
  readonly cells: readonly Cell[];
  readonly row: Line;
  readonly computed: boolean;
}

export const printedRows = memoizeByIdentity((table: TableDef): readonly PrintedRow[] => {
  const cells = cellsOf(table);
  return table.bands.flatMap((band) =>
    band.rows.map((row) => ({
      row,
      cells: cells.filter((cell) => cell.band === band && cell.row === row),
      computed: row.sum !== undefined,
    })),
  );
});

/** The row that a text names. */
export const rowFinder = memoizeByIdentity((table: TableDef) =>
  labelFinder<Line>(table.bands.flatMap((band) => band.rows)),
);

/** The column that a text names; the bands of a table may have a column in common. */
export const columnFinder = memoizeByIdentity((table: TableDef) => {
  const columns = table.bands.flatMap((band) => band.columns);
  return labelFinder<Column>([...new Map(columns.map((column) => [column.id, column])).values()]);
});
