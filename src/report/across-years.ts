import { type Cell, cellById, cellId, enteredCells } from "../form/cells.ts";
import { sumOf } from "../form/sums.ts";
import type { AcrossYears, TableDef } from "../form/table.ts";
import { type Draft, type PastReport, valuesOf } from "./schema.ts";
import { fromUnits } from "./smallest-units.ts";
import { printTotal, type Total, totalOf } from "./totals.ts";

/** The report of the year before this one, if the draft has it; one of any other year is not compared. */
export function yearBefore({ lastYear, year }: Pick<Draft, "lastYear" | "year">): PastReport | undefined {
  return lastYear !== null && lastYear.year === year - 1 ? lastYear : undefined;
}

/** A printed number as a total, whether entered or computed. */
export function totalAt(report: PastReport, { id, table, column }: Cell): Total {
  return totalOf(valuesOf(report, table), sumOf(table, id)?.parts ?? [id], column.unit);
}

/** The entered cells that a relation across years speaks of. */
export function comparedCells(table: TableDef, { row, column }: AcrossYears): readonly Cell[] {
  return enteredCells(table).filter((cell) => cell.row.id === row || cell.column.id === column);
}

/** One number that takes part, with its sign. */
interface Taking {
  readonly cell: Cell;
  readonly year: "last" | "this";
  readonly minus: boolean;
  readonly total: Total;
}

/** The numbers that what is expected of a cell comes from. */
export function takingPart(draft: Draft, last: PastReport, cell: Cell, relation: AcrossYears): readonly Taking[] {
  return relation.addends.flatMap(({ year, row, column, minus = false }): Taking[] => {
    const of = cellById(cellId(cell.table, row ?? cell.row.id, column ?? cell.column.id));
    return of ? [{ cell: of, year, minus, total: totalAt(year === "last" ? last : draft, of) }] : [];
  });
}

/** What last year's report makes of a cell, in smallest units; undefined while a number for it is missing. */
export function expectedAt(draft: Draft, last: PastReport, cell: Cell, relation: AcrossYears): number | undefined {
  const parts = takingPart(draft, last, cell, relation);
  if (parts.length === 0 || parts.some(({ total }) => total.blanks > 0)) return undefined;
  return parts.reduce((sum, { minus, total }) => sum + (minus ? -total.units : total.units), 0);
}

/** Numbers that last year's report gives for this one, and where they would go. */
export interface Offer {
  readonly relation: AcrossYears;
  /** The cells with the number each would take, as text to be entered. */
  readonly numbers: ReadonlyMap<Cell, string>;
  /** True where they stand there already. */
  readonly taken: boolean;
}

/** What can be taken from last year's report into a table. */
export function offersFor(draft: Draft, table: TableDef): readonly Offer[] {
  const last = yearBefore(draft);
  if (!last) return [];
  return table.acrossYears
    .filter(({ must }) => must === "equal")
    .flatMap((relation: AcrossYears) => {
      const numbers = new Map<Cell, string>();
      for (const cell of comparedCells(table, relation)) {
        const units = expectedAt(draft, last, cell, relation);
        if (units !== undefined && units >= 0) numbers.set(cell, fromUnits(units, cell.column.unit));
      }
      const taken = [...numbers].every(([cell, text]) => {
        const now = totalAt(draft, cell);
        return now.blanks === 0 && printTotal(now) === text;
      });
      return numbers.size > 0 ? [{ relation, numbers, taken }] : [];
    });
}

/** What a number was last year, and how it differs now: by how much and in which direction; not told while it is blank. */
export interface YearOnYear {
  readonly before: string;
  readonly change?: { readonly by: string; readonly direction: "more" | "less" | "same" };
}

/** A printed number beside last year's; undefined where last year's is not known. */
export function yearOnYearAt(draft: Draft, last: PastReport, cell: Cell): YearOnYear | undefined {
  const before = totalAt(last, cell);
  const now = totalAt(draft, cell);
  if (before.blanks > 0) return undefined;
  if (now.blanks > 0) return { before: printTotal(before) };
  const units = now.units - before.units;
  const direction = units > 0 ? "more" : units < 0 ? "less" : "same";
  return { before: printTotal(before), change: { by: fromUnits(Math.abs(units), cell.column.unit), direction } };
}
