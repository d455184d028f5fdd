import { cleanText } from "../../lib/clean-text.ts";
import { isFigure } from "../../tabular/block.ts";
import { type Fragment, plainCell, type RowFragment } from "../fragments.ts";

/** How many lines a quoted cell, as spreadsheets write one with line breaks in it, may hold together. */
const longestCell = 12;

/** Joins the lines of a cell in quotes: it opens after a tab or at the start, and closes before a tab or the end. */
function logicalLines(text: string): readonly string[] {
  const lines = cleanText(text).split(/\r\n|[\n\r]/);
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at] ?? "";
    const opens = (part: string) => part.includes("\t") && /(?:^|\t)"[^"\t]*$/.test(part);
    for (let more = 1; more < longestCell && opens(line) && at + 1 < lines.length; more += 1) {
      at += 1;
      line = `${line}${lines[at] ?? ""}`;
    }
    joined.push(line);
  }
  return joined;
}

const unquoted = (cell: string): string =>
  cell
    .replace(/^"([\s\S]*)"$/, "$1")
    .replace(/""/g, '"')
    .trim();

const stroke = "[|｜│┃]";
const first = new RegExp(`^\\s*${stroke}`);
const last = new RegExp(`${stroke}\\s*$`);
const strokes = new RegExp(stroke, "g");

const isRuled = (line: string): boolean => !line.includes("\t") && (line.match(strokes)?.length ?? 0) > 1;

/** Whether the strokes at the ends of a table's lines frame it; where one line has none there, they stand between cells. */
interface Frame {
  readonly left: boolean;
  readonly right: boolean;
}

/** The frame of each table of ruled lines, by the index of every line of it. */
function framesOf(lines: readonly string[]): ReadonlyMap<number, Frame> {
  const frames = new Map<number, Frame>();
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (isRuled(lines[to] ?? "")) to += 1;
    const table = lines.slice(from, to);
    const frame = { left: table.every((line) => first.test(line)), right: table.every((line) => last.test(line)) };
    for (let at = from; at < to; at += 1) frames.set(at, frame);
    from = to;
  }
  return frames;
}

/** The cells of a line that is a row, by tabs or upright strokes; undefined for a line of text. */
function cellsOfLine(line: string, frame: Frame | undefined): readonly string[] | undefined {
  if (line.includes("\t")) {
    const cells = line.split("\t").map(unquoted);
    return cells.some((cell) => cell !== "") ? cells : [];
  }
  if (!frame) return undefined;
  const inner = line.replace(frame.left ? first : "", "").replace(frame.right ? last : "", "");
  const cells = inner.split(strokes).map((cell) => cell.trim());
  return cells.every((cell) => /^[:\-=+─━\s]*$/.test(cell)) && cells.some((cell) => cell !== "") ? [] : cells;
}

/** "一、本年新收… 0 0 0", as text copied from a PDF has it: words, then figures apart by spaces. */
function spacedCells(line: string): readonly string[] | undefined {
  const words = line.trim().split(/[\s\u00a0\u3000]+/);
  let figures = 0;
  while (figures < words.length && isFigure(words[words.length - 1 - figures] ?? "")) figures += 1;
  if (figures < 2) return undefined;
  const label = words.slice(0, words.length - figures).join("");
  if (label.length > 60) return undefined;
  return [...(label === "" ? [] : [label]), ...words.slice(words.length - figures)];
}

/**
 * Lines and rows of plain text. A run of lines with tabs or strokes is one table. Empty lines stay, as an empty cell
 * may be one.
 */
export function textFragments(text: string): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let table = 0;
  let inTable = false;
  const lines = logicalLines(text);
  const frames = framesOf(lines);
  for (const [at, line] of lines.entries()) {
    const cells = cellsOfLine(line, frames.get(at)) ?? spacedCells(line);
    if (cells === undefined) {
      fragments.push({ kind: "line", text: line.replace(/[\s\u00a0]+/g, " ").trim() });
      if (line.trim() !== "") inTable = false;
      continue;
    }
    if (!inTable) table += 1;
    inTable = true;
    const row: RowFragment = { kind: "row", table, placed: false, cells: cells.map(plainCell) };
    if (cells.length > 0) fragments.push(row);
  }
  return fragments;
}
