import { cellById, cellId } from "../../form/cells.ts";
import { type TableId, tables } from "../../form/form.ts";
import { totalAt } from "../../report/across-years.ts";
import type { PastReport } from "../../report/schema.ts";
import { isComplete, printTotal, type Total } from "../../report/totals.ts";

/** Rows of a table in one of its columns, added up; 总计 where no column is named. */
export interface Counted {
  readonly table: TableId;
  readonly rows: readonly string[];
  readonly column?: string;
}

function totalsOf(report: PastReport, { table: id, rows, column = "total" }: Counted): readonly Total[] {
  const table = tables.find((one) => one.id === id);
  return rows.flatMap((row) => {
    const cell = table && cellById(cellId(table, row, column));
    return cell ? [totalAt(report, cell)] : [];
  });
}

/** What a report counts, in 件; undefined while one of the cells is blank or wrong. */
export function countOf(report: PastReport, counted: Counted): number | undefined {
  const totals = totalsOf(report, counted);
  return totals.every(isComplete) ? totals.reduce((sum, total) => sum + Number(printTotal(total)), 0) : undefined;
}

/** What a report counts as it is printed, in the unit of its column; undefined while a cell is blank or wrong. */
export function printedOf(report: PastReport, counted: Counted): string | undefined {
  const [total] = totalsOf(report, counted);
  return total && isComplete(total) ? printTotal(total) : undefined;
}

/**
 * What has a number that is not naught, in the order given, as 自然人15件、商业企业6件; "" where all are naught. With the number
 * of all, each has its share of them, 自然人15件（占65.22%）, but one that is all of them.
 */
export function listed(items: readonly (readonly [name: string, count: number])[], all?: number): string {
  const share = (count: number) =>
    all === undefined || count === all ? "" : `（占${((count / all) * 100).toFixed(2)}%）`;
  return items
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${count}件${share(count)}`)
    .join("、");
}

/** How a count differs from last year's, as ，比上年增加3件，增长15.00%; last year's is undefined where it is not known. */
export function growthWords(now: number, before: number | undefined): string {
  if (before === undefined) return "";
  if (now === before) return "，与上年持平";
  const [more, grown] = now > before ? ["增加", "增长"] : ["减少", "下降"];
  const share = before === 0 ? "" : `，${grown}${((Math.abs(now - before) / before) * 100).toFixed(2)}%`;
  return `，比上年${more}${Math.abs(now - before)}件${share}`;
}
