import { isBlank, isFigure } from "../clipboard/block.ts";
import { headsColumn } from "./header.ts";
import { type LinePiece, type Piece, plainCell, type RowPiece } from "./pieces.ts";

/** Longer lines are sentences. */
const longestLabel = 60;

/**
 * Tables that came with one cell a line: a figure ends the words before it, words begin a row. Empty lines among
 * figures may be empty cells. Returns the pieces with such runs of lines as rows, numbered from `table` on.
 */
export function rowsFromStream(pieces: readonly Piece[], isLabel: (text: string) => boolean, table: number): Piece[] {
  const result: Piece[] = [];
  let run: LinePiece[] = [];
  const endRun = () => {
    result.push(...(run.filter(({ text }) => isFigure(text)).length >= 3 ? asRows(run, isLabel, table) : run));
    run = [];
  };
  for (const piece of pieces) {
    const isCell =
      piece.kind === "line" &&
      (isFigure(piece.text) || (piece.text.length <= longestLabel && !/[。；]$/.test(piece.text)));
    if (piece.kind === "line" && isCell && (run.length > 0 || isLabel(piece.text))) run.push(piece);
    else {
      endRun();
      result.push(piece);
    }
  }
  endRun();
  return result;
}

/** Words in the place of a number, such as 见附件; a remark under the table is longer or says what it is. */
const isAnswer = (text: string): boolean => text.length <= 12 && !/^(?:注|备注|说明|单位)/.test(text);

function asRows(lines: readonly LinePiece[], isLabel: (text: string) => boolean, table: number): readonly RowPiece[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let hasFigures = false;
  for (const { text } of lines) {
    const words = !isFigure(text) && !isBlank(text);
    if (words && hasFigures && (isLabel(text) || !isAnswer(text))) {
      rows.push(row);
      row = [];
      hasFigures = false;
    }
    if (words || row.length > 0 || isFigure(text)) row.push(text);
    if (isFigure(text)) hasFigures = true;
  }
  if (row.length > 0) rows.push(row);
  return rows
    .flatMap(headingsApart)
    .map((cells) => ({ kind: "row", table, placed: false, cells: cells.map(plainCell) }));
}

/** Headings over columns alone, with no label after them, are a row of their own before the numbers. */
function headingsApart(cells: readonly string[]): readonly (readonly string[])[] {
  const first = cells.findIndex((text) => isFigure(text));
  const words = (first < 0 ? cells : cells.slice(0, first)).filter((text) => !isBlank(text));
  const last = words[words.length - 1];
  const isHeader = last !== undefined && headsColumn(last) && words.filter(headsColumn).length > 2;
  return isHeader && first > 0 ? [cells.slice(0, first), cells.slice(first)] : [cells];
}
