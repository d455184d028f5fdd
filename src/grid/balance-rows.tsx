import { memo, type ReactNode } from "react";
import { headingsOf } from "../form/headings.ts";
import { balanceId, sideId } from "../form/sums.ts";
import type { Column, Relation, TableDef } from "../form/table.ts";
import { balanceName, balanceWords } from "../report/balance.ts";
import { isComplete, printTotal } from "../report/totals.ts";
import { setAttribute, setText } from "../ui/set-text.ts";
import styles from "./number-table.module.css";
import { type ShowFigure, useShownFigure } from "./shown-figure.ts";

const stateMarks = { holds: "✓", broken: "✗", open: "" } as const;

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
            <Figure
              key={column.id}
              id={sideId(table, relation, column, side)}
              name={`${name} ${column.label}`}
              show={showSide}
            />
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={width}>
          {balanceName}
        </th>
        {columns.map((column) => (
          <Figure
            key={column.id}
            id={balanceId(table, relation, column)}
            name={`${balanceName} ${column.label}`}
            show={showBalance}
          >
            <span aria-hidden="true" />
            <span />
          </Figure>
        ))}
      </tr>
    </>
  );
}

const showSide: ShowFigure<HTMLElement> = (place, figures, id) => {
  const total = figures.total(id);
  if (!total) return;
  setText(place, total.filled > 0 ? printTotal(total) : "");
  setAttribute(place, "data-unfinished", isComplete(total) ? undefined : "");
};

const showBalance: ShowFigure<HTMLElement> = (place, figures, id) => {
  const balance = figures.balance(id);
  if (!balance) return;
  const [mark, words] = place.children;
  if (mark) setText(mark, `${stateMarks[balance.state]} `);
  if (words) setText(words, balanceWords(balance));
  setAttribute(place, "data-state", balance.state);
};

interface FigureProps {
  id: string;
  name: string;
  show: ShowFigure<HTMLElement>;
  children?: ReactNode;
}

/** One figure under a column, written by `show`. */
const Figure = memo(function Figure({ id, name, show, children }: FigureProps) {
  const place = useShownFigure(id, show);
  return (
    <td>
      <output ref={place} aria-live="off" aria-label={name}>
        {children}
      </output>
    </td>
  );
});

const showMark: ShowFigure<HTMLElement> = (place, figures, id) => {
  const state = figures.balance(id)?.state ?? "open";
  setText(place, stateMarks[state]);
  setAttribute(place, "data-state", state);
};

/** In the header of a column: whether it balances, at a glance. The words stand below the table. */
export const BalanceMark = memo(function BalanceMark({ id }: { id: string }) {
  const place = useShownFigure(id, showMark);
  return <span ref={place} aria-hidden="true" className={styles.mark} />;
});
