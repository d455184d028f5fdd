import type { Cell } from "../../form/cells.ts";
import { type ColumnRun, cellsOfRun, single } from "./column-runs.ts";
import { isFilled } from "./copied-block.ts";
import type { Layout, SheetLine } from "./layout.ts";
import type { NumberLine } from "./number-lines.ts";
import type { Assignment, ColumnPlan, DeadEnd, RowPlan } from "./plans.ts";

/** The cells that the headings over a copied column name; more than one where they do not tell. */
function headedCells(sheet: SheetLine, { heads }: NumberLine, at: number): readonly Cell[] {
  const { column, row } = heads[at] ?? {};
  if (!column) return [];
  const group = sheet.row ? undefined : row;
  return sheet.cells.filter((cell) => cell.column === column && (!group || group.id === cell.row.id));
}

/** The heading of two copied columns, of which either could be meant; undefined where there is none. */
function headedTwice({ table }: Layout, lines: RowPlan["lines"]): string | undefined {
  const columns = new Map<string, number>();
  for (const [line, sheet] of lines) {
    for (const [column, place] of line.places.entries()) {
      const [cell] = place ? headedCells(sheet, line, column) : [];
      if (!cell) continue;
      const key = table.printed === "across" ? cell.id : cell.column.id;
      if ((columns.get(key) ?? column) !== column) return cell.column.label;
      columns.set(key, column);
    }
  }
  return undefined;
}

/** The plan that headings give where each names one cell of its line; otherwise undefined, or why there is none. */
export function byHeadings(rows: RowPlan): ColumnPlan | DeadEnd | undefined {
  const { layout } = rows.block;
  const columns = Math.max(0, ...rows.lines.map(([line]) => line.places.length));
  const beside = new Set<string>();
  const isMerged = (sheet: SheetLine) => sheet.cells.length === 1 && layout.width > 1;
  const several = rows.lines.filter(([, sheet]) => !isMerged(sheet));
  if (several.length === 0) return undefined;
  let [from, to] = [columns, 0];
  for (const [line, sheet] of several) {
    const named = line.places.map((_, column) => headedCells(sheet, line, column));
    if (named.some((cells) => cells.length > 1)) return undefined;
    const known = named.flatMap((cells, column) => (cells.length === 1 ? [column] : []));
    if (known.length === 0) return undefined;
    const [low, high] = [Math.min(...known), Math.max(...known)];
    [from, to] = [Math.min(from, low), Math.max(to, high + 1)];
    for (let column = 0; column < columns; column += 1) {
      if (known.includes(column) || !isFilled(line.places[column])) continue;
      const own = line.heads[column]?.own.trim() ?? "";
      if (column > low && column < high) {
        const name = own === "" ? `第 ${column + 1} 列没有列名` : `“${own.slice(0, 20)}”不是${layout.table.name}的列名`;
        return { problem: `${name}，不知道这一列放在哪里。没有改动任何数。请核对列名，或只复制数字再粘贴。` };
      }
      beside.add(own || `第 ${column + 1} 列`);
    }
  }
  const twice = headedTwice(layout, several);
  if (twice !== undefined) {
    return { problem: `列名“${twice}”出现了两次，不知道用哪一列。没有改动任何数。请只复制要填的列。` };
  }
  const place: ColumnPlan["place"] = (line, sheet) => {
    const [only] = sheet.cells;
    if (isMerged(sheet) && only) return single(line, only, { from, to, first: 0, cells: "printed" }, columns);
    const cells = new Map<Cell, Assignment>();
    for (const [column, copied] of line.places.entries()) {
      const [cell] = headedCells(sheet, line, column);
      if (cell && copied && !isFilled(cells.get(cell)?.copied)) cells.set(cell, { cell, copied, column });
    }
    return [...cells.values()];
  };
  return { rows, place, settled: true, takesAll: true, beside: [...beside], named: true, strange: false };
}

/** Runs at any place with which the headings over the copied columns agree; columns beside those that are named are left out. */
export function headedRuns({ block: { layout }, lines }: RowPlan): readonly ColumnRun[] {
  if (layout.table.bands.length > 1) return [];
  const named = lines.map(([line, sheet]) => line.places.map((_, column) => headedCells(sheet, line, column)));
  const known = named.flatMap((columns) => columns.flatMap((cells, column) => (cells.length > 0 ? [column] : [])));
  if (known.length === 0) return [];
  const [from, to] = [Math.min(...known), Math.max(...known) + 1];
  const runs: ColumnRun[] = [];
  for (const cells of ["printed", "entered"] as const) {
    for (let first = 0; first < layout.width; first += 1) {
      const run: ColumnRun = { from, to, first, cells };
      const fits = lines.every(([, sheet], row) =>
        Array.from({ length: to - from }, (_, at) => {
          const cell = cellsOfRun(sheet, run)[first + at];
          const possible = named[row]?.[from + at] ?? [];
          return cell !== undefined && (possible.length === 0 || possible.includes(cell));
        }).every(Boolean),
      );
      if (fits) runs.push(run);
    }
  }
  return runs;
}
