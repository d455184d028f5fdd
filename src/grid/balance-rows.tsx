import Check from "lucide-react/icons/check";
import CircleX from "lucide-react/icons/circle-x";
import { memo, type ReactNode } from "react";
import { headingsOf } from "../form/headings.ts";
import { balanceId, sideId } from "../form/sums.ts";
import type { Column, Relation, TableDef } from "../form/table.ts";
import { type Balance, balanceName, balanceWords } from "../report/balance.ts";
import { isComplete, printTotal } from "../report/totals.ts";
import { setAttribute, setText } from "../ui/set-text.ts";
import styles from "./number-table.module.css";
import { type ShowFigure, useShownFigure } from "./shown-figure.ts";

/** At the foot of the table, column by column, whether its relations hold; both sides are seen in the column in hand. */
export const BalanceRows = memo(function BalanceRows({ table }: { table: TableDef }) {
  const width = Math.max(...table.bands.flatMap((band) => headingsOf(band.rows).map((one) => one.level + one.levels)));
  const columns = table.bands.flatMap((band) => band.columns);
  return (
    <tfoot className={styles.balance}>
      {table.relations.map((relation) => (
        <tr key={relation.id}>
          <th scope="row" colSpan={width}>
            {balanceName}
            <Signs />
            <span className={styles.rule} aria-hidden="true">
              {shortSide(table, relation.left)} ＝ {shortSide(table, relation.right)}
            </span>
          </th>
          {columns.map((column) => (
            <ColumnBalance key={column.id} table={table} relation={relation} column={column} />
          ))}
        </tr>
      ))}
    </tfoot>
  );
});

/** The signs of both verdicts, drawn once: each column takes a copy of the one that it shows, which most blank tables never do. */
function Signs() {
  return (
    <span hidden>
      <Check data-sign="holds" className={styles.holds} />
      <CircleX data-sign="broken" className={styles.broken} />
    </span>
  );
}

/** 一＋二: the rows of a side by the numbers before their labels. */
function shortSide(table: TableDef, ids: readonly string[]): string {
  const rows = table.bands.flatMap((band) => band.rows);
  return ids
    .map((id) => /^（.*?）|^[^、.]*/.exec(rows.find((row) => row.id === id)?.label ?? "")?.[0] ?? "")
    .join("＋");
}

interface ColumnProps {
  table: TableDef;
  relation: Relation;
  column: Column;
}

const ColumnBalance = memo(function ColumnBalance({ table, relation, column }: ColumnProps) {
  const side = (which: "left" | "right") => (
    <Figure
      id={sideId(table, relation, column, which)}
      name={`${relation[`${which}Name`]} ${column.label}`}
      className={styles.side}
      show={showSide}
    />
  );
  return (
    <td data-column={column.id}>
      <div className={styles.told}>
        <span className={styles.sides}>
          {side("left")}
          <span className={styles.against} aria-hidden="true" />
          {side("right")}
        </span>
        <span>
          <Figure
            id={balanceId(table, relation, column)}
            name={`${balanceName} ${column.label}`}
            className={styles.verdict}
            show={showBalance}
          >
            <span className="visually-hidden" />
            <span />
          </Figure>
        </span>
      </div>
    </td>
  );
});

const showSide: ShowFigure<HTMLElement> = (place) => (figures, id) => {
  const total = figures.total(id);
  if (!total) return;
  setText(place, total.filled > 0 ? printTotal(total) : "");
  setAttribute(place, "data-unfinished", isComplete(total) ? undefined : "");
};

/** Of a column that has both, in the width of a column: 未填 1 误 1. */
function lackInFewWords({ blanks, wrong, state }: Balance): string | undefined {
  return state === "open" && blanks > 0 && wrong > 0 ? `未填 ${blanks} 误 ${wrong}` : undefined;
}

/** 相差 9 is shown as 差 9. What has no room in the column is there to be heard, and drawn shorter by the styles. */
const showBalance: ShowFigure<HTMLElement> = (place) => {
  const [lead, rest] = place.querySelectorAll("span");
  const column = place.closest("td") ?? place;
  let shown: Balance["state"] | undefined;
  return (figures, id) => {
    const balance = figures.balance(id);
    if (!balance) return;
    const words = balanceWords(balance);
    const short = lackInFewWords(balance);
    const unseen = words.startsWith("相差") ? 1 : short ? words.length : 0;
    if (lead) setText(lead, words.slice(0, unseen));
    if (rest) setText(rest, words.slice(unseen));
    setAttribute(place, "data-short", short);
    if (balance.state === shown) return;
    shown = balance.state;
    place.querySelector("svg")?.remove();
    const sign = place.closest("tfoot")?.querySelector(`[hidden] > [data-sign="${shown}"]`);
    if (sign) place.prepend(sign.cloneNode(true));
    setAttribute(place, "data-state", balance.state);
    setAttribute(column, "data-state", balance.state);
  };
};

interface FigureProps {
  id: string;
  name: string;
  className: string | undefined;
  show: ShowFigure<HTMLElement>;
  children?: ReactNode;
}

/** One figure under a column, written by `show`. */
const Figure = memo(function Figure({ id, name, className, show, children }: FigureProps) {
  const place = useShownFigure(id, show);
  return (
    <output ref={place} aria-live="off" aria-label={name} className={className}>
      {children}
    </output>
  );
});
