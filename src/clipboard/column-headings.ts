import type { Cell } from "../form/cells.ts";
import { columnFinder, rowFinder } from "../tabular/form-rows.ts";
import { type ColumnPlan, type ColumnRun, cellsOfRun, isFilled, type PlacedText, single } from "./column-runs.ts";
import type { Layout, SheetLine } from "./layout.ts";
import { isLastYear } from "./line-kinds.ts";
import type { NumberLine } from "./number-lines.ts";
import type { RowPlan } from "./row-plans.ts";

/** The cell that the headings over a copied column name; more than one where they do not tell. */
function headedCells(layout: Layout, sheet: SheetLine, { heads }: NumberLine, column: number): readonly Cell[] {
  const head = heads[column];
  const named = head && columnFinder(layout.table)(head.own);
  if (!head || !named || head.path.some(isLastYear)) return [];
  const rows = head.path.map(rowFinder(layout.table)).filter((row) => row !== undefined);
  const group = sheet.row ? undefined : rows[rows.length - 1];
  return sheet.cells.filter((cell) => cell.column === named && (!group || group.id === cell.row.id));
}

/** The heading of two copied columns, of which either could be meant; undefined where there is none. */
function headedTwice(layout: Layout, lines: RowPlan["lines"]): string | undefined {
  const columns = new Map<string, number>();
  for (const [line, sheet] of lines) {
    for (const [column, text] of line.texts.entries()) {
      const [cell] = text !== undefined ? headedCells(layout, sheet, line, column) : [];
      if (!cell) continue;
      const key = layout.table.printed === "across" ? cell.id : cell.column.id;
      if ((columns.get(key) ?? column) !== column) return cell.column.label;
      columns.set(key, column);
    }
  }
  return undefined;
}

/** The plan that headings give where each names one cell of its line; otherwise undefined, or why there is none. */
export function byHeadings(layout: Layout, { lines }: RowPlan): ColumnPlan | { readonly problem: string } | undefined {
  const columns = Math.max(0, ...lines.map(([line]) => line.texts.length));
  const beside = new Set<string>();
  const isMerged = (sheet: SheetLine) => sheet.cells.length === 1 && layout.width > 1;
  const several = lines.filter(([, sheet]) => !isMerged(sheet));
  if (several.length === 0) return undefined;
  let [from, to] = [columns, 0];
  for (const [line, sheet] of several) {
    const named = line.texts.map((_, column) => headedCells(layout, sheet, line, column));
    if (named.some((cells) => cells.length > 1)) return undefined;
    const known = named.flatMap((cells, column) => (cells.length === 1 ? [column] : []));
    if (known.length === 0) return undefined;
    [from, to] = [Math.min(from, ...known), Math.max(to, ...known.map((column) => column + 1))];
    for (let column = 0; column < columns; column += 1) {
      if (known.includes(column) || !isFilled(line.texts[column])) continue;
      const own = line.heads[column]?.own.trim() ?? "";
      if (column > Math.min(...known) && column < Math.max(...known)) {
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
    const texts = line.texts.flatMap((text, column): PlacedText[] => {
      const [cell] = headedCells(layout, sheet, line, column);
      return cell && text !== undefined ? [{ cell, text, column }] : [];
    });
    const cells = new Map<Cell, PlacedText>();
    for (const one of texts) if (!isFilled(cells.get(one.cell)?.text)) cells.set(one.cell, one);
    return [...cells.values()];
  };
  return { place, settled: true, takesAll: true, beside: [...beside], named: true, strange: false };
}

/** Runs at any place with which the headings over the copied columns agree; columns beside those that are named are left out. */
export function headedRuns(layout: Layout, { lines }: RowPlan): readonly ColumnRun[] {
  const named = lines.map(([line, sheet]) => line.texts.map((_, column) => headedCells(layout, sheet, line, column)));
  if (layout.table.bands.length > 1) return [];
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
