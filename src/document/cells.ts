import type { Figure, NumberCell, SheetCell } from "./blocks.ts";

/** True for a cell that holds a number, entered or computed, or the place of one that is blank. */
export const isNumberCell = (cell: SheetCell): cell is NumberCell => cell.kind === "number" || cell.kind === "total";

/** True for a cell whose text stands at the left: the sheet's own remark, and a label before a single row. */
export const isAtLeft = ({ kind, rowSpan }: SheetCell): boolean =>
  kind === "note" || (kind === "label" && rowSpan === 1);

/** The text of a cell, or of one number; an annotation stands in brackets after it. */
export function cellText({ text, annotation }: Figure): string {
  return annotation === undefined ? text : `${text}（${annotation}）`;
}
