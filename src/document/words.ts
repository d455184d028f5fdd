import type { SheetCell } from "./blocks.ts";

/** What a cell of a sheet says as one text: a number's annotation stands in brackets after it. */
export function cellWords(cell: SheetCell): string {
  const isNumber = cell.kind === "number" || cell.kind === "total";
  return isNumber && cell.annotation !== undefined ? `${cell.text}（${cell.annotation}）` : cell.text;
}
