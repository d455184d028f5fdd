import { format, getFormatFromId, isDateFormat, isPercentFormat } from "numfmt";
import { withoutNoise } from "../../../lib/decimal.ts";

/** What a cell with a number shows, and what it holds. */
export interface ShownNumber {
  readonly shown: string;
  /** The number as it is held, in at most 15 digits, where the cell shows another one. */
  readonly held?: string;
  /** The day, e.g. 2026-01-20, where the format shows one, however little of it. */
  readonly day?: string;
}

/** Excel also takes "!" as the sign that the next one stands for itself; the library knows the backslash alone. */
const plainPattern = (pattern: string): string => pattern.replace(/!(.)/g, "\\$1");

/** The figure in a shown text: its digits and point, without what groups them and what stands around. */
const figureIn = (shown: string): string => shown.replace(/[^\d.]/g, "");

/** The built-in formats by their numbers (ECMA-376, 18.8.30). */
export const builtInFormat = (id: number): string => getFormatFromId(id);

/** Days from the first one of 1900, from which formats count, to the first one of 1904, from which some workbooks do. */
const daysTo1904 = 1462;

/** From the first day of the count to 1970. */
const daysTo1970 = 25_569;

/** The day of a number of days as workbooks count them; none before March 1900, where they count a day that never was. */
const dayOfSerial = (serial: number): { readonly day?: string } =>
  serial >= 61 && serial < 2_958_466
    ? { day: new Date((Math.floor(serial) - daysTo1970) * 86_400_000).toISOString().slice(0, 10) }
    : {};

/**
 * A number as its format shows it. Dates and shares are what is shown; any other number counts as it is held, and where the
 * format shows another figure (0.00 over 59237.2449, or 0!.0000 for units of ten thousand) both are told.
 */
export function shownNumber(value: string, pattern: string, date1904: boolean): ShownNumber {
  const number = Number(value);
  const held = withoutNoise(value.includes("e") || value.includes("E") ? String(number) : value);
  if (!Number.isFinite(number) || pattern === "" || /^(?:general|@)$/i.test(pattern)) return { shown: held };
  const isDate = isDateFormat(pattern);
  let shown: string;
  try {
    const counted = isDate && date1904 ? number + daysTo1904 : number;
    shown = format(plainPattern(pattern), counted, { nbsp: false, dateSpanLarge: true });
  } catch {
    return { shown: held };
  }
  if (isDate) return { shown: shown.trim(), ...dayOfSerial(date1904 ? number + daysTo1904 : number) };
  if (isPercentFormat(pattern)) return { shown: shown.trim() };
  // A dash for nothing, and words alone, are no other figure.
  const figure = figureIn(shown);
  if (figure === "" || Number(figure) === Math.abs(Number(held))) return { shown: held };
  return { shown: shown.trim(), held };
}
