import type { Totals } from "./contract.ts";
import type { Sheet } from "./sheet.ts";

/** Element ids by which plain pages show their cells and totals; rows and columns count from 0 over the entered ones. */
export const idOf = {
  cell: (row: number, column: number) => `cell-${row}-${column}`,
  row: (row: number) => `row-${row}`,
  concluded: (column: number) => `concluded-${column}`,
  grand: "grand",
  difference: (column: number) => `difference-${column}`,
};

const shown = (id: string): string => document.getElementById(id)?.textContent ?? "";

/** The totals of a page that shows them as the text of elements with the ids above. */
export function totalsShown({ rows, columns }: Sheet): Totals {
  return {
    rows: rows.map((_, row) => shown(idOf.row(row))),
    concluded: columns.map((_, column) => shown(idOf.concluded(column))),
    grand: shown(idOf.grand),
    differences: columns.map((_, column) => shown(idOf.difference(column))),
  };
}

/** Focuses a cell that is a plain input and selects what it holds. */
export async function enterInput(row: number, column: number): Promise<void> {
  const input = document.getElementById(idOf.cell(row, column)) as HTMLInputElement;
  input.focus();
  input.select();
}

/** A pasted block: lines of tab-separated cells. */
export function blockOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}
