import { cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { Unit } from "../form/table.ts";
import type { Draft, Report } from "../report/schema.ts";
import { figuresOf } from "./figures.ts";

/** What heads the columns of a flat sheet. */
export const flatHeadings = ["表", "行", "列", "数值", "备注"] as const;

/** One printed number by the words that name it; `value` is empty where it is blank, `remark` is its annotation. */
export interface FlatRow {
  readonly table: string;
  /** The row's label after all that it stands under, so that no other row of the table is named the same. */
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly remark: string;
  readonly unit: Unit;
}

/** Every printed number, totals among them, one a row in printed order. */
export function flatRows(report: Draft | Report, { finished }: { finished: boolean }): readonly FlatRow[] {
  const figureOf = figuresOf(report, finished);
  return tables.flatMap(cellsOf).map((cell) => {
    const { text, annotation = "" } = figureOf(cell);
    const row = [...(cell.row.under ?? []), cell.row.label].join(" ");
    const { label: column, unit } = cell.column;
    return { table: cell.table.name, row, column, value: text, remark: annotation, unit };
  });
}
