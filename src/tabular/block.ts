import { cleanCell } from "../lib/clean-text.ts";
import { memoizeText } from "../lib/memoize.ts";
import { readQuantity } from "../report/quantity.ts";

/** Copied cells row by row, as text; rows may differ in length. */
export type CellBlock = readonly (readonly string[])[];

/** The block with rows and columns exchanged; places that short rows lack become blank. */
export function transposed(block: CellBlock): CellBlock {
  const width = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ""));
}

/** The number of 件 that a text states; undefined for any other text. */
export function countIn(text: string): number | undefined {
  const reading = readQuantity(text, "件");
  return reading.kind === "amount" ? reading.value : undefined;
}

const plainDigits = /^\d{1,9}$/;

/** True for text that states a number or stands in place of one: "1,234", "12件", "—". Blank text does neither. */
export const isFigure = (text: string): boolean => plainDigits.test(text) || statesNumber(text);

/** Kept per text, as each label of a table is asked for several times. */
const statesNumber = memoizeText((text) => {
  const reading = readQuantity(text, "万元");
  return (
    reading.kind === "amount" ||
    countIn(text) !== undefined ||
    (reading.kind === "problem" && reading.problem === "placeholder")
  );
});

/** True for text that shows nothing. */
export const isBlank = (text: string): boolean => cleanCell(text).trim() === "";
