import type { Path } from "react-hook-form";
import { blockOf } from "./page-kit.ts";
import { numberOf, type Sheet, signOf } from "./sheet.ts";

/** Texts of the cells by row id, then column id: the form's values. */
export type Cells = Record<string, Record<string, string>>;
export type CellName = Path<Cells>;

export function blankCells({ rows, columns }: Sheet): Cells {
  const blank = () => Object.fromEntries(columns.map(({ id }) => [id, ""]));
  return Object.fromEntries(rows.map(({ id }) => [id, blank()]));
}

export const cellName = ({ rows, columns }: Sheet, row: number, column: number) =>
  `${rows[row]?.id}.${columns[column]?.id}` as CellName;

/** All of the form's values after a block came in at the first cell. */
export function withBlock({ rows, columns }: Sheet, cells: Cells, text: string): Cells {
  const next = { ...cells };
  for (const [row, line] of blockOf(text).entries()) {
    const id = rows[row]?.id ?? "";
    next[id] = { ...next[id], ...Object.fromEntries(line.map((word, at) => [columns[at]?.id ?? "", word])) };
  }
  return next;
}

type Texts = readonly (string | undefined)[];

export const sumOf = (texts: Texts): number => texts.reduce((sum, text) => sum + numberOf(text), 0);

/** A column's difference over the texts of all its entered rows. */
export function differenceOf({ rows }: Sheet, texts: Texts): number {
  return rows.reduce((sum, { role }, row) => sum + signOf(role) * numberOf(texts[row]), 0);
}
