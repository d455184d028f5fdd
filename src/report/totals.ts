import { type CellId, cellsOf } from "../form/cells.ts";
import { partsOf, partsOfRows } from "../form/sums.ts";
import type { Amount, Band, Column, TableDef, Unit } from "../form/table.ts";
import type { Values } from "./schema.ts";
import { fromUnits, toUnits } from "./smallest-units.ts";

/**
 * A sum and what it lacks. `units` counts 件, or 0.000001 万元; with `blanks` > 0 it is the sum of what is there,
 * and not yet the total.
 */
export interface Total {
  readonly units: bigint;
  /** Cells added up, and cells that would have been but are blank. */
  readonly filled: number;
  readonly blanks: number;
  readonly unit: Unit;
}

/** Every computed number of a table by cell id. */
export type Totals = ReadonlyMap<CellId, Total>;

type Value = Amount | null;

/** The row and column of each cell id: splitting the id each time would be most of what a long sum costs. */
const places = new Map<CellId, readonly [row: string, column: string]>();

function placeOf(id: CellId): readonly [row: string, column: string] {
  const known = places.get(id);
  if (known) return known;
  const [, row = "", column = ""] = id.split(".");
  places.set(id, [row, column]);
  return [row, column];
}

/** The value of an entered cell; blank where there is none. */
function valueAt(values: Values, id: CellId): Value {
  const [row, column] = placeOf(id);
  return values[row]?.[column] ?? null;
}

/**
 * The sum of entered cells of one table and one unit; of none, zero. Every total is added up here: those that are printed,
 * exported and checked, and those on screen when a draft is opened; a keystroke then goes on by `withPart`.
 */
export function totalOf(values: Values, parts: readonly CellId[], unit: Unit): Total {
  const amounts = parts.map((id) => valueAt(values, id)).filter((value): value is Amount => value !== null);
  const blanks = parts.length - amounts.length;
  return { units: amounts.reduce((sum, amount) => sum + toUnits(amount), 0n), filled: amounts.length, blanks, unit };
}

/** The sum of some rows in one column, e.g. of one side of a relation. */
export function relationSide(
  table: TableDef,
  values: Values,
  band: Band,
  rows: readonly string[],
  column: Column,
): Total {
  return totalOf(values, partsOfRows(table, band, rows, column), column.unit);
}

/** A total after one of its cells changed: what `totalOf` would return, without adding up the others again. */
export function withPart({ units, filled, blanks, unit }: Total, from: Value, to: Value): Total {
  const added = Number(to !== null) - Number(from !== null);
  return {
    units: units + (to === null ? 0n : toUnits(to)) - (from === null ? 0n : toUnits(from)),
    filled: filled + added,
    blanks: blanks - added,
    unit,
  };
}

/** All computed numbers of a table. A cell that is a sum both ways comes to the same by its rows and by its columns. */
export function totalsOf(table: TableDef, values: Values): Totals {
  return new Map(
    cellsOf(table)
      .filter((cell) => cell.computed)
      .map(({ id, band, row, column }) => [id, totalOf(values, partsOf(table, band, row, column), column.unit)]),
  );
}

/** The number as printed, e.g. 25 or 38.441094. */
export function printTotal(total: Total): string {
  return fromUnits(total.units, total.unit);
}
