import { escapeHtml } from "../../lib/escape-html.ts";
import { htmlFile } from "../html/html-file.ts";
import { printStyle, screenStyle } from "../html/print-style.ts";
import { titleHtml } from "../html/table-markup.ts";
import { sheetHtml } from "../html/to-html.ts";
import { marginsAcross } from "../page.ts";
import { type BlankForms, type HandSheets, handSetting } from "./blank-forms.ts";

/** What sheets to be filled in by hand have otherwise than the report. */
const handStyle = `@page across { size: A4 landscape; margin: ${marginsAcross.end}mm ${marginsAcross.side}mm; }
@page :right { @bottom-right { content: none; } }
@page :left { @bottom-left { content: none; } }
.across { page: across; }
.hand-sheet { break-inside: avoid; }
.hand-sheets + .hand-sheets, .hand-sheet + .hand-sheet { break-before: page; }
.hand-sheet td, .hand-sheet th { height: ${handSetting.rowHeight.toFixed(2)}pt; }
.fill-in { display: flex; flex-wrap: wrap; text-indent: 0; font-size: 12pt; line-height: 30pt; letter-spacing: 0; }
.fill-in span { display: flex; width: 50%; padding-right: 4mm; white-space: nowrap; }
.across .fill-in span { width: 25%; }
.fill-in span::after { content: ""; flex: 1; margin-bottom: 6pt; border-bottom: 0.5pt solid #000; }
`;

/** Sheets to be filled in by hand, with the places to sign below. */
function handSheetsHtml({ pages, isAcross, labels }: HandSheets): string {
  const own = { setting: handSetting, sizes: new Map(), figure: () => "" };
  const places = labels.map((label) => `<span>${escapeHtml(label)}：</span>`).join("");
  return [
    `<section class="hand-sheets${isAcross ? " across" : ""}">`,
    ...pages.map(({ heading, sheet }) =>
      [
        '<div class="hand-sheet">',
        `<h2>${escapeHtml(heading)}</h2>`,
        sheetHtml(sheet, { own }),
        `<p class="fill-in">${places}</p>`,
        "</div>",
      ].join("\n"),
    ),
    "</section>",
  ].join("\n");
}

/** The blank forms as a page to be printed. */
export function toHandHtml({ title, tables }: BlankForms): string {
  return htmlFile({
    title: title.lines.join(""),
    style: `${printStyle}${handStyle}`,
    screenStyle,
    body: ['<main aria-label="空白表">', titleHtml(title.lines), ...tables.map(handSheetsHtml), "</main>"],
  });
}
