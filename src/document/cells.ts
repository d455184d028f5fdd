import type { Figure, NumberCell, Sheet, SheetCell } from "./blocks.ts";

/** True for a cell that holds a number, entered or computed, or the place of one that is blank. */
export const isNumberCell = (cell: SheetCell): cell is NumberCell => cell.kind === "number" || cell.kind === "total";

/** True for a cell whose text stands at the left: the sheet's own remark, and a label before a single row. */
export const isAtLeft = ({ kind, rowSpan }: SheetCell): boolean =>
  kind === "note" || (kind === "label" && rowSpan === 1);

/** A sheet with other numbers in their places. */
export const withNumbers = (sheet: Sheet, change: (cell: NumberCell) => NumberCell): Sheet => ({
  ...sheet,
  groups: sheet.groups.map(({ kind, rows }) => ({
    kind,
    rows: rows.map((row) => row.map((cell) => (isNumberCell(cell) ? change(cell) : cell))),
  })),
});

/** The notes below a sheet as one text after 注：; "" where it has none. */
export const notesText = ({ notes = [] }: Pick<Sheet, "notes">): string =>
  notes.length === 0 ? "" : `注：${notes.map(({ mark, text }) => `${mark}${text}`).join("　")}`;

/** The text of a cell, or of one number; an annotation stands in brackets after it. */
export function cellText({ text, annotation }: Figure): string {
  return annotation === undefined ? text : `${text}（${annotation}）`;
}
