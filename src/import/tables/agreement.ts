import type { Cell } from "../../form/cells.ts";
import { readQuantity } from "../../report/quantity.ts";
import type { Agreement } from "./fit-values.ts";

function numberIn(text: string): number | undefined {
  const reading = readQuantity(text, "件");
  return reading.kind === "amount" ? Number(reading.value) : undefined;
}

/** How many totals among the cells of a printed row hold, less those that do not; a total without number, or a sum of zeros, says nothing. */
export function agreementOf(cells: readonly Cell[]): Agreement {
  const sums = cells.flatMap((cell, at) => {
    const parts = cell.column.sum?.map((id) => cells.findIndex((one) => one.row === cell.row && one.column.id === id));
    return parts ? [{ at, parts }] : [];
  });
  return (texts) =>
    sums.reduce((score, { at, parts }) => {
      const total = numberIn(texts[at] ?? "");
      if (total === undefined) return score;
      const sum = parts.reduce((all, part) => all + (numberIn(texts[part] ?? "") ?? 0), 0);
      if (sum !== total) return score - 1;
      return total === 0 ? score : score + 1;
    }, 0);
}
