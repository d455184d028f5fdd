import type { Cell, CellId } from "../form/cells.ts";
import { type SetAside, setAsideSentence } from "../report/set-aside.ts";
import type { TwoNumbers } from "./tables/imported-row.ts";

/**
 * The kinds of issues: "doubt", something may have been read wrongly; "difference", printed numbers do not agree;
 * "unplaced", something has no place in the form; "missing", something was not found; "remark", anything else.
 */
export type ImportIssueKind = "doubt" | "difference" | "unplaced" | "missing" | "remark";

/** What a person should know, or check, about an imported report. */
export interface ImportIssue {
  readonly kind: ImportIssueKind;
  /** The part, or the table, row and column, by their printed names. */
  readonly place: string;
  /** A Chinese sentence. */
  readonly message: string;
  /** The cell that it is about, where it is about one. */
  readonly cell?: CellId;
  /** Two numbers of that cell, of which a person may choose one. */
  readonly choice?: TwoNumbers;
}

/** An issue about one cell. */
export function cellIssue(kind: ImportIssueKind, cell: Cell, message: string): ImportIssue {
  return { kind, place: `${cell.table.name} ${cell.name}`, message, cell: cell.id };
}

/** An issue about a row, or about its cell where it has but one. */
export function rowIssue(kind: ImportIssueKind, place: string, cells: readonly Cell[], message: string): ImportIssue {
  const [cell] = cells;
  return cell && cells.length === 1 ? cellIssue(kind, cell, message) : { kind, place, message };
}

/** An issue about what a file of this program holds in a place where it cannot stand. */
export function setAsideIssue(one: SetAside): ImportIssue {
  const { place, text, cell } = one;
  const kind = text === undefined ? "missing" : "doubt";
  return { kind, place, message: setAsideSentence(one), ...(cell && { cell }) };
}

/** Text that has no place in the form, and the part of the document in which it stands. */
export interface Unplaced {
  readonly where: string;
  readonly text: string;
}
