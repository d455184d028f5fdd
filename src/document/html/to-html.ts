import { escapeHtml } from "../../lib/escape-html.ts";
import type { FillIn, FormBlock, NumberCell, Paragraph, PartBlock, Sheet, SheetCell, SheetGroup } from "../blocks.ts";
import { numberSizes, type Setting, settingOf } from "../fit.ts";
import { breakableParts } from "../measure.ts";
import { proofGroup, type ReviewLayer, stretchesOf } from "../review-layer.ts";
import { dataBlock } from "./data-block.ts";
import { htmlFile } from "./html-file.ts";
import { printStyle, screenStyle } from "./print-style.ts";
import { cellMarks, lackingLine, markedText, markList, reviewStyle } from "./review-html.ts";
import { spanAttributes } from "./spans.ts";

/** A sheet set otherwise than for the report's own page, and what stands in the places of its numbers. */
export interface OwnSetting {
  readonly setting: Setting;
  /** HTML, its text escaped. */
  readonly figure: (cell: NumberCell) => string;
}

/** What is set otherwise than for the report's own page. */
interface Extras {
  readonly layer?: ReviewLayer | undefined;
  readonly own?: OwnSetting | undefined;
}

function cell(one: SheetCell, size: number | undefined, { layer, own }: Extras): string {
  const text = escapeHtml(one.text);
  switch (one.kind) {
    case "heading":
      return `<th scope="${one.scope}"${spanAttributes(one)}>${breakableParts(one.text).map(escapeHtml).join("<wbr>")}</th>`;
    case "label":
      return one.upright
        ? `<th class="upright" scope="${one.scope}"${spanAttributes(one)}><span>${text}</span></th>`
        : `<th class="label" scope="${one.scope}"${spanAttributes(one)}>${text}</th>`;
    case "note":
      return `<td class="note"${spanAttributes(one)}>${text}</td>`;
    case "number":
    case "total": {
      if (own) return `<td data-cell="${escapeHtml(one.id)}"${spanAttributes(one)}>${own.figure(one)}</td>`;
      const shown = size === undefined ? text : `<span style="font-size:${size}pt">${text}</span>`;
      const annotation = one.annotation === undefined ? "" : `<small>（${escapeHtml(one.annotation)}）</small>`;
      const { look, words } = cellMarks(layer?.cells.get(one.id));
      return `<td data-cell="${escapeHtml(one.id)}"${spanAttributes(one)}${look}>${words}${shown}${annotation}</td>`;
    }
    default:
      return one satisfies never;
  }
}

/** An official table. */
export function sheetHtml(block: Sheet, extras: Extras = {}): string {
  const proof = extras.layer?.proofs.get(block.id);
  const whole = proof ? { ...block, groups: [...block.groups, proofGroup(block, proof)] } : block;
  const setting = extras.own?.setting ?? settingOf(whole);
  const sizes = numberSizes(whole, setting);
  const sizeOf = (one: SheetCell) => (one.kind === "number" || one.kind === "total" ? sizes.get(one) : undefined);
  const group = ({ kind, rows }: SheetGroup, isProof: boolean): string => {
    const tag = kind === "head" ? "thead" : "tbody";
    const lines = rows.map((row) => `<tr>${row.map((one) => cell(one, sizeOf(one), extras)).join("")}</tr>`);
    return [`<${tag}${isProof ? ' class="proof"' : ""}>`, ...lines, `</${tag}>`].join("\n");
  };
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const columns = block.widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(3)}%">`);
  const style = `font-size:${setting.size}pt;line-height:${setting.line}pt;--padding:${setting.padding}pt`;
  return [
    `<div class="frame" role="region" aria-label="${escapeHtml(block.caption)}" tabindex="0">`,
    `<table style="${style}">`,
    `<caption>${escapeHtml(block.caption)}</caption>`,
    `<colgroup>${columns.join("")}</colgroup>`,
    ...whole.groups.map((one, at) => group(one, at >= block.groups.length)),
    "</table>",
    "</div>",
  ].join("\n");
}

/** An aspect's heading stays a heading for those who listen or navigate, though it runs in on paper. */
function paragraph({ heading, text, sources = [] }: Paragraph, layer: ReviewLayer | undefined): string {
  const words = layer ? markedText(text, stretchesOf(sources, layer.words)) : escapeHtml(text);
  if (heading === undefined) return `<p>${words}</p>`;
  const rest = text === "" ? "" : `<p>${words}</p>`;
  return `<div class="aspect"><h3>${escapeHtml(heading)}</h3>${rest}</div>`;
}

function part({ id, heading, blocks }: PartBlock, layer: ReviewLayer | undefined): string {
  const inner = blocks.map((block) => (block.kind === "sheet" ? sheetHtml(block, { layer }) : paragraph(block, layer)));
  const lacking = lackingLine(layer?.lacking.get(id));
  return [`<section class="part ${id}">`, `<h2>${escapeHtml(heading)}</h2>`, ...lacking, ...inner, "</section>"].join(
    "\n",
  );
}

function fillIn({ labels }: FillIn): string {
  return `<p class="fill-in">${labels.map((label) => `<span>${escapeHtml(label)}：</span>`).join("")}</p>`;
}

function html(block: FormBlock, layer: ReviewLayer | undefined): string {
  switch (block.kind) {
    case "draftMark":
      return `<p class="draft-mark">${escapeHtml(block.text)}</p>`;
    case "title":
      return `<h1>${block.lines.map((line) => `<span>${escapeHtml(line)}</span>`).join("")}</h1>`;
    case "paragraph":
      return paragraph(block, layer);
    case "fillIn":
      return fillIn(block);
    case "part":
      return part(block, layer);
    case "sheet":
      return sheetHtml(block, { layer });
    default:
      return block satisfies never;
  }
}

/**
 * The report as a page of its own. `data` is the report as JSON, so that the page can be read back whole. `layer` is
 * what a reviewer sees over it; its words need traced blocks, and the page without it is the one that goes out.
 */
export function toHtml(blocks: readonly FormBlock[], data?: string, layer?: ReviewLayer): string {
  const title = blocks.flatMap((block) => (block.kind === "title" ? block.lines : [])).join("");
  return htmlFile({
    title,
    style: layer ? `${printStyle}${reviewStyle}` : printStyle,
    screenStyle,
    body: [
      '<main aria-label="报告正文">',
      ...lackingLine(layer?.lacking.get(undefined)),
      ...blocks.map((block) => html(block, layer)),
      ...(layer ? markList(layer) : []),
      "</main>",
      ...(data === undefined ? [] : [dataBlock(data)]),
    ],
  });
}
