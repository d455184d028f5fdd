import { tables } from "../../form/form.ts";
import type { Band, Column, TableDef } from "../../form/table.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { folded } from "../../tabular/labels.ts";
import type { RowFragment } from "../fragments.ts";
import { isAmong, lineFinder, lineForms } from "./line-finder.ts";

/** Finds the column of a band that words name. */
export const columnOf = memoizeByIdentity((band: Band) => lineFinder<Column>(band.columns));

const allTables: readonly TableDef[] = tables;
const bands: readonly Band[] = allTables.flatMap((table) => table.bands);

/** True for words that head a column of some table. */
export const headsColumn = isAmong(new Set(bands.flatMap((band) => band.columns).flatMap(lineForms)));

/** Headings over several columns: a line with one of these does not name the columns in their order. */
const merged = new Set(bands.flatMap((band) => band.columns.flatMap((column) => (column.under ?? []).map(folded))));

/** Words that stand beside or over the headings of columns and head none: a table's corner, and a band's own heading. */
const aside = new Set([
  ...allTables.map(({ corner }) => folded(corner ?? "")),
  ...bands.map(({ heading }) => folded(heading ?? "")),
]);

/** The rows of headings that stand over the numbers read next. */
export interface Header {
  readonly rows: readonly RowFragment[];
}

export const noHeader: Header = { rows: [] };

/** What stands over a place, outermost first; a heading merged downwards once. */
export function headingsAt({ rows }: Header, at: number): readonly string[] {
  return rows
    .map((row) => row.cells[at]?.text ?? "")
    .filter((text, level, all) => text.trim() !== "" && text !== all[level - 1]);
}

/** The columns in the order in which one line of headings names them, with the words of those that the form lacks. */
export function headedOrder({ rows }: Header, band: Band): readonly (Column | string)[] | undefined {
  const { find } = columnOf(band);
  const heads = rows.filter((row) => row.cells.some((cell) => find(cell.text)));
  const [only] = heads;
  if (heads.length !== 1 || !only) return undefined;
  const words = only.cells.filter(({ text, covered }) => !covered && text.trim() !== "").map(({ text }) => text);
  if (words.some((text) => merged.has(folded(text)))) return undefined;
  const columns = words.filter((text) => !aside.has(folded(text))).map((text) => find(text)?.line ?? text);
  const first = columns.findIndex((column) => typeof column !== "string");
  // The heading over the labels comes first; one more before a known column heads a column of its own.
  return columns.slice(Math.min(first, 1));
}
