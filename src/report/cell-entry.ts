import { type Cell, type CellId, cellById } from "../form/cells.ts";
import { cleanText } from "../lib/clean-text.ts";
import { showsNothing } from "../lib/strings.ts";
import { readQuantity } from "./quantity.ts";
import { type Draft, valuesOf } from "./schema.ts";

/** Entries of a sparse map with one changed; `undefined` takes it out. The same map where nothing changes. */
function withEntry(map: Draft["typed"], id: CellId, text: string | undefined): Draft["typed"] {
  if (map[id] === text) return map;
  const { [id]: _, ...rest } = map;
  return text === undefined ? rest : { ...rest, [id]: text };
}

/** The number at a cell; `null` where it is blank or holds text that is no number. */
export function numberAt(draft: Draft, cell: Cell): number | string | null {
  return valuesOf(draft, cell.table)[cell.row.id]?.[cell.column.id] ?? null;
}

/** What a cell shows: its number, or the text that is no number yet, exactly as typed. */
export function shownText(draft: Draft, cell: Cell): string {
  return draft.typed[cell.id] ?? String(numberAt(draft, cell) ?? "");
}

/** The draft with another number in a cell; the same draft where it is the same number. */
function withNumber(draft: Draft, cell: Cell, value: number | string | null): Draft {
  if (numberAt(draft, cell) === value) return draft;
  const values = valuesOf(draft, cell.table);
  const row = { ...values[cell.row.id], [cell.column.id]: value };
  return { ...draft, [cell.table.id]: { ...values, [cell.row.id]: row } };
}

/**
 * The draft after a person typed a text into a cell: a number becomes the value, the words in brackets and the mark of a
 * note its annotation, anything else is kept word for word, but for signs that nobody sees, in `typed` beside a blank value
 * until it is put right. An annotation stays with another number, and goes with the number.
 */
export function withText(draft: Draft, cell: Cell, text: string): Draft {
  const reading = readQuantity(text, cell.column.unit);
  const annotation = reading.kind === "amount" ? (reading.annotation ?? draft.notes[cell.id]) : undefined;
  const next = withNumber(draft, cell, reading.kind === "amount" ? reading.value : null);
  const typed = withEntry(draft.typed, cell.id, reading.kind === "problem" ? cleanText(text) : undefined);
  const notes = withEntry(draft.notes, cell.id, annotation);
  return typed === draft.typed && notes === draft.notes ? next : { ...next, typed, notes };
}

/** The draft after texts were put into many cells at once. */
export function withTexts(draft: Draft, texts: ReadonlyMap<CellId, string>): Draft {
  return [...texts].reduce((all, [id, text]) => {
    const cell = cellById(id);
    return cell ? withText(all, cell, text) : all;
  }, draft);
}

/** The draft with another annotation at a number; a text of which nothing is seen takes the annotation away. */
export function withAnnotation(draft: Draft, cell: Cell, annotation: string): Draft {
  const notes = withEntry(draft.notes, cell.id, showsNothing(annotation) ? undefined : cleanText(annotation).trim());
  return notes === draft.notes ? draft : { ...draft, notes };
}

/** The cells among these that show nothing. */
export function blankCells(draft: Draft, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell) => shownText(draft, cell) === "");
}
