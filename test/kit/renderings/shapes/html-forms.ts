import { escapeHtml } from "../../../../src/lib/escape-html.ts";
import { htmlDocument } from "../clean-html.ts";
import { cmsTable } from "../cms-page.ts";
import { asPublished } from "../grids.ts";
import type { Item, WildReport } from "../wild-report.ts";
import { wordPage } from "../word-html.ts";
import type { ShapedDocument } from "./shaped-report.ts";

/** The document without its page, as it would be a file. */
export function wildOf({ title, items }: ShapedDocument): WildReport {
  return {
    organ: "",
    year: 0,
    titleLines: title,
    items: items.filter((item) => item.kind === "grid" || item.text !== ""),
  };
}

/** A line of metadata with bars was a row of a table. */
function pageLine(line: string): string {
  if (!line.includes("|")) return `<div class="info">${escapeHtml(line)}</div>`;
  const cells = line.split("|").map((cell) => `<td>${escapeHtml(cell.trim())}</td>`);
  return `<table class="syh"><tr>${cells.join("")}</tr></table>`;
}

const menu = ["首页", "政务公开", "办事服务", "互动交流"].map((word) => `<li><a href="#">${word}</a></li>`).join("");

const articleItem = (item: Item): string => {
  if (item.kind === "grid") return cmsTable(asPublished(item));
  const words = escapeHtml(item.text);
  return item.kind === "heading"
    ? `<p style="text-indent: 2em"><strong><span style="font-family: 黑体">${words}</span></strong></p>`
    : `<p style="text-indent: 2em"><span style="font-family: 仿宋; font-size: 16pt">${words}</span></p>`;
};

/** The article on a site's page with what the site puts above and below it. */
export function siteForm(document: ShapedDocument): string {
  const { above, title, under, items, below } = document;
  return htmlDocument(`${title.join("")}_政府信息公开年报_门户网站`, [
    `<div class="header"><ul class="nav">${menu}</ul></div>`,
    `<div class="main"><div class="top">${above.map(pageLine).join("\n")}</div>`,
    ...(title.length > 0 ? [`<h1>${title.map(escapeHtml).join("<br>")}</h1>`] : []),
    `<div class="source">${under.map(pageLine).join("\n")}</div>`,
    `<div id="zoom" class="article">`,
    ...items.map(articleItem),
    "</div>",
    ...below.map(pageLine),
    "</div>",
    '<div class="footer"><p>主办：办公室 备案号：ICP备00000000号</p></div>',
  ]);
}

/** Saved by Word. */
export const wordForm = (document: ShapedDocument): string => wordPage(wildOf(document));

/** As it lies in a site's editor: no headings, everything paragraphs with line breaks, the page's lines pasted along. */
export function editorForm(document: ShapedDocument): string {
  const { above, title, under, items, below } = document;
  const centred = title.map((line) => `<strong><font size="5">${escapeHtml(line)}</font></strong>`).join("<br />");
  const paragraphs: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) paragraphs.push(`<p>${run.join("<br />\n")}</p>`);
    run = [];
  };
  for (const item of items) {
    if (item.kind === "grid") {
      close();
      paragraphs.push(cmsTable(item));
    } else
      run.push(
        `&nbsp;&nbsp;&nbsp;&nbsp;${item.kind === "heading" ? `<b>${escapeHtml(item.text)}</b>` : escapeHtml(item.text)}`,
      );
  }
  close();
  return [
    ...above.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...(title.length > 0 ? [`<p align="center">${centred}</p>`] : []),
    ...under.map((line) => `<p align="center">${escapeHtml(line)}</p>`),
    ...paragraphs,
    ...below.map((line) => `<p>${escapeHtml(line)}</p>`),
  ].join("\n");
}
