import { type ColumnDef, cellSpanningFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import type { SheetCell } from "../document/blocks.ts";
import { fullGrid } from "../document/places.ts";
import { sheetOf } from "../document/sheet.ts";
import type { TableDef } from "../form/table.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { formColumnOf, PrintedPlace } from "./printed-place.tsx";

/** A printed row, place by place; one that a cell above or before it covers is empty. */
type Places = readonly (SheetCell | undefined)[];

/** `column` is the one column of the form that a printed column is. */
export const features = tableFeatures({ cellSpanningFeature, columnMeta: {} as { column?: string | undefined } });
type PrintedColumn = ColumnDef<typeof features, Places, unknown>;
const helper = createColumnHelper<typeof features, Places>();

/** One printed column, its cells spanning as the sheet's do. */
function leaf(table: TableDef, at: number, heading: SheetCell | undefined): PrintedColumn {
  return helper.accessor((places): unknown => places[at], {
    id: `${at}`,
    meta: { column: formColumnOf(table, heading)?.id },
    spanColumns: ({ row }) => row.original[at]?.colSpan ?? 1,
    spanRows: ({ value }) => value === undefined,
    cell: ({ cell, getValue }) => (
      <PrintedPlace
        table={table}
        place={getValue() as SheetCell}
        rowSpan={cell.getRowSpan()}
        colSpan={cell.getColSpan()}
      />
    ),
  });
}

/** The columns from `from` to `to` in groups under their headings, one level for each row of these; `over` stands above. */
function under(table: TableDef, [head, ...heads]: readonly Places[], from: number, to: number, over?: SheetCell) {
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  if (!head) return all.map((at) => leaf(table, at, over));
  const starts = all.filter((at) => at === from || head[at]);
  return starts.map((at, index): PrintedColumn => {
    // Where none begins, the one above is higher than its own level.
    const heading = head[at];
    return helper.group({
      id: `${heads.length}/${at}`,
      header: ({ header }) =>
        heading && <PrintedPlace table={table} place={heading} rowSpan={heading.rowSpan} colSpan={header.colSpan} />,
      columns: under(table, heads, at, starts[index + 1] ?? to, heading ?? over),
    });
  });
}

/** A table as TanStack Table takes it, made from the sheet as it is printed. */
export const printedTable = memoizeByIdentity((table: TableDef) => {
  const { groups, widths } = sheetOf(table, () => ({ text: "" }));
  const rowsOf = (kind: "head" | "body") =>
    fullGrid(groups.flatMap((group) => (group.kind === kind ? group.rows : [])));
  const [heads, rows] = [rowsOf("head"), rowsOf("body")];
  return {
    rows,
    columns: under(table, heads, 0, widths.length),
    /** Rows of headings. */
    levels: heads.length,
    /** Columns of labels, before those of numbers. */
    labels: Math.max(...rows.map((row) => row.findIndex((place) => place?.kind === "number"))),
  };
});
