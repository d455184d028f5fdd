import type { Cell } from "../../form/cells.ts";
import { countIn } from "../../tabular/block.ts";

/** How far the numbers of a row agree with its totals: how many totals are the sum of their parts, less those that are not. */
export type Agreement = (texts: readonly string[]) => number;

/**
 * Returns the agreement of texts in these columns. A total that is no number, and one of zeros, counts for nothing, and
 * so does a row with columns that the form does not have, as nobody knows what they add to.
 */
export function agreementOf(columns: readonly (Cell | string)[]): Agreement {
  const cells = columns.filter((column) => typeof column !== "string");
  if (cells.length < columns.length) return () => 0;
  const sums = cells.flatMap((cell, at) => {
    const parts = cell.column.sum?.map((id) => cells.findIndex((one) => one.row === cell.row && one.column.id === id));
    return parts ? [{ at, parts }] : [];
  });
  return (texts) =>
    sums.reduce((score, { at, parts }) => {
      const total = countIn(texts[at] ?? "");
      if (total === undefined) return score;
      const sum = parts.reduce((all, part) => all + (countIn(texts[part] ?? "") ?? 0), 0);
      if (sum !== total) return score - 1;
      return total === 0 ? score : score + 1;
    }, 0);
}
