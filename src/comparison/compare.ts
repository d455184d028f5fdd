import type { Block, Paragraph, PartBlock, Sheet } from "../document/blocks.ts";
import type { CellId } from "../form/cells.ts";
import { type ComparedCell, cellsBetween } from "./cells.ts";
import { type ComparedParagraph, paragraphsBetween, withMoves } from "./paragraphs.ts";
import { type Run, runsBetween } from "./runs.ts";

/** An official table with what became of each of its numbers. */
export interface ComparedSheet {
  readonly kind: "sheet";
  /** As it is now. */
  readonly sheet: Sheet;
  readonly cells: ReadonlyMap<CellId, ComparedCell>;
}

/** A part of the report under its heading; what stands before part one has none. */
export interface ComparedPart {
  readonly heading: string;
  readonly blocks: readonly (ComparedParagraph | ComparedSheet)[];
}

/** Two reports beside each other, or two versions of one. The 草稿 mark is no part of what is compared. */
export interface Comparison {
  readonly title: readonly Run[];
  readonly parts: readonly ComparedPart[];
}

const titleOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === "title" ? block.lines : [])).join("");

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sheets: readonly Sheet[];
}

const only = <K extends Block["kind"]>(blocks: readonly Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

const sectionOf = (id: string, heading: string, blocks: readonly Block[]): Section => ({
  id,
  heading,
  paragraphs: only(blocks, "paragraph"),
  sheets: only(blocks, "sheet"),
});

/** What stands before part one, and the parts. */
const sectionsOf = (blocks: readonly Block[]): readonly Section[] => [
  sectionOf("", "", blocks),
  ...only(blocks, "part").map(({ id, heading, blocks: inner }: PartBlock) => sectionOf(id, heading, inner)),
];

function partBetween(before: Section | undefined, after: Section): ComparedPart {
  const paragraphs = paragraphsBetween(before?.paragraphs ?? [], after.paragraphs);
  const sheets = after.sheets.map((sheet): ComparedSheet => {
    const earlier = before?.sheets.find(({ id }) => id === sheet.id);
    return { kind: "sheet", sheet, cells: cellsBetween(earlier, sheet) };
  });
  return { heading: after.heading, blocks: [...paragraphs, ...sheets] };
}

/** Sentences may have moved from any part to any other. */
function withMovesAcross(parts: readonly ComparedPart[]): readonly ComparedPart[] {
  const isParagraph = (block: ComparedPart["blocks"][number]): block is ComparedParagraph => block.kind === "paragraph";
  const all = parts.flatMap(({ blocks }) => blocks.filter(isParagraph));
  const moved = withMoves(all);
  const replaced = new Map(all.map((one, at) => [one, moved[at] ?? one]));
  return parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => (isParagraph(block) ? (replaced.get(block) ?? block) : block)),
  }));
}

/**
 * What changed from one report to another, both as composed for print: numbers cell by cell, texts by paragraphs,
 * sentences and words. Time and memory stay bounded whatever the texts are: where too much differs, whole stretches
 * are given as replaced.
 */
export function compareReports(before: readonly Block[], after: readonly Block[]): Comparison {
  const earlier = new Map(sectionsOf(before).map((section) => [section.id, section]));
  return {
    title: runsBetween(titleOf(before), titleOf(after)),
    parts: withMovesAcross(sectionsOf(after).map((section) => partBetween(earlier.get(section.id), section))),
  };
}
