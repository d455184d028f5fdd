import type { TableDef } from "../../form/table.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { allFormRows, type FormRow } from "../../tabular/form-rows.ts";
import type { RowFragment } from "../fragments.ts";
import type { RowLabel } from "./read-row.ts";

/** A row with numbers, and the row of the form that its label names, if it names one. */
export interface NumberRow {
  readonly fragment: RowFragment;
  readonly row?: FormRow;
}

/** The rows whose labels name none, apart: those that the order of the form gives a row, and the others. */
interface InferredRows {
  readonly found: readonly { readonly fragment: RowFragment; readonly label: RowLabel }[];
  readonly unknown: readonly UnknownRow[];
}

/** A row that is none of the form's; `table` is that of the known row next to it, where both stand in one table. */
interface UnknownRow {
  readonly fragment: RowFragment;
  readonly table?: TableDef | undefined;
  /** Its label as printed, without spaces; may be empty. */
  readonly label: string;
}

/** The place of the last words before the first number, which should be the label; -1 where there are none. */
function labelPlace({ cells }: RowFragment): number {
  let at = cells.findIndex(({ text }) => isFigure(text)) - 1;
  while (at >= 0 && (cells[at]?.covered || isBlank(cells[at]?.text ?? ""))) at -= 1;
  return Math.max(at, -1);
}

/** The rows of the form strictly between two others of the same table; undefined where they do not follow each other. */
function between(before: FormRow | undefined, after: FormRow | undefined): readonly FormRow[] | undefined {
  if (!before || !after || before.table !== after.table) return undefined;
  const [from, to] = [allFormRows.indexOf(before), allFormRows.indexOf(after)];
  return from < to ? allFormRows.slice(from + 1, to) : undefined;
}

/**
 * Rows whose labels name none take the rows of the form that are left for them: where as many are missing between two
 * known rows as stand there, they are those, in that order.
 */
export function inferByOrder(rows: readonly NumberRow[]): InferredRows {
  const found: InferredRows["found"][number][] = [];
  const unknown: UnknownRow[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    let to = from;
    while (to < rows.length && !rows[to]?.row) to += 1;
    const run = rows.slice(from, to).map(({ fragment }) => ({ fragment, at: labelPlace(fragment) }));
    const gap = between(rows[from - 1]?.row, rows[to]?.row);
    const beside = [rows[from - 1], rows[to]];
    const isExact = gap?.length === run.length && run.every(({ at }) => at >= 0);
    for (const [index, { fragment, at }] of run.entries()) {
      const row = gap?.[index];
      if (isExact && row) found.push({ fragment, label: { row, at, exact: false } });
      else {
        const table = beside.find((known) => known?.fragment.table === fragment.table)?.row?.table;
        unknown.push({ fragment, table, label: (fragment.cells[at]?.text ?? "").replace(/\s+/g, "") });
      }
    }
    from = to;
  }
  return { found, unknown };
}
