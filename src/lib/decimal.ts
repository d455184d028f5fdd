/** A decimal such as "38.441094" in whole units of its last place, e.g. 38441094 for six places; exact, however long. */
export function toUnitsOf(places: number, decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(places, "0"));
}

/** The decimal of whole units of its last place, without zeros at its end: the inverse of `toUnitsOf`. */
export function fromUnitsOf(places: number, units: bigint): string {
  const digits = String(magnitude(units)).padStart(places + 1, "0");
  const [whole, fraction] = [digits.slice(0, -places), digits.slice(-places).replace(/(?<!0)0+$/, "")];
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The units without their sign, as `Math.abs` has them for numbers. */
export const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);

/** How far a sum of binary fractions may be off, as a share of it: a few times the smallest step between them. */
const noise = 2 ** -50;

/**
 * A decimal as worksheets show it, in at most 15 digits: "57.7" for "57.699999999999996", which is how a binary fraction of
 * 57.7 is written out in full. Whatever is further off than such fractions are is no noise, and stays as it is.
 */
export function withoutNoise(decimal: string): string {
  if (decimal.replace(/^[0.]+|\./g, "").length <= 15 || !decimal.includes(".")) return decimal;
  const [whole, shown] = [Number(decimal), Number(Number(decimal).toPrecision(15))];
  const text = String(shown);
  return Math.abs(whole - shown) <= whole * noise && !text.includes("e") ? text : decimal;
}
