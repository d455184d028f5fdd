import { type Cell, type CellId, cellById } from "../../form/cells.ts";
import type { PartId } from "../../form/form.ts";
import { tables } from "../../form/form.ts";
import { balanceId, partsOfRows } from "../../form/sums.ts";
import type { Amount, TableDef } from "../../form/table.ts";
import { memoizeByIdentity, memoizeRecent } from "../../lib/memoize.ts";
import { balancesOf } from "../../report/balance.ts";
import { type Values, valuesOf } from "../../report/schema.ts";
import { fromUnits, toUnits } from "../../report/smallest-units.ts";
import { printTotal, relationSide, totalsOf } from "../../report/totals.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { ArithmeticSide, Finding } from "../finding.ts";
import { repairsOf, type UnbalancedColumn } from "./balance-repairs.ts";
import { foundApart } from "./found-apart.ts";

/** A column that does not balance, with both sides row by row, and what would put it right. */
function columnFound(unbalanced: UnbalancedColumn): Found {
  const { table, relation, values, balance } = unbalanced;
  const { band, column } = balance;
  const fields = partsOfRows(table, band, [...relation.left, ...relation.right], column);
  const apart = fromUnits(Math.abs(balance.difference), column.unit);
  const side = (which: "left" | "right"): ArithmeticSide => ({
    name: relation[`${which}Name`],
    amount: printTotal(balance[which]),
    terms: band.rows
      .filter((row) => relation[which].includes(row.id))
      .map((row) => ({ name: row.label, amount: printTotal(relationSide(table, values, band, [row.id], column)) })),
  });
  const arithmetic = { left: side("left"), right: side("right"), difference: apart };
  const place = {
    section: table.id as PartId,
    label: `${table.name} ${column.label}列`,
    field: fields[0] ?? table.id,
  };
  return {
    ...foundApart(balanceId(table, relation, column), place, arithmetic, `相差 ${apart}`, fields),
    repairs: repairsOf(unbalanced),
  };
}

const unbalancedIn = memoizeByIdentity((table: TableDef) =>
  memoizeRecent((values: Values): readonly Found[] =>
    table.relations.flatMap((relation) => {
      const balances = balancesOf(table, relation, values);
      return balances
        .filter(({ state, column }) => state === "broken" && column.sum === undefined)
        .map((balance) => columnFound({ table, relation, values, balance, balances }));
    }),
  ),
);

/** H2: the columns in which a relation of the table's own note does not hold. A computed column only echoes the others. */
export function unbalancedColumns({ draft }: Pick<CheckContext, "draft">): readonly Found[] {
  return tables.flatMap((table) => unbalancedIn(table)(valuesOf(draft, table)));
}

/** Totals as some other document prints them, by cell id; only imported reports have any. */
export type PrintedTotals = ReadonlyMap<CellId, Amount>;

/** The name of the relation that a computed cell stands for: H1 along a row, H3 down a column of 表三, H4 in 表四. */
function sumCheck(cell: Cell): string {
  if (cell.table.printed === "across") return "H4";
  return cell.row.sum ? "H3" : "H1";
}

/** H1, H3 and H4: printed totals against the sums of the entered numbers. A sum over blanks is not compared. */
export function sumFindings(table: TableDef, values: Values, printed: PrintedTotals): readonly Finding[] {
  return [...totalsOf(table, values)].flatMap(([id, total]): Finding[] => {
    const shown = printed.get(id);
    const cell = cellById(id);
    if (shown === undefined || cell === undefined || total.blanks > 0) return [];
    const difference = Math.abs(total.units - toUnits(shown));
    if (difference === 0) return [];
    const check = sumCheck(cell);
    const label = `${table.name} ${cell.name}`;
    const left = { name: "各项之和", amount: printTotal(total), terms: [] };
    const right = { name: "所印总计", amount: String(shown), terms: [] };
    const apart = fromUnits(difference, cell.column.unit);
    return [
      {
        id: `${check} ${id}`,
        check,
        severity: "error",
        place: { section: table.id as PartId, label, field: id },
        message: `${label}：${left.name}为 ${left.amount}，${right.name}为 ${right.amount}，相差 ${apart}。`,
        arithmetic: { left, right, difference: apart },
        fields: [id],
      },
    ];
  });
}
