import { cellId } from "../../form/cells.ts";
import type { Column, Relation, TableDef } from "../../form/table.ts";
import type { Balance } from "../../report/balance.ts";
import type { Values } from "../../report/schema.ts";
import type { Repair } from "../finding.ts";

/** More guesses than these are none. */
const most = 3;

/** A number of the column, and what it would have to be for the column to balance. */
interface Candidate {
  readonly row: { readonly id: string; readonly label: string };
  readonly now: number;
  readonly wanted: number;
}

/** Every entered number of the column by which alone it could balance. */
function candidates(relation: Relation, values: Values, { band, column, difference }: Balance): readonly Candidate[] {
  const rows = band.rows.flatMap((row) => {
    const left = relation.left.includes(row.id);
    const right = relation.right.includes(row.id);
    if (row.sum)
      return right ? band.rows.filter(({ id }) => row.sum?.includes(id)).map((part) => ({ row: part, sign: 1 })) : [];
    return left ? [{ row, sign: -1 }] : right ? [{ row, sign: 1 }] : [];
  });
  return rows.flatMap(({ row, sign }): Candidate[] => {
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
function isTotal(values: Values, { band, column }: Balance, { row, now, wanted }: Candidate): boolean {
  const entered = band.columns.filter(({ sum }) => !sum).map(({ id }) => id);
  const others = entered.filter((id) => id !== column.id).map((id) => numberAt(values, row.id, id));
  const siblings = band.rows
    .filter(({ sum }) => sum?.includes(row.id))
    .map(({ sum = [] }) => sum.filter((id) => id !== row.id).map((id) => numberAt(values, id, column.id)));
  return [others, ...siblings].some((rest) => {
    const sum = rest.reduce((all, one) => all + one, 0);
    return sum > 0 && sum + wanted === now;
  });
}

function reasonFor({ now, wanted }: Candidate): string | undefined {
  if (isSwapped(now, wanted)) return "像是两位数字颠倒";
  if (isDigitMore(wanted, now)) return "像是少打了一位";
  return isDigitMore(now, wanted) ? "像是多打了一位" : undefined;
}

const set = (table: TableDef, row: string, column: string, value: number) => ({
  cell: cellId(table, row, column),
  becomes: String(value),
});

/** One application counted in one column at its arrival and in another at its end: two columns are out by as much, opposite ways. */
function moved(
  table: TableDef,
  relation: Relation,
  values: Values,
  own: Balance,
  others: readonly Balance[],
): readonly Repair[] {
  const { column, difference, band } = own;
  return others
    .filter((other) => other.state === "broken" && other.difference === -difference && !other.column.sum)
    .flatMap((other) => {
      const [from, to]: readonly [Column, Column] = difference < 0 ? [other.column, column] : [column, other.column];
      const count = Math.abs(difference);
      return band.rows
        .filter((row) => relation.left.includes(row.id) && values[row.id]?.[from.id] === count)
        .map((row): Repair => {
          const there = Number(values[row.id]?.[to.id] ?? 0);
          return {
            name: `${row.label}：${from.label} ${count} 移到${to.label}`,
            reason: "两列相差的数正好相反，像是填错了列",
            edits: [set(table, row.id, from.id, 0), set(table, row.id, to.id, there + count)],
          };
        });
    });
}

/** The smallest changes by which a column would balance and that a slip explains, the likeliest first; none is more than a guess. */
export function repairsOf(
  table: TableDef,
  relation: Relation,
  values: Values,
  own: Balance,
  others: readonly Balance[],
): readonly Repair[] {
  if (own.unfilled > 0) return [];
  const all = candidates(relation, values, own);
  const repair = ({ row, now, wanted }: Candidate, reason: string): Repair => ({
    name: `${row.label}：${now} 改为 ${wanted}`,
    reason,
    edits: [set(table, row.id, own.column.id, wanted)],
  });
  const slips = all.flatMap((candidate) => {
    const reason = isTotal(values, own, candidate) ? "像是把总计填成了分项" : reasonFor(candidate);
    return reason ? [repair(candidate, reason)] : [];
  });
  const last = relation.right[relation.right.length - 1];
  const rest = all.filter(({ row }) => row.id === last).map((one) => repair(one, "其余各数不变时，这样平衡"));
  return [...moved(table, relation, values, own, others), ...slips, ...rest].slice(0, most);
}
