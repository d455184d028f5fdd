import { spanAttributes } from "../../../src/document/html/table-markup.ts";
import { escapeHtml } from "../../../src/lib/escape-html.ts";
import { asPublished, type Carried, overTwoPages } from "./grids.ts";
import { sitePage } from "./site-frame.ts";
import type { Grid, GridCell, Item, WildReport } from "./wild-report.ts";

function cell(one: GridCell): string {
  const text = one.text === "" ? "&nbsp;" : escapeHtml(one.text);
  return `<td${spanAttributes(one)} width="${62 * one.colSpan}" valign="center" class="xl${65 + one.rowSpan}"><div align="center"><font size="2">${text}</font></div></td>`;
}

/** A table as such an editor keeps it. */
export function cmsTable({ rows }: Grid): string {
  return [
    '<table border="1" cellspacing="0" cellpadding="0" width="100%" align="center" class="table ke-zeroborder" bordercolor="#000000"><tbody>',
    ...rows.map((row) => `<tr height="30">${row.map(cell).join("\n")}</tr>`),
    "</tbody></table>",
    "<p>&nbsp;</p>",
  ].join("\n");
}

/** Indented by full-width spaces, as it is typed into such editors. */
function html(item: Item): string {
  switch (item.kind) {
    case "heading":
      return `<p><strong><font face="黑体" size="4">　　${escapeHtml(item.text)}</font></strong></p>`;
    case "text":
      return `<p style="text-indent: 0em; line-height: 2em;" class="indent"><font face="仿宋_GB2312" size="4">　　${escapeHtml(item.text)}</font></p>`;
    case "grid":
      return cmsTable(item);
    default:
      return item satisfies never;
  }
}

interface PageOptions {
  /** 表三 in two tables, and what stands in the second for the label that reaches over from the first. */
  readonly carried?: Carried;
  /** Organ and date at the end of the article. */
  readonly signed?: boolean;
}

function signature({ organ, year }: WildReport): readonly string[] {
  return [organ, `${year + 1}年1月28日`].map(
    (line) => `<p align="right" style="text-align: right;"><font size="4">${escapeHtml(line)}</font></p>`,
  );
}

/** The report as an article of a government's site. */
export function cmsPage(report: WildReport, { carried, signed = false }: PageOptions = {}): string {
  const split = (item: Item): readonly Item[] =>
    carried && item.kind === "grid" && item.id === "applications" ? overTwoPages(item, carried) : [item];
  const items = report.items.flatMap(split).map((item) => (item.kind === "grid" ? asPublished(item) : item));
  return sitePage(report, [...items.map(html), ...(signed ? signature(report) : [])].join("\n"));
}
