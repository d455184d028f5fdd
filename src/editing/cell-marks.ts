import { suspectCells, unbalancedColumns } from "../checks/numbers/relations.ts";
import { type CellId, cellById } from "../form/cells.ts";
import { problemSentence, readQuantity } from "../report/quantity.ts";
import type { Draft } from "../report/schema.ts";
import type { Editor } from "./editor.ts";

/** What stands beside the number of an entered cell. */
export interface CellMark {
  /** The sentence that says why the text in the cell is no number. */
  readonly error?: string;
  /** The sentence on a relation with this cell that does not hold. */
  readonly relation?: string;
  /** It is one of the cells that are most likely wrong in that relation. */
  readonly isSuspect?: true;
  /** The annotation of the number, without its brackets. */
  readonly annotation?: string;
}

/** The marks of all cells as of the last pause in typing. A cell keeps the same object as long as its mark is equal. */
export interface CellMarks {
  /** Returns the mark of a cell; undefined where it has none. */
  readonly of: (id: CellId) => CellMark | undefined;
}

const isSame = (a: CellMark, b: CellMark): boolean =>
  a.error === b.error && a.relation === b.relation && a.isSuspect === b.isSuspect && a.annotation === b.annotation;

/** Returns the marks of a draft by cell id; a mark equal to the one in `before` is that same object. */
function marksOf(draft: Draft, before: ReadonlyMap<string, CellMark>): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  const add = (id: string, mark: CellMark) => marks.set(id, { ...marks.get(id), ...mark });
  for (const [id, annotation] of Object.entries(draft.notes)) if (annotation !== undefined) add(id, { annotation });
  for (const [id, typed = ""] of Object.entries(draft.typed)) {
    const unit = cellById(id)?.column.unit ?? "件";
    const reading = readQuantity(typed, unit);
    if (reading.kind === "problem") add(id, { error: problemSentence(typed, unit, reading.problem) });
  }
  for (const { fields, message } of unbalancedColumns({ draft })) {
    for (const id of fields) add(id, { relation: message });
  }
  for (const id of suspectCells(draft)) add(id, { isSuspect: true });
  for (const [id, mark] of marks) {
    const old = before.get(id);
    if (old && isSame(mark, old)) marks.set(id, old);
  }
  return marks;
}

/** Makes the marks of the editor's draft; they are worked out when they are first asked for after a pause in typing. */
export function createCellMarks(editor: Pick<Editor, "settledDraft">): CellMarks {
  let marked: Draft | undefined;
  let marks: ReadonlyMap<string, CellMark> = new Map();
  return {
    of: (id) => {
      const draft = editor.settledDraft();
      if (draft !== marked) {
        marked = draft;
        marks = marksOf(draft, marks);
      }
      return marks.get(id);
    },
  };
}
