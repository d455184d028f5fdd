import type { Figure } from "../document/blocks.ts";
import { noteMarks } from "../document/notes.ts";
import type { CellId } from "../form/cells.ts";
import type { ComparedCell } from "./cells.ts";

/** What became of the annotation of a number, below the table: its sign, and its words on either side, "" where it has none. */
export interface ComparedNote {
  readonly mark: string;
  readonly before: string;
  readonly after: string;
}

/** Numbers without annotations, and those below the table. */
export interface ApartNotes {
  readonly cells: ReadonlyMap<CellId, ComparedCell>;
  readonly marks: ReadonlyMap<CellId, string>;
  readonly notes: readonly ComparedNote[];
}

const without = ({ text }: Figure): Figure => ({ text });

/**
 * The annotations of a compared table as notes below it, the same ones once; undefined where there are more different ones than signs, so
 * that they must stay in the cells.
 */
export function notesApart(cells: ReadonlyMap<CellId, ComparedCell>): ApartNotes | undefined {
  const byWords = new Map<string, ComparedNote>();
  const marks = new Map<CellId, string>();
  const bare = new Map<CellId, ComparedCell>();
  for (const [id, cell] of cells) {
    const [before = "", after = ""] = [cell.before.annotation, cell.after.annotation];
    if (before !== "" || after !== "") {
      const key = JSON.stringify([before, after]);
      const note = byWords.get(key) ?? { mark: noteMarks[byWords.size] ?? "", before, after };
      byWords.set(key, note);
      marks.set(id, note.mark);
    }
    const isSame = cell.before.text === cell.after.text;
    bare.set(id, {
      ...cell,
      state: isSame ? "same" : cell.state,
      before: without(cell.before),
      after: without(cell.after),
    });
  }
  return byWords.size > noteMarks.length ? undefined : { cells: bare, marks, notes: [...byWords.values()] };
}
