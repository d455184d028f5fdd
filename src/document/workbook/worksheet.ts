import type { CellObject } from "write-excel-file/universal";
import type { Unit } from "../../form/table.ts";

/** What a place of a worksheet holds; `text` of a number is its digits, empty where it is blank. */
export type WorkCellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly unit: Unit }
  /** `formula` without the sign of equality; `text` is what it comes to, empty where it shows nothing. */
  | { readonly kind: "sum"; readonly formula: string; readonly text: string; readonly unit: Unit };

export interface WorkCell {
  readonly content: WorkCellContent;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly look: Look;
}

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
  /** Rows at the top that stay in sight and head every printed page; a sheet without is printed on one page. */
  readonly headRows: number;
}
