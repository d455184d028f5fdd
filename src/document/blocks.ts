import type { CellId } from "../form/cells.ts";
import type { PartId, TableId } from "../form/form.ts";
import type { ChartData } from "./charts/chart-data.ts";

/**
 * The printed report as a value: what stands on the paper, in order, and nothing about how it looks. HTML, Word and
 * whatever comes later are written from it alone.
 */
export type Block =
  | DraftMark
  | Title
  | Paragraph
  | PartBlock
  | Sheet
  | ChartBlock
  | ChartsBlock
  | AttachmentsBlock
  | SignatureBlock;

/** The mark on every page that the report is not finished. */
export interface DraftMark {
  readonly kind: "draftMark";
  readonly text: string;
}

/** The report's title in lines that each make sense; joined without a break they are the title in full. */
export interface Title {
  readonly kind: "title";
  readonly lines: readonly string[];
}

/** A paragraph of running text; `heading` runs in before it, as （一）主动公开。 does. One of them may be empty. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly heading?: string;
  readonly text: string;
  /** Where the text comes from; present only where `compose` was asked for it. */
  readonly sources?: readonly TextSource[];
  /** The same of a heading that is the beginning of a text. */
  readonly headingSources?: readonly TextSource[];
}

/** A stretch of a paragraph's text that is taken from the draft word for word. Places and length count UTF-16 units. */
export interface TextSource {
  /** The draft's text that it comes from, e.g. `overview.aspects.0.text`. */
  readonly path: string;
  /** Where it starts in that text, and where in the paragraph. */
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** 附件说明: the attachments by name after the text, further lines of a name below its first sign. Measures are in ems from the left. */
export interface AttachmentsBlock {
  readonly kind: "attachments";
  /** The first begins with 附件：; where there are several, each has its number. */
  readonly lines: readonly { readonly mark: string; readonly from: number; readonly name: string }[];
  /** Where the names begin. */
  readonly hang: number;
}

/** Who signs the report and when, at its end, each line set in from the right. */
export interface SignatureBlock {
  readonly kind: "signature";
  readonly lines: readonly { readonly text: string /** In ems. */; readonly fromRight: number }[];
}

/** One of the six parts under its prescribed heading. */
export interface PartBlock {
  readonly kind: "part";
  readonly id: PartId;
  readonly heading: string;
  readonly blocks: readonly (Paragraph | Sheet | ChartBlock)[];
}

/** A chart of the tables, numbered through the report. It says nothing that the tables do not. */
export interface ChartBlock extends ChartData {
  readonly kind: "chart";
  readonly number: number;
}

/** 图解: charts on a page of their own behind the report. */
export interface ChartsBlock {
  readonly kind: "charts";
  readonly heading: string;
  readonly charts: readonly ChartBlock[];
}

/** An official table as a printed grid, row by row, covered places left out as HTML does. */
export interface Sheet {
  readonly kind: "sheet";
  readonly id: TableId;
  /** The table's name and title. The printed sheet leaves it out, since the part's heading says the same. */
  readonly caption: string;
  /** Width of each column in millimetres; together the width of the printed page. */
  readonly widths: readonly number[];
  readonly groups: readonly SheetGroup[];
  /** The annotations below the sheet, where its cells have no room for them. */
  readonly notes?: readonly SheetNote[];
  /** Points left on the page on which it begins, by estimate: it is set closer where it then stands there whole. */
  readonly room?: number;
}

/** An annotation below its sheet: the sign that stands beside its numbers too, and its words. */
export interface SheetNote {
  readonly mark: string;
  readonly text: string;
}

/** Rows that belong together: "head" is repeated where a sheet runs over a page. */
export interface SheetGroup {
  readonly kind: "head" | "body";
  /** A page may end before this group; before any other none does. */
  readonly mayBreakBefore?: true;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The rows and columns that a cell covers. */
interface Place {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A heading over columns, or over all rows of its group ("rowgroup"). */
export interface HeadingCell extends Place {
  readonly kind: "heading";
  readonly text: string;
  readonly scope: "col" | "colgroup" | "rowgroup";
  /** Id of the row or column of the form whose own label it is; without one it stands over several. */
  readonly line?: string | undefined;
}

/** A heading before rows. `upright`: it stands before so many rows that it is set downwards. */
export interface LabelCell extends Place {
  readonly kind: "label";
  readonly text: string;
  readonly scope: "row" | "rowgroup";
  readonly upright: boolean;
}

/** A remark that the official table prints in a place of its own, such as 勾稽关系 in the corner of 表三; no heading. */
export interface NoteCell extends Place {
  readonly kind: "note";
  readonly text: string;
}

/** A number, entered or computed ("total"); empty where it is blank. */
export interface NumberCell extends Place, Figure {
  readonly kind: "number" | "total";
  readonly id: CellId;
}

/** Any cell of a printed table. */
export type SheetCell = HeadingCell | LabelCell | NoteCell | NumberCell;

/** What is printed in the place of one number: its digits, empty where it is blank, and its annotation. */
export interface Figure {
  readonly text: string;
  readonly annotation?: string;
  /** The sign that leads to the annotation below the sheet, e.g. ①; without one it stands in brackets after the number. */
  readonly mark?: string;
}

/** The blocks of one kind, in their order; the blocks inside parts are not among them. */
export const ofKind = <K extends Block["kind"]>(blocks: readonly Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
