import type { Cell } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { type Draft, valuesOf } from "../report/schema.ts";
import { isComplete, printTotal, totalsOf } from "../report/totals.ts";
import type { Figure } from "./blocks.ts";

/**
 * What each number's place shows. In a draft a blank stays empty, and so does a total that is not complete; a finished
 * report has no blanks, and prints 0 should it meet one. Text that is not a number yet is not printed.
 */
export function figuresOf(report: Draft, finished: boolean): (cell: Cell) => Figure {
  const totals = new Map(tables.flatMap((table) => [...totalsOf(table, valuesOf(report, table))]));
  const blank: Figure = { text: finished ? "0" : "" };
  return (cell) => {
    const total = totals.get(cell.id);
    if (total) return !isComplete(total) && !finished ? blank : { text: printTotal(total) };
    const value = valuesOf(report, cell.table)[cell.row.id]?.[cell.column.id];
    if (value === null || value === undefined || report.typed[cell.id] !== undefined) return blank;
    const annotation = report.notes[cell.id]?.trim();
    return annotation ? { text: String(value), annotation } : { text: String(value) };
  };
}
