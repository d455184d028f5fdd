import { type CellId, cellId } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { balanceId, sideId, sumsOf, sumsWith } from "../form/sums.ts";
import type { TableDef } from "../form/table.ts";
import { createEmitter, type Emitter } from "../lib/emitter.ts";
import { type Balance, balanceOf } from "../report/balance.ts";
import { type Values, valuesOf } from "../report/schema.ts";
import { type Total, totalOf, withPart } from "../report/totals.ts";
import type { Editor } from "./editor.ts";

/**
 * Every sum and balance of the draft, brought up to date after each change from what changed alone. Each is read and
 * listened to by its own id, so that a keystroke wakes only the places that show another number after it.
 */
export interface LiveFigures {
  /** A computed cell by its id, or one side of a relation by `sideId`. */
  readonly total: (id: string) => Total | undefined;
  /** A relation in one column by `balanceId`. */
  readonly balance: (id: string) => Balance | undefined;
  readonly subscribe: (id: string, listener: () => void) => () => void;
  /** Starts following the draft; returns what stops it. */
  readonly follow: () => () => void;
}

/** An entered cell whose value differs. */
interface Changed {
  readonly id: CellId;
  readonly from: number | string | null;
  readonly to: number | string | null;
}

/** Rows that are the same object hold the same values. */
function changedCells(table: TableDef, before: Values, after: Values): readonly Changed[] {
  const changed: Changed[] = [];
  for (const { rows, columns } of table.bands) {
    for (const row of rows) {
      if (row.sum || before[row.id] === after[row.id]) continue;
      for (const column of columns) {
        const from = before[row.id]?.[column.id] ?? null;
        const to = after[row.id]?.[column.id] ?? null;
        if (!column.sum && from !== to) changed.push({ id: cellId(table, row.id, column.id), from, to });
      }
    }
  }
  return changed;
}

/** Each side of each relation of a table, in each column, with the balance that it is a side of. */
function balancesWith(table: TableDef) {
  return table.relations.flatMap((relation) =>
    table.bands.flatMap((band) =>
      band.columns.map((column) => ({
        id: balanceId(table, relation, column),
        left: sideId(table, relation, column, "left"),
        right: sideId(table, relation, column, "right"),
        band,
        column,
      })),
    ),
  );
}

export function createLiveFigures(editor: Pick<Editor, "current" | "subscribe">): LiveFigures {
  const totals = new Map<string, Total>();
  const balances = new Map<string, Balance>();
  const listeners = new Map<string, Emitter>();
  const sides = new Map(
    tables.flatMap(balancesWith).flatMap((one) => [[one.left, one] as const, [one.right, one] as const]),
  );
  let draft = editor.current();

  const balance = (side: string): string | undefined => {
    const one = sides.get(side);
    const left = one && totals.get(one.left);
    const right = one && totals.get(one.right);
    if (!left || !right) return undefined;
    balances.set(one.id, balanceOf(one.band, one.column, left, right));
    return one.id;
  };
  for (const table of tables) {
    for (const { id, parts, unit } of sumsOf(table)) totals.set(id, totalOf(valuesOf(draft, table), parts, unit));
  }
  for (const side of sides.keys()) balance(side);

  const refresh = () => {
    const before = draft;
    draft = editor.current();
    const touched = new Set<string>();
    for (const table of tables) {
      const [old, values] = [valuesOf(before, table), valuesOf(draft, table)];
      if (old === values) continue;
      for (const { id: cell, from, to } of changedCells(table, old, values)) {
        for (const { id } of sumsWith(cell)) {
          const total = totals.get(id);
          if (total) totals.set(id, withPart(total, from, to));
          touched.add(id);
        }
      }
    }
    for (const id of [...touched]) {
      const of = balance(id);
      if (of) touched.add(of);
    }
    for (const id of touched) listeners.get(id)?.emit();
  };
  return {
    total: (id) => totals.get(id),
    balance: (id) => balances.get(id),
    subscribe: (id, listener) => {
      const own = listeners.get(id) ?? createEmitter();
      listeners.set(id, own);
      return own.subscribe(listener);
    },
    follow: () => {
      refresh();
      return editor.subscribe(refresh);
    },
  };
}
