import type { ComparedSheet, Comparison } from "./compare.ts";
import { type Row, rowsOf, titleRow } from "./rows.ts";

/** A part as it is shown: its words in rows, and its table. */
export interface ComparedSection {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly sheets: readonly ComparedSheet[];
}

/** The comparison as it is read, from top to bottom; the title stands with what comes before part one. */
export function comparedSections({ title, parts }: Comparison): readonly ComparedSection[] {
  return parts.map(({ heading, blocks }, at) => ({
    heading,
    rows: [
      ...(at === 0 ? [titleRow(title)] : []),
      ...blocks.flatMap((block) => (block.kind === "paragraph" ? rowsOf(block) : [])),
    ],
    sheets: blocks.flatMap((block) => (block.kind === "sheet" ? [block] : [])),
  }));
}
