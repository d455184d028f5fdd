import { Document, type FileChild, Paragraph } from "docx";
import { type Block, type ChartBlock, ofKind, type PartBlock, type Sheet } from "../blocks.ts";
import { noteSetting, settingOf } from "../fit.ts";
import type { OfficeMark } from "../office/paper.ts";
import type { DocumentProperties } from "../properties.ts";
import { documentTitle } from "../title.ts";
import { type CommentMarks, commenting, type WordComment } from "./comments.ts";
import { packedWord } from "./packed-word.ts";
import { pageOptions } from "./page.ts";
import {
  attachmentParagraphs,
  behindTable,
  partParagraph,
  signatureParagraphs,
  textParagraphs,
  textRun,
  titleParagraph,
} from "./paragraphs.ts";
import { noteParagraphs, sheetTable } from "./sheet.ts";
import { stylesFor } from "./styles.ts";

/** The part whose sheet takes a page of its own; those of the others share theirs and stay whole on it. */
const ownPage: PartBlock["id"] = "applications";
/** Below a sheet, in twips. */
const gap = 240;

/** A table and its notes. */
const sheetWithNotes = (sheet: Sheet, marks: CommentMarks): readonly FileChild[] => [
  sheetTable(sheet, { together: sheet.id !== ownPage, marks }),
  ...noteParagraphs(sheet),
];

/** What the blocks of a document are written with. */
interface Writing {
  /** Draws a chart; what does is loaded where a report has one. */
  readonly charter: (chart: ChartBlock) => readonly FileChild[];
  readonly marks: CommentMarks;
}

function part(block: PartBlock, before: Block | undefined, writing: Writing): readonly FileChild[] {
  const { id, blocks } = block;
  const follows = before?.kind === "part" ? before : undefined;
  const pageBreakBefore = id === ownPage || follows?.id === ownPage;
  const afterSheet = follows?.blocks[follows.blocks.length - 1]?.kind === "sheet";
  return [
    partParagraph(writing.marks.whole(id, [textRun(block.heading)]), {
      pageBreakBefore,
      ...(afterSheet && !pageBreakBefore ? { spacing: { before: gap } } : {}),
    }),
    ...blocks.flatMap((one) => children(one, undefined, writing)),
  ];
}

function children(block: Block, before: Block | undefined, writing: Writing): readonly FileChild[] {
  const { charter, marks } = writing;
  switch (block.kind) {
    case "draftMark":
      return [];
    case "title":
      return [titleParagraph(block, marks)];
    case "paragraph":
      return textParagraphs(block, marks);
    case "attachments":
      return attachmentParagraphs(block);
    case "signature":
      return signatureParagraphs(block);
    case "part":
      return part(block, before, writing);
    case "chart":
      return charter(block);
    case "charts":
      return [partParagraph([textRun(block.heading)], { pageBreakBefore: true }), ...block.charts.flatMap(charter)];
    case "sheet":
      return sheetWithNotes(block, marks);
    default:
      return block satisfies never;
  }
}

/** In points, those of each table as it is set. */
const sheetSizes = (blocks: readonly Block[]): readonly number[] =>
  blocks
    .flatMap((block): readonly Block[] => (block.kind === "part" ? block.blocks : [block]))
    .flatMap((block) =>
      block.kind === "sheet" ? [settingOf(block).size, ...(block.notes ? [noteSetting.size] : [])] : [],
    );

/** What goes along with a report that is sent to be read, answered or signed, and never with one that is published. */
interface Beside {
  readonly comments?: readonly WordComment[];
  /** The report with its comments as JSON. */
  readonly data?: string;
  /** 核对码, which stands at the head of the pages. */
  readonly code?: OfficeMark;
}

/**
 * The blocks as a Word document after GB/T 9704-2012, for Word, WPS and LibreOffice alike. The bytes depend on nothing
 * but what is given.
 */
export async function toDocx(
  blocks: readonly Block[],
  about: DocumentProperties,
  { comments = [], data, code }: Beside = {},
): Promise<Uint8Array> {
  const { marks, options } = commenting(comments);
  const [draftMark] = ofKind(blocks, "draftMark");
  const hasCharts = blocks.some(
    (block) => block.kind === "charts" || (block.kind === "part" && block.blocks.some(({ kind }) => kind === "chart")),
  );
  const charter: Writing["charter"] = hasCharts ? (await import("./charts.ts")).chartParagraphs : () => [];
  const body = blocks.flatMap((block, at) => children(block, blocks[at - 1], { charter, marks }));
  const endsWithSheet = !(body[body.length - 1] instanceof Paragraph);
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    ...(options.length > 0 && { comments: { children: options } }),
    sections: [
      { ...pageOptions({ mark: draftMark?.text, code }), children: endsWithSheet ? [...body, behindTable()] : body },
    ],
  });
  return packedWord(document, {
    styles: stylesFor(sheetSizes(blocks), { hasCharts, hasComments: options.length > 0 }),
    title: documentTitle(blocks),
    about,
    carried: data,
  });
}
