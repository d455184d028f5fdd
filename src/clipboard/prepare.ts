import { enteredCells } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { TableDef } from "../form/table.ts";
import type { Work } from "../lib/slices.ts";
import { columnFinder, formRows, rowFinder } from "../tabular/form-rows.ts";
import { copiedBlock } from "./placing/copied-block.ts";
import { placeBlock } from "./placing/place-block.ts";

const place = (text: string) => ({ text, covered: false });

/**
 * Does beforehand, in small steps, what the first paste into a table would wait for: finds the forms of all labels and the
 * parts of all totals, and places a table of zeros, without labels and with them, so that the engine has read the code.
 */
export function* preparePaste(table: TableDef): Work<void> {
  const [focused] = enteredCells(table);
  if (!focused) return;
  const zeros = formRows(table).map(({ cells }) => cells.map(() => place("0")));
  const labelled = formRows(table).map(({ label, cells }) => [place(label), ...cells.map(() => place("0"))]);
  // A few lines are enough for most of the code; the rest is then read in less than a frame.
  for (const lines of [zeros.slice(0, 2), zeros]) {
    placeBlock(focused, [copiedBlock(lines)], () => "");
    yield;
  }
  for (const one of tables) {
    rowFinder(one);
    yield;
    columnFinder(one);
    yield;
  }
  placeBlock(focused, [copiedBlock(labelled)], () => "");
}
