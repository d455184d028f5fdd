import { type Cell, cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { printedPath } from "../form/headings.ts";
import { onOneLine } from "../lib/escape-html.ts";
import type { Draft } from "../report/schema.ts";
import { figuresOf } from "./figures.ts";

/** What heads the columns of a flat sheet. */
export const flatHeadings = ["机关名称", "年度", "表", "行", "列", "数值", "备注"] as const;

/** Whose numbers a flat sheet holds. */
export type FlatReport = Pick<Draft, "organ" | "year">;

/** The organ and the year as each row of a flat sheet names them. */
export const flatIdentity = ({ organ, year }: FlatReport): { readonly organ: string; readonly year: string } => ({
  organ: organ.trim(),
  year: String(year),
});

/** The words that name one printed number among all of the form. */
interface FlatName {
  readonly table: string;
  /** The row's label after all that it stands under, so that no other row of the table is named the same. */
  readonly row: string;
  readonly column: string;
}

/** One printed number; `value` is empty where it is blank, `annotation` where it has none. */
export interface FlatRow {
  readonly cell: Cell;
  readonly value: string;
  readonly annotation: string;
}

/** The words that name a cell in a flat sheet. */
export function flatName({ table, row, column }: Cell): FlatName {
  return { table: table.name, row: printedPath(row).join(" "), column: column.label };
}

/** An annotation with the number it belongs to, as a line below a sheet of numbers. */
export const annotationLine = ({ name }: Cell, annotation: string): string => `注：${name}：${onOneLine(annotation)}`;

/** Every printed number, totals among them, one a row in printed order. */
export function flatRows(report: Draft, { finished }: { finished: boolean }): readonly FlatRow[] {
  const figureOf = figuresOf(report, finished);
  return tables.flatMap(cellsOf).map((cell) => {
    const { text, annotation = "" } = figureOf(cell);
    return { cell, value: text, annotation };
  });
}
