/** A decimal such as "38.441094" in whole units of its last place, e.g. 38441094 for six places; exact, however long. */
export function toUnitsOf(places: number, decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(places, "0"));
}

/** The decimal of whole units of its last place, without zeros at its end: the inverse of `toUnitsOf`. */
export function fromUnitsOf(places: number, units: bigint): string {
  const digits = String(magnitude(units)).padStart(places + 1, "0");
  const [whole, fraction] = [digits.slice(0, -places), digits.slice(-places).replace(/0+$/, "")];
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The units without their sign, as `Math.abs` has them for numbers. */
export const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);
