import type { Amount, Unit } from "../form/table.ts";
import { fromUnitsOf, toUnitsOf } from "../lib/decimal.ts";

/** 万元 have as many decimals at most: the sixth is 分, the smallest coin. Local governments publish sums to the 分. */
export const moneyPlaces = 6;

/**
 * An amount in whole smallest units: 件, or 0.000001 万元. They are `bigint`, as nine digits and six decimals leave a
 * `number` room for the sum of nine amounts only, and it would not say so.
 */
export function toUnits(value: Amount): bigint {
  return typeof value === "number" ? BigInt(value) : toUnitsOf(moneyPlaces, value);
}

/** Back from smallest units to what is printed, e.g. 25 or 38.441094. */
export function fromUnits(units: bigint, unit: Unit): string {
  return unit === "件" ? String(units) : fromUnitsOf(moneyPlaces, units);
}
