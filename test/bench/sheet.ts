import { applications } from "../../src/form/applications.ts";
import type { Totals } from "./contract.ts";
import { repeatOutcomes } from "./repeat.ts";

export type Role = "received" | "carriedIn" | "outcome" | "carriedOut";

/** A row of numbers that are typed. */
export interface EnteredRow {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
}

/** A printed row; `at` is its position among the entered rows, undefined for （七）总计, which is computed. */
export interface PrintedRow {
  readonly id: string;
  readonly label: string;
  readonly at: number | undefined;
}

export interface EnteredColumn {
  readonly id: string;
  readonly label: string;
}

/** 表三 as every page shows it: 25 × 7 printed, 24 × 6 entered; with a factor of ten 240 × 6 entered. */
export interface Sheet {
  readonly factor: number;
  /** The entered rows in printed order: 一, 二, the outcomes, 四. */
  readonly rows: readonly EnteredRow[];
  /** The entered columns: 自然人 … 其他. */
  readonly columns: readonly EnteredColumn[];
  /** The entered rows and, before 四, the computed （七）总计. */
  readonly printed: readonly PrintedRow[];
  /** Positions among `rows` of the outcomes, which （七）总计 adds up. */
  readonly outcomes: readonly number[];
}

/** Label of the computed column. */
export const totalLabel = "总计";
/** The computed row 三（七）总计. */
export const concludedId = "concluded";
export const concludedLabel = "（七）总计";
/** Label of the line of differences: received + carriedIn − concluded − carriedOut. */
export const differenceLabel = "勾稽关系";

const ownRoles: Readonly<Record<string, Role>> = {
  received: "received",
  carriedIn: "carriedIn",
  carriedOut: "carriedOut",
};

export function sheet(factor = 1): Sheet {
  const [band] = repeatOutcomes(applications, factor).bands;
  if (!band) throw new Error("表三 has no band");
  const rows: EnteredRow[] = [];
  const printed = band.rows.map(({ id, label, sum }) => {
    if (sum) return { id, label, at: undefined };
    rows.push({ id, label, role: ownRoles[id] ?? "outcome" });
    return { id, label, at: rows.length - 1 };
  });
  const columns = band.columns.filter((column) => !("sum" in column)).map(({ id, label }) => ({ id, label }));
  const outcomes = rows.flatMap(({ role }, at) => (role === "outcome" ? [at] : []));
  return { factor, rows, columns, printed, outcomes };
}

/** The sheet that a page was asked for by its address: `?factor=10`. */
export function sheetOfAddress(): Sheet {
  return sheet(Number(new URLSearchParams(location.search).get("factor") ?? 1));
}

/** What a number of such a row adds to its column's difference: 1 or −1 times itself. */
export function signOf(role: Role): 1 | -1 {
  return role === "received" || role === "carriedIn" ? 1 : -1;
}

/** The number that a cell's text stands for; blank counts as 0. */
export function numberOf(text: string | undefined): number {
  return Number(text) || 0;
}

/** Every total worked out anew from all entered values (`values[row][column]`): what a page has to show. */
export function totalsFromValues({ rows, columns, outcomes }: Sheet, values: readonly (readonly number[])[]): Totals {
  const at = (row: number, column: number) => values[row]?.[column] ?? 0;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const inColumn = columns.map((_, column) => sum(outcomes.map((row) => at(row, column))));
  return {
    rows: rows.map((_, row) => String(sum(columns.map((_, column) => at(row, column))))),
    concluded: inColumn.map(String),
    grand: String(sum(inColumn)),
    differences: columns.map((_, column) => String(sum(rows.map(({ role }, row) => signOf(role) * at(row, column))))),
  };
}
