import type { Cell } from "../form/cells.ts";
import { columnFinder } from "../tabular/form-rows.ts";
import { folded } from "../tabular/labels.ts";
import { byHeadings, headedRuns } from "./column-headings.ts";
import { type ColumnPlan, type ColumnRun, cellsOfRun, isFilled, placeRun, runsOf } from "./column-runs.ts";
import type { Layout, SheetLine } from "./layout.ts";
import { furniture, isWord } from "./line-kinds.ts";
import type { NumberBlock } from "./number-lines.ts";
import type { RowPlan } from "./row-plans.ts";

/** The plans that are possible, or why none is. */
export type ColumnPlans = readonly ColumnPlan[] | { readonly problem: string };

/**
 * The cells in whose columns the copied ones may begin; undefined is the first column. Beside labels stands the first column
 * of the printed form. A list of an office's own may begin with any, which the focus tells if it is in the list's first row.
 */
function startsOf(
  { lines }: RowPlan,
  isPrinted: boolean,
  columns: number,
  focused: Cell,
): readonly (Cell | undefined)[] {
  if (!lines.some(([line]) => line.row)) return [focused];
  const isFirst = lines[0]?.[1].cells.includes(focused) === true;
  return isPrinted || (columns > 1 && !isFirst) ? [undefined] : [undefined, focused];
}

interface PossibleRun {
  readonly run: ColumnRun;
  readonly settled: boolean;
  readonly takesAll: boolean;
}

/**
 * The runs whose columns are those that headings name, where these stand in lines of their own, one for each column but
 * not over it; other runs that hold all of them, where the named ones are not as many as the copied.
 */
function looselyHeaded(
  { table, width }: Layout,
  loose: readonly string[],
  filled: readonly number[],
  runs: readonly PossibleRun[],
  sheet: SheetLine,
): readonly PossibleRun[] {
  const named = new Set(loose.flatMap((words) => columnFinder(table)(words) ?? []));
  if (named.size < 2 || table.printed === "across" || table.bands.length > 1) return runs;
  const [from, to] = [Math.min(...filled), Math.max(...filled) + 1];
  const holds = (run: ColumnRun) => {
    const columns = new Set(
      cellsOfRun(sheet, run)
        .slice(run.first, run.first + run.to - run.from)
        .map(({ column }) => column),
    );
    return [...named].every((column) => columns.has(column));
  };
  const cells = ["printed", "entered"] as const;
  const exact = cells.flatMap((counted) =>
    Array.from({ length: width }, (_, first): ColumnRun => ({ from, to, first, cells: counted })),
  );
  const same = to - from === named.size ? exact.filter(holds) : [];
  const [only] = same;
  return only ? [{ run: only, settled: true, takesAll: true }] : runs.filter(({ run }) => holds(run));
}

/** The plans for the columns of a copied block whose lines are known: by headings, else by their number and the focus. */
export function columnPlans(
  layout: Layout,
  { isPrinted, beside, loose }: NumberBlock,
  rows: RowPlan,
  focused: Cell,
): ColumnPlans {
  const { lines } = rows;
  const width = Math.max(0, ...lines.map(([line]) => line.texts.length));
  const filled = [...Array(width).keys()].filter((column) => lines.some(([line]) => isFilled(line.texts[column])));
  if (filled.length === 0) {
    const [word] = beside.filter(isWord);
    return rows.lines.some(([line]) => line.row) && word !== undefined
      ? { problem: `“${word.trim().slice(0, 20)}”不是数字。没有改动任何数。请改为数字再复制，或逐格填写。` }
      : [];
  }
  const headed = byHeadings(layout, rows);
  if (headed) return "problem" in headed ? headed : [headed];
  const high = Math.max(...filled) + 1;
  const agreeing = headedRuns(layout, rows);
  const at = layout.lines.find(({ cells }) => cells.includes(focused));
  if (!at) return [];
  const nameOf = (column: number) =>
    lines.map(([line]) => line.texts[column] ?? "").find(isWord) ?? `第 ${column + 1} 列数`;
  const isUnknown = (words: string) =>
    isWord(words) && !columnFinder(layout.table)(words) && !furniture(layout.table).has(folded(words));
  const outside = (run: ColumnRun) => filled.filter((column) => column < run.from || column >= run.to);
  if (agreeing.length > 0) {
    return agreeing.map((run) => ({
      place: placeRun(run, high, layout),
      settled: agreeing.length === 1 || cellsOfRun(at, run)[run.first] === focused,
      takesAll: true,
      beside: outside(run).map((column) => lines[0]?.[0].heads[column]?.own || `第 ${column + 1} 列`),
      named: true,
      strange: false,
    }));
  }
  const runs = runsOf(layout, filled, width, at, startsOf(rows, isPrinted, filled.length, focused));
  return looselyHeaded(layout, loose, filled, runs, at).map(({ run, settled, takesAll }) => ({
    place: placeRun(run, high, layout),
    settled,
    takesAll,
    beside: outside(run).map(nameOf),
    named: false,
    strange: filled.some((column) => lines.some(([line]) => isUnknown(line.heads[column]?.own ?? ""))),
  }));
}
