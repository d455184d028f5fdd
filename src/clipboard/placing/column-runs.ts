import type { Cell } from "../../form/cells.ts";
import { nothing } from "./copied-block.ts";
import { type Layout, type SheetLine, wholeSumsAcross, withoutTotals } from "./layout.ts";
import type { NumberLine } from "./number-lines.ts";
import type { Assignment } from "./plans.ts";

/** At most so many columns beside whole rows are left out unasked, such as last year's total and a share. */
const mostBeside = 2;

/** A run of copied columns, from `from` up to `to`, that fills a run of cells, the first of which is at `first`. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  /** Whether cells of totals are among them, as printed, or passed over, as entered. */
  readonly cells: "printed" | "entered";
}

/** A run that is possible, and what speaks for it. */
export interface PossibleRun {
  readonly run: ColumnRun;
  /** True where headings, the number of columns or the cell in focus say so; false where only sums can. */
  readonly settled: boolean;
  /** False where columns with numbers are left out though no heading says that they are something else. */
  readonly takesAll: boolean;
}

/** Which copied columns of a block show something, of how many. */
export interface FilledColumns {
  readonly all: readonly number[];
  /** The first of them, and the one behind the last. */
  readonly low: number;
  readonly high: number;
  readonly width: number;
}

/** The cells of a line that a run counts: all as printed, or those that are entered. */
export const cellsOfRun = (sheet: SheetLine, run: ColumnRun): readonly Cell[] =>
  run.cells === "printed" ? sheet.cells : withoutTotals(sheet.cells);

/** The one number of a line whose cell is merged over all columns; plain text of some programs lacks the merged places. */
export function single(
  { places }: NumberLine,
  cell: Cell,
  { from, to }: ColumnRun,
  width: number,
): readonly Assignment[] | undefined {
  const filled = places.flatMap((place, column) => (place?.kind === "figure" ? [column] : []));
  const within = filled.filter((column) => column >= from && column < to);
  const lacksPlaces = filled.length === from + 1 + (width - to);
  const column = within.length <= 1 ? within[0] : lacksPlaces ? from : undefined;
  if (within.length > 1 && column === undefined) return undefined;
  return [{ cell, copied: places[column ?? from] ?? nothing, column: column ?? from }];
}

/** Returns what gives the places of a line the cells of a run; `width` is the number of copied columns. */
export function placeRun(run: ColumnRun, width: number, layout: Layout) {
  return (line: NumberLine, sheet: SheetLine): readonly Assignment[] | undefined => {
    const [only] = sheet.cells;
    if (sheet.cells.length === 1 && layout.width > 1 && only) return single(line, only, run, width);
    const cells = cellsOfRun(sheet, run);
    const placed: Assignment[] = [];
    for (let column = run.from; column < run.to; column += 1) {
      const [copied, cell] = [line.places[column], cells[run.first + column - run.from]];
      if (copied && cell) placed.push({ cell, copied, column });
    }
    return placed;
  };
}

/** The runs without those that fill the same cells as one before them. */
function distinct(runs: readonly PossibleRun[], sheet: SheetLine): readonly PossibleRun[] {
  const byCells = new Map<string, PossibleRun>();
  for (const one of runs) {
    const { from, to, first } = one.run;
    const cells = cellsOfRun(sheet, one.run).slice(first, first + to - from);
    const key = [from, ...cells.map(({ id }) => id)].join();
    if (!byCells.has(key)) byCells.set(key, one);
  }
  return [...byCells.values()];
}

/**
 * The runs in which the copied columns may stand beside the cells of the line in focus, the likely ones before those that
 * leave columns out. `starts` are the cells in which they may begin; undefined is the first of the row.
 */
export function runsOf(
  { width: printedWidth, enteredWidth }: Layout,
  { all: filled, low, high, width }: FilledColumns,
  at: SheetLine,
  starts: readonly (Cell | undefined)[],
): readonly PossibleRun[] {
  const isLabelled = starts.includes(undefined);
  const runs: PossibleRun[] = [];
  const whole = (cells: ColumnRun["cells"], size: number, least: number, most: number) => {
    for (let from = Math.max(0, least); from <= Math.min(low, most); from += 1) {
      runs.push({ run: { from, to: from + size, first: 0, cells }, settled: true, takesAll: true });
    }
  };
  // Beside labels, blank columns may be blank cells. Without labels only those before a total at the end are.
  whole("printed", printedWidth, high - printedWidth, isLabelled ? width - printedWidth : high - printedWidth);
  if (enteredWidth !== printedWidth) {
    const only = high - low === enteredWidth ? low : -1;
    whole("entered", enteredWidth, isLabelled ? high - enteredWidth : low, isLabelled ? width - enteredWidth : only);
  }
  for (const from of new Set([low, 0])) {
    for (const start of starts) {
      const printed = start ? Math.max(0, at.cells.indexOf(start)) : 0;
      const open = start ? Math.max(0, withoutTotals(at.cells).indexOf(start)) : 0;
      if (printed + high - from <= printedWidth) {
        runs.push({ run: { from, to: high, first: printed, cells: "printed" }, settled: true, takesAll: true });
      }
      if (open + high - from <= enteredWidth) {
        runs.push({ run: { from, to: high, first: open, cells: "entered" }, settled: true, takesAll: true });
      }
    }
  }
  const length = high - low;
  for (let first = 0; first + length <= printedWidth; first += 1) {
    if (wholeSumsAcross(at).some(([start, end]) => start >= first && end < first + length)) {
      runs.push({ run: { from: low, to: high, first, cells: "printed" }, settled: false, takesAll: true });
    }
  }
  for (let from = 0; from + printedWidth <= high; from += 1) {
    const run: ColumnRun = { from, to: from + printedWidth, first: 0, cells: "printed" };
    const beside = filled.filter((column) => column < from || column >= run.to).length;
    // A blank column before the first number may be the first of the row, and the last one something else.
    if (beside > 0 && beside <= mostBeside) runs.push({ run, settled: true, takesAll: from < low });
  }
  return distinct(runs, at);
}
