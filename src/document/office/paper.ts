/**
 * A paper for the office alone, which never goes with the public report: 审核表, 审核意见单, 更正说明. As the blocks of a report do, it
 * says what stands there and nothing about how it looks; page and Word document are written from it alone.
 */
export interface OfficePaper {
  /** What it is called, e.g. 审核表. */
  readonly name: string;
  /** Its title in lines that each make sense. */
  readonly title: readonly string[];
  readonly blocks: readonly OfficeBlock[];
}

/** What stands on such a paper, in order. */
export type OfficeBlock = OfficeWords | OfficeList | OfficeMark | OfficeSpace;

/** A heading, or a paragraph. */
interface OfficeWords {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
}

/** A table whose rows are numbered in a first column of its own. */
interface OfficeList {
  readonly kind: "list";
  readonly columns: readonly OfficeColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A column of a list. */
export interface OfficeColumn {
  readonly heading: string;
  /** Its width: that of four characters, 42 mm, or an equal share of what the others leave. */
  readonly width: "short" | "middle" | "rest";
}

/** By what the content is known: a code in digits, and as a square picture that says the same. */
export interface OfficeMark {
  readonly kind: "mark";
  /** What the code is called, e.g. 核对码. */
  readonly name: string;
  readonly code: string;
  /** What it is good for. */
  readonly words: string;
  /** The squares of the picture, row by row: true for a dark one. */
  readonly squares: readonly (readonly boolean[])[];
}

/** Room to write in by hand: a frame below its label, or labels side by side. */
interface OfficeSpace {
  readonly kind: "opinion" | "signatures";
  readonly labels: readonly string[];
}

/** A4 with these margins, in millimetres. */
export const officeMargins = { end: 20, side: 18 } as const;

/** The widths of columns that have one of their own, in millimetres; `number` is that of the rows' numbers. */
export const officeWidths = { number: 13, short: 19, middle: 42 } as const;

/** The side of the picture of a mark with its quiet edge, in millimetres. */
export const markSide = 22;
