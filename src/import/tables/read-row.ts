import { type Cell, cellsOf } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { Band, Line, TableDef } from "../../form/table.ts";
import { without2021 } from "../../form/variants.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { folded, formsOf } from "../../tabular/labels.ts";
import type { RowFragment } from "../fragments.ts";
import { agreementOf } from "./agreement.ts";
import { fitValues } from "./fit-values.ts";
import { columnOf, type Header, headedOrder, headingsAt, headsColumn } from "./header.ts";
import { isAmong, lineFinder, lineForms } from "./line-finder.ts";
import type { RightEdge } from "./right-edge.ts";

/** A printed row of the form, with the cells that it may have. */
export interface FormRow {
  readonly table: TableDef;
  readonly band: Band;
  readonly row: Line;
  readonly cells: readonly Cell[];
}

const allTables: readonly TableDef[] = tables;

export const formRows: readonly FormRow[] = allTables.flatMap((table) =>
  table.bands.flatMap((band) =>
    band.rows.map((row) => ({
      table,
      band,
      row,
      cells: cellsOf(table).filter((cell) => cell.band === band && cell.row === row),
    })),
  ),
);

const rows = lineFinder<Line>(formRows.map(({ row }) => row));
const byLine = new Map(formRows.map((one) => [one.row, one]));
const groupForms = new Map(
  formRows.flatMap(({ row }) =>
    (row.under ?? []).flatMap((words) => formsOf(words).map((form) => [form, words] as const)),
  ),
);

/** The merged heading, such as （六）其他处理, that words name. */
export const groupNamed = (text: string): string | undefined => groupForms.get(folded(text));

const isRow = isAmong(new Set(formRows.flatMap(({ row }) => lineForms(row))));

/** True for words that stand in a table of the form: a row's label, a heading over rows, or a column's. */
export const isLabel = (text: string): boolean => isRow(text) || groupNamed(text) !== undefined || headsColumn(text);

/** The row that a line of cells names, and the place of its label. */
export interface Labelled {
  readonly of: FormRow;
  readonly at: number;
  readonly exact: boolean;
}

export function labelOf({ cells }: RowFragment): Labelled | undefined {
  let nearest: Labelled | undefined;
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const { text, covered } = cells[at] ?? { text: "", covered: true };
    if (covered || isBlank(text) || isFigure(text)) continue;
    const found = rows.find(text);
    const of = found && byLine.get(found.line);
    if (!found || !of) continue;
    if (found.exact) return { of, at, exact: true };
    nearest ??= { of, at, exact: false };
  }
  return nearest;
}

/** A number's text given its cell, or words of a column that the form has not. */
export interface RowCells {
  readonly texts: readonly (readonly [Cell, string])[];
  readonly extra: readonly { readonly column: string; readonly text: string }[];
  readonly doubt?: string | undefined;
}

/** True where every column of the row was found, or the others are columns of the edition of 2019 that it has not. */
function isWhole({ cells }: FormRow, texts: RowCells["texts"], extra: RowCells["extra"]): boolean {
  if (texts.length === cells.length) return true;
  return texts.length > 0 && extra.length > 0 && extra.every(({ column }) => without2021.test(column));
}

/** By the headings over each place: the one sure way where cells stand at their columns. */
function byPlace(fragment: RowFragment, { of, at }: Labelled, header: Header): RowCells | undefined {
  if (!fragment.placed || header.rows.length === 0) return undefined;
  const { find } = columnOf(of.band);
  const texts: (readonly [Cell, string])[] = [];
  const extra: { column: string; text: string }[] = [];
  for (const [place, { text, covered }] of fragment.cells.entries()) {
    if (place <= at || covered) continue;
    const heads = headingsAt(header, place);
    const column = find(heads[heads.length - 1] ?? "")?.line;
    const cell = of.cells.find((one) => one.column.id === column?.id);
    if (cell && !texts.some(([other]) => other === cell)) texts.push([cell, text]);
    else if (!isBlank(text)) extra.push({ column: heads.join(""), text });
  }
  return isWhole(of, texts, extra) ? { texts, extra } : undefined;
}

/** By the one line of headings that names the columns in their order. */
function byOrder(places: readonly string[], { of }: Labelled, header: Header, edge: RightEdge): RowCells | undefined {
  const order = headedOrder(header, of.band);
  if (!order || order.every((column) => typeof column !== "string")) return undefined;
  const columns = order.map((column) => of.cells.find((one) => one.column === column));
  const agrees = columns.every((cell) => cell !== undefined) ? agreementOf(columns) : () => 0;
  const fitted = fitValues(places, order.length, edge, agrees);
  if (!fitted) return undefined;
  const texts: (readonly [Cell, string])[] = [];
  const extra: { column: string; text: string }[] = [];
  for (const [at, column] of order.entries()) {
    const text = fitted.texts[at] ?? "";
    const cell = typeof column === "string" ? undefined : of.cells.find((one) => one.column === column);
    if (cell) texts.push([cell, text]);
    else if (typeof column === "string" && !isBlank(text)) extra.push({ column, text });
  }
  if (!isWhole(of, texts, extra)) return undefined;
  return { texts, extra, doubt: fitted.doubt };
}

/** The columns in printed order, or in the order of a header that names all of them in one line. */
function columnsInOrder({ of }: Labelled, header: Header): readonly Cell[] {
  const order = headedOrder(header, of.band) ?? [];
  const cells = order.map((column) => of.cells.find((one) => one.column === column));
  const known = cells.filter((cell) => cell !== undefined);
  return known.length === of.cells.length && cells.length === known.length ? known : of.cells;
}

/** The numbers of a row that is known by its label; undefined where there is nothing like them. */
export function valuesOfRow(
  fragment: RowFragment,
  label: Labelled,
  header: Header,
  edge: RightEdge,
): RowCells | undefined {
  const placed = byPlace(fragment, label, header);
  if (placed) return placed;
  const places = fragment.cells
    .slice(label.at + 1)
    .filter(({ covered }) => !covered)
    .map(({ text }) => text);
  const ordered = byOrder(places, label, header, edge);
  if (ordered) return ordered;
  const cells = columnsInOrder(label, header);
  const fitted = fitValues(places, cells.length, edge, agreementOf(cells));
  if (!fitted) return undefined;
  const texts = cells.map((cell, at) => [cell, fitted.texts[at] ?? ""] as const);
  return { texts, extra: [], doubt: fitted.doubt };
}
