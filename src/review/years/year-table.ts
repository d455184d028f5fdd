import type { Finding } from "../../checks/finding.ts";
import { numberChecks } from "../../checks/numbers/number-checks.ts";
import { runChecks } from "../../checks/run.ts";
import { type Cell, cellsOf } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { comparedCells, expectedAt, totalAt } from "../../report/across-years.ts";
import { asDraft, type PastReport } from "../../report/schema.ts";
import { isComplete, printTotal } from "../../report/totals.ts";

/** One number in one year; "" where that report has none. */
export interface YearValue {
  readonly printed: string;
  /** From 0 to 1, of the greatest of the row. */
  readonly share: number;
  /** What 审核 says of a large change since the year before; undefined where there is none. */
  readonly jump: string | undefined;
}

/** A number of the form over the years. */
export interface YearRow {
  readonly id: string;
  readonly name: string;
  /** The merged heading that it stands under, e.g. （三）不予公开; "" where there is none. */
  readonly under: string;
  readonly values: readonly YearValue[];
  /** It is naught or blank in every year. */
  readonly isIdle: boolean;
}

/** What holds between two years that follow each other. */
export interface YearLink {
  readonly from: number;
  readonly to: number;
  /** What breaks 结转 or 现行有效, cell by cell; undefined where a year between them is not known. */
  readonly broken: readonly Finding[] | undefined;
  /** Numbers of either year are blank without which something was not held. */
  readonly isPartly: boolean;
}

/** A number of a row: its 总计 where it has one, else each of its numbers. */
const cellsOver = (table: TableDef): readonly Cell[] =>
  cellsOf(table).filter(({ band, column }) => column.sum !== undefined || band.columns.every(({ sum }) => !sum));

const rules = (...ids: readonly string[]) => numberChecks.filter(({ id }) => ids.includes(id));
const chain = rules("X1", "X2", "X3");
const large = rules("X4");

/** A report with the one before it, as a draft holds them. */
const beside = (report: PastReport, before: PastReport) => ({ ...asDraft(report), lastYear: before });

/** The report of the year before each, where that is known. */
const pairs = (reports: readonly PastReport[]) =>
  reports.map((report, at) => {
    const before = reports[at - 1];
    return { report, before: before?.year === report.year - 1 ? before : undefined };
  });

/** Each number of a table over the years; reports come in the order of their years, one of each. */
export function yearRows(table: TableDef, reports: readonly PastReport[]): readonly YearRow[] {
  const jumps = pairs(reports).map(({ report, before }) => {
    const found = before ? runChecks(large, beside(report, before)) : [];
    return new Map(found.map(({ id, message }) => [id.replace(/^X4 /, ""), message]));
  });
  return cellsOver(table).map((cell): YearRow => {
    const totals = reports.map((report) => totalAt(report, cell));
    const numbers = totals.map((total) => (isComplete(total) ? Number(printTotal(total)) : undefined));
    const greatest = Math.max(0, ...numbers.map((number) => number ?? 0));
    const values = totals.map((total, at): YearValue => {
      const number = numbers[at];
      return {
        printed: number === undefined ? "" : printTotal(total),
        share: greatest > 0 ? (number ?? 0) / greatest : 0,
        jump: jumps[at]?.get(cell.id),
      };
    });
    const name = cell.column.sum ? cell.row.label : cell.name;
    const under = cell.row.under?.[cell.row.under.length - 1] ?? "";
    return { id: cell.id, name, under, values, isIdle: greatest === 0 };
  });
}

/** Whether a number that the chain compares, or that it is compared with, is blank. */
const lacks = (report: PastReport, before: PastReport): boolean =>
  tables.some((table) =>
    table.acrossYears.some((relation) =>
      comparedCells(table, relation).some(
        (cell) =>
          !isComplete(totalAt(report, cell)) ||
          expectedAt(beside(report, before), before, cell, relation) === undefined,
      ),
    ),
  );

/** The chain of 结转 and 现行有效 from year to year. */
export function yearLinks(reports: readonly PastReport[]): readonly YearLink[] {
  return pairs(reports).flatMap(({ report, before }, at): readonly YearLink[] => {
    const former = reports[at - 1];
    if (!former) return [];
    const broken = before ? runChecks(chain, beside(report, before)) : undefined;
    return [{ from: former.year, to: report.year, broken, isPartly: before !== undefined && lacks(report, before) }];
  });
}

/** All tables that have numbers over the years. */
export const yearTables: readonly TableDef[] = tables;
