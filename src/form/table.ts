// The shape in which an official table is written down. One printed line is one line of code; schema, totals, checks,
// entry grid, printed sheet and import all derive from it, and none of them knows a label by itself.

/** What a number counts: 件 are whole, 万元 carry up to six decimals. */
export type Unit = "件" | "万元";

/** A printed row or column. `under` names the merged headings above (or before) it, outermost first. */
export interface Line {
  readonly id: string;
  readonly label: string;
  readonly under?: readonly string[];
  /** Ids of the sibling lines that this one adds up; a line with a sum is computed, never entered. */
  readonly sum?: readonly string[];
}

/** A printed column, with what its numbers count. */
export interface Column extends Line {
  readonly unit: Unit;
}

/** Rows and columns that belong together; 表二 is a stack of four, the others are one. */
export interface Band {
  /** The band's own heading over its full width, e.g. 第二十条第（一）项. */
  readonly heading?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Line[];
}

/** Two sums of rows that must agree in every column, totals included (the sheet's 勾稽关系). */
export interface Relation {
  readonly id: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** How the two sides are named in a sentence. */
  readonly leftName: string;
  readonly rightName: string;
}

/** One number of a sum over two years: of which report, in which cell, and whether it is subtracted. */
export interface Addend {
  readonly year: "last" | "this";
  /** Its row or column, where that is not the row or column of the cell that the sum is for. */
  readonly row?: string;
  readonly column?: string;
  readonly minus?: true;
}

/** A rule for numbers of this year that follow from last year's report: 上年结转 equals what was carried over. */
export interface AcrossYears {
  /** The name of the relation among the trade's checking rules, e.g. X1. */
  readonly id: string;
  /** The row or column whose cells are compared. */
  readonly row?: string;
  readonly column?: string;
  readonly must: "equal" | "not exceed";
  readonly addends: readonly Addend[];
  /** What the sum of the addends is called in a sentence. */
  readonly name: string;
  /** The label of the button that takes the numbers over; only what must be equal is offered. */
  readonly offer?: string;
}

/** An official table. */
export interface TableDef {
  readonly id: string;
  /** The trade's short name, e.g. 表三. */
  readonly name: string;
  readonly caption: string;
  /** The heading over the row labels; absent where rows are printed side by side. */
  readonly corner?: string;
  /** "across": the rows stand side by side in one printed row, each over its columns (表四). */
  readonly printed: "down" | "across";
  readonly bands: readonly Band[];
  readonly relations: readonly Relation[];
  readonly acrossYears: readonly AcrossYears[];
}

type RowOf<B extends Band> = B["rows"][number];
type ColumnOf<B extends Band> = B["columns"][number];
type Entered<L extends Line> = L extends { readonly sum: readonly string[] } ? never : L["id"];

type BandValues<B extends Band> = B extends Band
  ? { [R in Entered<RowOf<B>>]: { [C in ColumnOf<B> as Entered<C>]: Amount<C["unit"]> | null } }
  : never;

/** 件 are numbers; 万元 are decimal strings such as "38.441094", so that no figure is ever rounded. */
export type Amount<U extends Unit = Unit> = U extends "件" ? number : string;

type Intersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

/** The entered numbers of a table by row and column id; `null` is blank, which is not zero. */
export type TableValues<T extends TableDef> = Intersection<BandValues<T["bands"][number]>>;
