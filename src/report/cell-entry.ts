import { type Cell, type CellId, cellById } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
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

/** What a text that a person typed comes to in a cell. */
interface Entered {
  readonly value: number | string | null;
  /** The text itself, where it is no number. */
  readonly typed: string | undefined;
  readonly annotation: string | undefined;
}

function entered(draft: Draft, cell: Cell, text: string): Entered {
  const reading = readQuantity(text, cell.column.unit);
  if (reading.kind === "problem") return { value: null, typed: cleanText(text), annotation: undefined };
  if (reading.kind === "blank") return { value: null, typed: undefined, annotation: undefined };
  return { value: reading.value, typed: undefined, annotation: reading.annotation ?? draft.notes[cell.id] };
}

type Rows = Record<string, Record<string, number | string | null>>;

/** The draft after texts were typed into cells. A table and its rows are copied once, and not for each cell. */
function withEntered(draft: Draft, texts: readonly (readonly [cell: Cell, text: string])[]): Draft {
  const changed = new Map<TableDef, Rows>();
  let { typed, notes } = draft;
  for (const [cell, text] of texts) {
    const { table, row, column, id } = cell;
    const now = entered(draft, cell, text);
    typed = withEntry(typed, id, now.typed);
    notes = withEntry(notes, id, now.annotation);
    if (numberAt(draft, cell) === now.value) continue;
    const rows = changed.get(table) ?? {};
    changed.set(table, rows);
    const numbers = rows[row.id] ?? { ...valuesOf(draft, table)[row.id] };
    numbers[column.id] = now.value;
    rows[row.id] = numbers;
  }
  let next = draft;
  for (const [table, rows] of changed) next = { ...next, [table.id]: { ...valuesOf(draft, table), ...rows } };
  return typed === draft.typed && notes === draft.notes ? next : { ...next, typed, notes };
}

/**
 * The draft after a person typed a text into a cell: a number becomes the value, the words in brackets and the mark of a
 * note its annotation, anything else is kept word for word, but for signs that nobody sees, in `typed` beside a blank value
 * until it is put right. An annotation stays with another number, and goes with the number.
 */
export function withText(draft: Draft, cell: Cell, text: string): Draft {
  return withEntered(draft, [[cell, text]]);
}

/** The draft after texts were put into many cells at once. */
export function withTexts(draft: Draft, texts: ReadonlyMap<CellId, string>): Draft {
  return withEntered(
    draft,
    [...texts].flatMap(([id, text]) => {
      const cell = cellById(id);
      return cell ? [[cell, text] as const] : [];
    }),
  );
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
