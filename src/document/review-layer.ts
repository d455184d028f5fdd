import type { CellId } from "../form/cells.ts";
import type { PartId, TableId } from "../form/form.ts";
import { joinNeighbours } from "../lib/lists.ts";
import type { Sheet, SheetCell, SheetGroup, TextSource } from "./blocks.ts";

/**
 * The marks of a review over a printed report: what is blank, what was found and where, and how the relations stand.
 * Nothing of it is part of the report, and the page that goes out has none of it.
 */
export interface ReviewLayer {
  /** What stands over the list behind the report; 审核标记 without it. */
  readonly title?: string;
  /** The list of findings behind the report, in the order of their numbers. */
  readonly findings: readonly NumberedMark[];
  /** Marks on cells, by the id of a number, a side of a relation or a balance. */
  readonly cells: ReadonlyMap<string, readonly ReviewMark[]>;
  /** Marks on words, by the path of their text in the draft. */
  readonly words: ReadonlyMap<string, readonly WordsMark[]>;
  /** Labels of the texts that are blank, by part; 机关名称, which is no part's, under undefined. */
  readonly lacking: ReadonlyMap<PartId | undefined, readonly string[]>;
  /** Lines below a table that show how its relations stand. */
  readonly proofs: ReadonlyMap<TableId, readonly ProofLine[]>;
}

/** How grave a mark is, which decides its look. */
export type Tone = "blank" | "comment" | "error" | "warning" | "suggestion";

/** A mark on one place in short words: 未填, or 错误 with the number that the finding has in the list. */
export interface ReviewMark {
  readonly tone: Tone;
  readonly words: string;
  readonly number?: number;
  /** Shown at this place; else for screen readers alone. */
  readonly isShown: boolean;
}

/** A mark on words of a text: from `start` up to `end`, in UTF-16 units. */
export interface WordsMark extends ReviewMark {
  readonly start: number;
  readonly end: number;
}

/** A finding in the list behind the report. */
export interface NumberedMark {
  readonly tone: Tone;
  readonly words: string;
  readonly number: number;
  readonly sentence: string;
}

/**
 * A line below a table, such as 第一项加第二项之和, with its figure under each of the last columns. `id` is that of the side
 * of the relation or of the balance.
 */
export interface ProofLine {
  readonly label: string;
  readonly figures: readonly { readonly id: string; readonly text: string }[];
}

/** The lines below a sheet as a group of its rows. */
export function proofGroup({ widths }: Sheet, lines: readonly ProofLine[]): SheetGroup {
  const rows = lines.map(({ label, figures }): readonly SheetCell[] => [
    { kind: "label", text: label, scope: "row", upright: false, rowSpan: 1, colSpan: widths.length - figures.length },
    ...figures.map(({ id, text }): SheetCell => ({ kind: "total", id: id as CellId, text, rowSpan: 1, colSpan: 1 })),
  ]);
  return { kind: "body", rows };
}

/** The marks on a stretch of a printed paragraph, from `start` up to `end` of its text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly WordsMark[];
}

/** The marks on the words that a paragraph prints, in the order of the text. Marks that overlap make one stretch. */
export function stretchesOf(sources: readonly TextSource[], words: ReviewLayer["words"]): readonly Stretch[] {
  const placed = sources.flatMap(({ path, from, at, length }) =>
    (words.get(path) ?? []).flatMap((mark): Stretch[] => {
      const start = Math.max(mark.start, from) - from + at;
      const end = Math.min(mark.end, from + length) - from + at;
      return start < end ? [{ start, end, marks: [mark] }] : [];
    }),
  );
  const ordered = [...placed].sort((a, b) => a.start - b.start);
  return joinNeighbours(ordered, (last, next) => {
    if (next.start >= last.end) return undefined;
    return { start: last.start, end: Math.max(last.end, next.end), marks: [...last.marks, ...next.marks] };
  });
}
