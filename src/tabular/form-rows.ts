import { type Cell, cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { Band, Column, Line, TableDef } from "../form/table.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { labelFinder } from "./labels.ts";

/** A printed row of the form: its line, the table and band that it belongs to, and its cells in printed order. */
export interface FormRow extends Line {
  readonly table: TableDef;
  readonly band: Band;
  readonly cells: readonly Cell[];
}

/** The rows of a table in printed order. */
export const formRows = memoizeByIdentity((table: TableDef): readonly FormRow[] =>
  table.bands.flatMap((band) =>
    band.rows.map((line) => ({
      ...line,
      table,
      band,
      cells: cellsOf(table).filter((cell) => cell.band === band && cell.row === line),
    })),
  ),
);

/** The rows of all tables of the form. */
export const allFormRows: readonly FormRow[] = tables.flatMap(formRows);

/** Sums go by another name too: （七）合计. */
const otherNames = ({ label, sum }: Line): readonly string[] => (sum ? [label.replace("总计", "合计")] : []);

/** Returns a function that finds the row of a table by the text of its label. */
export const rowFinder = memoizeByIdentity((table: TableDef) => labelFinder(formRows(table), otherNames));

/** Returns a function that finds a column by the text of its heading; bands that share a column share its answer. */
export const columnFinder = memoizeByIdentity((table: TableDef) => {
  const columns = table.bands.flatMap((band) => band.columns);
  return labelFinder<Column>([...new Map(columns.map((column) => [column.id, column])).values()], otherNames);
});
