import { spanAttributes } from "../../../src/document/html/table-markup.ts";
import { escapeHtml } from "../../../src/lib/escape-html.ts";
import { stretched } from "./grids.ts";
import type { GridCell, Item, Row, WildReport } from "./wild-report.ts";

function cell(one: GridCell): string {
  const tag = one.kind === "label" ? "th" : "td";
  return `<${tag}${spanAttributes(one)}>${escapeHtml(one.text)}</${tag}>`;
}

export const htmlRow = (row: Row): string => `<tr>${row.map(cell).join("")}</tr>`;

function html(item: Item): string {
  switch (item.kind) {
    case "heading":
      return `<h2>${escapeHtml(item.text)}</h2>`;
    case "text":
      return `<p>${escapeHtml(item.text)}</p>`;
    case "grid":
      return ["<table>", ...item.rows.map(htmlRow), "</table>"].join("\n");
    default:
      return item satisfies never;
  }
}

/** A whole document around a body. */
export function htmlDocument(title: string, body: readonly string[]): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    "<body>",
    ...body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** As HTML is meant to be: headings are headings, tables are tables. */
export function cleanHtml(report: WildReport): string {
  const title = report.titleLines.join("");
  return htmlDocument(title, [`<h1>${escapeHtml(title)}</h1>`, ...report.items.map(html)]);
}

const columns = 15;

function tableRows(item: Item): readonly string[] {
  const heading: GridCell = { kind: "label", text: "", rowSpan: 1, colSpan: columns };
  if (item.kind === "heading") return [htmlRow([{ ...heading, text: item.text }])];
  return item.kind === "grid" ? stretchedRows(item.rows) : [];
}

function stretchedRows(rows: readonly Row[]): readonly string[] {
  return stretched(rows, columns).map(htmlRow);
}

/** Parts two to four as one single table, their headings rows of it, as some editors of web pages leave them. */
export function oneTableHtml(report: WildReport): string {
  const { items } = report;
  const lastGrid = items.findLastIndex(({ kind }) => kind === "grid");
  const first = items.findIndex(({ kind }) => kind === "grid") - 1;
  const table = ['<table border="1">', ...items.slice(first, lastGrid + 1).flatMap(tableRows), "</table>"];
  const title = report.titleLines.join("");
  return htmlDocument(title, [
    `<h1>${escapeHtml(title)}</h1>`,
    ...items.slice(0, first).map(html),
    ...table,
    ...items.slice(lastGrid + 1).map(html),
  ]);
}
