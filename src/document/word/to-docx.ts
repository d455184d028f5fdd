import { Document, type FileChild, Paragraph } from "docx";
import { type ChartBlock, type FormBlock, ofKind, type PartBlock } from "../blocks.ts";
import { settingOf } from "../fit.ts";
import type { DocumentProperties } from "../properties.ts";
import { documentTitle } from "../title.ts";
import { packedWord } from "./packed-word.ts";
import { pageOptions } from "./page.ts";
import {
  attachmentParagraphs,
  fillInParagraphs,
  partParagraph,
  signatureParagraphs,
  textParagraphs,
  titleParagraph,
} from "./paragraphs.ts";
import { sheetTable } from "./sheet.ts";
import { stylesFor } from "./styles.ts";

/** The part whose sheet takes a page of its own; those of the others share theirs and stay whole on it. */
const ownPage: PartBlock["id"] = "applications";
/** Below a sheet, in twips. */
const gap = 240;

/** Draws a chart; what does is loaded where a report has one. */
type Charter = (chart: ChartBlock) => readonly FileChild[];

function part(
  { id, heading, blocks }: PartBlock,
  before: FormBlock | undefined,
  charter: Charter,
): readonly FileChild[] {
  const follows = before?.kind === "part" ? before : undefined;
  const pageBreakBefore = id === ownPage || follows?.id === ownPage;
  const afterSheet = follows?.blocks[follows.blocks.length - 1]?.kind === "sheet";
  return [
    partParagraph(heading, {
      pageBreakBefore,
      ...(afterSheet && !pageBreakBefore ? { spacing: { before: gap } } : {}),
    }),
    ...blocks.flatMap((block) => children(block, undefined, charter)),
  ];
}

function children(block: FormBlock, before: FormBlock | undefined, charter: Charter): readonly FileChild[] {
  switch (block.kind) {
    case "draftMark":
      return [];
    case "title":
      return [titleParagraph(block)];
    case "paragraph":
      return textParagraphs(block);
    case "fillIn":
      return fillInParagraphs(block);
    case "attachments":
      return attachmentParagraphs(block);
    case "signature":
      return signatureParagraphs(block);
    case "part":
      return part(block, before, charter);
    case "chart":
      return charter(block);
    case "charts":
      return [partParagraph(block.heading, { pageBreakBefore: true }), ...block.charts.flatMap(charter)];
    case "sheet":
      return [sheetTable(block, { together: block.id !== ownPage })];
    default:
      return block satisfies never;
  }
}

/** In points, those of each table as it is set. */
const sheetSizes = (blocks: readonly FormBlock[]): readonly number[] =>
  blocks
    .flatMap((block): readonly FormBlock[] => (block.kind === "part" ? block.blocks : [block]))
    .flatMap((block) => (block.kind === "sheet" ? [settingOf(block).size] : []));

/** Word wants a paragraph after a table that ends the document; this one takes no room. */
const end = () => new Paragraph({ spacing: { line: 20, lineRule: "exact" } });

/**
 * The blocks as a Word document after GB/T 9704-2012, for Word, WPS and LibreOffice alike. The bytes depend on nothing
 * but what is given.
 */
export async function toDocx(blocks: readonly FormBlock[], about: DocumentProperties): Promise<Uint8Array> {
  const [draftMark] = ofKind(blocks, "draftMark");
  const hasCharts = blocks.some(
    (block) => block.kind === "charts" || (block.kind === "part" && block.blocks.some(({ kind }) => kind === "chart")),
  );
  const charter: Charter = hasCharts ? (await import("./charts.ts")).chartParagraphs : () => [];
  const body = blocks.flatMap((block, at) => children(block, blocks[at - 1], charter));
  const endsWithSheet = !(body[body.length - 1] instanceof Paragraph);
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...pageOptions(draftMark?.text), children: endsWithSheet ? [...body, end()] : body }],
  });
  return packedWord(document, {
    styles: stylesFor(sheetSizes(blocks), hasCharts),
    title: documentTitle(blocks),
    about,
  });
}
