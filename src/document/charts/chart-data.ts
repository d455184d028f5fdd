import { applications } from "../../form/applications.ts";
import { chartTitles, yearBars } from "../../form/chart-words.ts";
import { litigation } from "../../form/litigation.ts";
import { partsOfRows } from "../../form/sums.ts";
import type { Column, Line, TableDef } from "../../form/table.ts";
import { sum } from "../../lib/lists.ts";
import type { ChartId, YearOfApplications } from "../../report/charts/chart-choice.ts";
import { type Draft, type PastReport, valuesOf, yearBefore } from "../../report/schema.ts";
import { isComplete, totalOf } from "../../report/totals.ts";

/** What a chart shows: for each series a number of each category, in 件. */
export interface ChartData {
  readonly id: ChartId;
  /** Without the chart's number, e.g. 2025年政府信息公开申请办理结果. */
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** The numbers of the one series are parts of a whole. */
  readonly isWhole: boolean;
}

/** A chart; or why there is none: numbers are blank, all are 0, or last year is not known. */
export type Chart = ChartData | "blank" | "zero" | "alone";

type Report = Pick<PastReport, "applications" | "litigation" | "typed">;

/** Some rows of a table in one column; undefined while one of them is blank. */
function countAt(report: Report, table: TableDef, rows: readonly string[], column: Column): number | undefined {
  const [band] = table.bands;
  if (!band) return undefined;
  const total = totalOf(valuesOf(report as Draft, table), partsOfRows(table, band, rows, column), "件", report.typed);
  return isComplete(total) ? Number(total.units) : undefined;
}

const linesOf = (table: TableDef) => {
  const [band] = table.bands;
  return { rows: band?.rows ?? [], columns: band?.columns ?? [] };
};
const inAll = (table: TableDef): Column => linesOf(table).columns.find(({ sum }) => sum) as Column;

/** A printed heading without its number and without the remark behind it. */
const plain = (label: string): string => label.replace(/^（[^）]*）/, "").replace(/（[^）]{0,40}）$/, "");

/** The outcomes of 表三 by their merged headings, each with its rows. */
function outcomes(): ReadonlyMap<string, readonly string[]> {
  const all = linesOf(applications).rows;
  const total = all.find(({ sum }) => sum);
  const groups = new Map<string, string[]>();
  for (const { id, label, under = [] } of all.filter(({ id }) => total?.sum?.includes(id))) {
    const name = plain(under[1] ?? label);
    groups.set(name, [...(groups.get(name) ?? []), id]);
  }
  return groups;
}

/** A series; undefined while one of its numbers is blank. */
function seriesOf(name: string, values: readonly (number | undefined)[]): ChartData["series"][number] | undefined {
  const known = values.filter((value): value is number => value !== undefined);
  return known.length === values.length ? { name, values: known } : undefined;
}

type Series = readonly (ChartData["series"][number] | undefined)[];

function chart(data: Omit<ChartData, "series">, series: Series): Chart {
  const known = series.filter((one): one is ChartData["series"][number] => one !== undefined);
  if (known.length < series.length) return "blank";
  return sum(known.flatMap(({ values }) => values)) === 0 ? "zero" : { ...data, series: known };
}

/** Applications of a report as the bars of one year; undefined while one of the numbers is blank. */
export function yearOfApplications(report: Report & Pick<PastReport, "year">): YearOfApplications | undefined {
  const at = (row: string) => countAt(report, applications, [row], inAll(applications));
  const [received, concluded, carriedOut] = [at("received"), at("concluded"), at("carriedOut")];
  if (received === undefined || concluded === undefined || carriedOut === undefined) return undefined;
  return { year: report.year, received, concluded, carriedOut };
}

function years(draft: Draft): Chart {
  const last = yearBefore(draft);
  if (!last) return "alone";
  const earlier = (draft.charts?.earlier ?? []).filter(({ year }) => year < last.year);
  const all = [...[...earlier].sort((a, b) => a.year - b.year), yearOfApplications(last), yearOfApplications(draft)];
  const bars = Object.keys(yearBars) as readonly (keyof typeof yearBars)[];
  const title = `${all[0]?.year ?? last.year}—${draft.year}年${chartTitles.years}`;
  return chart(
    { id: "years", title, categories: Object.values(yearBars), isWhole: false },
    all.map((one) => one && { name: `${one.year}年`, values: bars.map((bar) => one[bar]) }),
  );
}

/** A chart of a draft's tables. Numbers are never guessed: while one that it shows is blank there is none. */
export function chartOf(draft: Draft, id: ChartId): Chart {
  const titled = (of: ChartId) => ({ id: of, title: `${draft.year}年${chartTitles[of]}` });
  const entered = (lines: readonly Line[]) => lines.filter(({ sum }) => !sum);
  switch (id) {
    case "outcomes": {
      const groups = outcomes();
      const values = [...groups.values()].map((rows) => countAt(draft, applications, rows, inAll(applications)));
      return chart({ ...titled(id), categories: [...groups.keys()], isWhole: true }, [seriesOf("件数", values)]);
    }
    case "applicants": {
      const columns = linesOf(applications).columns.filter(({ sum }) => !sum);
      const values = columns.map((column) => countAt(draft, applications, ["received"], column));
      const categories = columns.map(({ label }) => label);
      return chart({ ...titled(id), categories, isWhole: true }, [seriesOf("件数", values)]);
    }
    case "years":
      return years(draft);
    case "disputes": {
      const { rows, columns } = linesOf(litigation);
      const series = columns
        .filter(({ sum }) => !sum)
        .map((column) => {
          const values = entered(rows).map((row) => countAt(draft, litigation, [row.id], column));
          return seriesOf(column.label, values);
        });
      return chart({ ...titled(id), categories: rows.map(({ label }) => label), isWhole: false }, series);
    }
    default:
      return id satisfies never;
  }
}
