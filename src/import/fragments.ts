import type { GridCell, Limits } from "../tabular/spread.ts";
import type { ImportIssue } from "./import-issue.ts";

/**
 * One piece of a source, in reading order. Web pages, Word, Excel and plain text all become fragments, so that whatever
 * reads a report knows these three kinds alone.
 */
export type Fragment = LineFragment | RowFragment | PictureFragment;

/** A block element of a page, by the block around it and how many there are. Sources without blocks have none. */
export interface Box {
  readonly parent: Box | undefined;
  readonly depth: number;
}

/** A line of text outside tables; its text may be empty. */
export interface LineFragment {
  readonly kind: "line";
  readonly text: string;
  readonly box?: Box | undefined;
}

/** A cell of a source's table. */
export interface SourceCell extends GridCell {
  /** What the cell shows, where that is another number than `text`, which it holds. */
  readonly shown?: string;
}

/** A row of a table. */
export interface RowFragment {
  readonly kind: "row";
  /** Rows of one table share its number. */
  readonly table: number;
  /** Line breaks in a cell's text separate its paragraphs. */
  readonly cells: readonly SourceCell[];
  /** Where it stands in its source, in words, where that is known. */
  readonly where?: string;
  /** True where every cell stands at its column, merged ones spread out; plain text has them shifted. */
  readonly placed: boolean;
  readonly box?: Box | undefined;
}

/** A picture, whose content cannot be read. */
export interface PictureFragment {
  readonly kind: "picture";
  readonly box?: Box | undefined;
}

/** What a source holds: its pieces in reading order, and what a person should know of how it was read. */
export interface SourceContent {
  readonly fragments: readonly Fragment[];
  readonly issues: readonly ImportIssue[];
}

/** Many times the size of any official table; what is wider or longer is cut off there. */
export const mostOfTable: Limits = { rows: 2000, columns: 80 };

/** A cell that is not merged with others. */
export const plainCell = (text: string): GridCell => ({ text, covered: false });

/** The texts of cells, each merged cell once. */
export const ownTexts = (cells: readonly GridCell[]): readonly string[] =>
  cells.filter(({ covered }) => !covered).map(({ text }) => text);

/** The text of a row in which one cell alone is filled, as a heading over a whole table is. */
export function onlyText({ cells }: RowFragment): string | undefined {
  const filled = ownTexts(cells).filter((text) => text.trim() !== "");
  return filled.length === 1 ? filled[0] : undefined;
}

/** A fragment as text that can be copied: the cells of a row with tabs between them. */
export function fragmentText(fragment: Fragment): string {
  switch (fragment.kind) {
    case "line":
      return fragment.text;
    case "row":
      return ownTexts(fragment.cells)
        .map((text) => text.replace(/\s+/g, " "))
        .join("\t")
        .trim();
    case "picture":
      return "（图片）";
    default:
      return fragment satisfies never;
  }
}
