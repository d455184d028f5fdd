import type { CellId } from "../form/cells.ts";
import { computedSumsOf, partsOfRows } from "../form/sums.ts";
import type { Amount, Band, Column, TableDef, Unit } from "../form/table.ts";
import type { Draft, Values } from "./schema.ts";
import { fromUnits, toUnits } from "./smallest-units.ts";

/**
 * A sum and what it lacks. `units` counts 件, or 0.000001 万元; unless it is complete (`isComplete`) it is the sum of what is
 * there, and not yet the total.
 */
export interface Total {
  readonly units: bigint;
  /** Cells added up. */
  readonly filled: number;
  /** Cells that would have been but are blank. */
  readonly blanks: number;
  /** Cells that would have been but hold text that is no number: there is something in them to be put right. */
  readonly wrong: number;
  readonly unit: Unit;
}

/** Every computed number of a table by cell id. */
export type Totals = ReadonlyMap<CellId, Total>;

/** What an entered cell has for a sum: its number, nothing, or text that is no number. */
type Value = Amount | null | "wrong";

/** The texts in cells that are no numbers, as a draft has them. */
type Typed = Draft["typed"];

/** True for a total, or for both sides of a balance, that lacks nothing. */
export const isComplete = ({ blanks, wrong }: Pick<Total, "blanks" | "wrong">): boolean => blanks + wrong === 0;

/** What a sum lacks, in words: the blanks as given, and after them the cells that hold no number, e.g. 未填 3 格，1 格有误. */
export function lackWords({ blanks, wrong }: Pick<Total, "blanks" | "wrong">, unfilled: string): string {
  return [blanks > 0 && unfilled, wrong > 0 && `${wrong} 格有误`].filter(Boolean).join("，");
}

/** The row and column of each cell id: splitting the id each time would be most of what a long sum costs. */
const places = new Map<CellId, readonly [row: string, column: string]>();

function placeOf(id: CellId): readonly [row: string, column: string] {
  const known = places.get(id);
  if (known) return known;
  const [, row = "", column = ""] = id.split(".");
  places.set(id, [row, column]);
  return [row, column];
}

/** What an entered cell has for a sum. */
export function addendAt(values: Values, id: CellId, typed: Typed): Value {
  const [row, column] = placeOf(id);
  return values[row]?.[column] ?? (typed[id] === undefined ? null : "wrong");
}

const noneTyped: Typed = {};

/**
 * The sum of entered cells of one table and one unit; of none, zero. Every total is added up here: those that are printed,
 * exported and checked, and those on screen when a draft is opened; a keystroke then goes on by `withChange`. Without `typed`
 * a text that is no number counts as blank, which is the same to the sum.
 */
export function totalOf(values: Values, parts: readonly CellId[], unit: Unit, typed = noneTyped): Total {
  const found = parts.map((id) => addendAt(values, id, typed));
  const amounts = found.filter((value): value is Amount => value !== null && value !== "wrong");
  const blanks = found.filter((value) => value === null).length;
  const filled = amounts.length;
  const units = amounts.reduce((sum, amount) => sum + toUnits(amount), 0n);
  return { units, filled, blanks, wrong: parts.length - filled - blanks, unit };
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

/** By how much a sum differs after some of its cells changed. */
export type TotalChange = Omit<Total, "unit">;

/** What a cell that changed adds to each sum that it is part of. */
export function changeOfPart(from: Value, to: Value): TotalChange {
  const change = (kind: null | "wrong") => Number(to === kind) - Number(from === kind);
  const [blanks, wrong] = [change(null), change("wrong")];
  return { units: unitsOf(to) - unitsOf(from), filled: -blanks - wrong, blanks, wrong };
}

const unitsOf = (value: Value): bigint => (value === null || value === "wrong" ? 0n : toUnits(value));

/** A total, or a change of one, after a change: what `totalOf` would return, without adding up the other cells again. */
export function withChange<T extends TotalChange>(total: T, { units, filled, blanks, wrong }: TotalChange): T {
  return {
    ...total,
    units: total.units + units,
    filled: total.filled + filled,
    blanks: total.blanks + blanks,
    wrong: total.wrong + wrong,
  };
}

/** All computed numbers of a table. A cell that is a sum both ways comes to the same by its rows and by its columns. */
export function totalsOf(table: TableDef, values: Values, typed = noneTyped): Totals {
  return new Map(computedSumsOf(table).map(({ id, parts, unit }) => [id, totalOf(values, parts, unit, typed)]));
}

/** The number as printed, e.g. 25 or 38.441094. */
export function printTotal(total: Total): string {
  return fromUnits(total.units, total.unit);
}
