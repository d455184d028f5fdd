import { columnRelations, sumById } from "../form/sums.ts";
import type { Band, Column, Relation, TableDef } from "../form/table.ts";
import { magnitude } from "../lib/decimal.ts";
import type { Values } from "./schema.ts";
import { fromUnits } from "./smallest-units.ts";
import { type Total, totalOf } from "./totals.ts";

/** How a relation stands in one column. `unfilled` counts the blank cells that it would need. */
export interface Balance {
  readonly band: Band;
  readonly column: Column;
  readonly left: Total;
  readonly right: Total;
  /** Left minus right, in smallest units. */
  readonly difference: bigint;
  readonly unfilled: number;
  /**
   * "open" while a blank could still settle it. As no number is negative, a full side that is already smaller than
   * what the other has so far can never be met, and is broken at once.
   */
  readonly state: "holds" | "broken" | "open";
}

/** The name of the line below a table that shows its balances. */
export const balanceName = "勾稽关系";

/** The state of a balance in words: 平衡, 相差 2 or 未填 3 格. */
export function balanceWords({ state, difference, unfilled, column }: Balance): string {
  switch (state) {
    case "holds":
      return "平衡";
    case "broken":
      return `相差 ${fromUnits(magnitude(difference), column.unit)}`;
    case "open":
      return `未填 ${unfilled} 格`;
    default:
      return state satisfies never;
  }
}

/** The balance of a relation in a column whose two sides have these totals. */
export function balanceOf(band: Band, column: Column, left: Total, right: Total): Balance {
  const difference = left.units - right.units;
  const unfilled = left.blanks + right.blanks;
  const beyondReach = (left.blanks === 0 && difference < 0n) || (right.blanks === 0 && difference > 0n);
  const settled = difference === 0n ? "holds" : "broken";
  return { band, column, left, right, difference, unfilled, state: unfilled > 0 && !beyondReach ? "open" : settled };
}

/** The balances of a relation in every column, the computed ones included. */
export function balancesOf(table: TableDef, relation: Relation, values: Values): readonly Balance[] {
  const side = (id: string, column: Column) => totalOf(values, sumById(table, id)?.parts ?? [], column.unit);
  return columnRelations(table)
    .filter((one) => one.relation === relation)
    .map(({ band, column, left, right }) => balanceOf(band, column, side(left, column), side(right, column)));
}
