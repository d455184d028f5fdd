import type { Cell } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { createEmitter } from "../lib/emitter.ts";
import {
  type CellPosition,
  cellAt,
  cellsIn,
  type EntryGrid,
  entryGrid,
  type Rectangle,
  rectangle,
} from "./entry-grid.ts";

/** The cell in focus and the corner opposite to it; the same spot while a single cell is selected. */
export interface Selection {
  readonly anchor: CellPosition;
  readonly head: CellPosition;
}

/** What is selected in one table. It stays while focus is elsewhere, so that buttons beside the table know the cell. */
export interface SelectionStore {
  readonly grid: EntryGrid;
  /** Identical until it changes; undefined before any cell had focus. */
  readonly get: () => Selection | undefined;
  readonly set: (next: Selection) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The selection of one table, empty at first. */
export function createSelection(table: TableDef): SelectionStore {
  let selection: Selection | undefined;
  const listeners = createEmitter();
  const same = (a: CellPosition, b: CellPosition) => a.row === b.row && a.column === b.column;
  return {
    grid: entryGrid(table),
    get: () => selection,
    set: (next) => {
      if (selection && same(selection.anchor, next.anchor) && same(selection.head, next.head)) return;
      selection = next;
      listeners.emit();
    },
    subscribe: listeners.subscribe,
  };
}

/** The rectangle between the two ends of a selection. */
export function rectangleOf(selection: Selection): Rectangle {
  return rectangle(selection.anchor, selection.head);
}

/** The selected cells row by row; none before any cell had focus. */
export function selectedCells({ grid, get }: SelectionStore): EntryGrid {
  const selection = get();
  return selection ? cellsIn(grid, rectangleOf(selection)) : [];
}

/** True where more than one cell is selected. */
export function isMany(selection: Selection | undefined): boolean {
  if (!selection) return false;
  const { top, left, bottom, right } = rectangleOf(selection);
  return top !== bottom || left !== right;
}

/** The cell in focus, or that had it last. */
export function currentCell({ grid, get }: SelectionStore): Cell | undefined {
  const selection = get();
  return selection && cellAt(grid, selection.anchor);
}
