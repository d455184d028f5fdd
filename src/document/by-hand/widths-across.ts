import { sum } from "../../lib/lists.ts";
import type { Sheet } from "../blocks.ts";
import { textAreaAcross } from "../page.ts";

/** The widths of a sheet on a page lying across: `labels` for the last of several label columns, and the rest for the numbers. */
export function widthsAcross({ widths }: Sheet, labels: number): readonly number[] {
  const numbers = widths.filter((width) => width === widths[widths.length - 1]).length;
  const before = widths.slice(0, widths.length - numbers);
  if (before.length < 2) return widths.map((width) => (width / sum(widths)) * textAreaAcross.width);
  const fixed = [...before.slice(0, -1), labels];
  return [...fixed, ...Array.from({ length: numbers }, () => (textAreaAcross.width - sum(fixed)) / numbers)];
}
