import type { Cell } from "../../form/cells.ts";
import { without2021 } from "../../form/variants.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { allFormRows, type FormRow } from "../../tabular/form-rows.ts";
import { ownTexts, type RowFragment } from "../fragments.ts";
import { columnsOf, type Header, headedOrder } from "./header.ts";
import { type ImportedRow, numbersByHeadings, numbersInOrder, type RowNumbers } from "./imported-row.ts";
import { type FoundLine, lineFinder } from "./line-finder.ts";
import type { RightEdge } from "./right-edge.ts";

/** The label of a row in a document, and the row of the form that it names. */
export interface RowLabel {
  readonly row: FormRow;
  /** The label's place among the cells; the numbers stand after it. */
  readonly at: number;
  /** False where the row is only the one that the label comes nearest to, or that is due in this place. */
  readonly exact: boolean;
}

const rows = lineFinder(allFormRows);

/** Where a label may begin within words that ran together with the headings before it: at its number. */
const beginnings =
  /(?=[（(][一二三四五六七])|(?<![（(一二三四五六七])(?=[一二三四五六七][）)])|(?<!\d)(?=\d\s*[.、．])|(?=[一二三四]、)/g;

/** The row that a text names, or that the last numbered words of it name where headings ran together with it. */
function rowIn(text: string): FoundLine<FormRow> | undefined {
  const found = rows.find(text);
  if (found?.exact || text.length > 80) return found;
  const starts = [...text.matchAll(beginnings)].map(({ index }) => index).filter((at) => at > 0);
  for (const at of starts.reverse()) {
    const last = rows.find(text.slice(at));
    if (last) return last;
  }
  return found;
}

/** The last label in a row that names a row of the form; else the last one that comes near to one. */
export function labelOf({ cells }: RowFragment): RowLabel | undefined {
  let nearest: RowLabel | undefined;
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const { text, covered } = cells[at] ?? { text: "", covered: true };
    if (covered || isBlank(text) || isFigure(text)) continue;
    const found = rowIn(text);
    if (!found) continue;
    const label: RowLabel = { row: found.line, at, exact: found.exact };
    if (found.exact) return label;
    nearest ??= label;
  }
  return nearest;
}

/** The words of a row's label without spaces. */
export const labelText = ({ cells }: RowFragment, { at }: RowLabel): string =>
  (cells[at]?.text ?? "").replace(/\s+/g, "");

/** A row of the form as issues name it. */
export const rowPlace = ({ table, label }: FormRow): string => `${table.name} ${label}`;

/** True among columns of the edition of 2019: what is not known of them is none of ours, as damaged as its heading may be. */
const areOf2019 = (order: readonly (Cell | string)[]): boolean =>
  order.some((column) => typeof column === "string" && without2021.test(column));

/** True where every column of the row was found, or the others are columns of the edition of 2019 that the form dropped. */
function isWhole({ cells }: FormRow, { texts, extra }: RowNumbers): boolean {
  if (texts.length === cells.length) return true;
  return texts.length > 0 && extra.length > 0 && extra.every(({ column }) => without2021.test(column));
}

/** True for the rows of 表二 that had as many columns in the edition of 2019, but others. */
const wasOtherwise = ({ table, cells }: FormRow): boolean => table.id === "disclosure" && cells.length > 1;

/** Numbers of which nothing says in which columns they stand. */
const withoutColumns = (places: readonly string[]): RowNumbers => ({
  texts: [],
  extra: places.filter((text) => !isBlank(text)).map((text) => ({ column: "没有认出的栏", text })),
});

/**
 * The numbers after a row's label: by the headings over each place, the one sure way where cells stand at their columns;
 * by the one line of headings that names the columns in their order; else in printed order.
 */
function numbersOf(
  fragment: RowFragment,
  { row, at }: RowLabel,
  header: Header,
  edge: RightEdge,
  isOf2019: boolean,
): RowNumbers | undefined {
  const { find } = columnsOf(row.band);
  const cellOf = (id: string | undefined) => row.cells.find(({ column }) => column.id === id);
  if (fragment.placed && header.length > 0) {
    const cellUnder = (headings: readonly string[]) => cellOf(find(headings[headings.length - 1] ?? "")?.line.id);
    const numbers = numbersByHeadings(fragment, at + 1, header, cellUnder);
    const isDropped = numbers.texts.length === 0 && numbers.extra.length > 0;
    if (isWhole(row, numbers) || (isDropped && numbers.extra.every(({ column }) => without2021.test(column))))
      return numbers;
  }
  const places = ownTexts(fragment.cells.slice(at + 1));
  const order = (headedOrder(header, row.band) ?? []).map((column) =>
    typeof column === "string" ? column : (cellOf(column.id) ?? column.label),
  );
  const isKnown = order.every((column) => typeof column !== "string");
  const headed = isKnown ? undefined : numbersInOrder(places, order, edge);
  if (headed && (isWhole(row, headed) || areOf2019(order))) return headed;
  if (isOf2019 && order.length === 0 && wasOtherwise(row)) return withoutColumns(places);
  return numbersInOrder(places, isKnown && order.length === row.cells.length ? order : row.cells, edge);
}

/** A row that is known by its label; undefined where nothing after the label is like its numbers. */
export function labelledRow(
  fragment: RowFragment,
  label: RowLabel,
  header: Header,
  edge: RightEdge = [],
  isOf2019 = false,
): ImportedRow | undefined {
  const numbers = numbersOf(fragment, label, header, edge, isOf2019);
  return numbers && { ...numbers, place: rowPlace(label.row) };
}
