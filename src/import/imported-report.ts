import type { CellId } from "../form/cells.ts";
import type { PartId } from "../form/form.ts";
import type { Draft } from "../report/schema.ts";
import type { ImportIssue } from "./import-issue.ts";
import type { ReadCell } from "./tables/read-tables.ts";

/** Text that has no place in the form, and where it stood. */
export interface Unplaced {
  readonly where: string;
  readonly text: string;
}

/** An earlier report as it was understood, before anything is done with it. */
export interface ImportedReport {
  /** The edition of the format whose tables it uses. */
  readonly edition: "2019" | "2021";
  /** What could be placed; blank where nothing was found. Its year is the usual one where `year` is not known. */
  readonly draft: Draft;
  readonly year: number | undefined;
  /** Parts of which anything was found. */
  readonly parts: readonly PartId[];
  /** Every printed number by cell, totals too, as the document shows it. */
  readonly cells: ReadonlyMap<CellId, ReadCell>;
  readonly issues: readonly ImportIssue[];
  readonly unplaced: readonly Unplaced[];
}
