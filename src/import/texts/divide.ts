import { type PartId, partOf } from "../../form/form.ts";
import type { Fragment, LineFragment } from "../fragments.ts";
import { withSpacedRows } from "../lines/rows.ts";
import { rowsFromStream } from "../tables/stream.ts";
import { articleOf, endOfText } from "./page-text.ts";
import { findParts, type Region } from "./part-headings.ts";

/** True for the parts of the form that are tables. */
export const isTablePart = (id: PartId): boolean => "table" in partOf(id);

/** A part of a document: the fragment that heads it, and those below. */
export interface DocumentPart {
  readonly id: PartId;
  /** The heading as the document has it. */
  readonly heading: string;
  readonly headedBy: Fragment;
  readonly content: readonly Fragment[];
}

/** A document divided into its parts, what stands before the first, and what stands after the last. */
export interface DividedDocument {
  readonly before: readonly Fragment[];
  readonly documentParts: readonly DocumentPart[];
  readonly after: readonly Fragment[];
}

const streamed = (fragments: readonly Fragment[], table: number): readonly Fragment[] =>
  rowsFromStream(withSpacedRows(fragments, table), table);

/** The fragments with rows for tables that came as lines, within the parts that are tables. */
export function withStreamedRows(fragments: readonly Fragment[]): readonly Fragment[] {
  const regions = findParts(fragments).filter(({ id }) => isTablePart(id));
  if (regions.length === 0) return streamed(fragments, -2);
  return regions.reduceRight<readonly Fragment[]>((all, { from, to }, index) => {
    const inside = streamed(all.slice(from + 1, to), -2 - index);
    return [...all.slice(0, from + 1), ...inside, ...all.slice(to)];
  }, fragments);
}

const partOfRegion = (
  fragments: readonly Fragment[],
  { id, heading, from, to }: Region,
  end: number,
): readonly DocumentPart[] => {
  const headedBy = fragments[from];
  return headedBy ? [{ id, heading, headedBy, content: fragments.slice(from + 1, Math.min(to, end)) }] : [];
};

/** Divides a document by the headings of its parts. */
export function divideDocument(fragments: readonly Fragment[]): DividedDocument {
  const regions = findParts(fragments);
  const last = regions[regions.length - 1];
  const end = last ? endOfText(fragments, last.from, articleOf(fragments, regions)) : fragments.length;
  return {
    before: fragments.slice(0, regions[0]?.from ?? fragments.length),
    documentParts: regions.flatMap((region) => partOfRegion(fragments, region, end)),
    after: fragments.slice(end),
  };
}

/** The document with these lines of its last part behind its text, as who signed it has ended that. */
export function endedBefore(document: DividedDocument, below: readonly Fragment[]): DividedDocument {
  const last = document.documentParts[document.documentParts.length - 1];
  if (!last || below.length === 0) return document;
  const content = last.content.filter((one) => !below.includes(one));
  const documentParts = [...document.documentParts.slice(0, -1), { ...last, content }];
  return { ...document, documentParts, after: [...below, ...document.after] };
}

/** The lines among fragments that are not empty. */
export const filledLines = (fragments: readonly Fragment[]): readonly LineFragment[] =>
  fragments.filter((one): one is LineFragment => one.kind === "line" && one.text !== "");
