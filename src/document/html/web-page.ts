import { escapeHtml } from "../../lib/escape-html.ts";
import type { Block, Paragraph, PartBlock, Sheet, SheetCell } from "../blocks.ts";
import { cellText, isAtLeft } from "../cells.ts";
import { runningTextUnstyled } from "./running-text.ts";
import { columnGroup, rowGroup, spanAttributes } from "./table-markup.ts";

/** The style of every cell, on the cell itself, since the styles of sites take frames from tables and set headings in bold. */
const frame = "border:1px solid #000;padding:4px";
/** Pixels of a column below which the table scrolls sideways and is not squeezed further. */
const narrowestColumn = 44;

/** The HTML of a cell's text. A blank cell keeps its height and frame by a space that editors leave alone. */
const shown = (text: string): string => (text === "" ? "&nbsp;" : escapeHtml(text));

function cell(one: SheetCell): string {
  const [tag, scope, weight] = "scope" in one ? ["th", ` scope="${one.scope}"`, ";font-weight:normal"] : ["td", "", ""];
  // The middle is where headings stand by themselves.
  const align = isAtLeft(one) ? ' align="left"' : tag === "td" ? ' align="center"' : "";
  return `<${tag}${scope}${spanAttributes(one)}${align} style="${frame}${weight}">${shown(cellText(one))}</${tag}>`;
}

/**
 * A table as wide as the page it is put into; on a narrow page it scrolls sideways within its own frame. Attributes say
 * again what styles do, for editors that take styles out.
 */
function sheet({ widths, groups }: Sheet): string {
  const least = widths.length * narrowestColumn;
  return [
    '<div style="overflow-x:auto">',
    `<table border="1" width="100%" cellpadding="4" cellspacing="0" style="width:100%;min-width:${least}px;border-collapse:collapse;text-align:center">`,
    columnGroup(widths, 2),
    ...groups.map((group) => rowGroup(group, cell)),
    "</table>",
    "</div>",
  ].join("\n");
}

const text = (words: string): string =>
  `<p style="text-indent:2em;overflow-wrap:break-word">${runningTextUnstyled(words)}</p>`;

function paragraph({ heading, text: words }: Paragraph): string {
  if (heading === undefined) return text(words);
  return [`<h3>${escapeHtml(heading)}</h3>`, ...(words === "" ? [] : [text(words)])].join("\n");
}

const part = ({ heading, blocks }: PartBlock): string =>
  [`<h2>${escapeHtml(heading)}</h2>`, ...blocks.map(html)].join("\n");

function html(block: Block): string {
  switch (block.kind) {
    case "draftMark":
      return `<p align="right" style="text-align:right"><strong>${escapeHtml(block.text)}</strong></p>`;
    case "title":
      return `<h1 align="center" style="text-align:center">${block.lines.map(escapeHtml).join("<br>")}</h1>`;
    case "paragraph":
      return paragraph(block);
    case "attachments":
      return block.lines
        .map(
          ({ mark, from, name }) =>
            `<p style="padding-left:${block.hang}em;text-indent:-${block.hang - from}em;overflow-wrap:break-word">${mark}${runningTextUnstyled(name)}</p>`,
        )
        .join("\n");
    case "signature":
      return block.lines
        .map(
          (line) =>
            `<p align="right" style="text-align:right;margin-right:${line.fromRight}em">${escapeHtml(line.text)}</p>`,
        )
        .join("\n");
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
