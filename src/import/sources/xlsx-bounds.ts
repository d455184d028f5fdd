import { strToU8 } from "fflate";
import type { Work } from "../../lib/slices.ts";
import { decodeText } from "./decode.ts";
import { Hostile, tooMuch } from "./hostile.ts";
import type { Files } from "./word/word-parts.ts";
import { type Attributes, readXml } from "./xml.ts";

/** A report has some 300 cells; a hundred times as many still take the library less than a second. */
const mostCells = 50_000;
/** The places up to the last filled one of each row, filled or not: the library makes all of them. */
const mostPlaces = 1_000_000;
/** How far from the first cell a cell with something in it may stand. */
const farthest = { row: 10_000, column: 500 };

const tooFar =
  "表格中有内容离得太远（第 10000 行以下或第 500 列以右），不像年度报告，没有读取。请打开它，选中报告的表格复制，再粘贴到上面的框里。";

/** The row and the column of an address such as XFD1048576, from 1, as the library reads them. */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  const digits = address.search(/[0-9]/);
  const letters = digits < 0 ? address : address.slice(0, digits);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits < 0 ? 0 : address.slice(digits)), column };
}

/** The cells and places of all sheets so far. */
interface Count {
  cells: number;
  places: number;
}

/** The numbers of the last row of a sheet with something in it, and of the last one that is there at all. */
interface Rows {
  readonly filled: number;
  readonly all: number;
}

/** Looks through a part of a workbook for cells that stand too far away, and for too many of them. */
function* looked(xml: string, count: Count): Work<Rows> {
  let place = { row: 0, column: 0 };
  let [filled, all, filledColumn] = [0, 0, 0];
  const open = (name: string, { r }: Attributes) => {
    if (name === "row") place = { row: r === undefined ? place.row + 1 : Number(r), column: 0 };
    if (name === "c") {
      count.cells += 1;
      const { row, column } = placeOf(r ?? "");
      place = { row: row || place.row, column };
    }
    all = Math.max(all, place.row);
    if (name === "v" || name === "is") {
      if (place.row > farthest.row || place.column > farthest.column) throw new Hostile(tooFar);
      count.places += place.column - (place.row === filled ? Math.min(filledColumn, place.column) : 0);
      [filled, filledColumn] = [Math.max(filled, place.row), place.column];
    }
    if (count.cells > mostCells || count.places > mostPlaces) throw new Hostile(tooMuch);
  };
  yield* readXml(xml, { open });
  return { filled, all };
}

/** A sheet without the rows below the last one with something in it: formats may reach to the million and first. */
function withoutEmptyEnd(xml: string, filled: number): string {
  const from = [...xml.matchAll(/<(?:[\w.-]{1,40}:)?row\b[^>]{0,2000}>/g)].find(({ 0: tag }) => {
    const [, number] = /\br\s{0,9}=\s{0,9}["'](\d{1,8})["']/.exec(tag) ?? [];
    return number !== undefined && Number(number) > filled;
  })?.index;
  const to = xml.search(/<\/(?:[\w.-]{1,40}:)?sheetData\s{0,9}>/);
  return from === undefined || to < from ? xml : xml.slice(0, from) + xml.slice(to);
}

/**
 * The files of a workbook as the library can read them: nothing stands so far away that making all places before it would
 * fill the memory, no row is there for its format alone far below, and cells are not too many. Refused otherwise.
 */
export function* boundedWorkbook(files: Files): Work<Files> {
  const count = { cells: 0, places: 0 };
  const bounded: Record<string, Uint8Array> = { ...files };
  // A sheet may lie anywhere: the workbook's relationships say where.
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.toLowerCase().endsWith(".xml")) continue;
    const xml = decodeText(bytes);
    const { filled, all } = yield* looked(xml, count);
    if (all <= farthest.row) continue;
    const shorter = withoutEmptyEnd(xml, filled);
    if ((yield* looked(shorter, { cells: 0, places: 0 })).all > farthest.row) throw new Hostile(tooFar);
    bounded[name] = strToU8(shorter);
  }
  return bounded;
}
