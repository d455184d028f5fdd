import { annotationLine, flatHeadings, flatName } from "../../document/flat-rows.ts";
import { type Cell, type CellId, cellsOf } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import { readQuantity } from "../../report/quantity.ts";
import { isBlank } from "../../tabular/block.ts";
import type { Fragment, RowFragment } from "../fragments.ts";
import { cellIssue, type ImportIssue } from "../import-issue.ts";
import type { ImportedCell } from "./imported-row.ts";

/** A number of a flat sheet: `text` is the number with its annotation in brackets, where it has one that can stand there. */
interface FlatNumber {
  readonly cell: Cell;
  readonly number: string;
  readonly text: string;
}

const keyOf = (names: readonly string[]): string => names.join("\t");
const byName = new Map(
  tables.flatMap(cellsOf).map((cell) => {
    const { table, row, column } = flatName(cell);
    return [keyOf([table, row, column]), cell];
  }),
);

const textsOf = ({ cells }: RowFragment): readonly string[] => cells.map(({ text }) => text.trim());
const isHead = (fragment: RowFragment): boolean =>
  flatHeadings.every((heading, at) => textsOf(fragment)[at] === heading);

const isNamed = (fragment: RowFragment): boolean => byName.has(keyOf(textsOf(fragment).slice(0, 3)));

function numberOf(fragment: RowFragment): readonly FlatNumber[] {
  const [table = "", row = "", column = "", number = "", annotation = ""] = textsOf(fragment);
  const cell = byName.get(keyOf([table, row, column]));
  if (!cell || isBlank(number)) return [];
  const annotated = `${number}（${annotation}）`;
  const isReadable = readQuantity(annotated, cell.column.unit).kind === "amount";
  return [{ cell, number, text: isReadable ? annotated : number }];
}

/**
 * Takes the flat sheet of this program's workbooks, one number a row, out of the fragments, with the lines below the
 * other sheets that show its annotations.
 */
export function splitFlatSheet(fragments: readonly Fragment[]): {
  readonly numbers: readonly FlatNumber[];
  /** Its rows that name no number of the form. */
  readonly strange: readonly RowFragment[];
  readonly others: readonly Fragment[];
} {
  const flat = new Set(
    fragments.flatMap((fragment) => (fragment.kind === "row" && isHead(fragment) ? [fragment.table] : [])),
  );
  if (flat.size === 0) return { numbers: [], strange: [], others: fragments };
  const isFlat = (fragment: Fragment): fragment is RowFragment => fragment.kind === "row" && flat.has(fragment.table);
  const rows = fragments.filter(isFlat);
  const numbers = rows.flatMap(numberOf);
  const strange = rows.filter((row) => !isHead(row) && !isNamed(row));
  const annotations = new Set(
    numbers.map(({ cell, number, text }) => annotationLine(cell, text.slice(number.length + 1, -1))),
  );
  const isAnnotation = (fragment: Fragment) => fragment.kind === "line" && annotations.has(fragment.text);
  return { numbers, strange, others: fragments.filter((fragment) => !isFlat(fragment) && !isAnnotation(fragment)) };
}

/** The numbers of the other sheets with the annotations of the flat one; where the two differ, the other sheet counts. */
export function withFlatNumbers(
  cells: ReadonlyMap<CellId, ImportedCell>,
  numbers: readonly FlatNumber[],
): { readonly cells: ReadonlyMap<CellId, ImportedCell>; readonly issues: readonly ImportIssue[] } {
  const all = new Map(cells);
  const issues: ImportIssue[] = [];
  for (const { cell, number, text } of numbers) {
    const printed = cells.get(cell.id);
    if (printed && printed.text !== number) {
      const message = `表中为“${printed.text}”，逐项列出的数为“${number}”，取了表中的数。请核对。`;
      issues.push(cellIssue("doubt", cell, message));
    } else all.set(cell.id, { ...printed, text });
  }
  return { cells: all, issues };
}
