import { type ColumnDef, cellSpanningFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { SheetCell } from "../document/blocks.ts";
import { fullGrid } from "../document/places.ts";
import { sheetOf } from "../document/sheet.ts";
import type { TableDef } from "../form/table.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { formColumnOf, printedPlace } from "./printed-place.tsx";

/** A printed row, place by place; one that a cell above or before it covers is empty. */
type Places = readonly (SheetCell | undefined)[];

/** `column` is the one column of the form that a printed column is. */
export const features = tableFeatures({ cellSpanningFeature, columnMeta: {} as { column?: string | undefined } });
type PrintedColumn = ColumnDef<typeof features, Places, unknown>;
const helper = createColumnHelper<typeof features, Places>();

interface PrintedSheet {
  readonly table: TableDef;
  /** The innermost merged heading over the label of each row that has one. */
  readonly under: ReadonlyMap<Places, string>;
}

/** One printed column, its cells spanning as the sheet's do. */
function leaf(sheet: PrintedSheet, at: number, heading: SheetCell | undefined): PrintedColumn {
  const { table, under } = sheet;
  return helper.accessor((places): unknown => places[at], {
    id: `${at}`,
    meta: { column: formColumnOf(table, heading)?.id },
    spanColumns: ({ row }) => row.original[at]?.colSpan ?? 1,
    spanRows: ({ value }) => value === undefined,
    cell: ({ cell, getValue, row: { original: row } }) =>
      printedPlace({
        key: cell.id,
        table,
        place: getValue() as SheetCell,
        rowSpan: cell.getRowSpan(),
        colSpan: cell.getColSpan(),
        under: under.get(row),
      }),
  });
}

/** What a column's definition draws of a heading or a cell, which needs no component of its own. */
export const drawn = <C,>(template: string | ((context: C) => ReactNode) | undefined, context: C): ReactNode =>
  typeof template === "function" ? template(context) : template;

/** The columns from `from` to `to` in groups under their headings, one level for each row of these; `over` stands above. */
function columnsUnder(
  sheet: PrintedSheet,
  [head, ...heads]: readonly Places[],
  from: number,
  to: number,
  over?: SheetCell,
): PrintedColumn[] {
  const { table } = sheet;
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  if (!head) return all.map((at) => leaf(sheet, at, over));
  const starts = all.filter((at) => at === from || head[at]);
  return starts.map((at, index): PrintedColumn => {
    // Where none begins, the one above is higher than its own level.
    const heading = head[at];
    return helper.group({
      id: `${heads.length}/${at}`,
      header: ({ header }) =>
        heading &&
        printedPlace({
          key: header.id,
          table,
          place: heading,
          rowSpan: heading.rowSpan,
          colSpan: header.colSpan,
        }),
      columns: columnsUnder(sheet, heads, at, starts[index + 1] ?? to, heading ?? over),
    });
  });
}

/** The innermost merged heading that each row stands under; a label of the full width stands under none. */
function headingsOver(rows: readonly Places[]): ReadonlyMap<Places, string> {
  const over = new Map<Places, string>();
  let heading: { readonly text: string; readonly at: number } | undefined;
  for (const row of rows) {
    const at = row.findIndex((place) => place?.kind === "label" && place.rowSpan === 1);
    const merged = row.map((place, column) => ({ place, column })).filter(({ place }) => place && place.rowSpan > 1);
    const last = merged[merged.length - 1];
    if (last?.place) heading = { text: last.place.text, at: last.column };
    if (heading && at === heading.at + 1 && at > 1) over.set(row, heading.text);
  }
  return over;
}

/** A table as TanStack Table takes it, made from the sheet as it is printed. */
export const printedTable = memoizeByIdentity((table: TableDef) => {
  const { groups, widths } = sheetOf(table, () => ({ text: "" }));
  const rowsOf = (kind: "head" | "body") =>
    fullGrid(groups.flatMap((group) => (group.kind === kind ? group.rows : [])));
  const [heads, rows] = [rowsOf("head"), rowsOf("body")];
  return {
    rows,
    columns: columnsUnder({ table, under: headingsOver(rows) }, heads, 0, widths.length),
    /** Rows of headings. */
    levels: heads.length,
    /** Columns of labels, before those of numbers. */
    labels: Math.max(...rows.map((row) => row.findIndex((place) => place?.kind === "number"))),
  };
});
