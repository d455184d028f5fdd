import { type AttachmentsBlock, type Block, ofKind, type Sheet, type SignatureBlock } from "../document/blocks.ts";
import { bareSheet } from "../document/notes.ts";
import { documentTitle, linesOfTitle } from "../document/title.ts";
import type { CellId } from "../form/cells.ts";
import { attachmentsWord } from "../form/phrases.ts";
import { type ComparedCell, cellsBetween } from "./cells.ts";
import { type ComparedParagraph, paragraphsBetween, withMoves } from "./paragraphs.ts";
import { type Row, rowsOf, type TitleLines, titleRow } from "./rows.ts";
import { type Run, runsBetween } from "./runs.ts";

/** An official table with what became of each of its numbers. */
export interface ComparedSheet {
  /** The table of the present report. */
  readonly sheet: Sheet;
  readonly cells: ReadonlyMap<CellId, ComparedCell>;
  /** The cells of one of the reports have no room for its annotations. */
  readonly isCrowded: boolean;
}

/** A part of the report; what stands before part one is a part without a heading. */
export interface ComparedPart {
  readonly heading: string;
  readonly paragraphs: readonly ComparedParagraph[];
  /** The paragraphs as they stand beside each other; the report's title stands before those of the first part. */
  readonly rows: readonly Row[];
  readonly sheets: readonly ComparedSheet[];
}

/** The comparison of two reports, or of two versions of one. The 草稿 mark is no part of what is compared. */
export interface Comparison {
  readonly title: readonly Run[];
  readonly titleLines: TitleLines;
  readonly parts: readonly ComparedPart[];
}

type PartContent = Pick<ComparedPart, "heading"> & { readonly blocks: readonly Block[] };

/** The signature as a part of two lines. */
const signedPart = ({ lines }: SignatureBlock): PartContent => ({
  heading: "落款",
  blocks: lines.map(({ text }) => ({ kind: "paragraph", text })),
});

/** 附件说明 as a part of a line for each. */
const attachedPart = ({ lines }: AttachmentsBlock): PartContent => ({
  heading: attachmentsWord,
  blocks: lines.map(({ mark, name }) => ({ kind: "paragraph", text: `${mark}${name}` })),
});

/** The parts of a report by id; what stands before part one has the id "". */
const partsById = (blocks: readonly Block[]): ReadonlyMap<string, PartContent> =>
  new Map([
    ["", { heading: "", blocks }],
    ...ofKind(blocks, "part").map((part): [string, PartContent] => [part.id, part]),
    ...ofKind(blocks, "attachments").map((one): [string, PartContent] => ["attachments", attachedPart(one)]),
    ...ofKind(blocks, "signature").map((one): [string, PartContent] => ["signature", signedPart(one)]),
  ]);

/**
 * What changed from one report to another, both as composed for print: numbers cell by cell, texts by paragraphs,
 * sentences and words. Time and memory stay bounded whatever the texts are: where too much differs, whole stretches
 * are given as replaced.
 */
export function compareReports(before: readonly Block[], after: readonly Block[]): Comparison {
  const title = runsBetween(documentTitle(before), documentTitle(after));
  const titleLines = { before: linesOfTitle(before), after: linesOfTitle(after) };
  const earlier = partsById(before);
  const later = partsById(after);
  // Where attachments or the signature are gone, their place is compared with nothing.
  const gone = [...earlier].flatMap(([id, part]) => (later.has(id) ? [] : [[id, { ...part, blocks: [] }] as const]));
  const parts = [...later, ...gone].map(([id, { heading, blocks }]) => {
    const old = earlier.get(id)?.blocks ?? [];
    const sheets = ofKind(blocks, "sheet").map((printed): ComparedSheet => {
      const sheet = bareSheet(printed);
      const oldSheet = ofKind(old, "sheet").find((one) => one.id === sheet.id);
      const isCrowded = (printed.notes ?? oldSheet?.notes) !== undefined;
      return { sheet, isCrowded, cells: cellsBetween(oldSheet && bareSheet(oldSheet), sheet) };
    });
    return { heading, paragraphs: paragraphsBetween(ofKind(old, "paragraph"), ofKind(blocks, "paragraph")), sheets };
  });
  const withRows = withMoves(parts).map((part, index): ComparedPart => {
    const rows = part.paragraphs.flatMap(rowsOf);
    return { ...part, rows: index === 0 ? [titleRow(title, titleLines), ...rows] : rows };
  });
  return { title, titleLines, parts: withRows };
}
