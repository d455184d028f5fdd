import type { CellId } from "../form/cells.ts";
import type { PartId } from "../form/form.ts";
import type { Draft } from "../report/schema.ts";
import type { ImportIssue, Unplaced } from "./import-issue.ts";
import type { ImportedCell } from "./tables/imported-row.ts";

/** An earlier report as it was read, before anything is done with it. */
export interface ImportedReport {
  /** The edition of the format whose tables it uses. */
  readonly edition: "2019" | "2021";
  /** What could be placed; blank where nothing was found. Its year is the usual one where `year` is undefined. */
  readonly draft: Draft;
  /** The year that the document states; undefined where it states none. */
  readonly year: number | undefined;
  /** Parts of which anything was found. */
  readonly parts: readonly PartId[];
  /** Every printed number by cell, totals too, as the document shows it. */
  readonly cells: ReadonlyMap<CellId, ImportedCell>;
  readonly issues: readonly ImportIssue[];
  /** What stands in the source and has no place in the report. Of all that was read, known or unplaced nothing else is left. */
  readonly unplaced: readonly Unplaced[];
  /** What is known as no content of a report: the title again, headings, lines of the page. `where` says which. */
  readonly furniture: readonly Unplaced[];
}
