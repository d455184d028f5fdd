import { useSyncExternalStore } from "react";
import type { Balance } from "../checks/relations.ts";
import type { LiveFigures } from "../editing/live-figures.ts";
import { headingsOf } from "../form/headings.ts";
import type { TableDef } from "../form/table.ts";
import { fromUnits } from "../report/decimal.ts";
import { printTotal, type Total } from "../report/totals.ts";
import styles from "./number-table.module.css";

const shown = (total: Total): string => (total.filled > 0 ? printTotal(total) : "");

/** How a column stands, in words. */
export function balanceWords(balance: Balance): string {
  const apart = fromUnits(Math.abs(balance.difference), balance.column.unit);
  switch (balance.state) {
    case "holds":
      return "平衡";
    case "broken":
      return `相差 ${apart}`;
    case "open":
      return `未填 ${balance.unfilled} 格`;
    default:
      return balance.state satisfies never;
  }
}

const stateMarks = { holds: "✓ ", broken: "✗ ", open: "" } as const;

/** Under the table, column by column: both sides of each relation and whether they agree. */
export function BalanceRows({ table, figures }: { table: TableDef; figures: LiveFigures }) {
  const balances = useSyncExternalStore(figures.subscribe, figures.balances);
  const width = Math.max(...table.bands.flatMap((band) => headingsOf(band.rows).map((one) => one.level + one.levels)));
  return (
    <tfoot className={styles.balance}>
      {table.relations.map((relation) => (
        <SideRows key={relation.id} names={[relation.leftName, relation.rightName]} width={width} balances={balances} />
      ))}
    </tfoot>
  );
}

interface SideProps {
  names: readonly [string, string];
  width: number;
  balances: readonly Balance[];
}

function SideRows({ names: [leftName, rightName], width, balances }: SideProps) {
  const sides = [
    { name: leftName, of: (balance: Balance) => balance.left },
    { name: rightName, of: (balance: Balance) => balance.right },
  ];
  return (
    <>
      {sides.map((side) => (
        <tr key={side.name}>
          <th scope="row" colSpan={width}>
            {side.name}
          </th>
          {balances.map((balance) => (
            <td key={balance.column.id} className={side.of(balance).blanks > 0 ? styles.unfinished : undefined}>
              <output aria-live="off" aria-label={`${side.name} ${balance.column.label}`}>
                {shown(side.of(balance))}
              </output>
            </td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={width}>
          勾稽关系
        </th>
        {balances.map((balance) => (
          <td key={balance.column.id} className={styles[balance.state]}>
            <output aria-live="off" aria-label={`勾稽关系 ${balance.column.label}`}>
              <span aria-hidden="true">{stateMarks[balance.state]}</span>
              {balanceWords(balance)}
            </output>
          </td>
        ))}
      </tr>
    </>
  );
}
