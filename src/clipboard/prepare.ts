import { type Cell, enteredCells } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { TableDef } from "../form/table.ts";
import type { Work } from "../lib/slices.ts";
import type { Draft } from "../report/schema.ts";
import { columnFinder, formRows, rowFinder } from "../tabular/form-rows.ts";
import { writeTsv } from "../tabular/tsv.ts";
import { pasteBlock } from "./paste.ts";

/** Numbers of which hardly two are equal: of zeros, sums are not weighed. */
const numberAt = (row: number, column: number): string => String((row * 37 + column * 11) % 97);

/** The entered cells of a table, in the rows in which they are printed. */
function rowsOf(table: TableDef): readonly (readonly Cell[])[] {
  const cells = enteredCells(table);
  return [...new Set(cells.map(({ row }) => row))].map((row) => cells.filter((cell) => cell.row === row));
}

/**
 * Does beforehand, in small steps, what the first paste into a table would wait for: finds the forms of all labels and the
 * parts of all totals, and pastes numbers into a draft that nobody sees, without labels and with them, so that the engine has
 * read the code.
 */
export function* preparePaste(draft: Draft, table: TableDef): Work<void> {
  const [focused] = enteredCells(table);
  if (!focused) return;
  const numbers = rowsOf(table).map((cells, row) => cells.map((_, column) => numberAt(row, column)));
  const labelled = formRows(table).map(({ label, cells }, row) => [
    label,
    ...cells.map((_, column) => numberAt(row, column)),
  ]);
  const paste = (block: readonly (readonly string[])[]) =>
    pasteBlock(draft, focused, { text: writeTsv(block), html: "" });
  // A few lines are enough for most of the code; the rest is then read in less than a frame.
  paste(numbers.slice(0, 2));
  yield;
  paste(numbers);
  yield;
  for (const one of tables) {
    rowFinder(one);
    yield;
    columnFinder(one);
    yield;
  }
  paste(labelled);
}
