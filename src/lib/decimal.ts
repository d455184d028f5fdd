/** A decimal such as "59237.2449" in whole units of its last place, e.g. 592372449 for four places; exact up to 2⁵³. */
export function toUnitsOf(places: number, decimal: string): number {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return Number(whole) * 10 ** places + Number(fraction.padEnd(places, "0"));
}

/** The decimal of whole units of its last place, without zeros at its end: the inverse of `toUnitsOf`. */
export function fromUnitsOf(places: number, units: number): string {
  const [scale, magnitude] = [10 ** places, Math.abs(units)];
  const fraction = String(magnitude % scale)
    .padStart(places, "0")
    .replace(/(?<!0)0+$/, "");
  const whole = `${units < 0 ? "-" : ""}${Math.floor(magnitude / scale)}`;
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
