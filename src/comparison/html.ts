import type { NumberCell } from "../document/blocks.ts";
import { htmlFile } from "../document/html/html-file.ts";
import { printStyle } from "../document/html/print-style.ts";
import { sheetHtml } from "../document/html/to-html.ts";
import { escapeHtml } from "../lib/escape-html.ts";
import type { ComparedSheet, Comparison } from "./compare.ts";
import { type Difference, differenceId, differencesOf, rowWords } from "./differences.ts";
import type { Row } from "./rows.ts";
import { type Run, type Side, sideText } from "./runs.ts";
import { type ComparedSection, comparedSections } from "./sections.ts";
import { comparisonStyle } from "./style.ts";
import { summaryOf, summaryWords } from "./summary.ts";

interface Options {
  /** What the two reports are called, e.g. 2023年报告. */
  readonly names: Readonly<Record<Side, string>>;
  /** Leaves out what is the same on both sides. */
  readonly changesOnly: boolean;
}

/** Gives a change the id that it is found by. */
type IdOf = (of: Difference["of"]) => string;

function idsOf(changes: readonly Difference[]): IdOf {
  const places = new Map(changes.map((change, at) => [change.of, at]));
  return (of) => {
    const at = places.get(of);
    return at === undefined ? "" : ` id="${differenceId(at)}"`;
  };
}

/** Marked by a line for those who see and by words for those who listen. */
const deleted = (words: string, text: string): string => `<del><span class="said">${words}</span>${text}</del>`;
const inserted = (words: string, text: string): string => `<ins><span class="said">${words}</span>${text}</ins>`;

function run({ kind, text }: Run): string {
  const escaped = escapeHtml(text);
  if (kind === "same") return escaped;
  return kind === "deleted" ? deleted("删除：", escaped) : inserted("新增：", escaped);
}

/** One side of a row, with what only this side has marked. */
function half({ sentences }: Row, side: Side): string {
  const other = side === "before" ? "inserted" : "deleted";
  return sentences
    .map((runs) =>
      runs
        .filter(({ kind }) => kind !== other)
        .map(run)
        .join(""),
    )
    .join("");
}

function row(one: Row, idOf: IdOf): string {
  const looks = [one.isFirst && "first", one.role !== "text" && one.role].filter(Boolean).join(" ");
  const look = looks === "" ? "" : ` class="${looks}"`;
  const state = one.state === "same" ? "<td></td>" : `<th scope="row">${rowWords[one.state]}</th>`;
  return `<tr${look}${idOf(one)}>${state}<td>${half(one, "before")}</td><td>${half(one, "after")}</td></tr>`;
}

const omitted = (sentences: number): string =>
  `<tr class="omitted"><td></td><td colspan="2">（此处 ${sentences} 句没有变化，略）</td></tr>`;

/** Whether anything changed in the paragraph that a heading is over. */
function isOverChange(all: readonly Row[], heading: number): boolean {
  const rest = all.slice(heading + 1);
  const end = rest.findIndex(({ isFirst }) => isFirst);
  return rest.slice(0, end < 0 ? rest.length : end).some(({ state }) => state !== "same");
}

/** The rows, or those that changed under their headings, with a line for what was left out between them. */
function rows(all: readonly Row[], idOf: IdOf, { changesOnly }: Options): readonly string[] {
  if (!changesOnly) return all.map((one) => row(one, idOf));
  const lines: string[] = [];
  let left = 0;
  const close = () => {
    if (left > 0) lines.push(omitted(left));
    left = 0;
  };
  all.forEach((one, at) => {
    if (one.state === "same" && one.role === "text") left += one.sentences.length;
    else if (one.state !== "same" || isOverChange(all, at)) {
      close();
      lines.push(row(one, idOf));
    }
  });
  close();
  return lines;
}

function sideBySide(section: ComparedSection, idOf: IdOf, options: Options): readonly string[] {
  if (section.rows.length === 0) return [];
  const { before, after } = options.names;
  return [
    '<table class="side-by-side">',
    '<colgroup><col class="state"><col><col></colgroup>',
    `<thead><tr><th scope="col">变化</th><th scope="col">${escapeHtml(before)}</th><th scope="col">${escapeHtml(after)}</th></tr></thead>`,
    "<tbody>",
    ...rows(section.rows, idOf, options),
    "</tbody>",
    "</table>",
  ];
}

/** How a table is set on a page across, with room for two numbers in a cell; one of many rows stays on one page. */
const settingFor = (rows: number) =>
  rows > 20 ? { size: 9, line: 11, padding: 1 } : { size: 10.5, line: 14, padding: 3 };

function figure({ text, annotation }: { readonly text: string; readonly annotation?: string }): string {
  return `${escapeHtml(text)}${annotation === undefined ? "" : `<small>（${escapeHtml(annotation)}）</small>`}`;
}

function table({ sheet: block, cells }: ComparedSheet, idOf: IdOf): string {
  const shown = (cell: NumberCell): string => {
    const compared = cells.get(cell.id);
    if (!compared || compared.state === "same") return figure(cell);
    const { before, after, state } = compared;
    const was = state === "added" ? '<span class="said">原为空，</span>' : deleted("原为 ", figure(before));
    const is = state === "removed" ? '<span class="said">，现为空</span>' : inserted("现为 ", figure(after));
    return `<span class="changed"${idOf(compared)}>${was} ${is}</span>`;
  };
  const rows = block.groups.reduce((sum, group) => sum + group.rows.length, 0);
  // The preview beside it has tables of the same names.
  const caption = `${block.caption}（对照）`;
  return sheetHtml({ ...block, caption }, { own: { setting: settingFor(rows), figure: shown } });
}

const isChanged = ({ rows, sheets }: ComparedSection): boolean =>
  rows.some(({ state }) => state !== "same") ||
  sheets.some(({ cells }) => [...cells.values()].some(({ state }) => state !== "same"));

function section(one: ComparedSection, idOf: IdOf, options: Options): readonly string[] {
  if (options.changesOnly && !isChanged(one) && one.heading === "") return [];
  const [block] = one.sheets;
  const inner =
    options.changesOnly && !isChanged(one)
      ? ['<p class="about">本部分没有变化。</p>']
      : [...sideBySide(one, idOf, options), ...one.sheets.map((sheet) => table(sheet, idOf))];
  const heading = one.heading === "" ? [] : [`<h2>${escapeHtml(one.heading)}</h2>`];
  return [`<section class="part${block ? ` ${block.sheet.id}` : ""}">`, ...heading, ...inner, "</section>"];
}

/**
 * Two reports side by side as a page of its own, on A4 across: texts in two columns, the earlier at the left; the official
 * tables once, with both numbers where they differ. What was deleted is struck through and what is new underlined, on
 * screen also by colour, and both are said in words for screen readers. Changes have the ids of `changeId`.
 */
export function toComparisonHtml(comparison: Comparison, options: Options): string {
  const sections = comparedSections(comparison);
  const idOf = idsOf(differencesOf(sections));
  const title = `${sideText(comparison.title, "after")}对照稿`;
  const { before, after } = options.names;
  return htmlFile({
    title,
    style: `${printStyle}${comparisonStyle}`,
    body: [
      '<main aria-label="对照稿">',
      `<h1>${escapeHtml(title)}</h1>`,
      `<p class="about">左栏：${escapeHtml(before)}；右栏：${escapeHtml(after)}。<del>加删除线</del>的是原有的字句和数字，<ins>加下划线</ins>的是现在的。</p>`,
      `<p class="about">${escapeHtml(summaryWords(summaryOf(comparison)))}</p>`,
      ...sections.flatMap((one) => section(one, idOf, options)),
      "</main>",
    ],
  });
}
