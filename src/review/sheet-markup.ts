import { escapeHtml } from "../lib/escape-html.ts";

/** The style of what is printed for the office and never published: 审核表 and 审核意见单. */
export const sheetStyle = `@page { size: A4 portrait; margin: 20mm 18mm; @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font: 9pt SimSun, 宋体, "Noto Serif CJK SC", serif; } }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font: 10.5pt/1.5 SimSun, 宋体, "Noto Serif CJK SC", serif; }
h1, h2, p { margin: 0 0 6pt; font-weight: normal; }
h1 { font: 16pt/1.6 SimHei, 黑体, "Noto Sans CJK SC", sans-serif; text-align: center; }
h1 span { display: block; }
h2 { break-after: avoid; margin-top: 12pt; font: 12pt/1.6 SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 2pt 4pt; border: 0.5pt solid #000; font-weight: normal; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; text-align: center; }
.number { width: 13mm; }
.short { width: 16mm; }
.middle { width: 42mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.opinion { min-height: 28mm; margin-top: 12pt; padding: 4pt; border: 0.5pt solid #000; break-inside: avoid; }
.signatures { display: flex; justify-content: space-between; margin-top: 24pt; break-inside: avoid; }
@media screen { body { max-width: 210mm; margin: 0 auto; padding: 10mm; } }
@media screen and (max-width: 700px) { body { width: 180mm; padding: 5mm; } }
`;

/** A table whose rows are numbered in a first column. */
export function numberedTable(
  columns: Readonly<Record<string, string>>,
  rows: readonly (readonly string[])[],
): readonly string[] {
  const looks = Object.entries({ 序号: "number", ...columns });
  const heads = looks.map(([heading, look]) => `<th scope="col" class="${look}">${heading}</th>`);
  const lines = rows.map((cells, index) => [String(index + 1), ...cells].map((cell) => `<td>${escapeHtml(cell)}</td>`));
  const body = lines.map((cells) => `<tr>${cells.join("")}</tr>`);
  return [`<table><thead><tr>${heads.join("")}</tr></thead><tbody>`, ...body, "</tbody></table>"];
}
