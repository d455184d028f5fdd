import { draftMark } from "../../form/phrases.ts";
import { markScale, noteSetting } from "../fit.ts";
import { marginsCss, page, textArea } from "../page.ts";

/** Faces by their names on Windows, on national desktops and on Macs; the last is for everything else. */
export const fontStacks = {
  body: '"仿宋_GB2312", FangSong_GB2312, FangSong, 仿宋, STFangsong, 华文仿宋, "Noto Serif CJK SC", serif',
  title: '"方正小标宋简体", FZXiaoBiaoSong-B05S, STZhongsong, 华文中宋, SimSun, 宋体, "Noto Serif CJK SC", serif',
  part: 'SimHei, 黑体, "Noto Sans CJK SC", sans-serif',
  aspect: '"楷体_GB2312", KaiTi_GB2312, KaiTi, 楷体, STKaiti, "Noto Serif CJK SC", serif',
  number: '"Times New Roman", "Liberation Serif", FangSong, 仿宋, "Noto Serif CJK SC", serif',
  page: 'SimSun, 宋体, "Noto Serif CJK SC", serif',
} as const;

/** Below the pages of what goes beside the report: which one it is, and of how many. */
export const pageCount = `@bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font: 9pt ${fontStacks.page}; }`;

/** 四号宋体, its dashes 7 mm below the text, one character in from the outer side. */
const pageNumber = `font: 14pt/1 ${fontStacks.page}; vertical-align: top`;

/**
 * How the report looks on paper, after GB/T 9704-2012: A4, 28 characters by 22 lines, page numbers at the outer side.
 * Written for browsers from Chromium 86 on; those without margin boxes print clean pages without numbers. Before 108 they part
 * a group of rows anywhere: those without balanced lines, which came with 114, are to keep 表二 whole.
 */
export const printStyle = `@page { size: A4 portrait; margin: ${marginsCss}; }
@page :right { @bottom-right { content: "— " counter(page) " —"; ${pageNumber}; padding: 4.5mm 1em 0 0; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; ${pageNumber}; padding: 4.5mm 0 0 1em; } }
* { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: #000; font: 16pt/28.95pt ${fontStacks.body}; letter-spacing: -0.24pt; }
h1, h2, h3, p { margin: 0; font-size: inherit; font-weight: normal; }
p, .aspect { text-indent: 2em; text-align: justify; text-justify: inter-character; overflow-wrap: break-word; orphans: 2; widows: 2; }
h1 { margin: 0 0 28.95pt; font: 22pt/32pt ${fontStacks.title}; letter-spacing: 0; text-align: center; break-after: avoid; }
h1 span { display: block; text-wrap: balance; }
h2 { font-family: ${fontStacks.part}; text-indent: 2em; break-after: avoid; }
h3 { display: inline; line-height: 1; font-family: ${fontStacks.aspect}; }
.aspect p { display: inline; }
.whole { white-space: nowrap; }
.address { word-break: break-all; }
.frame { position: relative; }
table { width: calc(100% - 0.75pt); margin: 0 0.5pt 12pt 0.25pt; border-collapse: collapse; table-layout: fixed; letter-spacing: 0; font-family: ${fontStacks.body}; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap; }
.litigation td[data-cell] { height: 2em; }
th, td { --side: 0.5mm; padding: var(--padding) var(--side); border: 0.5pt solid #000; font-weight: normal; text-align: center; vertical-align: middle; text-indent: 0; overflow-wrap: anywhere; }
thead th { --side: 0.3mm; }
.label, .note { --side: 1mm; text-align: left; }
.label[rowspan] { --side: 0.5mm; text-align: center; }
th, .note { word-break: keep-all; text-wrap: balance; }
.upright span { display: inline-block; writing-mode: vertical-rl; white-space: nowrap; }
td[data-cell] { font-family: ${fontStacks.number}; font-variant-numeric: tabular-nums; }
td[data-cell] span { line-height: 1; white-space: nowrap; }
small { font-family: ${fontStacks.body}; font-size: 0.8em; line-height: 1; }
.below { display: block; }
sup { font-family: ${fontStacks.body}; font-size: ${markScale}em; line-height: 0; vertical-align: 0.3em; }
.notes { margin: -8pt 0 12pt; padding-left: 2em; font-size: ${noteSetting.size}pt; line-height: ${noteSetting.line}pt; letter-spacing: 0; text-align: justify; text-indent: -2em; break-before: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.litigation { break-inside: avoid; }
.disclosure tbody { break-inside: avoid; break-before: avoid; }
.disclosure .may-break { break-before: auto; }
@supports not (text-wrap: balance) { .disclosure { break-inside: avoid; } }
.applications { break-before: page; break-after: page; break-inside: avoid; }
.applications table { break-inside: avoid; }
.applications .notes { break-before: auto; }
.draft-mark { position: absolute; height: 0; overflow: hidden; font-family: ${fontStacks.part}; letter-spacing: 0.5em; text-align: right; text-indent: 0; }
.draft-mark::after { position: fixed; top: 38%; left: 0; z-index: -1; width: 100%; color: rgba(0, 0, 0, 0.07); font: 120pt/1 ${fontStacks.part}; letter-spacing: 0.3em; text-align: center; text-indent: 0.3em; transform: rotate(-35deg); }
@media print {
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .draft-mark::after { content: "${draftMark}"; }
}
`;

/** How it looks where it is read on a screen: one sheet, as long as the report, and narrower on a narrow screen. */
export const screenStyle = `html { background: #f4f5f2; }
body { background: none; }
main { position: relative; width: ${page.width}mm; min-height: ${page.height}mm; margin: 24px auto; padding: ${marginsCss}; background: #fff; box-shadow: 0 1px 4px rgba(27, 31, 36, 0.16); }
.draft-mark { top: 14mm; right: ${page.right}mm; height: auto; }
.part { margin-top: 14pt; }
@media (max-width: 820px) {
  main { width: auto; min-height: 0; margin: 0; padding: 48px 16px; box-shadow: none; }
  .draft-mark { top: 8px; right: 16px; }
  .frame { overflow-x: auto; }
  table { min-width: ${textArea.width}mm; }
}
`;
