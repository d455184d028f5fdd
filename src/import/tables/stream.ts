import { isBlank, isFigure } from "../../tabular/block.ts";
import { type Fragment, type LineFragment, plainCell, type RowFragment } from "../fragments.ts";
import { isColumnWord } from "./header.ts";
import { isKnownWord, isPrinted, rowNamed } from "./printed-words.ts";
import { isValue } from "./values.ts";

/** In characters; longer lines are sentences. */
const longestLabel = 60;

/** True for a line that may be a cell of a table. */
function isCell({ text }: LineFragment): boolean {
  return isValue(text) || (text.length <= longestLabel && !/[。；]$/.test(text));
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
    if (fragment.kind === "line" && isCell(fragment) && (run.length > 0 || isKnownWord(fragment.text))) {
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

/** The texts of lines; where an empty line stands after nearly each, none of them is a cell. */
function cellsOf(lines: readonly LineFragment[]): readonly string[] {
  const texts = lines.map(({ text }) => text);
  const filled = texts.filter((text) => !isBlank(text));
  const together = texts.filter((text, at) => at > 0 && !isBlank(text) && !isBlank(texts[at - 1] ?? "")).length;
  return together * 10 <= filled.length ? filled : texts;
}

/** The most lines over which the words of a narrow cell are broken. */
const mostLines = 3;

const isWhole = (text: string): boolean => isPrinted(text) || isColumnWord(text);

/** Words that were broken over several lines, joined where only all of them together are words of a table. */
function withWholeWords(texts: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? "";
    const isPart = !isBlank(text) && !isValue(text) && !isWhole(text) && text.length < 20;
    const lengths = isPart ? [2, mostLines] : [];
    const length = lengths.find((count) => {
      const parts = texts.slice(at, at + count);
      return (
        parts.length === count && parts.every((part) => !isBlank(part) && !isValue(part)) && isWhole(parts.join(""))
      );
    });
    whole.push(length === undefined ? text : texts.slice(at, at + length).join(""));
    at += (length ?? 1) - 1;
  }
  return whole;
}

/** A row as it grows: words, then values. */
interface Growing {
  readonly words: string[];
  readonly values: string[];
}

/** How many values follow a word right away. */
function valuesAfter(texts: readonly string[], at: number): number {
  let count = 0;
  while (isValue(texts[at + 1 + count] ?? "")) count += 1;
  return count;
}

function asRows(lines: readonly LineFragment[], table: number): readonly RowFragment[] {
  const texts = withWholeWords(cellsOf(lines));
  const rows: string[][] = [];
  let row: Growing = { words: [], values: [] };
  /** How many columns the headings last met have, and how many values the row has by its label or the row before. */
  let columns = 0;
  let wanted = 0;
  const label = () => row.words[row.words.length - 1] ?? "";
  const endRow = () => {
    const divided = headingsApart(row);
    for (const cells of divided) if (cells.length > 0) rows.push([...cells]);
    row = { words: [], values: [] };
  };
  /** What the words before the first value say of how many there will be. */
  const beginValues = () => {
    const own = row.words.filter(isColumnWord).length;
    if (own > 0) columns = own;
    if (own > 2 && isColumnWord(label())) {
      wanted = own;
      return;
    }
    const named = rowNamed(label());
    if (named) wanted = named.cells.length < 4 ? Math.max(columns, named.cells.length) : named.cells.length;
  };
  const beginsRow = (text: string, at: number): boolean => {
    if (row.values.length === 0) return false;
    if (isKnownWord(text) || !isAnswer(text) || row.values.length >= wanted) return true;
    const after = valuesAfter(texts, at);
    return !standsForNumber(text) && after >= Math.min(wanted, 2) && row.values.length + 1 + after > wanted;
  };
  for (const [at, text] of texts.entries()) {
    const isWord = !isValue(text) && !isBlank(text);
    if (isWord && beginsRow(text, at)) endRow();
    const isValuePlace =
      !isWord || row.values.length > 0 || (row.words.length > 0 && standsForNumber(text) && !isKnownWord(text));
    if (!isValuePlace) row.words.push(text);
    else if (row.words.length > 0 || !isBlank(text)) {
      if (row.values.length === 0) beginValues();
      // An empty line behind a whole row parts tables, or the table from what follows.
      if (!(isBlank(text) && wanted > 0 && row.values.length >= wanted)) row.values.push(text);
    }
  }
  // The empty line that sets the table off from what follows is no cell of it.
  const { words, values } = row;
  if (isBlank(values[values.length - 1] ?? "x") && (wanted === 0 || values.length > wanted))
    row = { words, values: values.slice(0, -1) };
  endRow();
  return rows.map((cells) => ({ kind: "row", table, placed: false, cells: cells.map(plainCell) }));
}

/** A row as its cells, its headings over columns apart from the label and the values that follow them. */
function headingsApart({ words, values }: Growing): readonly (readonly string[])[] {
  const headings = words.filter(isColumnWord);
  const last = headings[headings.length - 1];
  if (last === undefined) return [[...words, ...values]];
  const end = words.lastIndexOf(last) + 1;
  if (end < words.length) return [words.slice(0, end), [...words.slice(end), ...values]];
  // The last heading may be the row's label as well: 总计 heads a column and is a row.
  return headings.length > 2 ? [words, values] : [[...words, ...values]];
}
