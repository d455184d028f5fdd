import type { LiveFigures } from "../editing/live-figures.ts";
import { cellsOf } from "../form/cells.ts";
import { columnRelations } from "../form/sums.ts";
import type { TableDef } from "../form/table.ts";
import { balanceName, balanceWords } from "../report/balance.ts";
import { printTotal } from "../report/totals.ts";

/** More than these are told by their number: who pastes a block does not want thirty read out. */
const mostNamed = 3;

type Shown = ReadonlyMap<string, string>;

function totalsShown(table: TableDef, figures: LiveFigures): Shown {
  return new Map(
    cellsOf(table).flatMap(({ id, name, computed }) => {
      const total = computed ? figures.total(id) : undefined;
      return total ? [[name, total.filled > 0 ? printTotal(total) : "空"] as const] : [];
    }),
  );
}

/** How the columns stand that balance, or can no longer. */
function balancesShown(table: TableDef, figures: LiveFigures): Shown {
  return new Map(
    columnRelations(table).flatMap(({ id, column }) => {
      const balance = figures.balance(id);
      return balance && balance.state !== "open"
        ? [[`${balanceName} ${column.label}`, balanceWords(balance)] as const]
        : [];
    }),
  );
}

const changed = (before: Shown, now: Shown): readonly string[] =>
  [...now].filter(([name, words]) => before.get(name) !== words).map((one) => one.join(" "));

/** Each call tells, in words to be heard, which sums of a table have changed since the one before; "" where none has. */
export function sumsChangedIn(table: TableDef, figures: LiveFigures): () => string {
  let [totals, balances] = [totalsShown(table, figures), balancesShown(table, figures)];
  return () => {
    const [nextTotals, nextBalances] = [totalsShown(table, figures), balancesShown(table, figures)];
    const [sums, relations] = [changed(totals, nextTotals), changed(balances, nextBalances)];
    [totals, balances] = [nextTotals, nextBalances];
    return [
      ...(sums.length > mostNamed ? [`${sums.length} 个总计有变化`] : sums),
      ...(relations.length > mostNamed ? [`${relations.length} 列${balanceName}有变化`] : relations),
    ].join("；");
  };
}
