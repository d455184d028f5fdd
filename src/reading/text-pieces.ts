import { isFigure } from "../clipboard/block.ts";
import { type Piece, plainCell, type RowPiece } from "./pieces.ts";

/** Lines as far as a quoted cell, as spreadsheets write one with line breaks in it, holds them together. */
const longestCell = 12;

/** Joins the lines of a cell in quotes: it opens after a tab or at the start, and closes before a tab or the end. */
function logicalLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/);
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at] ?? "";
    const opens = (one: string) => one.includes("\t") && /(?:^|\t)"[^"\t]*$/.test(one);
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

/** The cells of a line that is a row, by tabs or upright strokes; undefined for a line of text. */
function cellsOfLine(line: string): readonly string[] | undefined {
  if (line.includes("\t")) {
    const cells = line.split("\t").map(unquoted);
    return cells.some((cell) => cell !== "") ? cells : [];
  }
  const strokes = line.match(/[|｜│┃]/g)?.length ?? 0;
  if (strokes < 2) return undefined;
  const cells = line
    .replace(/^\s*[|｜│┃]/, "")
    .replace(/[|｜│┃]\s*$/, "")
    .split(/[|｜│┃]/)
    .map((cell) => cell.trim());
  return cells.every((cell) => /^[:\-=+─━\s]*$/.test(cell)) && cells.some((cell) => cell !== "") ? [] : cells;
}

/** "一、本年新收… 0 0 0", as text copied from a PDF has it: words, then figures apart by spaces. */
function spacedCells(line: string): readonly string[] | undefined {
  const words = line.trim().split(/[\s\u00a0\u3000]+/);
  let figures = 0;
  while (figures < words.length && isFigure(words[words.length - 1 - figures] ?? "")) figures += 1;
  if (figures < 2) return undefined;
  const label = words.slice(0, words.length - figures).join("");
  return label.length > 60 ? undefined : [label, ...words.slice(words.length - figures)];
}

/**
 * Lines and rows of plain text. A run of lines with tabs or strokes is one table. Empty lines stay, as an empty cell
 * may be one.
 */
export function textPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let table = 0;
  let inTable = false;
  for (const line of logicalLines(text)) {
    const cells = cellsOfLine(line) ?? spacedCells(line);
    if (cells === undefined) {
      pieces.push({ kind: "line", text: line.replace(/[\s\u00a0]+/g, " ").trim() });
      if (line.trim() !== "") inTable = false;
      continue;
    }
    if (!inTable) table += 1;
    inTable = true;
    const row: RowPiece = { kind: "row", table, placed: false, cells: cells.map(plainCell) };
    if (cells.length > 0) pieces.push(row);
  }
  return pieces;
}
