import { type Cell, cellById, cellId, enteredCells } from "../form/cells.ts";
import { sumById } from "../form/sums.ts";
import type { AcrossYears, TableDef } from "../form/table.ts";
import { magnitude } from "../lib/decimal.ts";
import { type Draft, type PastReport, valuesOf, yearBefore } from "./schema.ts";
import { fromUnits } from "./smallest-units.ts";
import { isComplete, printTotal, type Total, totalOf } from "./totals.ts";

/** A printed number as a total, whether entered or computed. */
export function totalAt(report: PastReport, { id, table, column }: Cell): Total {
  return totalOf(valuesOf(report, table), sumById(table, id)?.parts ?? [id], column.unit);
}

/** The entered cells that a rule across years applies to. */
export function comparedCells(table: TableDef, { row, column }: AcrossYears): readonly Cell[] {
  return enteredCells(table).filter((cell) => cell.row.id === row || cell.column.id === column);
}

/** One number of a sum over two years. */
interface Term {
  readonly cell: Cell;
  readonly year: "last" | "this";
  readonly minus: boolean;
  readonly total: Total;
}

/** The numbers that add up to the value expected in a cell. */
export function takingPart(draft: Draft, last: PastReport, cell: Cell, relation: AcrossYears): readonly Term[] {
  return relation.addends.flatMap(({ year, row, column, minus = false }): Term[] => {
    const term = cellById(cellId(cell.table, row ?? cell.row.id, column ?? cell.column.id));
    return term ? [{ cell: term, year, minus, total: totalAt(year === "last" ? last : draft, term) }] : [];
  });
}

/** The value expected in a cell after last year's report, in smallest units; undefined while a number for it is blank. */
export function expectedAt(draft: Draft, last: PastReport, cell: Cell, relation: AcrossYears): bigint | undefined {
  const parts = takingPart(draft, last, cell, relation);
  if (parts.length === 0 || parts.some(({ total }) => !isComplete(total))) return undefined;
  return parts.reduce((sum, { minus, total }) => (minus ? sum - total.units : sum + total.units), 0n);
}

/** Numbers that follow from last year's report and can be taken over by one click. */
export interface Offer {
  readonly relation: AcrossYears;
  /** Each cell with its number, as the text to enter. */
  readonly numbers: ReadonlyMap<Cell, string>;
  /** True where all cells hold these numbers already. */
  readonly taken: boolean;
}

/** The offers for a table: one for each rule of which at least one number is known. */
export function offersFor(draft: Draft, table: TableDef): readonly Offer[] {
  const last = yearBefore(draft);
  if (!last) return [];
  return table.acrossYears
    .filter(({ must }) => must === "equal")
    .flatMap((relation: AcrossYears) => {
      const numbers = new Map<Cell, string>();
      for (const cell of comparedCells(table, relation)) {
        const units = expectedAt(draft, last, cell, relation);
        if (units !== undefined && units >= 0n) numbers.set(cell, fromUnits(units, cell.column.unit));
      }
      const taken = [...numbers].every(([cell, text]) => {
        const now = totalAt(draft, cell);
        return isComplete(now) && printTotal(now) === text;
      });
      return numbers.size > 0 ? [{ relation, numbers, taken }] : [];
    });
}

/** A number beside last year's. */
export interface YearOnYear {
  /** Last year's number as printed. */
  readonly before: string;
  /** How this year's differs; absent while it is blank. `by` is the difference without its sign, as printed. */
  readonly change?: { readonly by: string; readonly direction: "more" | "less" | "same" };
}

/** The number of a cell beside last year's; undefined where last year's is blank. */
export function yearOnYearAt(draft: Draft, last: PastReport, cell: Cell): YearOnYear | undefined {
  const before = totalAt(last, cell);
  const now = totalAt(draft, cell);
  if (!isComplete(before)) return undefined;
  if (!isComplete(now)) return { before: printTotal(before) };
  const units = now.units - before.units;
  const direction = units > 0n ? "more" : units < 0n ? "less" : "same";
  return { before: printTotal(before), change: { by: fromUnits(magnitude(units), cell.column.unit), direction } };
}
