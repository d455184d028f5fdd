import { sum } from "../lib/lists.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import type { Figure, NumberCell, Sheet, SheetCell } from "./blocks.ts";
import { isAtLeft, isNumberCell } from "./cells.ts";
import { labelLineCount } from "./lines/labels.ts";
import { linesIn, widthOf } from "./lines/measure.ts";
import { pointsPerMillimetre, textArea } from "./page.ts";
import { placesIn } from "./places.ts";

/** How a sheet is set, in points. */
export interface Setting {
  readonly size: number;
  readonly line: number;
  /** Above and below the text of a cell. */
  readonly padding: number;
}

/** From roomy to dense; 表三 with ordinary numbers takes the third, and the last two with a dozen annotations and more. */
const settings: readonly Setting[] = [
  { size: 12, line: 17, padding: 4 },
  { size: 10.5, line: 14, padding: 3 },
  { size: 10.5, line: 12.5, padding: 1.2 },
  { size: 9.5, line: 11.5, padding: 1.2 },
  { size: 9.5, line: 11, padding: 0.8 },
  { size: 9, line: 10.5, padding: 0.8 },
  { size: 8, line: 9.5, padding: 0.5 },
  { size: 7, line: 8.25, padding: 0.4 },
  { size: 6, line: 7, padding: 0.3 },
];

/** Space between a cell's frame and its text, left and right together, with the frame itself; text set from the left has more. */
const inset = 0.5 * 2 * pointsPerMillimetre + 0.5;
const textInset = 1 * 2 * pointsPerMillimetre + 0.5;
/** What the page holds less the part's heading, with a little in hand for what estimates miss. */
const pageHeight = textArea.height * pointsPerMillimetre - 29 - 12;
/** Part of a cell's width to count on; faces differ a little in the width of their figures. */
const sure = 0.96;
/** An annotation is set smaller than its number. */
export const annotationScale = 0.8;
/** So is the sign of a note beside a number. */
export const markScale = 0.8;
/** How the notes below a sheet are set, in points. */
export const noteSetting = { size: 9, line: 12 } as const;
/** Where annotations make the letters of a sheet smaller than this, or one takes more lines than these, the cells have no room for them. */
const smallestAnnotated = 9;
const mostLines = 3;
/** What stands on a page with running text has letters of at least so many points. */
const smallestBesideText = 10.5;

interface Placed {
  readonly cell: SheetCell;
  readonly row: number;
  /** Inner width in points. */
  readonly width: number;
}

/** Every cell with the row it starts in and its width; kept, as a sheet is measured at several settings. */
export const measuredCells = memoizeByIdentity((sheet: Sheet): readonly Placed[] =>
  placesIn(sheet).map(({ cell, row, column }) => {
    const width = sum(sheet.widths.slice(column, column + cell.colSpan)) * pointsPerMillimetre;
    return { cell, row, width: width - (isAtLeft(cell) ? textInset : inset) };
  }),
);

/** The annotation that stands in a number's own cell, with its brackets; "" where there is none. */
const inCell = ({ annotation, mark }: Figure): string =>
  annotation === undefined || mark !== undefined ? "" : `（${annotation}）`;

/** The width of a number with the sign of its note, in ems. */
const figureWidth = ({ text, mark }: Figure): number => widthOf(text) + (mark === undefined ? 0 : markScale);

/** Whether a number's annotation has room in the same line. */
function hasRoomBeside(figure: Figure, width: number, size: number): boolean {
  return (widthOf(figure.text) + widthOf(inCell(figure)) * annotationScale) * size <= width;
}

/** Lines that a number's annotation takes below it. */
export const annotationLines = (figure: Figure, width: number, size: number): number =>
  hasRoomBeside(figure, width, size) ? 0 : linesIn(inCell(figure), width / (size * annotationScale));

function textHeight({ cell, width }: Placed, { size, line }: Setting): number {
  if (!isNumberCell(cell)) {
    if (cell.kind === "label" && cell.upright) return widthOf(cell.text) * size;
    return labelLineCount(cell.text, width / size) * line;
  }
  return line + annotationLines(cell, width, size) * line;
}

/** The height of each row of a sheet as printed, in points, by estimate. */
export function rowHeights(sheet: Sheet, setting: Setting): readonly number[] {
  const heights: number[] = [];
  const cells = measuredCells(sheet);
  for (const one of cells.filter(({ cell }) => cell.rowSpan === 1)) {
    const height = Math.max(setting.line, textHeight(one, setting)) + 2 * setting.padding + 0.5;
    heights[one.row] = Math.max(heights[one.row] ?? 0, height);
  }
  for (const one of cells.filter(({ cell }) => cell.rowSpan > 1)) {
    const last = one.row + one.cell.rowSpan - 1;
    const lacking = textHeight(one, setting) + 2 * setting.padding - sum(heights.slice(one.row, last + 1));
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
  }
  return heights;
}

/** The height of a sheet as printed, in points, by estimate. */
export function heightOf(sheet: Sheet, setting: Setting): number {
  return sum(rowHeights(sheet, setting));
}

/** A sheet with other numbers in their places. */
export const withNumbers = (sheet: Sheet, change: (cell: NumberCell) => NumberCell): Sheet => ({
  ...sheet,
  groups: sheet.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => row.map((cell) => (isNumberCell(cell) ? change(cell) : cell))),
  })),
});

/** The notes below a sheet as one text after 注：; "" where it has none. */
export const notesText = ({ notes = [] }: Pick<Sheet, "notes">): string =>
  notes.length === 0 ? "" : `注：${notes.map(({ mark, text }) => `${mark}${text}`).join("　")}`;

/** The height of the notes below a sheet, in points, by estimate. */
function notesHeight(sheet: Sheet): number {
  const ems = (textArea.width * pointsPerMillimetre) / noteSetting.size;
  return linesIn(notesText(sheet), ems - 2) * noteSetting.line;
}

/**
 * The roomiest setting in which the sheet stands on one page with its notes, or in so many points; the densest where none does.
 * Notes that would make its letters small go on over the page.
 */
export function settingOf(sheet: Sheet, height = pageHeight): Setting {
  const dense = settings[settings.length - 1] as Setting;
  const within = (room: number) => settings.find((setting) => heightOf(sheet, setting) <= room);
  const withNotes = within(height - notesHeight(sheet));
  const closer = within(Math.min(height, sheet.room ?? 0) - notesHeight(sheet));
  if (closer && closer.size >= smallestBesideText) return closer;
  return withNotes && withNotes.size >= smallestAnnotated ? withNotes : (within(height) ?? dense);
}

/** Whether the cells of a sheet have no room for its annotations. */
export function isCrowded(sheet: Sheet): boolean {
  const { size } = settingOf(sheet);
  const bare = withNumbers(sheet, ({ annotation: _, ...cell }) => cell);
  const isSmall = size < smallestAnnotated && size < settingOf(bare).size;
  const isLong = measuredCells(sheet).some(
    ({ cell, width }) => isNumberCell(cell) && annotationLines(cell, width, size) > mostLines,
  );
  return isSmall || isLong;
}

/** The size in points at which a number stands in one line of its cell, for each number too long for the sheet's own size. */
export function numberSizes(sheet: Sheet, { size }: Setting): ReadonlyMap<SheetCell, number> {
  const sizes = new Map<SheetCell, number>();
  for (const { cell, width } of measuredCells(sheet)) {
    if (!isNumberCell(cell)) continue;
    const fitting = Math.floor(((width * sure) / figureWidth(cell)) * 2) / 2;
    if (fitting < size) sizes.set(cell, fitting);
  }
  return sizes;
}
