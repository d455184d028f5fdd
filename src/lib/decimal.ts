import type { Amount, Unit } from "../form/table.ts";

/** 万元 are added in units of 0.0001, as whole numbers, so that no binary fraction ever enters a sum. */
const scale = 10_000;

/** An amount in whole smallest units: 件, or 0.0001 万元. Exact up to 9 digits before the point. */
export function toUnits(value: Amount): number {
  if (typeof value === "number") return value;
  const [whole = "0", places = ""] = value.split(".");
  return Number(whole) * scale + Number(places.padEnd(4, "0"));
}

/** Back from smallest units to what is printed; trailing zeros of a decimal fall away. */
export function fromUnits(units: number, unit: Unit): string {
  if (unit === "件") return String(units);
  const magnitude = Math.abs(units);
  const places = String(magnitude % scale)
    .padStart(4, "0")
    .replace(/(?<!0)0+$/, "");
  const whole = `${units < 0 ? "-" : ""}${Math.floor(magnitude / scale)}`;
  return places === "" ? whole : `${whole}.${places}`;
}
