import { type CellId, cellId } from "../../form/cells.ts";
import type { Column, Relation, TableDef } from "../../form/table.ts";
import { magnitude } from "../../lib/decimal.ts";
import type { Balance } from "../../report/balance.ts";
import type { Values } from "../../report/schema.ts";
import { isComplete } from "../../report/totals.ts";
import type { Edit, Repair } from "../finding.ts";

/** No more repairs are offered: with many to choose from, none is likely. */
const mostRepairs = 3;

/** A relation that does not hold in a column. */
export interface UnbalancedColumn {
  readonly table: TableDef;
  readonly relation: Relation;
  readonly values: Values;
  readonly balance: Balance;
  /** How the relation stands in every column, this one among them. */
  readonly balances: readonly Balance[];
}

/** A number of the column, and what it would have to be for the column to balance. */
interface Candidate {
  readonly row: { readonly id: string; readonly label: string };
  readonly now: number;
  readonly wanted: number;
}

/** Every entered number of the column by which alone it could balance. */
function candidates({ relation, values, balance }: UnbalancedColumn): readonly Candidate[] {
  const { band, column } = balance;
  const difference = Number(balance.difference);
  const rows = band.rows.flatMap((row) => {
    const isRight = relation.right.includes(row.id);
    if (row.sum) {
      const parts = isRight ? band.rows.filter(({ id }) => row.sum?.includes(id)) : [];
      return parts.map((part) => ({ row: part, sign: 1 }));
    }
    return isRight || relation.left.includes(row.id) ? [{ row, sign: isRight ? 1 : -1 }] : [];
  });
  return rows.flatMap(({ row, sign }): readonly Candidate[] => {
    const now = values[row.id]?.[column.id];
    if (typeof now !== "number") return [];
    const wanted = now + sign * difference;
    return wanted < 0 ? [] : [{ row, now, wanted }];
  });
}

/** 16 for 61: two neighbouring digits the other way round. */
function isSwapped(now: number, wanted: number): boolean {
  const digits = String(now);
  return Array.from({ length: digits.length - 1 }, (_, at) => at).some(
    (at) => `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}` === String(wanted),
  );
}

/** True where one digit of the longer number, taken out, leaves the shorter. */
function isDigitMore(longer: number, shorter: number): boolean {
  const digits = String(longer);
  return (
    shorter >= 10 && [...digits].some((_, at) => `${digits.slice(0, at)}${digits.slice(at + 1)}` === String(shorter))
  );
}

const numberAt = (values: Values, row: string, column: string): number => Number(values[row]?.[column] ?? 0);

/** True where the number is what the whole would come to: the total of its column's parts, or of its own row. */
function isTotal({ values, balance }: UnbalancedColumn, { row, now, wanted }: Candidate): boolean {
  const { band, column } = balance;
  const entered = band.columns.filter(({ sum }) => !sum).map(({ id }) => id);
  const others = entered.filter((id) => id !== column.id).map((id) => numberAt(values, row.id, id));
  const siblings = band.rows
    .filter(({ sum }) => sum?.includes(row.id))
    .map(({ sum = [] }) => sum.filter((id) => id !== row.id).map((id) => numberAt(values, id, column.id)));
  return [others, ...siblings].some((rest) => {
    const sum = rest.reduce((total, number) => total + number, 0);
    return sum > 0 && sum + wanted === now;
  });
}

/** The slip of a digit by which the number wanted became the one that stands; undefined where it is none. */
function reasonFor({ now, wanted }: Candidate): string | undefined {
  if (isSwapped(now, wanted)) return "像是两位数字颠倒";
  if (isDigitMore(wanted, now)) return "像是少打了一位";
  return isDigitMore(now, wanted) ? "像是多打了一位" : undefined;
}

/** A repair's edit of one number. */
const numberSet = (table: TableDef, row: string, column: string, value: number): Edit => ({
  cell: cellId(table, row, column),
  becomes: String(value),
});

/** One application counted in one column at its arrival and in another at its end: two columns are out by as much, opposite ways. */
function moves({ table, relation, values, balance, balances }: UnbalancedColumn): readonly Repair[] {
  const { column, difference, band } = balance;
  const count = Number(magnitude(difference));
  return balances
    .filter((other) => other.state === "broken" && other.difference === -difference && !other.column.sum)
    .flatMap((other) => {
      const [from, to]: readonly [Column, Column] = difference < 0 ? [other.column, column] : [column, other.column];
      return band.rows
        .filter((row) => relation.left.includes(row.id) && values[row.id]?.[from.id] === count)
        .map((row) => ({
          name: `${row.label}：${from.label} ${count} 移到${to.label}`,
          reason: "两列相差的数正好相反，像是填错了列",
          edits: [
            numberSet(table, row.id, from.id, 0),
            numberSet(table, row.id, to.id, numberAt(values, row.id, to.id) + count),
          ],
        }));
    });
}

/** The numbers that a slip explains, each with what it would have to be. */
function slips(unbalanced: UnbalancedColumn): readonly (Candidate & { readonly reason: string })[] {
  return candidates(unbalanced).flatMap((candidate) => {
    const reason = isTotal(unbalanced, candidate) ? "像是把总计填成了分项" : reasonFor(candidate);
    return reason ? [{ ...candidate, reason }] : [];
  });
}

/** The smallest changes by which a column would balance and that a slip explains, the likeliest first; none is more than a guess. */
export function repairsOf(unbalanced: UnbalancedColumn): readonly Repair[] {
  const { table, relation, balance } = unbalanced;
  if (!isComplete(balance)) return [];
  const repair = ({ row, now, wanted }: Candidate, reason: string): Repair => ({
    name: `${row.label}：${now} 改为 ${wanted}`,
    reason,
    edits: [numberSet(table, row.id, balance.column.id, wanted)],
  });
  const bySlip = slips(unbalanced).map((slip) => repair(slip, slip.reason));
  const lastRow = relation.right[relation.right.length - 1];
  const byLastRow = candidates(unbalanced)
    .filter(({ row }) => row.id === lastRow)
    .map((candidate) => repair(candidate, "其余各数不变时，这样平衡"));
  const all = [...moves(unbalanced), ...bySlip, ...byLastRow];
  // The last row may be the one with the slip.
  return all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at).slice(0, mostRepairs);
}

/**
 * The cells that are most likely wrong: those in which a slip of a digit, a total in the place of a part, or a number in
 * the wrong column explains the whole difference. None where nothing tells, and none where too much would.
 */
export function suspectsIn(unbalanced: UnbalancedColumn): readonly CellId[] {
  const { table, balance } = unbalanced;
  if (!isComplete(balance)) return [];
  const moved = moves(unbalanced).flatMap(({ edits }) =>
    edits.flatMap((edit) => ("cell" in edit ? [edit.cell as CellId] : [])),
  );
  const slipped = slips(unbalanced).map(({ row }) => cellId(table, row.id, balance.column.id));
  const all = [...new Set([...moved, ...slipped])];
  return all.length > mostRepairs ? [] : all;
}
