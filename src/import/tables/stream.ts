import { isBlank, isFigure } from "../../tabular/block.ts";
import { type Fragment, type LineFragment, plainCell, type RowFragment } from "../fragments.ts";
import { headsColumn } from "./header.ts";
import { isPrinted } from "./printed-words.ts";

/** In characters; longer lines are sentences. */
const longestLabel = 60;

/** True for a line that may be a cell of a table. */
function isCell({ text }: LineFragment): boolean {
  return isFigure(text) || (text.length <= longestLabel && !/[。；]$/.test(text));
}

/**
 * Makes rows of tables that came with one cell a line: a figure ends the words before it, words begin a row. Empty lines
 * among figures may be empty cells. Returns the fragments with such runs of lines as rows of the table of that number.
 */
export function rowsFromStream(fragments: readonly Fragment[], table: number): readonly Fragment[] {
  const result: Fragment[] = [];
  let run: LineFragment[] = [];
  const endRun = () => {
    result.push(...(run.filter(({ text }) => isFigure(text)).length >= 3 ? asRows(run, table) : run));
    run = [];
  };
  for (const fragment of fragments) {
    if (fragment.kind === "line" && isCell(fragment) && (run.length > 0 || isPrinted(fragment.text))) {
      run.push(fragment);
    } else {
      endRun();
      result.push(fragment);
    }
  }
  endRun();
  return result;
}

/** True for words in the place of a number, such as 见附件; a remark under the table is longer or names itself. */
const isAnswer = (text: string): boolean => text.length <= 12 && !/^(?:注|备注|说明|单位)/.test(text);

/** True for a few signs that stand for no number, such as 不详; a damaged heading is longer. */
const standsForNumber = (text: string): boolean => text.length <= 3;

function asRows(lines: readonly LineFragment[], table: number): readonly RowFragment[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let hasValues = false;
  for (const { text } of lines) {
    const isWords = !isFigure(text) && !isBlank(text);
    if (isWords && hasValues && (isPrinted(text) || !isAnswer(text))) {
      rows.push(row);
      row = [];
      hasValues = false;
    }
    if (isFigure(text) || (isWords && row.length > 0 && standsForNumber(text) && !isPrinted(text))) hasValues = true;
    if (!isBlank(text) || row.length > 0) row.push(text);
  }
  // The empty line that sets the table off from what follows is no cell of it.
  if (row.length > 0) rows.push(isBlank(row[row.length - 1] ?? "") ? row.slice(0, -1) : row);
  return rows
    .flatMap(headingsApart)
    .map((cells) => ({ kind: "row", table, placed: false, cells: cells.map(plainCell) }));
}

/** Divides headings over columns from the numbers, or the words in their places, that follow them in the same row. */
function headingsApart(cells: readonly string[]): readonly (readonly string[])[] {
  const first = cells.findIndex(isFigure);
  const before = first < 0 ? cells : cells.slice(0, first);
  const headings = before.filter(headsColumn);
  const last = headings[headings.length - 1];
  if (last === undefined) return [cells];
  const end = before.lastIndexOf(last) + 1;
  const divided = [cells.slice(0, end), cells.slice(end)];
  // A row of words alone, such as 不详, would else be taken for one of headings.
  if (first < 0) return cells.slice(end).every(isBlank) ? [cells] : divided;
  const isContent = (text: string) => isBlank(text) || (isAnswer(text) && !isPrinted(text));
  return first > 0 && headings.length > 2 && before.slice(end).every(isContent) ? divided : [cells];
}
