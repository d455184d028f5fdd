import type { Cell } from "../../form/cells.ts";
import { isBlank } from "../../tabular/block.ts";
import type { RowFragment } from "../fragments.ts";
import { fitValues } from "./fit-values.ts";
import { type Header, headingsAt } from "./header.ts";
import type { RightEdge } from "./right-edge.ts";

/** Two numbers that stand in one place: what it shows, and what it holds. */
export interface TwoNumbers {
  readonly shown: string;
  readonly held: string;
}

/** What the document shows in the place of one printed number; `doubt` tells why it may belong elsewhere. */
export interface ImportedCell {
  readonly text: string;
  readonly doubt?: string;
  /** The numbers of which `text` is one; `isChosen` once a person said which. */
  readonly two?: TwoNumbers & { readonly isChosen: boolean };
}

/** The numbers of one row, each text with its cell. */
export interface RowNumbers {
  readonly texts: readonly (readonly [Cell, string])[];
  /** What stands in columns that the form does not have, by their headings. */
  readonly extra: readonly { readonly column: string; readonly text: string }[];
  /** Why the numbers may stand in wrong cells. */
  readonly doubt?: string | undefined;
}

/** A row's numbers, and the table and row that they belong to, by their printed names. */
export interface ImportedRow extends RowNumbers {
  readonly place: string;
}

/** The numbers from a place of a row on, each given the cell that the headings over it name. */
export function numbersByHeadings(
  { cells }: RowFragment,
  from: number,
  header: Header,
  cellUnder: (headings: readonly string[]) => Cell | undefined,
): RowNumbers {
  const texts = new Map<Cell, string>();
  const extra: RowNumbers["extra"][number][] = [];
  for (const [place, { text, covered }] of cells.entries()) {
    if (place < from || covered) continue;
    const headings = headingsAt(header, place);
    const cell = cellUnder(headings);
    if (cell && !texts.has(cell)) texts.set(cell, text);
    else if (!isBlank(text)) extra.push({ column: headings.join(""), text });
  }
  return { texts: [...texts], extra };
}

/** The numbers of a row in the order of these columns; undefined where the places do not fit them. */
export function numbersInOrder(
  places: readonly string[],
  columns: readonly (Cell | string)[],
  edge?: RightEdge,
): RowNumbers | undefined {
  const fitted = fitValues(places, columns, edge);
  if (!fitted) return undefined;
  const texts: (readonly [Cell, string])[] = [];
  const extra: RowNumbers["extra"][number][] = [];
  for (const [at, column] of columns.entries()) {
    const text = fitted.texts[at] ?? "";
    if (typeof column !== "string") texts.push([column, text]);
    else if (!isBlank(text)) extra.push({ column, text });
  }
  return { texts, extra, doubt: fitted.doubt };
}
