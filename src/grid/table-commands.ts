import type { ClipboardContent } from "../clipboard/read.ts";
import { writeHtmlTable } from "../clipboard/write-html.ts";
import type { Editor } from "../editing/editor.ts";
import type { Change } from "../editing/history.ts";
import type { Cell, CellId } from "../form/cells.ts";
import type { PartId } from "../form/form.ts";
import { numberAt, shownText, withAnnotation, withText, withTexts } from "../report/cell-entry.ts";
import { canBeAnnotation } from "../report/quantity.ts";
import type { Draft } from "../report/schema.ts";
import { writeTsv } from "../tabular/tsv.ts";
import { cellAt, cellsIn, type EntryGrid } from "./entry-grid.ts";
import { isMany, rectangleOf, type Selection } from "./selection.ts";

/** What a command came to: a sentence for the clerk, and whether it was refused. */
export interface CommandResult {
  readonly refused: boolean;
  readonly text: string;
  /** The change that was made; it can be taken back as long as no other was made after it. */
  readonly change?: Change;
  /** The places of which the clerk is to choose one, where the command could not know it. */
  readonly choices?: readonly PasteChoice[];
}

/** A place in which pasted numbers could be put. */
export interface PasteChoice {
  /** Where it is, in words, e.g. 一 至 四 × 自然人 至 其他. */
  readonly where: string;
  /** What the cells would show. */
  readonly texts: ReadonlyMap<CellId, string>;
  /** Puts the numbers there. */
  readonly take: () => CommandResult;
}

/** What is known of a change that begins at a cell. */
export function changeOf(cell: Cell, name: string): Change {
  return { name, section: cell.table.id as PartId, field: cell.id };
}

const sizeOf = (cells: EntryGrid): string =>
  cells.flat().length === 1 ? (cells[0]?.[0]?.name ?? "") : `${cells.length}×${cells[0]?.length ?? 0}`;

/** What a cell carries when copied: the number with its annotation, or the text typed in it. */
function copiedText(draft: Draft, cell: Cell): string {
  const note = draft.notes[cell.id];
  return note ? `${shownText(draft, cell)}（${note}）` : shownText(draft, cell);
}

/** The cells as spreadsheets and documents take them. */
export function copyOf(draft: Draft, cells: EntryGrid): ClipboardContent {
  const block = cells.map((row) => row.map((cell) => copiedText(draft, cell)));
  return { text: writeTsv(block), html: writeHtmlTable(block) };
}

/** Empties cells, their annotations too, as one step of the history; `name` is what the step is called. */
export function clear(editor: Editor, cells: EntryGrid, name = "清除"): void {
  const first = cells[0]?.[0];
  if (!first) return;
  const texts = new Map(cells.flat().map((cell) => [cell.id, ""] as const));
  editor.commit(withTexts(editor.current(), texts), changeOf(first, `${name} ${sizeOf(cells)}`));
}

/** Copies the first row of the selection down, or its first column to the right; a single cell takes from its neighbour. */
export function fill(editor: Editor, grid: EntryGrid, selection: Selection, way: "down" | "right"): void {
  const draft = editor.current();
  const { top, left, bottom, right } = rectangleOf(selection);
  const one = !isMany(selection);
  const from =
    way === "down" ? { row: one ? top - 1 : top, column: left } : { row: top, column: one ? left - 1 : left };
  const first = cellAt(grid, from);
  const targets = cellsIn(grid, { top, left, bottom, right });
  if (!first || !targets[0]?.[0]) return;
  const texts = new Map<CellId, string>();
  for (const [row, cells] of targets.entries()) {
    for (const [column, cell] of cells.entries()) {
      const source = cellAt(grid, {
        row: way === "down" ? from.row : top + row,
        column: way === "down" ? left + column : from.column,
      });
      if (source && source !== cell) texts.set(cell.id, copiedText(draft, source));
    }
  }
  const name = `${way === "down" ? "向下" : "向右"}填充 ${sizeOf(targets)}`;
  editor.commit(withTexts(draft, texts), changeOf(targets[0][0], name));
}

/** The same text in every selected cell. */
export function putEverywhere(editor: Editor, cells: EntryGrid, text: string): void {
  const first = cells[0]?.[0];
  if (!first) return;
  const texts = new Map(cells.flat().map((cell) => [cell.id, text] as const));
  editor.commit(withTexts(editor.current(), texts), changeOf(first, `粘贴 ${sizeOf(cells)}`));
}

/** Why a text cannot be an annotation; undefined where it can. */
export function annotationProblem(text: string): string | undefined {
  return canBeAnnotation(text) ? undefined : "附注中的括号要成对，也不能再套括号。印出时程序会在外面加上括号。";
}

/** Changes the annotation of a number, as one step of the history; an empty one is none. */
export function annotate(editor: Editor, cell: Cell, annotation: string): void {
  const name = annotation.trim() === "" ? `删除附注 ${cell.name}` : `附注 ${cell.name}`;
  editor.commit(withAnnotation(editor.current(), cell, annotation), changeOf(cell, name));
}

/** True for a cell that holds a number: an annotation is printed in brackets after one. */
export function canAnnotate(editor: Editor, cell: Cell): boolean {
  return numberAt(editor.current(), cell) !== null;
}

/** What a person typed in a cell; the keystrokes of one visit are one step. */
export function typeIn(editor: Editor, cell: Cell, text: string, run: string): void {
  editor.commit(withText(editor.current(), cell, text), {
    ...changeOf(cell, `填写 ${cell.name}`),
    origin: "field",
    mergeKey: run,
  });
}
