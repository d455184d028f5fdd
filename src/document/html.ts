import type { FillIn, FormBlock, Paragraph, PartBlock, Sheet, SheetCell, SheetGroup } from "./blocks.ts";
import { dataBlock } from "./data-block.ts";
import { escapeHtml } from "./escape.ts";
import { numberSizes, settingOf } from "./fit.ts";
import { htmlFile } from "./html-file.ts";
import { printStyle } from "./print-style.ts";

const spans = ({ rowSpan, colSpan }: SheetCell): string =>
  `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${colSpan > 1 ? ` colspan="${colSpan}"` : ""}`;

function cell(one: SheetCell, size: number | undefined): string {
  const text = escapeHtml(one.text);
  switch (one.kind) {
    case "heading":
      return `<th scope="${one.scope}"${spans(one)}>${text}</th>`;
    case "label":
      return one.upright
        ? `<th class="upright" scope="${one.scope}"${spans(one)}><span>${text}</span></th>`
        : `<th class="label" scope="${one.scope}"${spans(one)}>${text}</th>`;
    case "note":
      return `<td class="note"${spans(one)}>${text}</td>`;
    case "number":
    case "total": {
      const shown = size === undefined ? text : `<span style="font-size:${size}pt">${text}</span>`;
      const annotation = one.annotation === undefined ? "" : `<small>（${escapeHtml(one.annotation)}）</small>`;
      return `<td data-cell="${escapeHtml(one.id)}"${spans(one)}>${shown}${annotation}</td>`;
    }
    default:
      return one satisfies never;
  }
}

function sheet(block: Sheet): string {
  const setting = settingOf(block);
  const sizes = numberSizes(block, setting);
  const sizeOf = (one: SheetCell) => (one.kind === "number" || one.kind === "total" ? sizes.get(one) : undefined);
  const group = ({ kind, rows }: SheetGroup): string => {
    const tag = kind === "head" ? "thead" : "tbody";
    const lines = rows.map((row) => `<tr>${row.map((one) => cell(one, sizeOf(one))).join("")}</tr>`);
    return [`<${tag}>`, ...lines, `</${tag}>`].join("\n");
  };
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const columns = block.widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(3)}%">`);
  const style = `font-size:${setting.size}pt;line-height:${setting.line}pt;--padding:${setting.padding}pt`;
  return [
    `<div class="frame" role="region" aria-label="${escapeHtml(block.caption)}" tabindex="0">`,
    `<table style="${style}">`,
    `<caption>${escapeHtml(block.caption)}</caption>`,
    `<colgroup>${columns.join("")}</colgroup>`,
    ...block.groups.map(group),
    "</table>",
    "</div>",
  ].join("\n");
}

/** An aspect's heading stays a heading for those who listen or navigate, though it runs in on paper. */
function paragraph({ heading, text }: Paragraph): string {
  if (heading === undefined) return `<p>${escapeHtml(text)}</p>`;
  const rest = text === "" ? "" : `<p>${escapeHtml(text)}</p>`;
  return `<div class="aspect"><h3>${escapeHtml(heading)}</h3>${rest}</div>`;
}

function part({ id, heading, blocks }: PartBlock): string {
  const inner = blocks.map((block) => (block.kind === "sheet" ? sheet(block) : paragraph(block)));
  return [`<section class="part ${id}">`, `<h2>${escapeHtml(heading)}</h2>`, ...inner, "</section>"].join("\n");
}

function fillIn({ labels }: FillIn): string {
  return `<p class="fill-in">${labels.map((label) => `<span>${escapeHtml(label)}：</span>`).join("")}</p>`;
}

function html(block: FormBlock): string {
  switch (block.kind) {
    case "draftMark":
      return `<p class="draft-mark">${escapeHtml(block.text)}</p>`;
    case "title":
      return `<h1>${block.lines.map((line) => `<span>${escapeHtml(line)}</span>`).join("")}</h1>`;
    case "paragraph":
      return paragraph(block);
    case "fillIn":
      return fillIn(block);
    case "part":
      return part(block);
    case "sheet":
      return sheet(block);
    default:
      return block satisfies never;
  }
}

/** The report as a page of its own. `data` is the report as JSON, so that the page can be read back whole. */
export function toHtml(blocks: readonly FormBlock[], data?: string): string {
  const title = blocks.flatMap((block) => (block.kind === "title" ? block.lines : [])).join("");
  return htmlFile({
    title,
    style: printStyle,
    body: [
      '<main aria-label="报告正文">',
      ...blocks.map(html),
      "</main>",
      ...(data === undefined ? [] : [dataBlock(data)]),
    ],
  });
}
