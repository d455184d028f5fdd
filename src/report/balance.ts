import { columnRelations, sumById } from "../form/sums.ts";
import type { Band, Column, Relation, TableDef } from "../form/table.ts";
import { magnitude } from "../lib/decimal.ts";
import type { Draft, Values } from "./schema.ts";
import { fromUnits } from "./smallest-units.ts";
import { isComplete, lackWords, type Total, totalOf } from "./totals.ts";

/** How a relation stands in one column. */
export interface Balance {
  readonly band: Band;
  readonly column: Column;
  readonly left: Total;
  readonly right: Total;
  /** Left minus right, in smallest units. */
  readonly difference: bigint;
  /** Cells of both sides that are blank, and that hold text that is no number. */
  readonly blanks: number;
  readonly wrong: number;
  /**
   * "open" while a blank, or a cell whose text is no number, could still settle it. As no number is negative, a full side that is already smaller than
   * what the other has so far can never be met, and is broken at once.
   */
  readonly state: "holds" | "broken" | "open";
}

/** The name of the line below a table that shows its balances. */
export const balanceName = "勾稽关系";

/** The state of a balance in words: 平衡, 相差 2, or what it lacks, e.g. 未填 3 格，1 格有误. */
export function balanceWords({ state, difference, blanks, wrong, column }: Balance): string {
  switch (state) {
    case "holds":
      return "平衡";
    case "broken":
      return `相差 ${fromUnits(magnitude(difference), column.unit)}`;
    case "open":
      return lackWords({ blanks, wrong }, `未填 ${blanks} 格`);
    default:
      return state satisfies never;
  }
}

/** The balance of a relation in a column whose two sides have these totals. */
export function balanceOf(band: Band, column: Column, left: Total, right: Total): Balance {
  const difference = left.units - right.units;
  const [isLeftWhole, isRightWhole] = [isComplete(left), isComplete(right)];
  const beyondReach = (isLeftWhole && difference < 0n) || (isRightWhole && difference > 0n);
  const settled = difference === 0n ? "holds" : "broken";
  const isOpen = !(isLeftWhole && isRightWhole) && !beyondReach;
  const lacking = { blanks: left.blanks + right.blanks, wrong: left.wrong + right.wrong };
  return { band, column, left, right, difference, ...lacking, state: isOpen ? "open" : settled };
}

/** The balances of a relation in every column, the computed ones included. `typed` as in `totalOf`. */
export function balancesOf(
  table: TableDef,
  relation: Relation,
  values: Values,
  typed?: Draft["typed"],
): readonly Balance[] {
  const side = (id: string, column: Column) => totalOf(values, sumById(table, id)?.parts ?? [], column.unit, typed);
  return columnRelations(table)
    .filter((one) => one.relation === relation)
    .map(({ band, column, left, right }) => balanceOf(band, column, side(left, column), side(right, column)));
}
