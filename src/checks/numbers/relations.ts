import { type Cell, type CellId, cellById } from "../../form/cells.ts";
import type { PartId } from "../../form/form.ts";
import { tables } from "../../form/form.ts";
import { partsOfRows } from "../../form/sums.ts";
import type { Amount, Relation, TableDef } from "../../form/table.ts";
import { memoizeByIdentity, memoizeRecent } from "../../lib/memoize.ts";
import { type Balance, balancesOf } from "../../report/balance.ts";
import { problemSentence, readQuantity } from "../../report/quantity.ts";
import { type Draft, type Values, valuesOf } from "../../report/schema.ts";
import { fromUnits, toUnits } from "../../report/smallest-units.ts";
import { printTotal, relationSide, totalsOf } from "../../report/totals.ts";
import type { Finding } from "../finding.ts";
import { repairsOf } from "./balance-repairs.ts";

function relationFinding(
  table: TableDef,
  relation: Relation,
  values: Values,
  balance: Balance,
  all: readonly Balance[],
): Finding {
  const { band, column, left, right } = balance;
  const fields = partsOfRows(table, band, [...relation.left, ...relation.right], column);
  const label = `${table.name} ${column.label}列`;
  const apart = fromUnits(Math.abs(balance.difference), column.unit);
  const terms = (rows: readonly string[]) =>
    band.rows
      .filter((row) => rows.includes(row.id))
      .map((row) => ({ name: row.label, amount: printTotal(relationSide(table, values, band, [row.id], column)) }));
  const sides = {
    left: { name: relation.leftName, amount: printTotal(left), terms: terms(relation.left) },
    right: { name: relation.rightName, amount: printTotal(right), terms: terms(relation.right) },
  };
  return {
    id: `H2 ${table.id}.${relation.id}.${column.id}`,
    check: "H2",
    severity: "error",
    place: { section: table.id as PartId, label, field: fields[0] ?? table.id },
    message: `${label}：${sides.left.name}为 ${sides.left.amount}，${sides.right.name}为 ${sides.right.amount}，相差 ${apart}。`,
    arithmetic: { ...sides, difference: apart },
    fields,
    repairs: repairsOf(table, relation, values, balance, all),
  };
}

const relationFindingsIn = memoizeByIdentity((table: TableDef) =>
  memoizeRecent((values: Values): readonly Finding[] =>
    table.relations.flatMap((relation) => {
      const all = balancesOf(table, relation, values);
      return all
        .filter((balance) => balance.state === "broken" && balance.column.sum === undefined)
        .map((balance) => relationFinding(table, relation, values, balance, all));
    }),
  ),
);

/** H2: the relations of the table's own note, column by column. A computed column only echoes the others. */
export function relationFindings(table: TableDef, values: Values): readonly Finding[] {
  return relationFindingsIn(table)(values);
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

/** H5 and H6: what was typed into a number cell and is not a number of that kind. */
export function typedFindings(draft: Draft): readonly Finding[] {
  return Object.entries(draft.typed).flatMap(([id, typed]): Finding[] => {
    const cell = cellById(id);
    const reading = cell && typed !== undefined ? readQuantity(typed, cell.column.unit) : undefined;
    if (cell === undefined || typed === undefined || reading?.kind !== "problem") return [];
    const check = reading.problem === "placeholder" ? "H6" : "H5";
    const label = `${cell.table.name} ${cell.name}`;
    return [
      {
        id: `${check} ${id}`,
        check,
        severity: "error",
        place: { section: cell.table.id as PartId, label, field: id },
        message: `${label}：${problemSentence(typed, cell.column.unit, reading.problem)}`,
        fields: [id],
      },
    ];
  });
}

/** H2, H5 and H6 over the whole draft; its totals are computed, so H1, H3 and H4 hold by construction. */
export function numberFindings(draft: Draft): readonly Finding[] {
  return [...typedFindings(draft), ...tables.flatMap((table) => relationFindings(table, valuesOf(draft, table)))];
}
