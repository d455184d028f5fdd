import { applications } from "../../form/applications.ts";
import type { CellId } from "../../form/cells.ts";
import { partsOfRows } from "../../form/sums.ts";
import type { Line, TableDef } from "../../form/table.ts";
import { memoizeByIdentity, memoizeRecent } from "../../lib/memoize.ts";
import { type PastReport, valuesOf } from "../../report/schema.ts";
import { fromUnits } from "../../report/smallest-units.ts";
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

const made = new Map<string, Base>();

/** The rows of a table in some columns, its 总计 where none are named, as a number with a name; the same object each time. */
export function base(table: TableDef, rows: readonly string[], columns: readonly string[] = ["total"]): Base {
  const key = `${table.id} ${rows.join()} ${columns.join()}`;
  const one = made.get(key) ?? newBase(table, rows, columns);
  made.set(key, one);
  return one;
}

function newBase(table: TableDef, rows: readonly string[], columns: readonly string[]): Base {
  const named = linesOf(table).filter(({ id }) => rows.includes(id));
  const over = table.bands.flatMap((band) => band.columns).filter(({ id }) => columns.includes(id));
  const words = namesOf(named).map((name) => `“${name}”`);
  return { name: `${table.name}${words.join("加")}${[...new Set(namesOf(over))].join("、")}`, table, rows, columns };
}

/** The rows of 表四 that a word for cases means. */
export function caseRows(id: string): readonly string[] {
  return id === "lawsuits" ? ["directLitigation", "litigationAfterReview"] : [id];
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
/** The groups of outcomes by the words of `form/spoken.ts`, each with a row of 表三 that stands in it. */
const groups: Readonly<Record<string, string>> = {
  refused: "stateSecret",
  unavailable: "notHeld",
  notProcessed: "petitionLike",
  otherwiseHandled: "notSupplemented",
};
/** All rows of 表三 under the same merged heading as one of them. */
function rowsBeside(row: string): readonly string[] {
  const lines = linesOf(applications);
  const heading = lines.filter(({ id }) => id === row).map(innermostHeading)[0];
  return lines.flatMap((line) => (innermostHeading(line) === heading ? [line.id] : []));
}

/** The rows of 表三 that a word for an outcome may mean: 信息不存在 is not held, or cannot be provided for whatever reason. */
function rowsOfOutcome(id: string): readonly (readonly string[])[] {
  if (id === "grantedOrPartly") return [["granted", "partlyGranted"]];
  const row = groups[id];
  if (row !== undefined) return [rowsBeside(row)];
  return id === "notHeld" ? [[id], rowsBeside(id)] : [[id]];
}

/** The rows of 表三 that outcomes named together may mean. */
export function outcomeRows(ids: readonly string[]): readonly (readonly string[])[] {
  const [only, ...others] = [...new Set(ids)];
  if (only === undefined) return [];
  if (others.length === 0) return rowsOfOutcome(only);
  const named = [only, ...others].map((id) => rowsOfOutcome(id)[0] ?? []);
  // 因本机关不掌握而无法提供: the heading over a row named beside it says no more, or speaks of all its rows.
  const widest = named.find((rows) => named.every((one) => one.every((row) => rows.includes(row))));
  const narrow = named.filter((rows) => rows !== widest).flat();
  return widest && narrow.length > 0 ? [narrow, widest] : [[...new Set(named.flat())]];
}

/** The entered columns of 表三: the first for persons, the others for organisations of five kinds. */
const [persons, ...organisations] = applications.bands[0].columns
  .filter((column) => !("sum" in column))
  .map(({ id }) => id);

/** The columns of 表三 that a word for applicants means. */
export function columnsFor(id: string): readonly string[] {
  return id === "organisations" ? organisations : [id];
}

/** The columns of 表三 that none of these are. */
export function otherColumns(ids: readonly string[]): readonly string[] {
  return [...(persons === undefined ? [] : [persons]), ...organisations].filter((id) => !ids.includes(id));
}

/** The entered cells behind a base. */
export const cellsBehind = memoizeByIdentity(({ table, rows, columns }: Base): readonly CellId[] =>
  table.bands.flatMap((band) =>
    band.columns.filter(({ id }) => columns.includes(id)).flatMap((column) => partsOfRows(table, band, rows, column)),
  ),
);

/** What each base comes to in a report, as far as it was asked for: a long text asks for the same ones a thousand times. */
const totalsIn = memoizeRecent((_report: PastReport) => new Map<Base, number | undefined>());

/** What a base comes to in a report, in 件 or 万元; undefined while anything behind it is blank. */
export function baseTotal(report: PastReport, base: Base): number | undefined {
  const totals = totalsIn(report);
  if (totals.has(base)) return totals.get(base);
  const parts = cellsBehind(base);
  const unit = base.columns.includes("amount") ? "万元" : "件";
  const total = totalOf(valuesOf(report, base.table), parts, unit);
  const known = parts.length === 0 || !isComplete(total) ? undefined : Number(fromUnits(total.units, unit));
  totals.set(base, known);
  return known;
}
