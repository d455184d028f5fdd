import type { CellId } from "../form/cells.ts";
import type { PartId, TableId } from "../form/form.ts";
import type { Sheet, SheetCell, SheetGroup, TextSource } from "./blocks.ts";

/**
 * What lies over a report while it is drafted and is gone once it goes out: what is blank, what was found and where,
 * and how the relations stand. Nothing of it is part of the report.
 */
export interface ReviewLayer {
  /** Everything that was found, in the order of the numbers. */
  readonly findings: readonly NumberedMark[];
  /** Cells by id. */
  readonly cells: ReadonlyMap<string, readonly ReviewMark[]>;
  /** Words by the path of their text. */
  readonly words: ReadonlyMap<string, readonly WordsMark[]>;
  /** Texts that are lacking, by part; those before the first part under undefined. */
  readonly lacking: ReadonlyMap<PartId | undefined, readonly string[]>;
  /** The relations of a table, line by line under its columns of numbers. */
  readonly proofs: ReadonlyMap<TableId, readonly ProofLine[]>;
}

export type Tone = "blank" | "error" | "warning" | "suggestion";

/** What is said of one place, short: 未填, or 错误 with the number that the finding has in the list. */
export interface ReviewMark {
  readonly tone: Tone;
  readonly words: string;
  readonly number?: number;
  /** Shown at this place, and not only told to who listens. */
  readonly isShown: boolean;
}

export interface WordsMark extends ReviewMark {
  readonly start: number;
  readonly end: number;
}

export interface NumberedMark {
  readonly tone: Tone;
  readonly words: string;
  readonly number: number;
  readonly sentence: string;
}

/** E.g. 第一项加第二项之和 with what it comes to in each column; `id` is that of the sum or of the balance. */
export interface ProofLine {
  readonly label: string;
  readonly figures: readonly { readonly id: string; readonly text: string }[];
}

/** The rows of a proof under a sheet, each figure under its column. */
export function proofGroup({ widths }: Sheet, lines: readonly ProofLine[]): SheetGroup {
  const rows = lines.map(({ label, figures }): readonly SheetCell[] => [
    { kind: "label", text: label, scope: "row", upright: false, rowSpan: 1, colSpan: widths.length - figures.length },
    ...figures.map(({ id, text }): SheetCell => ({ kind: "total", id: id as CellId, text, rowSpan: 1, colSpan: 1 })),
  ]);
  return { kind: "body", rows };
}

/** A remark on a stretch of a printed paragraph. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly remarks: readonly WordsMark[];
}

/** The remarks on words that a paragraph prints, by where they stand in it. Those that meet become one stretch. */
export function stretchesOf(sources: readonly TextSource[], words: ReviewLayer["words"]): readonly Stretch[] {
  const placed = sources.flatMap(({ path, from, at, length }) =>
    (words.get(path) ?? []).flatMap((remark): Stretch[] => {
      const start = Math.max(remark.start, from) - from + at;
      const end = Math.min(remark.end, from + length) - from + at;
      return start < end ? [{ start, end, remarks: [remark] }] : [];
    }),
  );
  const joined: Stretch[] = [];
  for (const one of [...placed].sort((a, b) => a.start - b.start)) {
    const before = joined[joined.length - 1];
    if (before && one.start < before.end) {
      const remarks = [...before.remarks, ...one.remarks];
      joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, one.end), remarks };
    } else joined.push(one);
  }
  return joined;
}
