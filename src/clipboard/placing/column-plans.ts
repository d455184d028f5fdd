import type { Cell } from "../../form/cells.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { columnFinder } from "../../tabular/form-rows.ts";
import { byHeadings, headedRuns } from "./column-headings.ts";
import { type ColumnRun, cellsOfRun, type FilledColumns, type PossibleRun, placeRun, runsOf } from "./column-runs.ts";
import { inShort, isFilled } from "./copied-block.ts";
import type { SheetLine } from "./layout.ts";
import type { ColumnPlan, DeadEnd, RowPlan } from "./plans.ts";

/** The columns in which some line shows something. */
function filledColumns({ lines }: RowPlan): FilledColumns {
  const width = Math.max(0, ...lines.map(([line]) => line.places.length));
  const all = [...Array(width).keys()].filter((column) => lines.some(([line]) => isFilled(line.places[column])));
  return { all, low: all[0] ?? 0, high: (all[all.length - 1] ?? -1) + 1, width };
}

/**
 * The cells in whose columns the copied ones may begin; undefined is the first column. Beside labels stands the first column
 * of the printed form. A list of an office's own may begin with any, which the focus tells if it is in the list's first row.
 */
function startsOf({ block, lines }: RowPlan, columns: number, focused: Cell): readonly (Cell | undefined)[] {
  if (!lines.some(([line]) => line.row)) return [focused];
  const isFirst = lines[0]?.[1].cells.includes(focused) === true;
  return block.isPrinted || (columns > 1 && !isFirst) ? [undefined] : [undefined, focused];
}

/**
 * The runs whose columns are those that headings name, where these stand in lines of their own, one for each column but
 * not over it; other runs that hold all of them, where the named ones are not as many as the copied.
 */
function looselyHeaded(
  { block: { layout, loose } }: RowPlan,
  { low, high }: FilledColumns,
  runs: readonly PossibleRun[],
  sheet: SheetLine,
): readonly PossibleRun[] {
  const { table, width } = layout;
  if (loose.length === 0) return runs;
  const named = new Set(loose.flatMap((words) => columnFinder(table)(words) ?? []));
  if (named.size < 2 || table.printed === "across" || table.bands.length > 1) return runs;
  const holds = (run: ColumnRun) => {
    const cells = cellsOfRun(sheet, run).slice(run.first, run.first + run.to - run.from);
    const columns = new Set(cells.map(({ column }) => column));
    return [...named].every((column) => columns.has(column));
  };
  const exact = (["printed", "entered"] as const).flatMap((cells) =>
    Array.from({ length: width }, (_, first): ColumnRun => ({ from: low, to: high, first, cells })),
  );
  const only = high - low === named.size ? exact.find(holds) : undefined;
  return only ? [{ run: only, settled: true, takesAll: true }] : runs.filter(({ run }) => holds(run));
}

/** The plans for the columns of a copied block whose lines are known, or why there is none: by headings, else by their number and the focus. */
export function columnPlans(rows: RowPlan, focused: Cell): readonly ColumnPlan[] | DeadEnd {
  const { block, lines } = rows;
  const { layout } = block;
  const filled = filledColumns(rows);
  if (filled.all.length === 0) {
    const word = block.beside.find((words) => !isBlank(words) && !isFigure(words));
    return lines.some(([line]) => line.row) && word !== undefined
      ? { problem: `“${inShort(word)}”不是数字。没有改动任何数。请改为数字再复制，或逐格填写。` }
      : [];
  }
  const isHeaded = lines.some(([{ heads }]) => heads.some(({ column }) => column));
  const headed = isHeaded ? byHeadings(rows) : undefined;
  if (headed) return "problem" in headed ? headed : [headed];
  const at = layout.lines.find(({ cells }) => cells.includes(focused));
  if (!at) return [];
  const planOf = (
    { run, ...rest }: PossibleRun,
    named: boolean,
    strange: boolean,
    nameOf: (column: number) => string,
  ) => ({
    rows,
    place: placeRun(run, filled.high, layout),
    ...rest,
    beside: filled.all.filter((column) => column < run.from || column >= run.to).map(nameOf),
    named,
    strange,
  });
  const agreeing = isHeaded ? headedRuns(rows) : [];
  if (agreeing.length > 0) {
    const isSettled = (run: ColumnRun) => agreeing.length === 1 || cellsOfRun(at, run)[run.first] === focused;
    const nameOf = (column: number) => lines[0]?.[0].heads[column]?.own || `第 ${column + 1} 列`;
    return agreeing.map((run) => planOf({ run, settled: isSettled(run), takesAll: true }, true, false, nameOf));
  }
  const runs = runsOf(layout, filled, at, startsOf(rows, filled.all.length, focused));
  // Blank columns, as many as the table has, may be this year's, and the numbers behind them last year's.
  const isBehind = filled.low >= layout.enteredWidth;
  const strange = isBehind || filled.all.some((column) => lines.some(([{ heads }]) => heads[column]?.isStrange));
  const nameOf = (column: number) =>
    lines.map(([{ places }]) => places[column]).find((place) => place?.kind === "word")?.text ??
    `第 ${column + 1} 列数`;
  return looselyHeaded(rows, filled, runs, at).map((one) => planOf(one, false, strange, nameOf));
}
