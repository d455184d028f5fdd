/** A row of a register as it stands in its file: the texts of its cells by column. */
export interface RegisterRow {
  /** The worksheet; "" where a source has none. */
  readonly sheet: string;
  /** The number of the row there, from 1. */
  readonly line: number;
  /** A day is written as 2026-01-20 where the file knows it, whatever it shows. */
  readonly cells: readonly string[];
  /** Hidden by the workbook, as a filter hides rows. */
  readonly isHidden: boolean;
}

/** A sheet of a source: all of its rows with something in them. */
export interface RegisterSheet {
  readonly name: string;
  /** Hidden as a whole, with no rows here: it is left out, as another year's would be, and told. */
  readonly isHidden: boolean;
  readonly rows: readonly RegisterRow[];
}

/** 台账: one row an application, below the heads of its columns. It is never stored. */
export interface RegisterTable {
  /** By column; one without a head is named by its letter. */
  readonly heads: readonly string[];
  readonly rows: readonly RegisterRow[];
  /** Sheets and rows that are no applications, each with the reason. */
  readonly leftOut: readonly LeftOutRow[];
}

/** A row or a whole sheet that is no application. */
export interface LeftOutRow {
  readonly where: string;
  /** A sheet that may be part of the register: what stands in it is missing from the numbers. */
  readonly isMissing?: boolean;
  readonly why: string;
}

/** Where a row stands, in words: 第 12 行, or 工作表“一季度”第 12 行. */
export const registerPlace = ({ sheet, line }: Pick<RegisterRow, "sheet" | "line">): string =>
  sheet === "" ? `第 ${line} 行` : `工作表“${sheet}”第 ${line} 行`;
