import { readQuantity } from "../report/quantity.ts";

/** Copied cells row by row, as text; rows may differ in length. */
export type CellBlock = readonly (readonly string[])[];

export function transposed(block: CellBlock): CellBlock {
  const width = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ""));
}

/** True for text that says a number, or stands where one would: "1,234", "12件", "—". Blank is neither. */
export function isFigure(text: string): boolean {
  const reading = readQuantity(text, "万元");
  const asCount = readQuantity(text, "件");
  return (
    reading.kind === "amount" ||
    asCount.kind === "amount" ||
    (reading.kind === "problem" && reading.problem === "placeholder")
  );
}

export const isBlank = (text: string): boolean => text.normalize("NFKC").trim() === "";
