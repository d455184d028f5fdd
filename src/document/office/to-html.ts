import { escapeHtml } from "../../lib/escape-html.ts";
import { htmlFile } from "../html/html-file.ts";
import { fontStacks, pageCount } from "../html/print-style.ts";
import { columnText, runningText } from "../html/running-text.ts";
import { titleHtml } from "../html/table-markup.ts";
import { columnWords } from "../lines/labels.ts";
import { markSide, type OfficeBlock, type OfficeMark, type OfficePaper, officeMargins, officeWidths } from "./paper.ts";

const style = `@page { size: A4 portrait; margin: ${officeMargins.end}mm ${officeMargins.side}mm; ${pageCount} }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font: 10.5pt/1.5 ${fontStacks.page}; }
h1, h2, p { margin: 0 0 6pt; font-weight: normal; }
h1 { font: 16pt/1.6 ${fontStacks.part}; text-align: center; }
h1 span { display: block; }
h2 { break-after: avoid; margin-top: 12pt; font: 12pt/1.6 ${fontStacks.part}; }
table { width: calc(100% - 0.75pt); margin: 0 0.5pt 6pt 0.25pt; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 2pt 4pt; border: 0.5pt solid #000; font-weight: normal; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-family: ${fontStacks.part}; text-align: center; }
.label { word-break: keep-all; text-wrap: balance; }
.whole { white-space: nowrap; }
.address { word-break: break-all; }
.number { width: ${officeWidths.number}mm; }
.short { width: ${officeWidths.short}mm; }
.middle { width: ${officeWidths.middle}mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.mark { display: flex; align-items: center; gap: 3mm; }
.opinion { min-height: 28mm; margin-top: 12pt; padding: 4pt; border: 0.5pt solid #000; break-inside: avoid; }
.signatures { display: flex; justify-content: space-between; margin-top: 24pt; break-inside: avoid; }
@media screen { body { max-width: 210mm; margin: 0 auto; padding: 10mm; } }
@media screen and (max-width: 700px) { body { width: 180mm; padding: 5mm; } }
`;

/** The dark squares as one path, a unit each, with two units of quiet around them. */
function markHtml({ name, code, words, squares }: OfficeMark): string {
  const path = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  const size = squares.length;
  return `<p class="mark"><svg role="img" aria-label="${escapeHtml(name)}的二维码" width="${markSide}mm" height="${markSide}mm" viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges"><path d="${path}"/></svg><span>${escapeHtml(name)}：<b>${escapeHtml(code)}</b><br>${escapeHtml(words)}</span></p>`;
}

/** Labels break between words, sentences as running text. */
function cellHtml(text: string): string {
  const words = columnWords(text);
  if (words === undefined || words.length === 1) return `<td>${columnText(text)}</td>`;
  return `<td class="label">${words.map(escapeHtml).join("<wbr>")}</td>`;
}

function listHtml({ columns, rows }: Extract<OfficeBlock, { kind: "list" }>): readonly string[] {
  const looks = [["序号", "number"], ...columns.map(({ heading, width }) => [heading, width === "rest" ? "" : width])];
  const heads = looks.map(([heading = "", look]) => `<th scope="col" class="${look}">${escapeHtml(heading)}</th>`);
  const lines = rows.map((cells, at) => [String(at + 1), ...cells].map(cellHtml));
  const body = lines.map((cells) => `<tr>${cells.join("")}</tr>`);
  return [`<table><thead><tr>${heads.join("")}</tr></thead><tbody>`, ...body, "</tbody></table>"];
}

function blockHtml(block: OfficeBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`<h2>${escapeHtml(block.text)}</h2>`];
    case "paragraph":
      return [`<p>${runningText(block.text)}</p>`];
    case "list":
      return listHtml(block);
    case "mark":
      return [markHtml(block)];
    case "opinion":
      return block.labels.map((label) => `<p class="opinion">${escapeHtml(label)}</p>`);
    case "signatures":
      return [`<p class="signatures">${block.labels.map((label) => `<span>${escapeHtml(label)}</span>`).join("")}</p>`];
    default:
      return block satisfies never;
  }
}

/** A paper of the office as a page that is printed by itself. */
export function officeHtml({ name, title, blocks }: OfficePaper): string {
  return htmlFile({
    title: title.join(""),
    style,
    body: [`<main aria-label="${escapeHtml(name)}">`, titleHtml(title), ...blocks.flatMap(blockHtml), "</main>"],
  });
}
