import { escapeHtml } from "../../lib/escape-html.ts";
import type { Block, Paragraph, PartBlock, Sheet, SheetCell, SheetGroup } from "../blocks.ts";
import { cellWords } from "../words.ts";
import { spanAttributes } from "./spans.ts";

/** On every cell itself, since sites' own styles take frames away from tables and set headings in bold. */
const frame = "border:1px solid #000;padding:4px";
const heading = `${frame};font-weight:normal`;
const aside = "text-align:left";
/** Below this a sheet of more columns is moved sideways and not squeezed. */
const narrowestColumn = 52;

/** A blank place keeps its height and its frame by a space that editors leave alone. */
const shown = (text: string): string => (text === "" ? "&nbsp;" : escapeHtml(text));

function cell(one: SheetCell): string {
  const text = shown(cellWords(one));
  switch (one.kind) {
    case "heading":
      return `<th scope="${one.scope}"${spanAttributes(one)} style="${heading}">${text}</th>`;
    case "label":
      return `<th scope="${one.scope}"${spanAttributes(one)} style="${heading}${one.rowSpan > 1 ? "" : `;${aside}`}">${text}</th>`;
    case "note":
      return `<td${spanAttributes(one)} style="${frame};${aside}">${text}</td>`;
    case "number":
    case "total":
      return `<td${spanAttributes(one)} style="${frame}">${text}</td>`;
    default:
      return one satisfies never;
  }
}

function group({ kind, rows }: SheetGroup): string {
  const tag = kind === "head" ? "thead" : "tbody";
  return [`<${tag}>`, ...rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`), `</${tag}>`].join("\n");
}

/** As wide as the page it is put into; on a narrow one it moves sideways within its own frame. */
function sheet({ widths, groups }: Sheet): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`);
  const least = widths.length * narrowestColumn;
  return [
    '<div style="overflow-x:auto">',
    `<table style="width:100%;min-width:${least}px;border-collapse:collapse;text-align:center">`,
    `<colgroup>${columns.join("")}</colgroup>`,
    ...groups.map(group),
    "</table>",
    "</div>",
  ].join("\n");
}

const text = (words: string): string => `<p style="text-indent:2em">${escapeHtml(words)}</p>`;

function paragraph({ heading, text: words }: Paragraph): string {
  if (heading === undefined) return text(words);
  return [`<h3>${escapeHtml(heading)}</h3>`, ...(words === "" ? [] : [text(words)])].join("\n");
}

const part = ({ heading, blocks }: PartBlock): string =>
  [`<h2>${escapeHtml(heading)}</h2>`, ...blocks.map(html)].join("\n");

function html(block: Block): string {
  switch (block.kind) {
    case "draftMark":
      return `<p style="text-align:right"><strong>${escapeHtml(block.text)}</strong></p>`;
    case "title":
      return `<h1 style="text-align:center">${block.lines.map(escapeHtml).join("<br>")}</h1>`;
    case "paragraph":
      return paragraph(block);
    case "part":
      return part(block);
    case "sheet":
      return sheet(block);
    default:
      return block satisfies never;
  }
}

/**
 * The report as a piece of HTML to paste into the editor of a government's site: headings, paragraphs and tables
 * alone, styles on the elements themselves, and nothing that such an editor would take out.
 */
export function toWebPage(blocks: readonly Block[]): string {
  return `${blocks.map(html).join("\n")}\n`;
}
