import { type PartId, partOf } from "../../form/form.ts";
import type { Fragment } from "../fragments.ts";
import { rowsFromStream } from "../tables/stream.ts";
import { articleOf, endOfText } from "./page-text.ts";
import { findParts, type Region } from "./part-headings.ts";

/** True for the parts of the form that are tables. */
export const isTablePart = (id: PartId): boolean => "table" in partOf(id);

/** A part of a document, and the fragments below its heading. */
export interface DocumentPart extends Region {
  readonly content: readonly Fragment[];
}

/** A document divided into its parts, what stands before the first, and what stands after the last. */
export interface DividedDocument {
  readonly before: readonly Fragment[];
  readonly documentParts: readonly DocumentPart[];
  readonly after: readonly Fragment[];
}

/** The fragments with rows for tables that came with one cell a line, within the parts that are tables. */
export function withStreamedRows(fragments: readonly Fragment[]): readonly Fragment[] {
  const regions = findParts(fragments).filter(({ id }) => isTablePart(id));
  if (regions.length === 0) return rowsFromStream(fragments, -2);
  return regions.reduceRight<readonly Fragment[]>((all, { from, to }, index) => {
    const inside = rowsFromStream(all.slice(from + 1, to), -2 - index);
    return [...all.slice(0, from + 1), ...inside, ...all.slice(to)];
  }, fragments);
}

/** Divides a document by the headings of its parts. */
export function divideDocument(fragments: readonly Fragment[]): DividedDocument {
  const regions = findParts(fragments);
  const last = regions[regions.length - 1];
  const end = last ? endOfText(fragments, last.from, articleOf(fragments, regions)) : fragments.length;
  return {
    before: fragments.slice(0, regions[0]?.from ?? 0),
    documentParts: regions.map((region) => ({
      ...region,
      content: fragments.slice(region.from + 1, Math.min(region.to, end)),
    })),
    after: fragments.slice(end),
  };
}
