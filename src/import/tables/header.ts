import { tables } from "../../form/form.ts";
import type { Band, Column, TableDef } from "../../form/table.ts";
import { columnsWithout2021, without2021 } from "../../form/variants.ts";
import { comparable } from "../../lib/clean-text.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { folded } from "../../tabular/labels.ts";
import { ownTexts, type RowFragment } from "../fragments.ts";
import { isAmong, type LineFinder, lineFinder, lineForms } from "./line-finder.ts";

const dropped = new Set(columnsWithout2021.map(folded));

/** Returns the finder of a band's columns. One of the edition of 2019 that was dropped is none of them, however near it comes. */
export const columnsOf = memoizeByIdentity((band: Band): LineFinder<Column> => {
  const { named, find } = lineFinder<Column>(band.columns);
  return { named, find: (text) => (dropped.has(folded(text)) ? undefined : find(text)) };
});

const allTables: readonly TableDef[] = tables;
const bands = allTables.flatMap((table) => table.bands);
const columns = bands.flatMap((band) => band.columns);

/** True for text that heads a column of some table. */
export const headsColumn = isAmong(new Set(columns.flatMap(lineForms)));

/** Headings over several columns: a line with one of these does not name the columns in their order. */
const merged = new Set(columns.flatMap((column) => (column.under ?? []).map(folded)));

/** What stands beside or over the headings of columns and heads none: a table's corner, and a band's own heading. */
const aside = new Set([
  ...allTables.map(({ corner }) => folded(corner ?? "")),
  ...bands.map(({ heading }) => folded(heading ?? "")),
]);

/** The article that a band of 表二 is about, of either edition; some copies lose its number. */
const article = /^.{0,20}第?二十条第?(?:[（(]?[一二三四五六七八九十]+[）)]?项)?$/;

/** True for words that name an article of the regulations, as stand over the bands of 表二. */
export const namesArticle = (text: string): boolean => text.length < 60 && article.test(comparable(text));

/** True for what stands beside or over the headings of columns. */
const isAside = (text: string): boolean => aside.has(folded(text)) || namesArticle(text);

/** The headings over the labels. */
const corners = new Set(allTables.flatMap(({ corner }) => (corner === undefined ? [] : [folded(corner)])));

/** The rows of headings that stand over the numbers read next, from the top. */
export type Header = readonly RowFragment[];

/** The headings over a place, outermost first; a heading merged downwards comes once. */
export function headingsAt(header: Header, place: number): readonly string[] {
  return header
    .map((row) => row.cells[place]?.text ?? "")
    .filter((text, level, all) => text.trim() !== "" && text !== all[level - 1]);
}

/** Headings whose words were parted by a space, joined where only both together head a column. */
function withJoined(texts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined[joined.length - 1];
    const isBroken = last !== undefined && isColumnWord(last + text) && !isColumnWord(last) && !isColumnWord(text);
    if (isBroken) joined[joined.length - 1] = last + text;
    else joined.push(text);
  }
  return joined;
}

/** The columns of the edition of 2019 in order, where a line of headings has none that the form still has. */
function droppedOrder(header: Header): readonly string[] | undefined {
  const row = header.find(({ cells }) => cells.some(({ text }) => without2021.test(text)));
  return row && withJoined(ownTexts(row.cells).filter((text) => text.trim() !== "" && !isAside(text)));
}

/**
 * The columns of a band in the order in which one line of headings names them, with the words of those that the form
 * does not have; undefined where no single line names them.
 */
export function headedOrder(header: Header, band: Band): readonly (Column | string)[] | undefined {
  const { find } = columnsOf(band);
  const [row, ...others] = header.filter(({ cells }) => cells.some(({ text }) => find(text)));
  if (!row) return droppedOrder(header);
  if (others.length > 0) return undefined;
  const texts = withJoined(ownTexts(row.cells).filter((text) => text.trim() !== ""));
  if (texts.some((text) => merged.has(folded(text)))) return undefined;
  const order = texts.filter((text) => !isAside(text)).map((text) => find(text)?.line ?? text);
  if (texts.some((text) => corners.has(folded(text)))) return order;
  const first = order.findIndex((column) => typeof column !== "string");
  // The heading over the labels comes first; one more before a known column heads a column of its own.
  return order.slice(Math.min(first, 1));
}

/** True for text that heads a column of a table in either edition. */
export const isColumnWord = (text: string): boolean => headsColumn(text) || dropped.has(folded(text));
