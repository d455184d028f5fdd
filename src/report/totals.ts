import { type CellId, cellsOf } from "../form/cells.ts";
import { partsOf, partsOfRows } from "../form/sums.ts";
import type { Band, Column, TableDef, Unit } from "../form/table.ts";
import type { Values } from "./schema.ts";
import { fromUnits, toUnits } from "./smallest-units.ts";

/**
 * A sum that knows what it lacks. `units` counts 件, or 0.0001 万元; with `blanks` > 0 it is the sum of what is there
 * and not yet the total.
 */
export interface Total {
  readonly units: number;
  /** Cells added up, and cells that would have been but are blank. */
  readonly filled: number;
  readonly blanks: number;
  readonly unit: Unit;
}

/** Every computed number of a table by cell id. */
export type Totals = ReadonlyMap<CellId, Total>;

type Value = number | string | null;

/** One entered cell as a total of itself. */
function single(value: Value, unit: Unit): Total {
  return value === null
    ? { units: 0, filled: 0, blanks: 1, unit }
    : { units: toUnits(value), filled: 1, blanks: 0, unit };
}

function plus(a: Total, b: Total): Total {
  return { units: a.units + b.units, filled: a.filled + b.filled, blanks: a.blanks + b.blanks, unit: a.unit };
}

/** Rows and columns by id: taking an id apart each time would be most of what a long sum costs. */
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

/** The sum of entered cells of one table and one unit; of none, zero. */
export function totalOf(values: Values, parts: readonly CellId[], unit: Unit): Total {
  return parts.reduce((total, id) => plus(total, single(valueAt(values, id), unit)), {
    units: 0,
    filled: 0,
    blanks: 0,
    unit,
  } as Total);
}

/** One side of a relation in one column: the figures of its rows added up. */
export function relationSide(
  table: TableDef,
  values: Values,
  band: Band,
  rows: readonly string[],
  column: Column,
): Total {
  return totalOf(values, partsOfRows(table, band, rows, column), column.unit);
}

/** The total once one of its parts has changed: what `totalOf` would give, without adding up the others again. */
export function withPart({ units, filled, blanks, unit }: Total, from: Value, to: Value): Total {
  const came = Number(to !== null) - Number(from !== null);
  return {
    units: units + (to === null ? 0 : toUnits(to)) - (from === null ? 0 : toUnits(from)),
    filled: filled + came,
    blanks: blanks - came,
    unit,
  };
}

/** All computed numbers of a table. Rows first or columns first is the same sum. */
export function totalsOf(table: TableDef, values: Values): Totals {
  return new Map(
    cellsOf(table)
      .filter((cell) => cell.computed)
      .map(({ id, band, row, column }) => [id, totalOf(values, partsOf(table, band, row, column), column.unit)]),
  );
}

/** The number as printed, e.g. 25 or 59237.2449. */
export function printTotal(total: Total): string {
  return fromUnits(total.units, total.unit);
}
