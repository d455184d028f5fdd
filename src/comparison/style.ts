import { pageCount } from "../document/html/print-style.ts";
import { marginsAcross } from "../document/page.ts";

/** The column that says what became of a row, in millimetres. */
export const stateWidth = 13;

/** The letters of the two columns on a page, in points. */
export const columnSize = 12;

/** What the page of a comparison has otherwise than the report: A4 across, smaller letters, two columns, and its marks. */
export const comparisonStyle = `@page { size: A4 landscape; margin: ${marginsAcross.end}mm ${marginsAcross.side}mm; ${pageCount} }
@page :right { @bottom-right { content: none; } }
@page :left { @bottom-left { content: none; } }
body { font-size: ${columnSize}pt; line-height: 19pt; letter-spacing: 0; }
h1 { margin-bottom: 6pt; font-size: 18pt; line-height: 26pt; }
h2 { margin: 12pt 0 4pt; text-indent: 0; }
.short { break-inside: avoid; }
.about { margin-bottom: 4pt; text-indent: 0; text-align: left; }
.applications { break-before: page; break-after: auto; }
.side-by-side { table-layout: fixed; margin-bottom: 8pt; }
.side-by-side .state { width: ${stateWidth}mm; }
.side-by-side th, .side-by-side td { padding: 1pt 2mm; border-width: 0 0.5pt; text-align: center; vertical-align: top; }
.side-by-side td + td, .side-by-side th + td { text-align: justify; text-justify: inter-character; overflow-wrap: anywhere; }
.side-by-side thead th { border: 0.5pt solid #000; }
.side-by-side tr { break-inside: auto; }
.side-by-side .whole-row { break-inside: avoid; }
.side-by-side .heading { break-after: avoid; }
.side-by-side tbody tr:not(.heading) + tr > * { border-top: 0.5pt dotted #808080; }
.side-by-side tbody .first > *, .side-by-side tbody tr:first-child > * { border-top: 0.5pt solid #000; }
.side-by-side tfoot td { padding: 0; border-top-width: 0.5pt; line-height: 0; }
.side-by-side .first td + td, .side-by-side .first th + td { text-indent: 2em; }
.side-by-side .title td + td, .side-by-side .title th + td { text-align: center; text-indent: 0; font-weight: bold; }
.side-by-side .heading td + td, .side-by-side .heading th + td { font-weight: bold; }
.side-by-side tbody th { font-size: 10.5pt; font-weight: bold; }
.side-by-side .omitted td { color: #595959; font-size: 10pt; text-align: center; text-indent: 0; }
del { text-decoration: line-through; text-decoration-thickness: 0.8pt; color: #8c1410; background: #fdf0ee; }
ins { text-decoration: underline; text-decoration-thickness: 0.8pt; text-underline-offset: 2pt; color: #0e3f7d; background: #e8f0fa; }
.joined::after { content: "\\2060"; }
.changed { display: block; }
.changed del, .changed ins { white-space: nowrap; }
.changed del { text-decoration-thickness: 0.7pt; }
.changed ins { margin-left: 0.3em; font-weight: bold; text-underline-offset: 1pt; }
.stacked del, .stacked ins { display: block; margin: 0; white-space: normal; }
.stacked small { display: block; margin-top: 1.5pt; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap; }
del, ins { position: relative; }
@media print {
  del, ins { color: #000; background: none; }
}
@media screen {
  main { width: auto; max-width: 297mm; min-height: 0; margin: 0 auto; padding: 16px 24px 32px; }
  .part { margin-top: 0; }
  [aria-current] { outline: 2px solid #1456a8; outline-offset: 1px; }
  tr[aria-current] > :first-child { box-shadow: inset 4px 0 #1456a8; }
}
`;
