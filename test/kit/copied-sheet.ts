import type { ClipboardContent } from "../../src/clipboard/read.ts";
import { sheetOf } from "../../src/document/sheet.ts";
import { type Cell, type CellId, cellById } from "../../src/form/cells.ts";
import type { TableDef } from "../../src/form/table.ts";
import { escapeHtml } from "../../src/lib/escape-html.ts";

/** One place of a sheet as it is copied; places with the same `merged` are one merged cell. */
export interface SheetPlace {
  readonly merged: object;
  readonly text: string;
  /** The cell whose number stands there. */
  readonly cell?: Cell;
  /** True for a label or what stands over the labels. */
  readonly isLabel?: boolean;
}

/** Places row by row. */
export type SheetPlaces = readonly (readonly SheetPlace[])[];

/** A place of its own, with this text. */
export const plainPlace = (text: string): SheetPlace => ({ merged: {}, text });

/** True for a line in which numbers stand, blank ones too. */
export const isNumberLine = (line: readonly SheetPlace[]): boolean => line.some(({ cell }) => cell);

/** The printed sheet of a table with these texts in its cells. */
export function placesOf(table: TableDef, printed: ReadonlyMap<CellId, string>): SheetPlaces {
  const sheet = sheetOf(table, ({ id }) => ({ text: printed.get(id) ?? "" }));
  const grid: SheetPlace[][] = [];
  const rows = sheet.groups.flatMap((group) => group.rows);
  rows.forEach((row, top) => {
    let left = 0;
    for (const one of row) {
      while (grid[top]?.[left]) left += 1;
      const cell = one.kind === "number" || one.kind === "total" ? cellById(one.id) : undefined;
      const place: SheetPlace = { merged: one, text: one.text, ...(cell && { cell }), isLabel: one.kind === "label" };
      for (let down = 0; down < one.rowSpan; down += 1) {
        const line = grid[top + down] ?? [];
        grid[top + down] = line;
        for (let across = 0; across < one.colSpan; across += 1) line[left + across] = place;
      }
      left += one.colSpan;
    }
  });
  return grid;
}

/** The sides of a stretch of a sheet; both ends belong to it. */
export interface Stretch {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A stretch grown until no merged cell is cut, as spreadsheets do with what is selected. */
export function grown(grid: SheetPlaces, { top, left, bottom, right }: Stretch): Stretch {
  const inside = new Set(
    grid.slice(top, bottom + 1).flatMap((line) => line.slice(left, right + 1).map((one) => one.merged)),
  );
  const rows = [...grid.keys()].filter((row) => grid[row]?.some(({ merged }) => inside.has(merged)));
  const columns = grid.flatMap((line) => line.flatMap(({ merged }, column) => (inside.has(merged) ? [column] : [])));
  const next = {
    top: rows[0] ?? top,
    left: Math.min(...columns),
    bottom: rows[rows.length - 1] ?? bottom,
    right: Math.max(...columns),
  };
  const isSame = next.top === top && next.left === left && next.bottom === bottom && next.right === right;
  return isSame ? next : grown(grid, next);
}

/** True in the first place of a merged cell. */
function isFirst(grid: SheetPlaces, row: number, column: number): boolean {
  const merged = grid[row]?.[column]?.merged;
  return grid[row]?.[column - 1]?.merged !== merged && grid[row - 1]?.[column]?.merged !== merged;
}

/** Plain text of spreadsheets: the places that merged cells cover are blank. */
const sheetText = (grid: SheetPlaces): string =>
  grid
    .map((line, row) => line.map(({ text }, column) => (isFirst(grid, row, column) ? text : "")).join("\t"))
    .join("\r\n");

/** Plain text of documents and browsers: the places that merged cells cover are left out. */
const documentText = (grid: SheetPlaces): string =>
  grid
    .map((line, row) => line.flatMap(({ text }, column) => (isFirst(grid, row, column) ? [text] : [])).join("\t"))
    .join("\n");

/** HTML with merged cells; `inner` lays a text out within its cell. */
function html(grid: SheetPlaces, inner: (text: string) => string): string {
  const spans = (row: number, column: number) => {
    const merged = grid[row]?.[column]?.merged;
    let [down, across] = [1, 1];
    while (grid[row + down]?.[column]?.merged === merged) down += 1;
    while (grid[row]?.[column + across]?.merged === merged) across += 1;
    return `${down > 1 ? ` rowspan=${down}` : ""}${across > 1 ? ` colspan=${across}` : ""}`;
  };
  const rows = grid.map((line, row) =>
    line.flatMap(({ text }, column) =>
      isFirst(grid, row, column) ? [`<td${spans(row, column)}>${inner(escapeHtml(text))}</td>`] : [],
    ),
  );
  return `<html><body><table>${rows.map((row) => `<tr>${row.join("")}</tr>`).join("\n")}</table></body></html>`;
}

/** The programs from which a block is copied, and what each puts on the clipboard. */
export const copyingPrograms: Readonly<Record<string, (grid: SheetPlaces) => ClipboardContent>> = {
  "Excel or WPS": (grid) => ({ text: `${sheetText(grid)}\r\n`, html: html(grid, (text) => text) }),
  "Excel, text alone": (grid) => ({ text: `${sheetText(grid)}\r\n`, html: "" }),
  Word: (grid) => ({
    text: documentText(grid),
    html: html(grid, (text) => `<p class=MsoNormal>${text}<o:p></o:p></p>`),
  }),
  "Word, text alone": (grid) => ({ text: documentText(grid), html: "" }),
  "a browser": (grid) => ({ text: documentText(grid), html: html(grid, (text) => text) }),
  "a browser, blocks in cells": (grid) => ({
    text: grid.map((line) => line.map(({ text }) => text).join("\n\n")).join("\n\n"),
    html: html(grid, (text) => `<div>${text}</div>`),
  }),
};
