import type { Work } from "../../../lib/slices.ts";
import { Hostile, tooMuch } from "../hostile.ts";
import { readXml } from "../xml.ts";
import { type ShownNumber, shownNumber } from "./number-format.ts";
import { createRuns, type Workbook } from "./workbook.ts";

/** A cell with something in it, or merged with others. Rows and columns count from 1. */
export interface FilledCell extends ShownNumber {
  readonly row: number;
  readonly column: number;
}

/** An area of merged cells. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet holds, in reading order, and what of it is hidden. */
export interface SheetContent {
  readonly cells: readonly FilledCell[];
  readonly merged: readonly MergedArea[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

/** What is read of a sheet at most. */
export interface SheetBounds {
  readonly cells: number;
  readonly areas: number;
  /** In all cells together: a text that is stored once may stand in as many cells as one likes. */
  readonly characters: number;
  /** How far from the first cell a cell with something in it may stand. */
  readonly row: number;
  readonly column: number;
  /** The refusals: where a cell stands farther away, and where there is more of anything else. */
  readonly tooFar: string;
  readonly tooMuch: string;
}

/** A report has some 300 cells; a hundred times as many still take less than a second. */
const reportBounds: SheetBounds = {
  cells: 50_000,
  areas: 5000,
  characters: 10_000_000,
  row: 10_000,
  column: 500,
  tooFar:
    "表格中有内容离得太远（第 10000 行以下或第 500 列以右），不像年度报告，没有读取。请打开它，选中报告的表格复制，再粘贴到上面的框里。",
  tooMuch,
};

/** The row and the column of an address such as C12. */
function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,4})\$?(\d{1,8})$/.exec(address) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function areaOf(reference: string): MergedArea | undefined {
  const [first, last] = reference.split(":").map(placeOf);
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : undefined;
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** What stands in a formula's cell that was saved without being worked out. */
const withoutResult = "没有计算结果的公式";

/** A cell while it is read: its kind, its style, and what was read of it. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly kind: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/** Reads a sheet as a stream. Refused where a cell stands far away, or where there are too many. */
export function* sheetCells(xml: string, workbook: Workbook, most = reportBounds): Work<SheetContent> {
  const { strings, formats, date1904 } = workbook;
  const cells: FilledCell[] = [];
  const merged: MergedArea[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const runs = createRuns();
  let [row, column, count, characters] = [0, 0, 0, 0];
  let cell: OpenCell | undefined;
  let isValue = false;

  const shown = ({ kind, style, value, hasValue, hasFormula }: OpenCell): ShownNumber => {
    const inline = runs.take();
    if (kind === "inlineStr") return { shown: inline };
    if (!hasValue) return { shown: hasFormula ? withoutResult : "" };
    if (kind === "s") return { shown: strings[Number(value)] ?? "" };
    if (kind === "b") return { shown: value === "1" ? "TRUE" : "FALSE" };
    if (kind === "str" || kind === "e") return { shown: value };
    if (kind === "d") return { shown: value.slice(0, 10) };
    return shownNumber(value.trim(), formats[style] ?? "", date1904);
  };
  const end = (done: OpenCell) => {
    const told = shown(done);
    if (told.shown === "") return;
    if (done.row > most.row || done.column > most.column) throw new Hostile(most.tooFar);
    characters += told.shown.length;
    if (characters > most.characters) throw new Hostile(most.tooMuch);
    cells.push({ row: done.row, column: done.column, ...told });
  };
  yield* readXml(xml, {
    open: (name, attributes) => {
      runs.open(name, attributes);
      const { r = "", hidden, min, max, t = "n", s = "0", ref = "" } = attributes;
      if (name === "row") {
        row = Number(r) || row + 1;
        column = 0;
        if (isOn(hidden)) hiddenRows.add(row);
      } else if (name === "col" && isOn(hidden)) hiddenColumns.push({ from: Number(min), to: Number(max) });
      else if (name === "c") {
        count += 1;
        if (count > most.cells) throw new Hostile(most.tooMuch);
        const place = placeOf(r) ?? { row, column: column + 1 };
        column = place.column;
        cell = { ...place, kind: t, style: Number(s), value: "", hasValue: false, hasFormula: false };
      } else if (name === "v" && cell) {
        isValue = true;
        cell.hasValue = true;
      } else if (name === "f" && cell) cell.hasFormula = true;
      else if (name === "mergeCell") {
        const area = areaOf(ref);
        if (area) merged.push(area);
        if (merged.length > most.areas) throw new Hostile(most.tooMuch);
      }
    },
    text: (words) => {
      if (isValue && cell) cell.value += words;
      else runs.text(words);
    },
    close: (name) => {
      runs.close(name);
      if (name === "v") isValue = false;
      if (name === "c" && cell) {
        end(cell);
        cell = undefined;
      }
    },
  });
  return { cells, merged, hiddenRows, hiddenColumns };
}
