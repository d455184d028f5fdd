import { sum } from "../../lib/lists.ts";
import type { Sheet, SheetCell } from "../blocks.ts";
import { isNumberCell } from "../cells.ts";
import { labelWords } from "../lines/labels.ts";
import { widthOf } from "../lines/measure.ts";
import { labelLines } from "../lines/set-lines.ts";
import { placesIn } from "../places.ts";

// How a table stands where an editor takes all styles out: no style keeps the words of a label together, so that its lines are
// broken here, for a page as narrow as sites of governments have it.

/** Pixels of the page, of a letter, and of what stands beside the text of a cell: padding, its own frame and its neighbour's. */
const narrowPage = 700;
const letter = 16;
const beside = 12;

/** A table of attributes alone. */
interface PlainTable {
  /** The share of each column in per cent. */
  readonly shares: readonly number[];
  /** The lines of each label that does not stand upright. */
  readonly lines: ReadonlyMap<SheetCell, readonly string[]>;
}

/** A label whose signs stand below each other. */
export const isUpright = (cell: SheetCell): boolean => cell.kind === "label" && cell.upright === true;

/** The lines of such a label: a sign each, its number with the sign behind it in one. */
export const uprightLines = (text: string): readonly string[] => text.match(/^.、|./gu) ?? [];

/** Figures of faces for screens are wider than those for print. */
const figureScale = 1.15;

/** The longest stretch of a cell that no line may break, in ems; annotations break anywhere. */
function longestStretch(cell: SheetCell): number {
  if (isNumberCell(cell)) return widthOf(cell.text) * figureScale;
  return Math.max(...(isUpright(cell) ? uprightLines(cell.text) : labelWords(cell.text)).map(widthOf));
}

/** A table whose labels break between their words alone, on a page of 700 pixels or more. */
export function plainTable(sheet: Sheet): PlainTable {
  const cells = placesIn(sheet);
  const least = sheet.widths.map((_, at) => {
    const own = cells.filter(({ cell, column }) => column === at && cell.colSpan === 1);
    return Math.max(1, ...own.map(({ cell }) => longestStretch(cell))) * letter + beside;
  });
  const left = Math.max(0, narrowPage - sum(least));
  const widths = least.map((width, at) => width + (left * (sheet.widths[at] ?? 0)) / sum(sheet.widths));
  const lines = cells.flatMap(({ cell, column }): readonly (readonly [SheetCell, readonly string[]])[] => {
    if (isNumberCell(cell)) return [];
    if (isUpright(cell)) return [];
    const width = sum(widths.slice(column, column + cell.colSpan));
    return [[cell, labelLines(cell.text, (width - beside) / letter)]];
  });
  return { shares: widths.map((width) => (width / sum(widths)) * 100), lines: new Map(lines) };
}
