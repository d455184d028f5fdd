import type { CellObject } from "write-excel-file/universal";
import type { Unit } from "../../form/table.ts";
import type { Spanning } from "../places.ts";

/** Millimetres of a digit of 10.5 pt, by which worksheets measure the widths of columns: 7 of 96 pixels an inch. */
export const characterWidth = (7 / 96) * 25.4;

/** Free characters beside the digits of a number, so that its column never shows ### in their place. */
export const besideDigits = 2;

/** What a cell of a worksheet holds; `text` of a number is its digits, empty where it is blank. */
export type WorkCellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly unit: Unit }
  /**
   * `formula` without the sign of equality; `text` is what it comes to, empty where it shows nothing. Without a unit it
   * comes to words.
   */
  | { readonly kind: "formula"; readonly formula: string; readonly text: string; readonly unit?: Unit };

/** A cell of a worksheet with the rows and columns that it covers. */
export interface WorkCell extends Spanning {
  readonly content: WorkCellContent;
  readonly look: Look;
}

/** A cell of one row that covers so many columns. */
export const workCell = (content: WorkCellContent, look: Look, colSpan = 1): WorkCell => ({
  content,
  rowSpan: 1,
  colSpan,
  look,
});

/** A cell that holds a text and covers so many columns. */
export const textCell = (text: string, look: Look, colSpan = 1): WorkCell =>
  workCell({ kind: "text", text }, look, colSpan);

/** How a cell is set, in the terms of the library that writes it, and whether its words run downwards. */
export type Look = { readonly upright?: true } & Pick<
  CellObject,
  | "align"
  | "alignVertical"
  | "wrap"
  | "indent"
  | "fontFamily"
  | "fontSize"
  | "fontWeight"
  | "borderStyle"
  | "borderColor"
>;

/** A sheet of a workbook as a value. */
export interface Worksheet {
  readonly name: string;
  /** Width of each column in millimetres. */
  readonly widths: readonly number[];
  /** Each row with its height in points where it is not left to the program that opens it; covered places left out. */
  readonly rows: readonly { readonly cells: readonly WorkCell[]; readonly height?: number }[];
  /**
   * Rows at the top that stay in sight and head every printed page. Such a sheet lies across and takes as many pages as it
   * needs, each with the title above; one without is printed upright on one page.
   */
  readonly headRows: number;
  /** Columns at the left that stay in sight. */
  readonly headColumns?: number;
  /** Rows at the end that are there for the screen and are not printed. */
  readonly unprintedRows: number;
}

/** A sheet that is a list: its first row, the heads, stays in sight. `digits` are the widths of its columns. */
export const listSheet = (list: {
  readonly name: string;
  readonly digits: readonly number[];
  readonly rows: Worksheet["rows"];
  readonly headColumns?: number;
}): Worksheet => {
  const { digits, ...sheet } = list;
  return { ...sheet, widths: digits.map((count) => count * characterWidth), headRows: 1, unprintedRows: 0 };
};
