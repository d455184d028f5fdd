import { annotationLine, flatHeadings, flatName } from "../../document/flat-rows.ts";
import { type Cell, type CellId, cellsOf } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import { reportTitle } from "../../form/phrases.ts";
import { balanceName } from "../../report/balance.ts";
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

/** Columns before those of the number, which files of earlier versions lack: whose number it is. */
const identityColumns = flatHeadings.indexOf("表");

const textsOf = ({ cells }: RowFragment): readonly string[] => cells.map(({ text }) => text.trim());

/** How many columns stand before those of the number, by the head of a flat sheet; undefined for any other row. */
function columnsBefore(row: RowFragment): number | undefined {
  const texts = textsOf(row);
  const starts = [0, identityColumns];
  return starts.find((from) =>
    flatHeadings.slice(identityColumns).every((heading, at) => texts[from + at] === heading),
  );
}

/** A row of a flat sheet without whose number it is, and that. */
interface FlatFragment {
  readonly fragment: RowFragment;
  readonly texts: readonly string[];
  readonly organ: string;
  readonly year: string;
}

const isNamed = ({ texts }: FlatFragment): boolean => byName.has(keyOf(texts.slice(0, 3)));

function numberOf({ texts }: FlatFragment): readonly FlatNumber[] {
  const [table = "", row = "", column = "", number = "", annotation = ""] = texts;
  const cell = byName.get(keyOf([table, row, column]));
  if (!cell || isBlank(number)) return [];
  const annotated = `${number}（${annotation}）`;
  const isReadable = readQuantity(annotated, cell.column.unit).kind === "amount";
  return [{ cell, number, text: isReadable ? annotated : number }];
}

/** The line below a sheet that says how its relation stands, which follows from the numbers. */
const isProof = (fragment: Fragment): boolean =>
  (fragment.kind === "row" && textsOf(fragment)[0] === balanceName) ||
  (fragment.kind === "line" && fragment.text === balanceName);

/** The title of the report whose numbers these are, where its sheet says so. */
const titleOf = ({ organ, year }: FlatFragment): readonly string[] =>
  organ === "" || !/^\d{4}$/.test(year) ? [] : [reportTitle(organ, Number(year))];

/**
 * Takes the flat sheet of this program's workbooks, one number a row, out of the fragments, with the lines below the
 * other sheets that show its annotations and how relations stand. Of a list of several reports the first is read, and the rows of the others are
 * strange.
 */
export function splitFlatSheet(fragments: readonly Fragment[]): {
  readonly numbers: readonly FlatNumber[];
  /** Its rows that name no number of the report. */
  readonly strange: readonly RowFragment[];
  readonly others: readonly Fragment[];
  readonly titles: readonly string[];
} {
  const before = new Map<number, number>();
  for (const fragment of fragments) {
    const columns = fragment.kind === "row" ? columnsBefore(fragment) : undefined;
    if (fragment.kind === "row" && columns !== undefined) before.set(fragment.table, columns);
  }
  if (before.size === 0) return { numbers: [], strange: [], others: fragments, titles: [] };
  const isFlat = (fragment: Fragment): fragment is RowFragment => fragment.kind === "row" && before.has(fragment.table);
  const rows = fragments.filter(isFlat).flatMap((fragment): readonly FlatFragment[] => {
    const texts = textsOf(fragment);
    const from = before.get(fragment.table) ?? 0;
    const [organ = "", year = ""] = from > 0 ? texts : [];
    return columnsBefore(fragment) === undefined ? [{ fragment, texts: texts.slice(from), organ, year }] : [];
  });
  const [first] = rows.filter(isNamed);
  const isOwn = (row: FlatFragment) => isNamed(row) && row.organ === first?.organ && row.year === first.year;
  const numbers = rows.filter(isOwn).flatMap(numberOf);
  const strange = rows.flatMap((row) => (isOwn(row) ? [] : [row.fragment]));
  const annotations = new Set(
    numbers.map(({ cell, number, text }) => annotationLine(cell, text.slice(number.length + 1, -1))),
  );
  const isBelow = (fragment: Fragment) =>
    (fragment.kind === "line" && annotations.has(fragment.text)) || isProof(fragment);
  const others = fragments.filter((fragment) => !isFlat(fragment) && !isBelow(fragment));
  return { numbers, strange, others, titles: first ? titleOf(first) : [] };
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
