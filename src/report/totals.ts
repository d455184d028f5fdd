import type { CellId } from "../form/cells.ts";
import { cellsOf } from "../form/cells.ts";
import type { Band, Column, Line, TableDef, Unit } from "../form/table.ts";
import { fromUnits, toUnits } from "./decimal.ts";
import type { Values } from "./schema.ts";

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

const nothing = (unit: Unit): Total => ({ units: 0, filled: 0, blanks: 0, unit });

function plus(a: Total, b: Total): Total {
  return { units: a.units + b.units, filled: a.filled + b.filled, blanks: a.blanks + b.blanks, unit: a.unit };
}

function lines<L extends Line>(all: readonly L[], ids: readonly string[]): readonly L[] {
  return ids.map((id) => all.find((line) => line.id === id)).filter((line): line is L => line !== undefined);
}

/** The sum of whatever stands at a row and column: itself where entered, the lines it adds up where computed. */
function figureAt(values: Values, band: Band, row: Line, column: Column): Total {
  if (row.sum)
    return addUp(
      lines(band.rows, row.sum).map((part) => figureAt(values, band, part, column)),
      column.unit,
    );
  if (column.sum)
    return addUp(
      lines(band.columns, column.sum).map((part) => figureAt(values, band, row, part)),
      column.unit,
    );
  const value = values[row.id]?.[column.id];
  return value === null || value === undefined
    ? { units: 0, filled: 0, blanks: 1, unit: column.unit }
    : { units: toUnits(value), filled: 1, blanks: 0, unit: column.unit };
}

/** The sum of totals of one unit; of none, zero. */
export function addUp(totals: readonly Total[], unit: Unit): Total {
  return totals.reduce(plus, nothing(unit));
}

/** All computed numbers of a table. Rows first or columns first is the same sum. */
export function totalsOf(table: TableDef, values: Values): Totals {
  return new Map(
    cellsOf(table)
      .filter((cell) => cell.computed)
      .map((cell) => [cell.id, figureAt(values, cell.band, cell.row, cell.column)]),
  );
}

/** One side of a relation in one column: the figures of its rows added up. */
export function sideOf(values: Values, band: Band, rows: readonly string[], column: Column): Total {
  return addUp(
    lines(band.rows, rows).map((row) => figureAt(values, band, row, column)),
    column.unit,
  );
}

/** The number as printed, e.g. 25 or 59237.2449. */
export function printTotal(total: Total): string {
  return fromUnits(total.units, total.unit);
}
