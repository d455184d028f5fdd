import type { CellId } from "../form/cells.ts";
import type { PartId } from "../form/form.ts";
import { type Block, type ChartBlock, ofKind, type Paragraph, type Sheet, type TextSource } from "./blocks.ts";
import { isNumberCell } from "./cells.ts";

/** Something of the draft to which something is said: words of texts, fields, and the part that they belong to. */
export interface DraftPlace {
  /** From `start` up to before `end` of the text at `path`. */
  readonly words: readonly { readonly path: string; readonly start: number; readonly end: number }[];
  /** Paths of numbers and texts, the nearest first. */
  readonly fields: readonly string[];
  /** Undefined for what stands before part one. */
  readonly part: PartId | undefined;
}

/**
 * Words of a printed paragraph, from `start` up to before `end`. Paragraphs count through the whole report from 0; a heading
 * that runs in counts as one before its text.
 */
export interface WordsOnPaper {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Where that stands on paper: at its words, at a number, or under a heading, which is the title before part one. */
export type PlaceOnPaper = (
  | { readonly kind: "words"; readonly words: readonly WordsOnPaper[] }
  | { readonly kind: "cell"; readonly cell: CellId }
  | { readonly kind: "heading"; readonly part: PartId | undefined }
) & {
  /** Less for what is printed before. */
  readonly order: number;
};

/** Finds places of a draft in its report as printed. */
export type PlaceFinder = (place: DraftPlace) => PlaceOnPaper;

interface Printed {
  readonly paragraphs: readonly { readonly sources: readonly TextSource[]; readonly order: number }[];
  /** The order of each number, and of each part's heading. */
  readonly cells: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<PartId, number>;
}

/** Everything of the report in the order of print; each thing of it counts one. */
function printedOf(blocks: readonly Block[]): Printed {
  let order = 0;
  const next = () => {
    order += 1;
    return order;
  };
  const paragraphs: { sources: readonly TextSource[]; order: number }[] = [];
  const cells = new Map<string, number>();
  const parts = new Map<PartId, number>();
  const take = (block: Paragraph | Sheet | ChartBlock) => {
    if (block.kind === "chart") return;
    if (block.kind === "paragraph") {
      const { heading, headingSources = [], text, sources = [] } = block;
      if (heading !== undefined) paragraphs.push({ sources: headingSources, order: next() });
      if (heading === undefined || text !== "") paragraphs.push({ sources, order: next() });
    } else
      for (const cell of block.groups.flatMap(({ rows }) => rows.flat()).filter(isNumberCell))
        cells.set(cell.id, next());
  };
  for (const paragraph of ofKind(blocks, "paragraph")) take(paragraph);
  for (const part of ofKind(blocks, "part")) {
    parts.set(part.id, next());
    for (const block of part.blocks) take(block);
  }
  return { paragraphs, cells, parts };
}

/** Less than one, so that words of one paragraph come one after the other. */
const within = (at: number): number => at / (at + 1000);

/** Finds places in a report, by its blocks with their sources. */
export function placeFinder(blocks: readonly Block[]): PlaceFinder {
  const { paragraphs, cells, parts } = printedOf(blocks);
  const wordsAt = ({ path, start, end }: DraftPlace["words"][number]): readonly (WordsOnPaper & { order: number })[] =>
    paragraphs.flatMap(({ sources, order }, index) =>
      sources.flatMap((source) => {
        if (source.path !== path) return [];
        const first = Math.max(start, source.from) - source.from + source.at;
        const last = Math.min(end, source.from + source.length) - source.from + source.at;
        return first < last ? [{ paragraph: index, start: first, end: last, order: order + within(first) }] : [];
      }),
    );
  const asWords = (found: ReturnType<typeof wordsAt>): PlaceOnPaper | undefined => {
    const [first] = found;
    if (!first) return undefined;
    return { kind: "words", words: found.map(({ order: _, ...words }) => words), order: first.order };
  };
  return ({ words, fields, part }) => {
    const [nearest = ""] = fields;
    const asCell = (field: string): PlaceOnPaper | undefined => {
      const order = cells.get(field);
      return order === undefined ? undefined : { kind: "cell", cell: field as CellId, order };
    };
    const whole = (path: string) => asWords(wordsAt({ path, start: 0, end: Number.POSITIVE_INFINITY }).slice(0, 1));
    return (
      asCell(nearest) ??
      asWords(words.flatMap(wordsAt)) ??
      whole(nearest) ??
      fields.map(asCell).find((place) => place !== undefined) ?? {
        kind: "heading",
        part,
        order: part === undefined ? 0 : (parts.get(part) ?? 0),
      }
    );
  };
}

/** The words of the draft that are printed at words of a paragraph, the other way than `placeFinder`; undefined for what no text holds. */
export function draftWordsAt(
  blocks: readonly Block[],
  { paragraph, start, end }: WordsOnPaper,
): DraftPlace["words"][number] | undefined {
  const sources = printedOf(blocks).paragraphs[paragraph]?.sources ?? [];
  for (const { path, from, at, length } of sources) {
    const [first, last] = [Math.max(start, at), Math.min(end, at + length)];
    if (first < last) return { path, start: first - at + from, end: last - at + from };
  }
  return undefined;
}
