import type { GridCell, Limits } from "../tabular/spread.ts";

/**
 * What any source comes down to, in reading order: lines of text, rows of tables, pictures. Web pages, Word, Excel and
 * plain text all become these, and everything after works on these alone.
 */
export type Fragment = LineFragment | RowFragment | PictureFragment;

/** Where in a page something stands: the blocks around it, innermost first. Sources without blocks have none. */
export interface Box {
  readonly parent: Box | undefined;
  readonly depth: number;
}

export interface LineFragment {
  readonly kind: "line";
  readonly text: string;
  readonly box?: Box | undefined;
}

export interface RowFragment {
  readonly kind: "row";
  /** Rows of one table share its number. */
  readonly table: number;
  readonly cells: readonly FragmentCell[];
  /** True where every cell stands at its column, merged ones spread out; plain text has them shifted. */
  readonly placed: boolean;
  readonly box?: Box | undefined;
}

/** Paragraphs within a cell's text are apart by line breaks. */
export type FragmentCell = GridCell;

/** No official table is nearly as large; what is wider or longer is cut off there. */
export const mostOfTable: Limits = { rows: 2000, columns: 80 };

/** Something that cannot be read. */
export interface PictureFragment {
  readonly kind: "picture";
  readonly box?: Box | undefined;
}

export const plainCell = (text: string): FragmentCell => ({ text, covered: false });

/** A row's words where it says one thing only, as a heading over a whole table does. */
export function onlyText({ cells }: RowFragment): string | undefined {
  const filled = cells.filter(({ text, covered }) => !covered && text.trim() !== "");
  return filled.length === 1 ? filled[0]?.text : undefined;
}

/** A fragment as text that can be copied. */
export function fragmentText(fragment: Fragment): string {
  switch (fragment.kind) {
    case "line":
      return fragment.text;
    case "row":
      return fragment.cells
        .filter(({ covered }) => !covered)
        .map(({ text }) => text.replace(/\s+/g, " "))
        .join("\t")
        .trim();
    case "picture":
      return "（图片）";
    default:
      return fragment satisfies never;
  }
}
