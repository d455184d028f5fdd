import type { Sheet } from "./blocks.ts";
import { isNumberCell } from "./cells.ts";
import { isCrowded, withNumbers } from "./fit.ts";

/** The signs of notes, ① to ㊿. */
export const noteMarks: readonly string[] = [
  [0x2460, 20],
  [0x3251, 15],
  [0x32b1, 15],
].flatMap(([first = 0, count = 0]) => Array.from({ length: count }, (_, at) => String.fromCodePoint(first + at)));

/** The different annotations of a sheet in the order of its cells. */
const annotationsOf = ({ groups }: Sheet): readonly string[] => {
  const numbers = groups.flatMap(({ rows }) => rows.flat().filter(isNumberCell));
  return [...new Set(numbers.flatMap(({ annotation = [] }) => annotation))];
};

/**
 * A sheet whose cells have no room for its annotations has them below, the same words once, and a sign beside each number.
 * With more different ones than there are signs they stay in the cells.
 */
export function withNotes(sheet: Sheet): Sheet {
  const annotations = annotationsOf(sheet);
  if (annotations.length === 0 || annotations.length > noteMarks.length || !isCrowded(sheet)) return sheet;
  const markOf = new Map(annotations.map((text, at) => [text, noteMarks[at] ?? ""]));
  const marked = withNumbers(sheet, (cell) => {
    const mark = markOf.get(cell.annotation ?? "");
    return mark === undefined ? cell : { ...cell, mark };
  });
  return { ...marked, notes: [...markOf].map(([text, mark]) => ({ mark, text })) };
}

/** The sheet with each annotation beside its number, for another page than the report's. */
export function bareSheet({ notes: _, room: __, ...sheet }: Sheet): Sheet {
  return withNumbers(sheet, ({ mark: ___, ...cell }) => cell);
}
