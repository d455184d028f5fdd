import { escapeHtml } from "../../lib/escape-html.ts";
import type {
  AttachmentsBlock,
  Block,
  ChartBlock,
  NumberCell,
  Paragraph,
  PartBlock,
  Sheet,
  SheetCell,
  SignatureBlock,
} from "../blocks.ts";
import { chartCaption } from "../charts/chart-text.ts";
import { chartSvg } from "../charts/svg.ts";
import { notesText, numberSizes, type Setting, settingOf } from "../fit.ts";
import { labelWords } from "../lines/labels.ts";
import { annotatedBelow } from "../lines/set-lines.ts";
import { proofGroup, type ReviewLayer, stretchesOf } from "../review-layer.ts";
import { documentTitle } from "../title.ts";
import { dataBlock } from "./data-block.ts";
import { htmlFile } from "./html-file.ts";
import { printStyle, screenStyle } from "./print-style.ts";
import { cellMarks, lackingLine, markedText, markList, reviewStyle } from "./review-html.ts";
import { runningText } from "./running-text.ts";
import { columnGroup, figureHtml, rowGroup, spanAttributes, titleHtml } from "./table-markup.ts";

/** How a sheet is set in another page than the report's own. */
interface OwnSetting {
  readonly setting: Setting;
  /** Sizes of numbers that do not fit at the sheet's own. */
  readonly sizes: ReadonlyMap<SheetCell, number>;
  /** What stands in the place of a number, as HTML; `sized` sets the number so that it fits. */
  readonly figure: (cell: NumberCell, sized: (html: string) => string) => string;
}

/** What a sheet shows besides the report: review marks, or what the page of a comparison sets in its own way. */
interface Extras {
  readonly layer?: ReviewLayer | undefined;
  readonly own?: OwnSetting | undefined;
}

/** A label, a heading or a remark that breaks between its words. */
const breakable = (text: string): string => labelWords(text).map(escapeHtml).join("<wbr>");

/** How the numbers of a sheet are set. */
interface NumberLook {
  /** Sizes of those that do not fit at the sheet's own. */
  readonly sizes: ReadonlyMap<SheetCell, number>;
  /** Those with their annotation below. */
  readonly below: ReadonlySet<SheetCell>;
}

function cell(one: SheetCell, { sizes, below }: NumberLook, { layer, own }: Extras): string {
  const size = sizes.get(one);
  const text = escapeHtml(one.text);
  const spans = spanAttributes(one);
  switch (one.kind) {
    case "heading":
      return `<th scope="${one.scope}"${spans}>${breakable(one.text)}</th>`;
    case "label":
      return one.upright
        ? `<th class="upright" scope="${one.scope}"${spans}><span>${text}</span></th>`
        : `<th class="label" scope="${one.scope}"${spans}>${breakable(one.text)}</th>`;
    case "note":
      return `<td class="note"${spans}>${breakable(one.text)}</td>`;
    case "number":
    case "total": {
      const sized = (html: string) => (size === undefined ? html : `<span style="font-size:${size}pt">${html}</span>`);
      const { look, words } = cellMarks(layer?.cells.get(one.id) ?? []);
      const inner = own
        ? own.figure(one, sized)
        : `${words}${figureHtml(one, sized(text), { size, isBelow: below.has(one) })}`;
      return `<td data-cell="${escapeHtml(one.id)}"${spans}${look}>${inner}</td>`;
    }
    default:
      return one satisfies never;
  }
}

/** The notes below a table; no paragraph of the report. */
function notes(block: Sheet): readonly string[] {
  const text = notesText(block);
  return text === "" ? [] : [`<div class="notes">${runningText(text)}</div>`];
}

/** An official table as HTML, with its notes below. */
export function sheetHtml(block: Sheet, extras: Extras = {}): string {
  const proofLines = extras.layer?.proofs.get(block.id);
  const proof = proofLines ? [proofGroup(block, proofLines)] : [];
  const whole = { ...block, groups: [...block.groups, ...proof] };
  const setting = extras.own?.setting ?? settingOf(whole);
  const sizes = extras.own?.sizes ?? numberSizes(whole, setting);
  const look = { sizes, below: annotatedBelow(whole, setting) };
  const cellHtml = (one: SheetCell) => cell(one, look, extras);
  const style = `font-size:${setting.size}pt;line-height:${setting.line}pt;--padding:${setting.padding}pt`;
  return [
    `<div class="frame" role="region" aria-label="${escapeHtml(block.caption)}" tabindex="0">`,
    `<table style="${style}">`,
    `<caption>${escapeHtml(block.caption)}</caption>`,
    columnGroup(block.widths, 3),
    ...block.groups.map((group) => rowGroup(group, cellHtml, group.mayBreakBefore ? ' class="may-break"' : "")),
    ...proof.map((group) => rowGroup(group, cellHtml, ' class="proof"')),
    "</table>",
    "</div>",
    ...notes(block),
  ].join("\n");
}

/** A heading stays one for those who listen or navigate, though it runs in on paper. */
function paragraph(
  { heading, text, sources = [], headingSources = [] }: Paragraph,
  layer: ReviewLayer | undefined,
): string {
  const words = layer ? markedText(text, stretchesOf(sources, layer.words)) : runningText(text, heading);
  if (heading === undefined) return `<p>${words}</p>`;
  const rest = text === "" ? "" : `<p>${words}</p>`;
  const marked = layer ? markedText(heading, stretchesOf(headingSources, layer.words)) : runningText(heading);
  return `<div class="aspect"><h3>${marked}</h3>${rest}</div>`;
}

function part({ id, heading, blocks }: PartBlock, layer: ReviewLayer | undefined): string {
  const inner = blocks.map((block) => html(block, layer));
  const lacking = lackingLine(layer?.lacking.get(id));
  return [`<section class="part ${id}">`, `<h2>${escapeHtml(heading)}</h2>`, ...lacking, ...inner, "</section>"].join(
    "\n",
  );
}

/** A chart with its caption. Its style stands on it, as most reports have none; a page of the preview never takes it apart. */
const chartHtml = (chart: ChartBlock): string =>
  `<figure class="frame" style="margin:8pt 0 14pt;break-inside:avoid;line-height:1.2;letter-spacing:0">${chartSvg(chart)}<figcaption style="margin-top:4pt;font-size:12pt;line-height:18pt;text-align:center">${escapeHtml(chartCaption(chart))}</figcaption></figure>`;

/** A line of 附件说明, its further lines below the name. */
const attachmentHtml = ({ lines, hang }: AttachmentsBlock): string =>
  lines
    .map(({ mark, from, name }, at) => {
      const indent = hang - from;
      return `<p style="margin:${at === 0 ? "28.95pt" : "0"} 0 0 ${hang}em;text-indent:-${indent}em"><span style="display:inline-block;width:${indent}em;text-indent:0">${mark}</span>${runningText(name)}</p>`;
    })
    .join("\n");

/** Its style stands on the lines themselves, as most reports have none. */
function signatureHtml({ lines }: SignatureBlock): string {
  const line = (text: string, fromRight: number, at: number) =>
    `<p style="margin:${at === 0 ? "28.95pt" : "0"} ${fromRight}em 0 0;text-indent:0;text-align:right;break-before:avoid">${escapeHtml(text)}</p>`;
  return lines.map(({ text, fromRight }, at) => line(text, fromRight, at)).join("\n");
}

function html(block: Block, layer: ReviewLayer | undefined): string {
  switch (block.kind) {
    case "draftMark":
      return `<p class="draft-mark">${escapeHtml(block.text)}</p>`;
    case "title":
      return titleHtml(block.lines);
    case "paragraph":
      return paragraph(block, layer);
    case "chart":
      return chartHtml(block);
    case "charts":
      return [
        `<section class="part charts" style="break-before:page"><h2>${escapeHtml(block.heading)}</h2>`,
        ...block.charts.map(chartHtml),
        "</section>",
      ].join("\n");
    case "attachments":
      return attachmentHtml(block);
    case "signature":
      return signatureHtml(block);
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
export function toHtml(blocks: readonly Block[], data?: string, layer?: ReviewLayer): string {
  return htmlFile({
    title: documentTitle(blocks),
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
