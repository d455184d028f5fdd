import type { CellId } from "../form/cells.ts";

/**
 * Something to know about what was read: a reading that may be wrong ("doubt"), printed numbers that do not agree
 * ("difference"), something that has no place here ("unplaced"), something that was not there ("missing"), or a plain
 * remark.
 */
export type NoteKind = "doubt" | "difference" | "unplaced" | "missing" | "remark";

export interface Note {
  readonly kind: NoteKind;
  /** The part, or the row and column, in words. */
  readonly place: string;
  readonly message: string;
  readonly cell?: CellId;
}
