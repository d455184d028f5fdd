import type { Cell, CellId } from "../form/cells.ts";
import { readQuantity } from "../report/quantity.ts";
import type { Draft } from "../report/schema.ts";
import { type DraftForm, readNumber, writeNumber, writeNumbers } from "./draft-form.ts";

/** Entries of a sparse map with one changed; `undefined` takes it out. The same map where nothing changes. */
function withEntry(map: Draft["typed"], id: CellId, text: string | undefined): Draft["typed"] {
  if (map[id] === text) return map;
  const { [id]: _, ...rest } = map;
  return text === undefined ? rest : { ...rest, [id]: text };
}

/**
 * Takes what a person typed into a cell: a number becomes the value, a remark in brackets its annotation, anything
 * else is kept word for word in `typed` beside a blank value until it is put right.
 */
export function enterText(form: DraftForm, cell: Cell, text: string): void {
  const reading = readQuantity(text, cell.column.unit);
  const typed = form.getValues("typed");
  const notes = form.getValues("notes");
  const nextTyped = withEntry(typed, cell.id, reading.kind === "problem" ? text : undefined);
  const nextNotes = withEntry(notes, cell.id, reading.kind === "amount" ? reading.note : undefined);
  if (nextNotes !== notes) form.setValue("notes", nextNotes);
  if (nextTyped !== typed) form.setValue("typed", nextTyped);
  writeNumber(form, cell.id, reading.kind === "amount" ? reading.value : null);
}

/** What a cell shows: the text still to be put right, or the number with its annotation. */
export function shownText(draft: Draft, id: CellId): string {
  const value = readNumber(draft, id);
  const note = draft.notes[id];
  return draft.typed[id] ?? (value === null ? "" : note === undefined ? String(value) : `${value}（${note}）`);
}

/** Fills the blank cells among these with 0; a number or a text already there stays. Returns which were filled. */
export function fillBlanks(form: DraftForm, cells: readonly Cell[]): readonly CellId[] {
  const draft = form.getValues();
  const blank = cells.filter((cell) => shownText(draft, cell.id) === "");
  writeNumbers(form, new Map(blank.map((cell) => [cell.id, cell.column.unit === "件" ? 0 : "0"])));
  return blank.map((cell) => cell.id);
}

/** Takes a fill back: those cells that still hold the 0 become blank again. */
export function unfill(form: DraftForm, ids: readonly CellId[]): void {
  const draft = form.getValues();
  const untouched = ids.filter((id) => shownText(draft, id) === "0");
  writeNumbers(form, new Map(untouched.map((id) => [id, null])));
}
