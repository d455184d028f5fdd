import { printable } from "../lib/escape-html.ts";
import type { Draft } from "../report/schema.ts";
import { flatHeadings, flatIdentity, flatName, flatRows } from "./flat-rows.ts";

/** What spreadsheets take for the beginning of a formula, at full width as well; a space before it does not help. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that no spreadsheet computes: what looks like a formula has an apostrophe before it. */
const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Also what holds a sign that some spreadsheets part fields by: what stands behind it would be a field, and maybe a formula. */
function field(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Rows as CSV: UTF-8 with a byte order mark, by which spreadsheets know it, and lines ended by CR LF (RFC 4180). No text is
 * taken for a formula.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const words = (text: string) => field(harmless(printable(text.replace(/\r\n?/g, "\n"))));
  return `\ufeff${rows.map((row) => `${row.map(words).join(",")}\r\n`).join("")}`;
}

/** The flat sheet as CSV. A blank number is an empty field. */
export function toCsv(report: Draft, { finished }: { finished: boolean }): string {
  const { organ, year } = flatIdentity(report);
  const rows = flatRows(report, { finished }).map(({ cell, value, annotation }) => {
    const { table, row, column } = flatName(cell);
    return [organ, year, table, row, column, value, annotation];
  });
  return csvOf([flatHeadings, ...rows]);
}
