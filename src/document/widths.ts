import { sum } from "../lib/lists.ts";
import { textArea } from "./page.ts";

/** Leading label columns that only group rows: one set downwards, one of four characters. */
const groupingWidths = [5.8, 16.2];

/** Narrow enough for seven beside the labels of 表三, wide enough for 自然人 in one line of 10.5 pt. */
const narrowNumber = 12.4;
/** Eight digits of 9 pt; beyond that the labels would suffer, and numbers are set smaller. */
const widestNarrow = 13.6;
/** A digit of 9 pt, and the space beside a number. */
const digit = 1.65;
const beside = 1.2;
const wideNumber = 36;

/**
 * Column widths in millimetres for a sheet of so many label and number columns, its longest number of so many digits.
 * The last label column takes what the numbers leave; without labels the numbers share the page.
 */
export function columnWidths(labels: number, numbers: number, digits: number): readonly number[] {
  if (labels === 0) return Array.from({ length: numbers }, () => textArea.width / numbers);
  const narrow = Math.min(widestNarrow, Math.max(narrowNumber, digits * digit + beside));
  const number = numbers > 4 ? narrow : wideNumber;
  const grouping = groupingWidths.slice(0, labels - 1);
  const rest = textArea.width - number * numbers - sum(grouping);
  return [...grouping, rest, ...Array.from({ length: numbers }, () => number)];
}
