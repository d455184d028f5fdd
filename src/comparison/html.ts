import type { NumberCell } from "../document/blocks.ts";
import { htmlFile } from "../document/html/html-file.ts";
import { printStyle } from "../document/html/print-style.ts";
import { runningText } from "../document/html/running-text.ts";
import { figureHtml, titleHtml } from "../document/html/table-markup.ts";
import { sheetHtml } from "../document/html/to-html.ts";
import { namedTitle } from "../document/title.ts";
import { escapeHtml } from "../lib/escape-html.ts";
import type { ComparedPart, ComparedSheet, Comparison } from "./compare.ts";
import { type Difference, differenceId, differencesOf, rowWords } from "./differences.ts";
import { fitCompared } from "./fit.ts";
import type { Row } from "./rows.ts";
import type { Run, Side } from "./runs.ts";
import { comparisonStyle } from "./style.ts";
import { summaryOf, summaryWords } from "./summary.ts";

interface Options {
  /** What the two reports are called, e.g. 2023年报告. */
  readonly names: Readonly<Record<Side, string>>;
  /** Leaves out what is the same on both sides. */
  readonly changesOnly: boolean;
}

/** The id of a difference as an attribute, with a space before it; "" for a row or number that does not differ. */
type IdAttribute = (of: Difference["of"]) => string;

function idAttributes(differences: readonly Difference[]): IdAttribute {
  const ids = new Map(differences.map(({ of }, index) => [of, ` id="${differenceId(index)}"`]));
  return (of) => ids.get(of) ?? "";
}

// Marked by a line on screen and paper, and by words for screen readers.
const deleted = (words: string, text: string): string => `<del><span class="said">${words}</span>${text}</del>`;
const inserted = (words: string, text: string): string => `<ins><span class="said">${words}</span>${text}</ins>`;

function runHtml({ kind, text }: Run): string {
  const words = runningText(text);
  if (kind === "same") return words;
  return kind === "deleted" ? deleted("删除：", words) : inserted("新增：", words);
}

/** Runs cut where the lines of their text end, the runs of each line by themselves. */
function runsInLines(runs: readonly Run[], lines: readonly string[]): readonly (readonly Run[])[] {
  let rest = runs;
  return lines.map(({ length }) => {
    const own: Run[] = [];
    let room = length;
    while (room > 0 && rest[0]) {
      const [{ kind, text }, ...others] = rest as [Run, ...Run[]];
      own.push({ kind, text: text.slice(0, room) });
      rest = text.length > room ? [{ kind, text: text.slice(room) }, ...others] : others;
      room -= Math.min(room, text.length);
    }
    return own;
  });
}

/** One side of a row, with what only this side has marked; a title in its lines. */
function sideHtml({ sentences, lines }: Row, side: Side): string {
  const other = side === "before" ? "inserted" : "deleted";
  const runs = sentences.flat().filter(({ kind }) => kind !== other);
  const inLines = lines ? runsInLines(runs, lines[side]) : [runs];
  return inLines.map((line) => line.map(runHtml).join("")).join("<br>");
}

function rowHtml(row: Row, idOf: IdAttribute): string {
  const looks = [row.isFirst && "first", row.role !== "text" && row.role].filter(Boolean).join(" ");
  const look = looks === "" ? "" : ` class="${looks}"`;
  const state = row.state === "same" ? "<td></td>" : `<th scope="row">${rowWords[row.state]}</th>`;
  return `<tr${look}${idOf(row)}>${state}<td>${sideHtml(row, "before")}</td><td>${sideHtml(row, "after")}</td></tr>`;
}

const omitted = (sentences: number): string =>
  `<tr class="omitted"><td></td><td colspan="2">（此处 ${sentences} 句没有变化，略）</td></tr>`;

/** True where anything changed in the paragraph below a heading; `heading` is the index of its row. */
function isOverChange(rows: readonly Row[], heading: number): boolean {
  const rest = rows.slice(heading + 1);
  const end = rest.findIndex(({ isFirst }) => isFirst);
  return rest.slice(0, end < 0 ? rest.length : end).some(({ state }) => state !== "same");
}

/** The rows, or those that changed under their headings, with a line for what was left out between them. */
function rowLines(rows: readonly Row[], idOf: IdAttribute, { changesOnly }: Options): readonly string[] {
  if (!changesOnly) return rows.map((row) => rowHtml(row, idOf));
  const lines: string[] = [];
  let left = 0;
  const close = () => {
    if (left > 0) lines.push(omitted(left));
    left = 0;
  };
  rows.forEach((row, index) => {
    if (row.state === "same" && row.role === "text") left += row.sentences.length;
    else if (row.state !== "same" || isOverChange(rows, index)) {
      close();
      lines.push(rowHtml(row, idOf));
    }
  });
  close();
  return lines;
}

function sideBySide(rows: readonly Row[], idOf: IdAttribute, options: Options): readonly string[] {
  if (rows.length === 0) return [];
  const { before, after } = options.names;
  return [
    '<table class="side-by-side">',
    '<colgroup><col class="state"><col><col></colgroup>',
    `<thead><tr><th scope="col">变化</th><th scope="col">${escapeHtml(before)}</th><th scope="col">${escapeHtml(after)}</th></tr></thead>`,
    "<tbody>",
    ...rowLines(rows, idOf, options),
    "</tbody>",
    "</table>",
  ];
}

function tableHtml(compared: ComparedSheet, idOf: IdAttribute): string {
  const { cells } = compared;
  const { sheet, setting, sizes, stacked } = fitCompared(compared.sheet, cells);
  const shown = (cell: NumberCell, sized: (html: string) => string): string => {
    const change = cells.get(cell.id);
    if (!change || change.state === "same") return figureHtml(cell, sized(escapeHtml(cell.text)));
    const { before, after, state } = change;
    const was =
      state === "added"
        ? '<span class="said">原为空，</span>'
        : deleted("原为 ", figureHtml(before, sized(escapeHtml(before.text))));
    const is =
      state === "removed"
        ? '<span class="said">，现为空</span>'
        : inserted("现为 ", figureHtml(after, sized(escapeHtml(after.text))));
    const look = stacked.has(cell.id) ? "changed stacked" : "changed";
    return `<span class="${look}"${idOf(change)}>${was} ${is}</span>`;
  };
  // The preview beside it has tables of the same names.
  const caption = `${sheet.caption}（对照）`;
  return sheetHtml({ ...sheet, caption }, { own: { setting, sizes, figure: shown } });
}

const isChanged = ({ rows, sheets }: ComparedPart): boolean =>
  [...rows, ...sheets.flatMap(({ cells }) => [...cells.values()])].some(({ state }) => state !== "same");

function partHtml(part: ComparedPart, idOf: IdAttribute, options: Options): readonly string[] {
  const { heading, rows, sheets } = part;
  const isOmitted = options.changesOnly && !isChanged(part);
  if (isOmitted && heading === "") return [];
  const [first] = sheets;
  const inner = isOmitted
    ? ['<p class="about">本部分没有变化。</p>']
    : [...sideBySide(rows, idOf, options), ...sheets.map((sheet) => tableHtml(sheet, idOf))];
  const title = heading === "" ? [] : [`<h2>${escapeHtml(heading)}</h2>`];
  return [`<section class="part${first ? ` ${first.sheet.id}` : ""}">`, ...title, ...inner, "</section>"];
}

/**
 * Two reports side by side as a page of its own, on A4 across: texts in two columns, the earlier at the left; the official
 * tables once, with both numbers where they differ. What was deleted is struck through and what is new underlined, on
 * screen also by colour, and both are in words for screen readers. Differences have the ids of `differenceId`.
 */
export function toComparisonHtml(comparison: Comparison, options: Options): string {
  const idOf = idAttributes(differencesOf(comparison));
  const title = namedTitle(comparison.titleLines.after, "对照稿");
  const { before, after } = options.names;
  return htmlFile({
    title: title.join(""),
    style: `${printStyle}${comparisonStyle}`,
    body: [
      '<main aria-label="对照稿">',
      titleHtml(title),
      `<p class="about">左栏：${escapeHtml(before)}；右栏：${escapeHtml(after)}。<del>加删除线</del>的是原有的字句和数字，<ins>加下划线</ins>的是现在的。</p>`,
      `<p class="about">${escapeHtml(summaryWords(summaryOf(comparison)))}</p>`,
      ...comparison.parts.flatMap((part) => partHtml(part, idOf, options)),
      "</main>",
    ],
  });
}
