import { type Cell, type CellId, cellsOf } from "../form/cells.ts";
import { partsOf } from "../form/sums.ts";
import type { TableDef, Unit } from "../form/table.ts";
import { type Result, refused } from "../lib/result.ts";
import { readQuantity } from "../report/quantity.ts";
import { type CellBlock, countIn, isBlank, transposed } from "../tabular/block.ts";
import { formRows, rowFinder } from "../tabular/form-rows.ts";
import { type PlacedBlock, placePairs, withoutTotals } from "./block-places.ts";
import { placeByLabels } from "./place-by-labels.ts";

/** The refusal of a clipboard that holds nothing for a table. */
export const nothingCopied = "剪贴板中没有可以粘贴的内容。";

/** Returns the text that a cell shows now. */
export type ShownTextOf = (id: CellId) => string;

/** Rows of cells that a block of the same shape fills. */
type CellRows = readonly (readonly Cell[])[];

const isComputed = (cells: readonly Cell[]): boolean => cells.every((cell) => cell.computed);
const isOpen = (cells: readonly Cell[]): boolean => !isComputed(cells);

/** True where the labels of rows stand side by side in one line; a header of columns has at most two such words. */
function isSideways(table: TableDef, block: CellBlock): boolean {
  const findRow = rowFinder(table);
  return block.some((line) => line.filter((text) => findRow(text)).length > 2);
}

const shapeOf = (block: CellBlock): { height: number; width: number } => ({
  height: block.length,
  width: Math.max(0, ...block.map((row) => row.length)),
});

/** The first text that is neither a number nor what stands in place of one: such a block is more than numbers. */
function wordIn(block: CellBlock): string | undefined {
  const isWord = (text: string, unit: Unit) => {
    const reading = readQuantity(text, unit);
    return reading.kind === "problem" && reading.problem === "notNumber";
  };
  return block.flat().find((text) => isWord(text, "件") && isWord(text, "万元"));
}

/** Gives each text of a block the cell in the same place. */
function paired(rows: CellRows, block: CellBlock): Result<PlacedBlock> {
  const word = wordIn(block);
  if (word !== undefined) {
    return refused(
      `粘贴的内容中有“${word.trim().slice(0, 20)}”，既不是数字，也不是行名。没有改动任何数。请只复制数字，或连同行名一起复制。`,
    );
  }
  const { height, width } = shapeOf(block);
  const pairs = rows.flatMap((cells, row) => cells.map((cell, column) => [cell, block[row]?.[column] ?? ""] as const));
  return placePairs(pairs, height, width);
}

/** The shapes in which a whole table, or one column of it, is copied: with or without what is computed. */
function wholeShapes(table: TableDef, focused: Cell): readonly CellRows[] {
  const rows = formRows(table).map(({ cells }) => cells);
  const line = rows.flat();
  if (table.printed === "across") return [rows, rows.map(withoutTotals), [line], [withoutTotals(line)]];
  if (table.bands.length > 1) return [];
  const open = rows.filter(isOpen);
  const column = (all: CellRows) => all.map((cells) => cells.filter((cell) => cell.column === focused.column));
  return [rows, open, rows.map(withoutTotals), open.map(withoutTotals), column(rows), column(open)];
}

/** Places a table copied whole, known by its shape alone, as it stands or on its side. */
function byShape(table: TableDef, block: CellBlock, focused: Cell): Result<PlacedBlock> | undefined {
  const { height, width } = shapeOf(block);
  for (const rows of wholeShapes(table, focused)) {
    const columns = rows[0]?.length ?? 0;
    if (rows.length * columns <= 1) continue;
    if (height === rows.length && width === columns) return paired(rows, block);
    if (width === rows.length && height === columns) return paired(rows, transposed(block));
  }
  return undefined;
}

/** True where the block shows at each computed row the sum of the rows above it, pasted or as they stand. */
function addsUp(rows: CellRows, block: CellBlock, shownText: ShownTextOf): boolean {
  const pasted = new Map(
    rows.flatMap((cells, row) => cells.map((cell, column) => [cell.id, block[row]?.[column] ?? ""] as const)),
  );
  const countAt = (id: CellId) => countIn(pasted.get(id) ?? shownText(id)) ?? 0;
  const sums = rows.filter(isComputed).flatMap(withoutTotals);
  return sums.every(({ id, table, band, row, column }) => {
    const parts = partsOf(table, band, row, column);
    return parts.reduce((sum, part) => sum + countAt(part), 0) === countAt(id);
  });
}

/** Places a block with its first cell at the cell in focus. */
function fromCell(table: TableDef, block: CellBlock, focused: Cell, shownText: ShownTextOf): Result<PlacedBlock> {
  const { height, width } = shapeOf(block);
  const isAcross = table.printed === "across";
  const rows = formRows(table).map(({ cells }) => cells);
  const lines = isAcross ? [rows.flat()] : rows;
  const below = lines.slice(lines.findIndex((cells) => cells.includes(focused)));
  const fromColumn = (cells: readonly Cell[]): readonly Cell[] | undefined => {
    const from = isAcross ? cells.indexOf(focused) : cells.findIndex((cell) => cell.column.id === focused.column.id);
    if (from < 0) return undefined;
    const narrow = withoutTotals(cells.slice(from));
    if (width <= narrow.length) return narrow.slice(0, width);
    // A total is taken along with its whole row only; beside a part of it, it would not be the sum of what is pasted.
    return from === 0 && width === cells.length ? cells : undefined;
  };
  const filledBy = (lines: CellRows): CellRows | undefined => {
    const filled = lines.slice(0, height).map(fromColumn);
    return filled.length === height && filled.every((cells) => cells !== undefined) ? filled : undefined;
  };
  const asPrinted = filledBy(below);
  const asEntered = filledBy(below.filter(isOpen));
  const isPrinted = asPrinted?.some(isComputed) && (!asEntered || addsUp(asPrinted, block, shownText));
  const target = isPrinted ? asPrinted : asEntered;
  if (target) return paired(target, block);
  const entered = (below[0] ?? []).filter((cell) => !cell.computed);
  const room = { rows: below.filter(isOpen).length, columns: entered.length - entered.indexOf(focused) };
  return refused(
    `粘贴的内容有 ${height} 行 ${width} 列，从“${focused.name}”起只能放 ${room.rows} 行 ${room.columns} 列。没有改动任何数。请选好左上角的格再粘贴，或复制整个表。`,
  );
}

/**
 * Gives every text of a pasted block its cell: by the labels of rows, by the shape of a whole table, or from the cell in
 * focus on. Where there is no place for all of it, nothing is placed, and a sentence says why.
 */
export function placeBlock(
  table: TableDef,
  block: CellBlock,
  focus: CellId,
  shownText: ShownTextOf = () => "",
): Result<PlacedBlock> {
  const focused = cellsOf(table).find(({ id }) => id === focus);
  if (!focused || block.flat().every(isBlank)) return refused(nothingCopied);
  const upright = isSideways(table, block) ? transposed(block) : block;
  return placeByLabels(table, upright) ?? byShape(table, block, focused) ?? fromCell(table, block, focused, shownText);
}
