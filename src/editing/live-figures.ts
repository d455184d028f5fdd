import { type CellId, cellId } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { columnRelations, sumsOf, sumsWith } from "../form/sums.ts";
import type { TableDef } from "../form/table.ts";
import { createEmitter, type Emitter } from "../lib/emitter.ts";
import { type Balance, balanceOf } from "../report/balance.ts";
import { type Draft, valuesOf } from "../report/schema.ts";
import { addendAt, changeOfPart, type Total, type TotalChange, totalOf, withChange } from "../report/totals.ts";
import type { Editor } from "./editor.ts";

/**
 * Every sum and balance of the draft, brought up to date after each change from the cells that changed alone. Each is
 * read and subscribed to by its own id, so that a keystroke redraws only the places that show another number after it.
 */
export interface LiveFigures {
  /** Returns a computed cell by its id, or one side of a relation by its `sideId`. */
  readonly total: (id: string) => Total | undefined;
  /** Returns a relation in one column by its `balanceId`. */
  readonly balance: (id: string) => Balance | undefined;
  /** Calls the listener when the total or balance of an id has changed; returns what ends that. */
  readonly subscribe: (id: string, listener: () => void) => () => void;
  /** Starts following the draft; returns what ends that. */
  readonly follow: () => () => void;
}

/** An entered cell whose value differs, with what that adds to its sums. */
interface ChangedCell {
  readonly id: CellId;
  readonly change: TotalChange;
}

/** The cells whose text that is no number came, went or changed; their numbers may be the same, as none is. */
function retyped({ typed: before }: Draft, { typed: after }: Draft): readonly CellId[] {
  if (before === after) return [];
  const ids = Object.keys({ ...before, ...after }) as CellId[];
  return ids.filter((id) => before[id] !== after[id]);
}

/** Returns the entered cells of a table that differ. Rows that are the same object are not looked into. */
function changedCells(table: TableDef, before: Draft, after: Draft): readonly ChangedCell[] {
  const [old, now] = [valuesOf(before, table), valuesOf(after, table)];
  const ids = new Set(retyped(before, after).filter((id) => id.startsWith(`${table.id}.`)));
  for (const { rows, columns } of old === now ? [] : table.bands) {
    for (const row of rows) {
      if (row.sum || old[row.id] === now[row.id]) continue;
      for (const column of columns) if (!column.sum) ids.add(cellId(table, row.id, column.id));
    }
  }
  return [...ids].flatMap((id) => {
    const [from, to] = [addendAt(old, id, before.typed), addendAt(now, id, after.typed)];
    return from === to ? [] : [{ id, change: changeOfPart(from, to) }];
  });
}

const relations = tables.flatMap(columnRelations);
const relationOfSide = new Map(
  relations.flatMap((relation) => [[relation.left, relation] as const, [relation.right, relation] as const]),
);

/** Makes the sums and balances of the editor's draft as it is now. */
export function createLiveFigures(editor: Pick<Editor, "current" | "subscribe">): LiveFigures {
  const totals = new Map<string, Total>();
  const balances = new Map<string, Balance>();
  const emitters = new Map<string, Emitter>();
  let draft = editor.current();

  const updateBalance = ({ id, left, right, band, column }: (typeof relations)[number]) => {
    const [leftTotal, rightTotal] = [totals.get(left), totals.get(right)];
    if (leftTotal && rightTotal) balances.set(id, balanceOf(band, column, leftTotal, rightTotal));
  };
  for (const table of tables) {
    for (const { id, parts, unit } of sumsOf(table)) {
      totals.set(id, totalOf(valuesOf(draft, table), parts, unit, draft.typed));
    }
  }
  for (const relation of relations) updateBalance(relation);

  const update = () => {
    const before = draft;
    draft = editor.current();
    // A pasted table changes 144 cells, each of them part of five sums: every sum is brought up to date once.
    const changes = new Map<string, TotalChange>();
    for (const table of tables) {
      for (const { id: cell, change } of changedCells(table, before, draft)) {
        for (const { id } of sumsWith(cell)) {
          const others = changes.get(id);
          changes.set(id, others ? withChange(others, change) : change);
        }
      }
    }
    for (const [id, change] of changes) {
      const total = totals.get(id);
      if (total) totals.set(id, withChange(total, change));
    }
    const updated = new Set(changes.keys());
    for (const side of changes.keys()) {
      const relation = relationOfSide.get(side);
      if (!relation) continue;
      updateBalance(relation);
      updated.add(relation.id);
    }
    for (const id of updated) emitters.get(id)?.emit();
  };
  return {
    total: (id) => totals.get(id),
    balance: (id) => balances.get(id),
    subscribe: (id, listener) => {
      const emitter = emitters.get(id) ?? createEmitter();
      emitters.set(id, emitter);
      return emitter.subscribe(listener);
    },
    follow: () => {
      update();
      return editor.subscribe(update);
    },
  };
}
