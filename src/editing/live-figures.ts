import { type Balance, balancesOf } from "../checks/relations.ts";
import type { CellId } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { type Values, valuesOf } from "../report/schema.ts";
import { type Total, type Totals, totalsOf } from "../report/totals.ts";
import type { LiveDraft } from "./live-draft.ts";

/** What one table's numbers come to, after every change: computed once, read by each place that shows a part of it. */
export interface LiveFigures {
  readonly total: (id: CellId) => Total | undefined;
  readonly balances: () => readonly Balance[];
  readonly subscribe: (listener: () => void) => () => void;
}

export function createLiveFigures(live: LiveDraft, table: TableDef): LiveFigures {
  let seen: Values | undefined;
  let totals: Totals = new Map();
  let balances: readonly Balance[] = [];
  const refresh = () => {
    const values = valuesOf(live.current(), table);
    if (values === seen) return;
    seen = values;
    totals = totalsOf(table, values);
    balances = table.relations.flatMap((relation) => balancesOf(table, relation, values));
  };
  return {
    total: (id) => {
      refresh();
      return totals.get(id);
    },
    balances: () => {
      refresh();
      return balances;
    },
    subscribe: live.subscribe,
  };
}
