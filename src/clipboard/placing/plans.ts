import type { Cell } from "../../form/cells.ts";
import type { CopiedCell } from "./copied-block.ts";
import type { SheetLine } from "./layout.ts";
import type { NumberBlock, NumberLine } from "./number-lines.ts";

/** Why a way of reading a block leads to nothing, in a sentence. */
export interface DeadEnd {
  readonly problem: string;
}

/** Which line of the form each line of a block is. */
export interface RowPlan {
  readonly block: NumberBlock;
  readonly lines: readonly (readonly [copied: NumberLine, sheet: SheetLine])[];
  /** True where labels, headings, the size or the cell in focus say so; false where only sums can. */
  readonly settled: boolean;
  /** Words of the copied lines that are left out. */
  readonly beside: readonly string[];
}

/** A copied place with the cell that it is for, and the copied column that it stands in. */
export interface Assignment {
  readonly cell: Cell;
  readonly copied: CopiedCell;
  readonly column: number;
}

/** Which cell of its line each column of a block is, once its lines are known. */
export interface ColumnPlan {
  readonly rows: RowPlan;
  /** The places of one line with their cells; undefined where two numbers would stand in one cell. */
  readonly place: (line: NumberLine, sheet: SheetLine) => readonly Assignment[] | undefined;
  /** True where headings, the number of columns or the cell in focus say so; false where only sums can. */
  readonly settled: boolean;
  /** False where columns with numbers are left out though no heading says that they are something else. */
  readonly takesAll: boolean;
  /** Names of the columns that are left out. */
  readonly beside: readonly string[];
  /** True where headings name the columns. */
  readonly named: boolean;
  /** True where the headings are words that name no column. */
  readonly strange: boolean;
}
