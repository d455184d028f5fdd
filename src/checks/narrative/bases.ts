import { applications } from "../../form/applications.ts";
import type { CellId } from "../../form/cells.ts";
import { litigation } from "../../form/litigation.ts";
import { partsOfRows } from "../../form/sums.ts";
import type { Line, TableDef } from "../../form/table.ts";
import { memoizeByIdentity, memoizeRecent } from "../../lib/memoize.ts";
import { type PastReport, valuesOf } from "../../report/schema.ts";
import { isComplete, totalOf } from "../../report/totals.ts";

/** A number of the tables that texts speak of: rows of some columns, added up. */
export interface Base {
  /** Table, rows and columns in words. */
  readonly name: string;
  readonly table: TableDef;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The printed rows of a table, of all its bands. */
export const linesOf = (table: TableDef): readonly Line[] => table.bands.flatMap(({ rows }) => rows);

/** The merged heading right before a line; undefined where there is none. */
export const innermostHeading = ({ under }: Line): string | undefined => under?.[under.length - 1];

/** Lines that are all of one merged heading go by its words, others by their own. */
function namesOf(lines: readonly Line[]): readonly string[] {
  const [group, ...others] = new Set(lines.map(innermostHeading));
  const isGroup = group !== undefined && others.length === 0 && lines.length > 1;
  return isGroup ? [group] : lines.map(({ label }) => label);
}

/** The rows of a table in some columns, its 总计 where none are named, as a number with a name. */
export function base(table: TableDef, rows: readonly string[], columns: readonly string[] = ["total"]): Base {
  const named = linesOf(table).filter(({ id }) => rows.includes(id));
  const over = table.bands.flatMap((band) => band.columns).filter(({ id }) => columns.includes(id));
  const words = namesOf(named).map((name) => `“${name}”`);
  return { name: `${table.name}${words.join("加")}${namesOf(over).join("、")}`, table, rows, columns };
}

/** 表三 本年新收. */
export const received = base(applications, ["received"]);
/** 表三 上年结转. */
export const carriedIn = base(applications, ["carriedIn"]);
/** 表三 本年新收 and 上年结转 together: all that was to be handled. */
export const withCarried = base(applications, ["received", "carriedIn"]);
/** 表三 办结: all outcomes together. */
export const concluded = base(applications, ["concluded"]);
/** 表三 结转下年度. */
export const carriedOut = base(applications, ["carriedOut"]);
/** 表四 行政复议. */
export const reviews = base(litigation, ["review"]);
/** 表四 行政诉讼, direct and after 行政复议. */
export const lawsuits = base(litigation, ["directLitigation", "litigationAfterReview"]);
/** 表四 行政复议 and 行政诉讼 together. */
export const reviewsAndLawsuits = base(litigation, [...reviews.rows, ...lawsuits.rows]);

/** （二）部分公开（区分处理的…） as sentences say it: 部分公开. */
const spoken = (label: string): string => label.replace(/^（.）/, "").split("（")[0] ?? "";

/** An outcome of 表三 by the words that sentences use for it, e.g. 不予公开. */
export interface Outcome {
  readonly name: string;
  readonly rows: readonly string[];
}

/** The six outcomes of 表三: two are rows, four are groups of rows. */
export const outcomes: readonly Outcome[] = (() => {
  const groups = new Map<string, string[]>();
  for (const line of linesOf(applications).filter(({ under, sum }) => under !== undefined && !sum)) {
    const isGrouped = (line.under?.length ?? 0) > 1;
    const name = spoken(isGrouped ? (innermostHeading(line) ?? "") : line.label);
    groups.set(name, [...(groups.get(name) ?? []), line.id]);
  }
  return [...groups].map(([name, rows]) => ({ name, rows }));
})();

/** The columns of 表三 that are entered: the first for persons, the others for organisations of five kinds. */
export const [persons, ...organisations] = applications.bands[0].columns.filter((column) => !("sum" in column));

/** The entered cells behind a base. */
export const cellsBehind = memoizeByIdentity(({ table, rows, columns }: Base): readonly CellId[] =>
  table.bands.flatMap((band) =>
    band.columns.filter(({ id }) => columns.includes(id)).flatMap((column) => partsOfRows(table, band, rows, column)),
  ),
);

/** What each base comes to in a report, as far as it was asked for: a long text asks for the same ones a thousand times. */
const totalsIn = memoizeRecent((_report: PastReport) => new Map<Base, number | undefined>());

/** What a base comes to in a report, in 件; undefined while anything behind it is blank. */
export function baseTotal(report: PastReport, base: Base): number | undefined {
  const totals = totalsIn(report);
  if (totals.has(base)) return totals.get(base);
  const parts = cellsBehind(base);
  const total = totalOf(valuesOf(report, base.table), parts, "件");
  const known = parts.length === 0 || !isComplete(total) ? undefined : Number(total.units);
  totals.set(base, known);
  return known;
}
