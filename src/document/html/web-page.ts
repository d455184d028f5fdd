import { escapeHtml } from "../../lib/escape-html.ts";
import type { Block, ChartBlock, Paragraph, Sheet, SheetCell } from "../blocks.ts";
import { cellText, isAtLeft, isNumberCell } from "../cells.ts";
import { chartCaption, chartDataLine, chartWords } from "../charts/chart-text.ts";
import { chartSvg } from "../charts/svg.ts";
import { notesText } from "../fit.ts";
import { labelWords } from "../lines/labels.ts";
import { isUpright, plainTable, uprightLines } from "./plain-table.ts";
import { runningTextUnstyled } from "./running-text.ts";
import { columnGroup, rowGroup, spanAttributes } from "./table-markup.ts";

/** How the piece is to be made for the site that takes it. */
export interface WebPageChoice {
  /** With the report's title; many sites have a field of their own for it. */
  readonly hasTitle: boolean;
  /** With styles on the elements; else what an editor that takes styles out leaves right: attributes and signs alone. */
  readonly isStyled: boolean;
}

/** What most sites take. */
export const usualChoice: WebPageChoice = { hasTitle: true, isStyled: true };

/** The style of every cell, on the cell itself, since the styles of sites take frames from tables and set headings in bold. */
const frame = "border:1px solid #000;padding:4px";
/** Pixels of a column below which the table scrolls sideways and is not squeezed further. */
const narrowestColumn = 44;
/** What is there for those who listen, and takes no room. */
const unseen = "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)";
/** Two characters, where no style sets a paragraph in. */
const indent = "　　";

/** The HTML of a cell's text. A blank cell keeps its height and frame by a space that editors leave alone. */
const shown = (text: string): string => (text === "" ? "&nbsp;" : escapeHtml(text));

/** A cell's text, with the sign of its note in place of an annotation that stands below the table. */
const numberText = (cell: SheetCell): string =>
  "mark" in cell && cell.mark !== undefined ? `${escapeHtml(cell.text)}<sup>${cell.mark}</sup>` : shown(cellText(cell));

/** Writes blocks as the choice asks for. */
function writer({ isStyled }: WebPageChoice): (block: Block) => string {
  const styled = (style: string): string => (isStyled ? ` style="${style}"` : "");

  /** The text of a cell, its label broken between its words: by a style and places, or in lines as they are given; one that stands upright, a sign a line. */
  function cellWords(one: SheetCell, given: readonly string[] | undefined): string {
    if (isNumberCell(one)) return numberText(one);
    const lines = isUpright(one) ? uprightLines(one.text) : given;
    return lines ? lines.map(escapeHtml).join("<br>") : labelWords(one.text).map(escapeHtml).join("<wbr>");
  }

  function cell(one: SheetCell, lines: readonly string[] | undefined): string {
    const [tag, scope, weight] = "scope" in one ? ["th", ` scope="${one.scope}"`, ";font-weight:400"] : ["td", "", ""];
    // Labels break between their words alone, annotations anywhere.
    const breaks = isNumberCell(one) && one.annotation !== undefined ? ";word-break:normal" : "";
    // The middle is where headings stand by themselves.
    const align = isAtLeft(one) ? ' align="left"' : tag === "td" ? ' align="center"' : "";
    return `<${tag}${scope}${spanAttributes(one)}${align}${styled(frame + weight + breaks)}>${cellWords(one, lines)}</${tag}>`;
  }

  /**
   * A table as wide as the page it is put into; on a narrow page it scrolls sideways within its own frame. Attributes say
   * again what styles do.
   */
  function sheet(block: Sheet): string {
    const { caption, widths, groups } = block;
    const least = widths.length * narrowestColumn;
    const plain = isStyled ? undefined : plainTable(block);
    const table = [
      `<table border="1" width="100%" cellpadding="4" cellspacing="0"${styled(`width:100%;min-width:${least}px;border-collapse:collapse;text-align:center;word-break:keep-all`)}>`,
      `<caption${styled(unseen)}>${escapeHtml(caption)}</caption>`,
      plain ? plainColumns(plain.shares) : columnGroup(widths, 2),
      ...groups.map((group) => rowGroup(group, (one) => cell(one, plain?.lines.get(one)))),
      "</table>",
    ];
    const text = notesText(block);
    const notes = text === "" ? [] : [`<p${styled("font-size:0.875em")}>${escapeHtml(text)}</p>`];
    return [...(isStyled ? [`<div${styled("overflow-x:auto")}>`, ...table, "</div>"] : table), ...notes].join("\n");
  }

  const text = (words: string): string =>
    `<p${styled("text-indent:2em;overflow-wrap:break-word")}>${isStyled ? "" : indent}${runningTextUnstyled(words)}</p>`;

  function paragraph({ heading, text: words }: Paragraph): string {
    if (heading === undefined) return text(words);
    return [`<h3>${escapeHtml(heading)}</h3>`, ...(words === "" ? [] : [text(words)])].join("\n");
  }

  /** A drawing as a picture, which editors leave alone, its caption, and its numbers for where the picture does not come along. */
  const chart = (block: ChartBlock): string =>
    [
      `<p align="center"${styled("text-align:center")}><img src="data:image/svg+xml,${encodeURIComponent(chartSvg(block))}" alt="${escapeHtml(chartWords(block))}" width="100%"${styled("max-width:600px;height:auto")}></p>`,
      `<p align="center"${styled("text-align:center")}>${escapeHtml(chartCaption(block))}</p>`,
      text(chartDataLine(block)),
    ].join("\n");

  function html(block: Block): string {
    switch (block.kind) {
      case "draftMark":
        return `<p align="right"${styled("text-align:right")}><strong>${escapeHtml(block.text)}</strong></p>`;
      case "title":
        return `<h1 align="center"${styled("text-align:center")}>${block.lines.map(escapeHtml).join("<br>")}</h1>`;
      case "paragraph":
        return paragraph(block);
      case "attachments":
        return block.lines
          .map(({ mark, from, name }) => {
            const style = `padding-left:${block.hang}em;text-indent:-${block.hang - from}em;overflow-wrap:break-word`;
            const before = isStyled ? "" : "　".repeat(from);
            return `<p${styled(style)}>${before}${mark}${runningTextUnstyled(name)}</p>`;
          })
          .join("\n");
      case "signature":
        return block.lines
          .map(
            (line) =>
              `<p align="right"${styled(`text-align:right;margin-right:${line.fromRight}em`)}>${escapeHtml(line.text)}</p>`,
          )
          .join("\n");
      case "chart":
        return chart(block);
      case "charts":
        return [`<h2>${escapeHtml(block.heading)}</h2>`, ...block.charts.map(chart)].join("\n");
      case "part":
        return [`<h2>${escapeHtml(block.heading)}</h2>`, ...block.blocks.map(html)].join("\n");
      case "sheet":
        return sheet(block);
      default:
        return block satisfies never;
    }
  }
  return html;
}

/** The columns of a table by attributes alone, each with its share of the width in per cent. */
function plainColumns(shares: readonly number[]): string {
  const columns = shares.map((share) => `<col width="${Number(share.toFixed(1))}%">`);
  return `<colgroup>${columns.join("")}</colgroup>`;
}

/**
 * The report as a piece of HTML to paste into the editor of a government's site: headings, paragraphs and tables
 * alone, styles on the elements themselves, and nothing that such an editor would take out.
 */
export function toWebPage(blocks: readonly Block[], choice = usualChoice): string {
  const own = choice.hasTitle ? blocks : blocks.filter(({ kind }) => kind !== "title");
  return `${own.map(writer(choice)).join("\n")}\n`;
}
