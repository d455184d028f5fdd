import { isBlank, isFigure } from "../../tabular/block.ts";
import { type Fragment, type LineFragment, plainCell, type RowFragment } from "../fragments.ts";
import { headsColumn } from "./header.ts";

/** Longer lines are sentences. */
const longestLabel = 60;

/**
 * Tables that came with one cell a line: a figure ends the words before it, words begin a row. Empty lines among
 * figures may be empty cells. Returns the fragments with such runs of lines as rows, numbered from `table` on.
 */
export function rowsFromStream(
  fragments: readonly Fragment[],
  isLabel: (text: string) => boolean,
  table: number,
): Fragment[] {
  const result: Fragment[] = [];
  let run: LineFragment[] = [];
  const endRun = () => {
    result.push(...(run.filter(({ text }) => isFigure(text)).length >= 3 ? asRows(run, isLabel, table) : run));
    run = [];
  };
  for (const fragment of fragments) {
    const isCell =
      fragment.kind === "line" &&
      (isFigure(fragment.text) || (fragment.text.length <= longestLabel && !/[。；]$/.test(fragment.text)));
    if (fragment.kind === "line" && isCell && (run.length > 0 || isLabel(fragment.text))) run.push(fragment);
    else {
      endRun();
      result.push(fragment);
    }
  }
  endRun();
  return result;
}

/** Words in the place of a number, such as 见附件; a remark under the table is longer or says what it is. */
const isAnswer = (text: string): boolean => text.length <= 12 && !/^(?:注|备注|说明|单位)/.test(text);

/** A few signs that say there is no number, such as 不详; a damaged heading is longer. */
const standsForNumber = (text: string): boolean => text.length <= 3;

function asRows(
  lines: readonly LineFragment[],
  isLabel: (text: string) => boolean,
  table: number,
): readonly RowFragment[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let hasValues = false;
  for (const { text } of lines) {
    const words = !isFigure(text) && !isBlank(text);
    if (words && hasValues && (isLabel(text) || !isAnswer(text))) {
      rows.push(row);
      row = [];
      hasValues = false;
    }
    if (isFigure(text) || (words && row.length > 0 && standsForNumber(text) && !isLabel(text))) hasValues = true;
    if (words || row.length > 0 || isFigure(text)) row.push(text);
  }
  // The empty line that sets the table off from what follows is no cell of it.
  if (row.length > 0) rows.push(isBlank(row[row.length - 1] ?? "") ? row.slice(0, -1) : row);
  return rows
    .flatMap((cells) => headingsApart(cells, isLabel))
    .map((cells) => ({ kind: "row", table, placed: false, cells: cells.map(plainCell) }));
}

/** Headings over columns are a row of their own before the numbers, or the words in their places, that follow them. */
function headingsApart(cells: readonly string[], isLabel: (text: string) => boolean): readonly (readonly string[])[] {
  const first = cells.findIndex((text) => isFigure(text));
  const before = first < 0 ? cells : cells.slice(0, first);
  const headings = before.filter(headsColumn);
  const last = headings[headings.length - 1];
  if (last === undefined) return [cells];
  const end = before.lastIndexOf(last) + 1;
  const after = cells.slice(end);
  // A row of words alone, such as 不详, would else be taken for one of headings.
  if (first < 0 && after.some((text) => !isBlank(text))) return [cells.slice(0, end), after];
  const isOver =
    headings.length > 2 && before.slice(end).every((text) => isBlank(text) || (isAnswer(text) && !isLabel(text)));
  return isOver && first > 0 ? [cells.slice(0, end), after] : [cells];
}
