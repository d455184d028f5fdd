import type { CellId } from "../form/cells.ts";

/**
 * Something to know about what was read: a reading that may be wrong ("doubt"), printed numbers that do not agree
 * ("difference"), something that has no place here ("unplaced"), something that was not there ("missing"), or a plain
 * remark.
 */
export type ImportIssueKind = "doubt" | "difference" | "unplaced" | "missing" | "remark";

export interface ImportIssue {
  readonly kind: ImportIssueKind;
  /** The part, or the row and column, in words. */
  readonly place: string;
  readonly message: string;
  readonly cell?: CellId;
}
