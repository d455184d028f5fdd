import type { Amount, Unit } from "../form/table.ts";
import { fromUnitsOf, toUnitsOf } from "../lib/decimal.ts";

/** 万元 are added in units of 0.0001, as whole numbers, so that no binary fraction ever enters a sum. */
const places = 4;

/** An amount in whole smallest units: 件, or 0.0001 万元. Exact up to 9 digits before the point. */
export function toUnits(value: Amount): number {
  return typeof value === "number" ? value : toUnitsOf(places, value);
}

/** Back from smallest units to what is printed, e.g. 25 or 59237.2449. */
export function fromUnits(units: number, unit: Unit): string {
  return unit === "件" ? String(units) : fromUnitsOf(places, units);
}
