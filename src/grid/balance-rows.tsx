import { memo, useSyncExternalStore } from "react";
import type { Balance } from "../checks/relations.ts";
import { useEditing } from "../editing/editing-context.tsx";
import { headingsOf } from "../form/headings.ts";
import { balanceId, sideId } from "../form/sums.ts";
import type { Column, Relation, TableDef } from "../form/table.ts";
import { fromUnits } from "../report/decimal.ts";
import { printTotal } from "../report/totals.ts";
import styles from "./number-table.module.css";

/** How a column stands, in words. */
function balanceWords(balance: Balance): string {
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

export const stateMarks = { holds: "✓", broken: "✗", open: "" } as const;

/** Under the table, column by column: both sides of each relation and whether they agree. */
export const BalanceRows = memo(function BalanceRows({ table }: { table: TableDef }) {
  const width = Math.max(...table.bands.flatMap((band) => headingsOf(band.rows).map((one) => one.level + one.levels)));
  const columns = table.bands.flatMap((band) => band.columns);
  return (
    <tfoot className={styles.balance}>
      {table.relations.map((relation) => (
        <RelationRows key={relation.id} table={table} relation={relation} columns={columns} width={width} />
      ))}
    </tfoot>
  );
});

interface RelationProps {
  table: TableDef;
  relation: Relation;
  columns: readonly Column[];
  /** Printed columns that the row headings take. */
  width: number;
}

function RelationRows({ table, relation, columns, width }: RelationProps) {
  const sides = [
    { side: "left", name: relation.leftName },
    { side: "right", name: relation.rightName },
  ] as const;
  return (
    <>
      {sides.map(({ side, name }) => (
        <tr key={side}>
          <th scope="row" colSpan={width}>
            {name}
          </th>
          {columns.map((column) => (
            <SideCell key={column.id} id={sideId(table, relation, column, side)} name={`${name} ${column.label}`} />
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={width}>
          勾稽关系
        </th>
        {columns.map((column) => (
          <BalanceCell key={column.id} id={balanceId(table, relation, column)} name={`勾稽关系 ${column.label}`} />
        ))}
      </tr>
    </>
  );
}

const SideCell = memo(function SideCell({ id, name }: { id: string; name: string }) {
  const { figures } = useEditing();
  const total = useSyncExternalStore(figures.subscribe(id), () => figures.total(id));
  return (
    <td className={total && total.blanks > 0 ? styles.unfinished : undefined}>
      <output aria-live="off" aria-label={name}>
        {total && total.filled > 0 ? printTotal(total) : ""}
      </output>
    </td>
  );
});

const BalanceCell = memo(function BalanceCell({ id, name }: { id: string; name: string }) {
  const { figures } = useEditing();
  const balance = useSyncExternalStore(figures.subscribe(id), () => figures.balance(id));
  if (!balance) return <td />;
  return (
    <td className={styles[balance.state]}>
      <output aria-live="off" aria-label={name}>
        <span aria-hidden="true">{stateMarks[balance.state]} </span>
        {balanceWords(balance)}
      </output>
    </td>
  );
});

/** In the header of a column: whether it balances, at a glance. The words stand below the table. */
export const BalanceMark = memo(function BalanceMark({ id }: { id: string }) {
  const { figures } = useEditing();
  const state = useSyncExternalStore(figures.subscribe(id), () => figures.balance(id)?.state) ?? "open";
  return (
    <span aria-hidden="true" className={`${styles.mark} ${styles[state]}`}>
      {stateMarks[state]}
    </span>
  );
});
