import { unbalancedColumns } from "../checks/numbers/relations.ts";
import { type CellId, cellById } from "../form/cells.ts";
import { problemSentence, readQuantity } from "../report/quantity.ts";
import type { Draft } from "../report/schema.ts";
import type { Editor } from "./editor.ts";

/** What is to be said of an entered cell beside its number. */
export interface CellMark {
  /** Why the text in it is no number. */
  readonly error?: string;
  /** The relation it takes part in that does not hold. */
  readonly relation?: string;
  readonly annotation?: string;
}

/** The marks of all cells as of the last pause in typing; a cell's mark is the same object while it says the same. */
export interface CellMarks {
  readonly of: (id: CellId) => CellMark | undefined;
}

const same = (a: CellMark, b: CellMark | undefined): boolean =>
  a.error === b?.error && a.relation === b?.relation && a.annotation === b?.annotation;

/** Every cell of which there is something to say. */
export function marksOf(draft: Draft, before: ReadonlyMap<string, CellMark>): ReadonlyMap<string, CellMark> {
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
  return new Map([...marks].map(([id, mark]) => [id, same(mark, before.get(id)) ? (before.get(id) ?? mark) : mark]));
}

export function createCellMarks(editor: Pick<Editor, "settledDraft">): CellMarks {
  let seen: Draft | undefined;
  let marks: ReadonlyMap<string, CellMark> = new Map();
  return {
    of: (id) => {
      const draft = editor.settledDraft();
      if (draft !== seen) {
        seen = draft;
        marks = marksOf(draft, marks);
      }
      return marks.get(id);
    },
  };
}
