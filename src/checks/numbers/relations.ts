import type { CellId } from "../../form/cells.ts";
import { type PartId, tables } from "../../form/form.ts";
import { balanceId, partsOfRows } from "../../form/sums.ts";
import type { TableDef } from "../../form/table.ts";
import { magnitude } from "../../lib/decimal.ts";
import { memoizeByIdentity, memoizeRecent } from "../../lib/memoize.ts";
import { balancesOf } from "../../report/balance.ts";
import { type Draft, type Values, valuesOf } from "../../report/schema.ts";
import { fromUnits } from "../../report/smallest-units.ts";
import { printTotal, relationSide } from "../../report/totals.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { ArithmeticSide } from "../finding.ts";
import { repairsOf, suspectsIn, type UnbalancedColumn } from "./balance-repairs.ts";
import { foundApart } from "./found-apart.ts";

/** A column that does not balance, with both sides row by row, and what would put it right. */
function columnFound(unbalanced: UnbalancedColumn): Found {
  const { table, relation, values, balance } = unbalanced;
  const { band, column } = balance;
  const fields = partsOfRows(table, band, [...relation.left, ...relation.right], column);
  const apart = fromUnits(magnitude(balance.difference), column.unit);
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

interface Unbalanced {
  readonly found: Found;
  readonly suspects: readonly CellId[];
}

const unbalancedIn = memoizeByIdentity((table: TableDef) =>
  memoizeRecent((values: Values): readonly Unbalanced[] =>
    table.relations.flatMap((relation) => {
      const balances = balancesOf(table, relation, values);
      return balances
        .filter(({ state, column }) => state === "broken" && column.sum === undefined)
        .map((balance) => {
          const unbalanced = { table, relation, values, balance, balances };
          return { found: columnFound(unbalanced), suspects: suspectsIn(unbalanced) };
        });
    }),
  ),
);

const allUnbalanced = (draft: Draft): readonly Unbalanced[] =>
  tables.flatMap((table) => unbalancedIn(table)(valuesOf(draft, table)));

/** H2: the columns in which a relation of the table's own note does not hold. A computed column only echoes the others. */
export function unbalancedColumns({ draft }: Pick<CheckContext, "draft">): readonly Found[] {
  return allUnbalanced(draft).map(({ found }) => found);
}

/** The cells of a draft that are most likely wrong where a column does not balance; see `suspectsIn`. */
export function suspectCells(draft: Draft): readonly CellId[] {
  return allUnbalanced(draft).flatMap(({ suspects }) => suspects);
}
