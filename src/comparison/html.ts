import type { NumberCell } from "../document/blocks.ts";
import { htmlFile } from "../document/html/html-file.ts";
import { printStyle } from "../document/html/print-style.ts";
import { runningStretches, runningText } from "../document/html/running-text.ts";
import { figureHtml, titleHtml } from "../document/html/table-markup.ts";
import { sheetHtml } from "../document/html/to-html.ts";
import { namedTitle } from "../document/title.ts";
import type { CellId } from "../form/cells.ts";
import { escapeHtml } from "../lib/escape-html.ts";
import type { ComparedNote } from "./annotations.ts";
import type { ComparedSheet, Comparison } from "./compare.ts";
import { type Difference, differenceId, differencesOf, rowWords } from "./differences.ts";
import { setCompared } from "./fit.ts";
import {
  aboutSides,
  comparisonName,
  type LaidLine,
  type LaidPart,
  laidOut,
  linesOfSide,
  type ComparisonOptions as Options,
  omittedWords,
  stateHeading,
  staysWhole,
  unchangedWords,
} from "./laid-out.ts";
import type { Row } from "./rows.ts";
import type { Run, Side } from "./runs.ts";
import { comparisonStyle } from "./style.ts";
import { summaryOf, summaryWords } from "./summary.ts";

/** The id of a difference as an attribute, with a space before it; "" for a row or number that does not differ. */
type IdAttribute = (of: Difference["of"]) => string;

function idAttributes(differences: readonly Difference[]): IdAttribute {
  const ids = new Map(differences.map(({ of }, index) => [of, ` id="${differenceId(index)}"`]));
  return (of) => ids.get(of) ?? "";
}

// Marked by a line on screen and paper, and by words for screen readers.
const deleted = (words: string, text: string): string => `<del><span class="said">${words}</span>${text}</del>`;
const inserted = (words: string, text: string): string => `<ins><span class="said">${words}</span>${text}</ins>`;

/** The runs of a line as one running text, what was deleted and what is new marked. */
function runsHtml(line: readonly Run[]): string {
  const words = runningStretches(line.map(({ text }) => text));
  const marked = line.map(({ kind }, at) => {
    const own = words[at] ?? "";
    if (kind === "same") return own;
    return kind === "deleted" ? deleted("删除：", own) : inserted("新增：", own);
  });
  return marked.join("");
}

/** One side of a row, with what only this side has marked; a title in its lines. */
const sideHtml = (row: Row, side: Side): string => linesOfSide(row, side).map(runsHtml).join("<br>");

function rowHtml(row: Row, idOf: IdAttribute): string {
  const looks = [row.isFirst && "first", row.role !== "text" && row.role, staysWhole(row) && "whole-row"]
    .filter(Boolean)
    .join(" ");
  const look = looks === "" ? "" : ` class="${looks}"`;
  const state = row.state === "same" ? "<td></td>" : `<th scope="row">${rowWords[row.state]}</th>`;
  return `<tr${look}${idOf(row)}>${state}<td>${sideHtml(row, "before")}</td><td>${sideHtml(row, "after")}</td></tr>`;
}

function lineHtml(line: LaidLine, idOf: IdAttribute): string {
  if (line.kind === "row") return rowHtml(line.row, idOf);
  return `<tr class="omitted"><td></td><td colspan="2">${escapeHtml(omittedWords(line.sentences))}</td></tr>`;
}

function sideBySide(lines: readonly LaidLine[], idOf: IdAttribute, { names }: Options): readonly string[] {
  if (lines.length === 0) return [];
  const { before, after } = names;
  return [
    '<table class="side-by-side">',
    '<colgroup><col class="state"><col><col></colgroup>',
    `<thead><tr><th scope="col">${stateHeading}</th><th scope="col">${escapeHtml(before)}</th><th scope="col">${escapeHtml(after)}</th></tr></thead>`,
    "<tbody>",
    ...lines.map((line) => lineHtml(line, idOf)),
    "</tbody>",
    // Repeated at the end of each page, it closes the frame there.
    '<tfoot aria-hidden="true"><tr><td colspan="3"></td></tr></tfoot>',
    "</table>",
  ];
}

/** The notes below a table, what is gone from them and what is new marked. */
function notesHtml(notes: readonly ComparedNote[]): readonly string[] {
  const lines = notes.map(({ mark, before, after }) => {
    const [was, is] = [before, after].map((text) => runningText(text));
    if (before === after) return `${mark}${is}`;
    return `${mark}${before === "" ? "" : deleted("删除：", was ?? "")}${after === "" ? "" : inserted("新增：", is ?? "")}`;
  });
  return lines.length === 0 ? [] : [`<div class="notes">注：${lines.join("　")}</div>`];
}

function tableHtml(compared: ComparedSheet, idOf: IdAttribute): string {
  const { sheet, setting, sizes, stacked, cells, marks, notes } = setCompared(compared);
  const marked = (id: CellId, sized: (html: string) => string) =>
    marks.has(id) ? sized(`<sup>${marks.get(id)}</sup>`) : "";
  const shown = (cell: NumberCell, sized: (html: string) => string): string => {
    const change = cells.get(cell.id);
    if (!change || change.state === "same") {
      const changed = compared.cells.get(cell.id);
      const figure = `${figureHtml(cell, sized(escapeHtml(cell.text)))}${marked(cell.id, sized)}`;
      // Only its annotation changed, which stands below.
      return changed && changed.state !== "same" ? `<span class="changed"${idOf(changed)}>${figure}</span>` : figure;
    }
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
    return `<span class="${look}"${idOf(compared.cells.get(cell.id) ?? change)}>${was} ${is}${marked(cell.id, sized)}</span>`;
  };
  // The preview beside it has tables of the same names.
  const caption = `${sheet.caption}（对照）`;
  const table = sheetHtml({ ...sheet, caption }, { own: { setting, sizes, figure: shown } });
  return [table, ...notesHtml(notes)].join("\n");
}

function partHtml({ heading, lines, sheets, isOmitted, isShort }: LaidPart, idOf: IdAttribute, options: Options) {
  // Its name sets a table's page; a part that is left out takes none.
  const table = isOmitted ? undefined : sheets[0]?.sheet.id;
  const look = ["part", table, isShort && "short"].filter(Boolean).join(" ");
  const inner = isOmitted
    ? [`<p class="about">${escapeHtml(unchangedWords)}</p>`]
    : [...sideBySide(lines, idOf, options), ...sheets.map((sheet) => tableHtml(sheet, idOf))];
  const title = heading === "" ? [] : [`<h2>${escapeHtml(heading)}</h2>`];
  return [`<section class="${look}">`, ...title, ...inner, "</section>"];
}

/**
 * Two reports side by side as a page of its own, on A4 across: texts in two columns, the earlier at the left; the official
 * tables once, with both numbers where they differ. What was deleted is struck through and what is new underlined, on
 * screen also by colour, and both are in words for screen readers. Differences have the ids of `differenceId`.
 */
export function toComparisonHtml(comparison: Comparison, options: Options): string {
  const idOf = idAttributes(differencesOf(comparison));
  const title = namedTitle(comparison.titleLines.after, comparisonName);
  const looks = { deleted: "del", inserted: "ins" } as const;
  const about = aboutSides(options.names).map(({ kind, text }) =>
    kind === "same" ? escapeHtml(text) : `<${looks[kind]}>${escapeHtml(text)}</${looks[kind]}>`,
  );
  return htmlFile({
    title: title.join(""),
    style: `${printStyle}${comparisonStyle}`,
    body: [
      `<main aria-label="${comparisonName}">`,
      titleHtml(title),
      `<p class="about">${about.join("")}</p>`,
      `<p class="about">${escapeHtml(summaryWords(summaryOf(comparison)))}</p>`,
      ...laidOut(comparison, options).flatMap((part) => partHtml(part, idOf, options)),
      "</main>",
    ],
  });
}
