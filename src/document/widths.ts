/** The width of the printed page between its margins (GB/T 9704: 210 less 28 and 26), in millimetres. */
export const pageWidth = 156;

/** Leading label columns that only group rows: one set downwards, one of four characters. */
const groupingWidths = [7, 17.6];

/** Narrow enough for seven beside the labels of 表三, wide enough for 自然人 in one line. */
const narrowNumber = 11.8;
const wideNumber = 36;

/**
 * Column widths in millimetres for a sheet of so many label and number columns. The last label column takes what the
 * numbers leave; without labels the numbers share the page.
 */
export function columnWidths(labels: number, numbers: number): readonly number[] {
  if (labels === 0) return Array.from({ length: numbers }, () => pageWidth / numbers);
  const number = numbers > 4 ? narrowNumber : wideNumber;
  const grouping = groupingWidths.slice(0, labels - 1);
  const rest = pageWidth - number * numbers - grouping.reduce((sum, width) => sum + width, 0);
  return [...grouping, rest, ...Array.from({ length: numbers }, () => number)];
}
