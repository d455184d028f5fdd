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

/**
 * The longest tag in UTF-16 units; what stands in one of a report's is a few hundred. The library reads a sheet in pieces of
 * 65,536, and comes to no end within a tag that goes over several of them.
 */
const longestTag = 50_000;

/** Whether a tag goes on for longer than any does. What has an end of its own, as a comment, may count as one. */
function hasLongTag(xml: string): boolean {
  for (let at = xml.indexOf("<"); at >= 0; ) {
    const end = xml.indexOf(">", at);
    if ((end < 0 ? xml.length : end) - at > longestTag) return true;
    at = end < 0 ? -1 : xml.indexOf("<", end);
  }
  return false;
}

/** The cells and places of all sheets so far. */
interface Count {
  cells: number;
  places: number;
}

/** What was found in a part: the number of its last row, and where the rows without anything in them begin and end. */
interface Looked {
  readonly lastRow: number;
  readonly emptyEnd: { readonly from: number; readonly to: number } | undefined;
}

/** Looks through a part of a workbook for cells that stand too far away, and for too many of them. */
function* looked(xml: string, count: Count): Work<Looked> {
  let place = { row: 0, column: 0 };
  let [filled, lastRow, filledColumn] = [0, 0, 0];
  let from: number | undefined;
  let emptyEnd: Looked["emptyEnd"];
  const open = (name: string, { r }: Attributes, at: number) => {
    if (name === "row") {
      place = { row: r === undefined ? place.row + 1 : Number(r), column: 0 };
      from ??= at;
    }
    if (name === "c") {
      count.cells += 1;
      const { row, column } = placeOf(r ?? "");
      place = { row: row || place.row, column };
    }
    lastRow = Math.max(lastRow, place.row);
    if (name === "v" || name === "is") {
      if (place.row > farthest.row || place.column > farthest.column) throw new Hostile(tooFar);
      count.places += place.column - (place.row === filled ? Math.min(filledColumn, place.column) : 0);
      [filled, filledColumn] = [Math.max(filled, place.row), place.column];
      from = undefined;
    }
    if (count.cells > mostCells || count.places > mostPlaces) throw new Hostile(tooMuch);
  };
  const close = (name: string, at: number) => {
    if (name === "sheetData" && from !== undefined) emptyEnd = { from, to: at };
  };
  yield* readXml(xml, { open, close });
  return { lastRow, emptyEnd };
}

/**
 * The files of a workbook as the library can read them: nothing stands so far away that making all places before it would
 * fill the memory, no row is there for its format alone far below, and cells are not too many. Refused otherwise.
 */
export function* boundedWorkbook(files: Files): Work<Files> {
  const count = { cells: 0, places: 0 };
  const bounded: Record<string, Uint8Array> = {};
  // A sheet may be any of the parts that the library opens: the workbook's relationships say which.
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    bounded[name] = bytes;
    const xml = decodeText(bytes);
    if (hasLongTag(xml)) throw new Hostile(tooMuch);
    const { lastRow, emptyEnd } = yield* looked(xml, count);
    if (lastRow <= farthest.row) continue;
    // Formats may reach down to the million and first row.
    const shorter = emptyEnd ? xml.slice(0, emptyEnd.from) + xml.slice(emptyEnd.to) : xml;
    if ((yield* looked(shorter, { cells: 0, places: 0 })).lastRow > farthest.row) throw new Hostile(tooFar);
    bounded[name] = strToU8(shorter);
  }
  return bounded;
}
