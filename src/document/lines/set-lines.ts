import type { Sheet, SheetCell } from "../blocks.ts";
import { isNumberCell } from "../cells.ts";
import { annotationLines, measuredCells, type Setting } from "../fit.ts";
import { fullLines, labelWords, roomIn } from "./labels.ts";
import { widthOf } from "./measure.ts";

// Apart from `fit`, as only Word and Excel need the lines of labels: on a page the browser breaks them.

/**
 * The lines of a label in a column of so many ems, broken between its words: as few as may be, and these as even as may be, as
 * `text-wrap: balance` sets them on a page.
 */
export function labelLines(text: string, ems: number): readonly string[] {
  const room = roomIn(ems);
  const words = labelWords(text);
  const least = fullLines(words, room);
  if (least.length === 1) return least;
  const widest = Math.max(...words.map(widthOf));
  for (let narrower = Math.max(widest, widthOf(text) / least.length); narrower < room; narrower += 0.5) {
    const lines = fullLines(words, narrower);
    if (lines.length === least.length) return lines;
  }
  return least;
}

/** The lines of each heading and label that takes more than one, broken between its words. */
export function brokenLabels(sheet: Sheet, { size }: Pick<Setting, "size">): ReadonlyMap<SheetCell, readonly string[]> {
  const words = measuredCells(sheet).filter(
    ({ cell }) => !isNumberCell(cell) && !(cell.kind === "label" && cell.upright),
  );
  const lines = words.map(({ cell, width }) => [cell, labelLines(cell.text, width / size)] as const);
  return new Map(lines.filter(([, own]) => own.length > 1));
}

/** The numbers whose annotation stands in lines of its own below. */
export function annotatedBelow(sheet: Sheet, { size }: Setting): ReadonlySet<SheetCell> {
  const below = measuredCells(sheet).filter(
    ({ cell, width }) => isNumberCell(cell) && annotationLines(cell, width, size) > 0,
  );
  return new Set(below.map(({ cell }) => cell));
}
