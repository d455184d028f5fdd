import { isBlank, isFigure } from "../../tabular/block.ts";
import type { RowFragment } from "../fragments.ts";
import { type FormRow, formRows } from "./read-row.ts";

/** A row with numbers, and the row of the form that its label names, if it names one. */
export interface Seen {
  readonly row: FormRow | undefined;
  readonly fragment: RowFragment;
}

interface Inferred {
  readonly found: readonly {
    readonly row: FormRow;
    readonly fragment: RowFragment;
    /** The words that should have been the label, and their place. */
    readonly said: { readonly text: string; readonly at: number };
  }[];
  readonly unknown: readonly RowFragment[];
}

/** The last words before the first number. */
function labelBefore({ cells }: RowFragment): { text: string; at: number } {
  const first = cells.findIndex(({ text }) => isFigure(text));
  for (let at = first - 1; at >= 0; at -= 1) {
    const { text, covered } = cells[at] ?? { text: "", covered: true };
    if (!covered && !isBlank(text)) return { text: text.replace(/\s+/g, ""), at };
  }
  return { text: "", at: first - 1 };
}

/** The rows of the form strictly between two others of the same table; undefined where they do not follow each other. */
function between(before: FormRow | undefined, after: FormRow | undefined): readonly FormRow[] | undefined {
  if (!before || !after || before.table !== after.table) return undefined;
  const [from, to] = [formRows.indexOf(before), formRows.indexOf(after)];
  return from < to ? formRows.slice(from + 1, to) : undefined;
}

/**
 * Rows whose labels say nothing known take the place that is left for them: where as many rows are missing between two
 * known ones as stand there, they are those, in that order.
 */
export function inferByOrder(seen: readonly Seen[]): Inferred {
  const found: Inferred["found"][number][] = [];
  const unknown: RowFragment[] = [];
  for (let at = 0; at < seen.length; at += 1) {
    if (seen[at]?.row) continue;
    let end = at;
    while (end < seen.length && !seen[end]?.row) end += 1;
    const run = seen.slice(at, end);
    const gap = between(seen[at - 1]?.row, seen[end]?.row);
    const isExact = gap?.length === run.length && run.every(({ fragment }) => labelBefore(fragment).text !== "");
    for (const [index, { fragment }] of run.entries()) {
      const row = gap?.[index];
      if (isExact && row) found.push({ row, fragment, said: labelBefore(fragment) });
      else unknown.push(fragment);
    }
    at = end;
  }
  return { found, unknown };
}
