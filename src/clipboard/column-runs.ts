import type { Cell } from "../form/cells.ts";
import { isBlank, isFigure } from "../tabular/block.ts";
import { type Layout, type SheetLine, withoutTotals } from "./layout.ts";
import type { NumberLine } from "./number-lines.ts";

/** A text for a cell, with the copied column that it stands in. */
export interface PlacedText {
  readonly cell: Cell;
  readonly text: string;
  readonly column: number;
}

/** Which cell of its line each copied column is. */
export interface ColumnPlan {
  /** The texts of one line; undefined where two numbers would stand in one cell. */
  readonly place: (line: NumberLine, sheet: SheetLine) => readonly PlacedText[] | undefined;
  /** True where headings, the number of columns or the cell in focus say so; false where only sums can. */
  readonly settled: boolean;
  /** False where columns with numbers are left out though no heading says that they are something else. */
  readonly takesAll: boolean;
  /** Names of the columns that are left out. */
  readonly beside: readonly string[];
  /** True where headings name the columns. */
  readonly named: boolean;
  /** True where the headings are words that name no column. */
  readonly strange: boolean;
}

/** At most so many columns beside whole rows are left out unasked, such as last year's total and a share. */
const mostBeside = 2;

/** True for a place that shows something; one that a merged cell covers shows nothing. */
export const isFilled = (text: string | undefined): boolean => text !== undefined && !isBlank(text);

/** A run of copied columns, from `from` up to `to`, that fills a run of cells, the first of which is at `first`. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  /** Whether cells of totals are among them, as printed, or passed over, as entered. */
  readonly cells: "printed" | "entered";
}

/** The cells of a line that a run counts: all as printed, or those that are entered. */
export const cellsOfRun = (sheet: SheetLine, run: ColumnRun): readonly Cell[] =>
  run.cells === "printed" ? sheet.cells : withoutTotals(sheet.cells);

/** The one number of a line whose cell is merged over all columns; plain text of some programs lacks the merged places. */
export function single(
  { texts }: NumberLine,
  cell: Cell,
  { from, to }: ColumnRun,
  width: number,
): readonly PlacedText[] | undefined {
  const filled = texts.flatMap((text, column) => (text !== undefined && isFigure(text) ? [column] : []));
  const within = filled.filter((column) => column >= from && column < to);
  const lacksPlaces = filled.length === from + 1 + (width - to);
  const column = within.length <= 1 ? within[0] : lacksPlaces ? from : undefined;
  if (within.length > 1 && column === undefined) return undefined;
  return [{ cell, text: texts[column ?? from] ?? "", column: column ?? from }];
}

/** Returns what gives the texts of a line the cells of a run; `width` is the number of copied columns. */
export function placeRun(run: ColumnRun, width: number, layout: Layout): ColumnPlan["place"] {
  return (line, sheet) => {
    const [only] = sheet.cells;
    if (sheet.cells.length === 1 && layout.width > 1 && only) return single(line, only, run, width);
    const cells = cellsOfRun(sheet, run).slice(run.first);
    return line.texts.slice(run.from, run.to).flatMap((text, at) => {
      const cell = cells[at];
      return text === undefined || !cell ? [] : [{ cell, text, column: run.from + at }];
    });
  };
}

/** The stretches of a line, by their first and last place, in which a total stands with everything that it adds up. */
function wholeSums({ cells }: SheetLine): readonly (readonly [first: number, last: number])[] {
  return cells.flatMap((total, last) => {
    const parts = total.column.sum;
    const first = parts && cells.findIndex(({ row, column }) => row === total.row && parts.includes(column.id));
    return first === undefined ? [] : [[first, last] as const];
  });
}

/** The runs without those that fill the same cells as one before them. */
function distinct<R extends { readonly run: ColumnRun }>(runs: readonly R[], sheet: SheetLine): readonly R[] {
  const byCells = new Map<string, R>();
  for (const one of runs) {
    const { from, to, first } = one.run;
    const cells = cellsOfRun(sheet, one.run).slice(first, first + to - from);
    const key = [from, ...cells.map(({ id }) => id)].join();
    if (!byCells.has(key)) byCells.set(key, one);
  }
  return [...byCells.values()];
}

/** The runs in which the copied columns may stand, the likely ones before those that leave columns out. */
export function runsOf(
  layout: Layout,
  filled: readonly number[],
  width: number,
  at: SheetLine,
  starts: readonly (Cell | undefined)[],
) {
  const low = Math.min(...filled);
  const high = Math.max(...filled) + 1;
  const entered = Math.max(...layout.lines.map(({ cells }) => withoutTotals(cells).length));
  const isLabelled = starts.includes(undefined);
  const runs: { run: ColumnRun; settled: boolean; takesAll: boolean }[] = [];
  const whole = (cells: ColumnRun["cells"], size: number, least: number, most: number) => {
    for (let from = Math.max(0, least); from <= Math.min(low, most); from += 1) {
      runs.push({ run: { from, to: from + size, first: 0, cells }, settled: true, takesAll: true });
    }
  };
  // Beside labels, blank columns may be blank cells. Without labels only those before a total at the end are.
  whole("printed", layout.width, high - layout.width, isLabelled ? width - layout.width : high - layout.width);
  if (entered !== layout.width) {
    const only = high - low === entered ? low : -1;
    whole("entered", entered, isLabelled ? high - entered : low, isLabelled ? width - entered : only);
  }
  for (const from of new Set([low, 0])) {
    for (const start of starts) {
      const printed = start ? Math.max(0, at.cells.indexOf(start)) : 0;
      const open = start ? Math.max(0, withoutTotals(at.cells).indexOf(start)) : 0;
      if (printed + high - from <= layout.width) {
        runs.push({ run: { from, to: high, first: printed, cells: "printed" }, settled: true, takesAll: true });
      }
      if (open + high - from <= entered) {
        runs.push({ run: { from, to: high, first: open, cells: "entered" }, settled: true, takesAll: true });
      }
    }
  }
  const [length, holds] = [high - low, wholeSums(at)];
  for (let first = 0; first + length <= layout.width; first += 1) {
    if (holds.some(([start, end]) => start >= first && end < first + length)) {
      runs.push({ run: { from: low, to: high, first, cells: "printed" }, settled: false, takesAll: true });
    }
  }
  for (let from = 0; from + layout.width <= high; from += 1) {
    const run: ColumnRun = { from, to: from + layout.width, first: 0, cells: "printed" };
    const beside = filled.filter((column) => column < from || column >= run.to).length;
    // A blank column before the first number may be the first of the row, and the last one something else.
    if (beside > 0 && beside <= mostBeside) runs.push({ run, settled: true, takesAll: from < low });
  }
  return distinct(runs, at);
}
