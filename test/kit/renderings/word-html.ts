import { escapeHtml } from "../../../src/lib/escape-html.ts";
import { asPublished, widthOfRows } from "./grids.ts";
import type { Grid, GridCell, Item, Row, WildReport } from "./wild-report.ts";
import { wordHead } from "./word-head.ts";

const latin = "font-size:12.0pt;font-family:宋体;mso-bidi-font-family:宋体";
const chinese = 'font-size:12.0pt;font-family:宋体;mso-hansi-font-family:"Times New Roman"';

const mark = "<o:p></o:p>";
const blankMark = `<span lang=EN-US style='${latin}'><o:p>&nbsp;</o:p></span>`;

/**
 * Words in runs as Word makes them: Latin and Chinese apart, its own line breaks only between attributes, its mark of
 * a paragraph's end in the last.
 */
export function wordRuns(text: string): string {
  const runs = [...text.matchAll(/[ -~]+|[^ -~]+/gu)].map(([run], index, { length }) =>
    /[ -~]/.test(run)
      ? `<span lang=EN-US\nstyle='${latin}'>${escapeHtml(run)}${index === length - 1 ? mark : ""}</span>`
      : `<span style='${chinese}'>${escapeHtml(run)}</span>`,
  );
  return /[ -~]$/.test(text) ? runs.join("") : `${runs.join("")}<span lang=EN-US>${mark}</span>`;
}

const border = "border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt";

function cell(one: GridCell): string {
  const merges = `${one.rowSpan > 1 ? ` rowspan=${one.rowSpan}` : ""}${one.colSpan > 1 ? ` colspan=${one.colSpan}` : ""}`;
  const inner = one.text === "" ? blankMark : `${wordRuns(one.text)}`;
  return [
    `  <td width=${58 * one.colSpan}${merges} style='width:${43.5 * one.colSpan}pt;${border}'>`,
    `  <p class=MsoNormal align=center style='text-align:center'>${inner}</p>`,
    "  </td>",
  ].join("\n");
}

function row(cells: Row, index: number): string {
  return [` <tr style='mso-yfti-irow:${index};height:21.75pt'>`, ...cells.map(cell), " </tr>"].join("\n");
}

/** The row without height by which Word keeps the columns of a table whose rows are merged in many ways. */
function columnKeeper(width: number): string {
  const cells = Array.from({ length: width }, () => "  <td width=58 style='border:none'></td>").join("\n");
  return `<![if !supportMisalignedColumns]>\n <tr height=0>\n${cells}\n </tr>\n <![endif]>`;
}

function table(grid: Grid): string {
  const { id, rows } = asPublished(grid);
  const lines = [
    '<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 width="100%"',
    " style='width:100.0%;border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt;mso-yfti-tbllook:1184'>",
    ...rows.map(row),
    ...(id === "applications" ? [columnKeeper(widthOfRows(rows))] : []),
    "</table>",
  ].join("\n");
  return id === "litigation" ? lines.replace(/<\/?(?:table|tr|td|p)\b/g, (tag) => tag.toUpperCase()) : lines;
}

const emptyParagraph =
  "<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><span lang=EN-US><o:p></o:p></span></p>";

export function wordParagraph(text: string): string {
  return `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;\nmso-line-height-rule:exactly'>${wordRuns(text)}</p>`;
}

/** The last part's numeral is a list number of Word's, which stands in a comment that browsers do not honour. */
function heading(text: string): string {
  const listed = /^(六、)(.*)$/.exec(text);
  const words = listed
    ? `<![if !supportLists]><span style='font-family:黑体;mso-bidi-font-family:黑体'><span style='mso-list:Ignore'>${listed[1]}<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span></span><![endif]><b>${wordRuns(listed[2] ?? "")}</b>`
    : `<b style='mso-bidi-font-weight:normal'>${wordRuns(text)}</b>`;
  return `<p class=MsoNormal style='text-indent:32.0pt;mso-outline-level:1'>${words}</p>`;
}

function html(item: Item): string {
  switch (item.kind) {
    case "heading":
      return heading(item.text);
    case "text":
      return wordParagraph(item.text);
    case "grid":
      return `<div align=center>\n\n${table(item)}\n\n</div>\n\n${emptyParagraph}`;
    default:
      return item satisfies never;
  }
}

const titleLine = (text: string): string =>
  `<p class=MsoNormal align=center style='text-align:center'><b style='mso-bidi-font-weight:normal'>${wordRuns(text)}</b></p>`;

/** The body alone; `more` are further paragraphs after the first heading. */
export function wordBody(report: WildReport, more: readonly string[] = []): string {
  const { items } = report;
  const first = items.findIndex(({ kind }) => kind === "heading") + 1;
  return [
    ...report.titleLines.map(titleLine),
    emptyParagraph,
    ...items.slice(0, first).map(html),
    ...more,
    ...items.slice(first).map(html),
  ].join("\n\n");
}

/** A whole page as Word saves it; `styles` are further style definitions. */
export function wordPage(report: WildReport, body = wordBody(report), styles: readonly string[] = []): string {
  return [
    ...wordHead(report.titleLines.join(""), styles),
    "<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>",
    "<div class=WordSection1 style='layout-grid:15.6pt'>",
    body,
    "</div>",
    "</body>",
    "</html>",
    "",
  ].join("\n\n");
}

/** What Word puts on the clipboard: the page, the copied part between two comments. */
export function wordClipboard(report: WildReport): string {
  return wordPage(report, `<!--StartFragment-->\n${wordBody(report)}\n<!--EndFragment-->`);
}
