import { countIn, isBlank, isFigure } from "../../tabular/block.ts";
import type { GridCell } from "../../tabular/spread.ts";

/** A place of a copied block, with what its text is: that is asked in every way of reading it, and found out once. */
export interface CopiedCell extends GridCell {
  /** A figure states a number or stands in place of one: "1,234", "12件", "—". A word does neither. */
  readonly kind: "figure" | "word" | "blank";
  /** The number of 件 that it states. */
  readonly count: number | undefined;
}

/** Copied cells row by row. A place that a merged cell covers repeats its text and is marked; plain text marks none. */
export type CopiedBlock = readonly (readonly CopiedCell[])[];

/** A place that nothing was copied for. */
export const nothing: CopiedCell = { text: "", covered: false, kind: "blank", count: undefined };

/** Labels and headings of tables, perhaps numbered, none of which begins as a number or as what stands in place of one. */
const label = /^(?:\d{1,2}[.、．])?(?![无無没空零万])[（一-鿿][一-鿿“]/;

function copiedCell({ text, covered }: GridCell): CopiedCell {
  if (label.test(text)) return { text, covered, kind: "word", count: undefined };
  const count = countIn(text);
  if (count !== undefined) return { text, covered, kind: "figure", count };
  return { text, covered, kind: isBlank(text) ? "blank" : isFigure(text) ? "figure" : "word", count };
}

/** A grid as a copied block. */
export const copiedBlock = (grid: readonly (readonly GridCell[])[]): CopiedBlock =>
  grid.map((line) => line.map(copiedCell));

/** The places in the longest line. */
export const columnsIn = (block: CopiedBlock): number => Math.max(0, ...block.map((line) => line.length));

/** The block with rows and columns exchanged. */
export const onItsSide = (block: CopiedBlock): CopiedBlock =>
  Array.from({ length: columnsIn(block) }, (_, column) => block.map((line) => line[column] ?? nothing));

/** True for a number that stands in a place of its own. */
export const isOwnFigure = ({ kind, covered }: CopiedCell): boolean => kind === "figure" && !covered;

/** True for words that stand in a place of their own. */
export const isOwnWord = ({ kind, covered }: CopiedCell): boolean => kind === "word" && !covered;

/** True for a place that shows something; one that a merged cell covers is undefined and shows nothing. */
export const isFilled = (place: CopiedCell | undefined): place is CopiedCell =>
  place !== undefined && place.kind !== "blank";

/** Words as they are named in a sentence. */
export const inShort = (words: string): string => words.trim().slice(0, 20);
