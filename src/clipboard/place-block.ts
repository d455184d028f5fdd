import { type Cell, type CellId, cellsOf } from "../form/cells.ts";
import { partsOfRows } from "../form/sums.ts";
import type { Band, Column, Line, TableDef, Unit } from "../form/table.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { readQuantity } from "../report/quantity.ts";
import { type CellBlock, isBlank, isFigure, transposed } from "../tabular/block.ts";
import { columnFinder, type PrintedRow, printedRows, rowFinder } from "../tabular/printed-rows.ts";

/** Said of a clipboard that holds nothing for a table. */
export const nothingCopied = "剪贴板中没有可以粘贴的内容。";

/** A pasted block with each of its cells given its place. */
export interface PlacedBlock {
  /** Texts for entered cells, as they were copied. */
  readonly texts: ReadonlyMap<CellId, string>;
  /** What the block shows in places that this form computes. */
  readonly printed: ReadonlyMap<CellId, string>;
  /** Rows and columns of the numbers, e.g. 24×6. */
  readonly size: string;
}

const entered = (cells: readonly Cell[]): readonly Cell[] => cells.filter((cell) => !cell.computed);

function place(pairs: readonly (readonly [Cell, string])[], size: string): Result<PlacedBlock> {
  const texts = new Map<CellId, string>();
  const printed = new Map<CellId, string>();
  for (const [cell, text] of pairs) (cell.computed ? printed : texts).set(cell.id, text);
  if (texts.size === 0) return refused("粘贴的内容只对应由程序计算的格，没有可以填写的数。没有改动任何数。");
  if (![...texts.values()].some((text) => isFigure(text) || isBlank(text))) {
    return refused("粘贴的内容中没有数字。没有改动任何数。请复制表格中的数字再粘贴。");
  }
  return accepted({ texts, printed, size });
}

const sizeOf = (rows: number, columns: number): string => `${rows}×${columns}`;

interface Named {
  readonly row: Line;
  /** What stands after the label. */
  readonly rest: readonly string[];
}

/** The row that a copied line names: its last label before the first figure. */
function nameOf(line: readonly string[], findRow: (text: string) => Line | undefined): Named | undefined {
  const figures = line.findIndex(isFigure);
  const heading = figures < 0 ? line : line.slice(0, figures);
  const at = heading.reduce((last, text, index) => (findRow(text) ? index : last), -1);
  const row = at < 0 ? undefined : findRow(heading[at] ?? "");
  return row && { row, rest: line.slice(at + 1) };
}

/** Columns in the order of a copied header; undefined where it has none, or only the printed order over several lines. */
function headedColumns(table: TableDef, headers: CellBlock, findColumn: (text: string) => Column | undefined) {
  const [first] = headers;
  if (!first || headers.length > 1) return undefined;
  const columns = first.map(findColumn).filter((column) => column !== undefined);
  return columns.length > 0 && table.bands.length === 1 ? columns : undefined;
}

/** Numbers of a block whose rows are said by their labels; undefined where it has none. */
function byLabels(table: TableDef, block: CellBlock): Result<PlacedBlock> | undefined {
  const rows = printedRows(table);
  const findRow = rowFinder(table);
  const findColumn = columnFinder(table);
  const isHeader = (line: readonly string[]) =>
    !line.some(isFigure) && line.filter((text) => findColumn(text)).length > 1;
  const lines = block.filter((line) => !isHeader(line));
  const named = lines.map((line) => nameOf(line, findRow));
  const known = named.filter((line) => line !== undefined);
  if (known.length === 0) return undefined;
  const headed = headedColumns(table, block.filter(isHeader), findColumn);
  const longest = Math.max(...known.map((line) => line.rest.length));
  const pairs: (readonly [Cell, string])[] = [];
  const seen = new Set<string>();
  let width = 0;
  for (const [at, line] of named.entries()) {
    if (!line) {
      const words = lines[at]?.find((text) => !isBlank(text)) ?? "";
      if (!lines[at]?.some(isFigure)) continue;
      return refused(
        `“${words.slice(0, 20)}”不是${table.name}的行名，不知道这一行放在哪里。没有改动任何数。请核对行名，或只复制数字再粘贴。`,
      );
    }
    if (line.rest.length === 0) continue;
    if (seen.has(line.row.id)) {
      return refused(
        `粘贴的内容中“${line.row.label}”出现了两次，不知道用哪一行。没有改动任何数。请删去重复的行再粘贴。`,
      );
    }
    seen.add(line.row.id);
    const cells = rows.find(({ row }) => row === line.row)?.cells ?? [];
    const open = cells.filter((cell) => cell.column.sum === undefined);
    const own = longest >= cells.length ? cells : open;
    const targets = headed?.map((column) => cells.find((cell) => cell.column.id === column.id)) ?? own;
    if (line.rest.length < targets.length) {
      return refused(
        `“${line.row.label}”这一行有 ${line.rest.length} 个数，应有 ${targets.length} 个。没有改动任何数。请把整行复制完整再粘贴。`,
      );
    }
    const numbers = line.rest.slice(line.rest.length - targets.length);
    for (const [index, cell] of targets.entries()) if (cell) pairs.push([cell, numbers[index] ?? ""]);
    width = Math.max(width, targets.length);
  }
  return place(pairs, sizeOf(seen.size, width));
}

/** True where the rows' labels stand side by side in one line; a header of columns shares at most two words with them. */
function isSideways(table: TableDef, block: CellBlock): boolean {
  const findRow = rowFinder(table);
  return block.some((line) => line.filter((text) => findRow(text)).length > 2);
}

const shapeOf = (block: CellBlock): { height: number; width: number } => ({
  height: block.length,
  width: Math.max(0, ...block.map((row) => row.length)),
});

/** Words that are neither a number nor what stands in place of one: such a block is more than numbers. */
function wordIn(block: CellBlock): string | undefined {
  const isWord = (text: string, unit: Unit) => {
    const reading = readQuantity(text, unit);
    return reading.kind === "problem" && reading.problem === "notNumber";
  };
  return block.flat().find((text) => isWord(text, "件") && isWord(text, "万元"));
}

/** Pairs the cells of a rectangle with a block of the same shape. */
function paired(rows: readonly (readonly Cell[])[], block: CellBlock): Result<PlacedBlock> {
  const word = wordIn(block);
  if (word !== undefined) {
    return refused(
      `粘贴的内容中有“${word.trim().slice(0, 20)}”，既不是数字，也不是行名。没有改动任何数。请只复制数字，或连同行名一起复制。`,
    );
  }
  const { height, width } = shapeOf(block);
  return place(
    rows.flatMap((cells, row) => cells.map((cell, column) => [cell, block[row]?.[column] ?? ""] as const)),
    sizeOf(height, width),
  );
}

/** A table copied whole, known by its shape alone, with or without what is computed, as it stands or on its side. */
function byShape(table: TableDef, block: CellBlock, at: Cell): Result<PlacedBlock> | undefined {
  const rows = printedRows(table);
  const { height, width } = shapeOf(block);
  const all = rows.map(({ cells }) => cells);
  const own = rows.filter(({ computed }) => !computed).map(({ cells }) => cells);
  const flat = [all.flat()];
  const whole =
    table.printed === "across"
      ? [all, all.map(entered), flat, flat.map(entered)]
      : table.bands.length === 1
        ? [all, own, all.map((cells) => cells.filter((cell) => cell.column.sum === undefined)), own.map(entered)]
        : [];
  const column = (list: readonly (readonly Cell[])[]) =>
    table.bands.length === 1 && table.printed === "down"
      ? list.map((cells) => cells.filter((cell) => cell.column.id === at.column.id))
      : [];
  for (const candidate of [...whole, column(all), column(own)]) {
    const columns = candidate[0]?.length ?? 0;
    if (candidate.length === 0 || candidate.length * columns <= 1) continue;
    if (height === candidate.length && width === columns) return paired(candidate, block);
    if (width === candidate.length && height === columns) return paired(candidate, transposed(block));
  }
  return undefined;
}

/** True where the pasted rows, taken as printed, show at each computed row the sum of the rows that they hold of it. */
function addsUp(
  band: Band,
  table: TableDef,
  rows: readonly PrintedRow[],
  block: CellBlock,
  texts: ShownTextOf,
): boolean {
  const value = (text: string) => {
    const reading = readQuantity(text, "件");
    return reading.kind === "amount" ? Number(reading.value) : 0;
  };
  const pasted = new Map<CellId, string>();
  for (const [index, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) pasted.set(cell.id, block[index]?.[column] ?? "");
  }
  return rows.every(({ cells, computed, row }) =>
    cells.every((cell) => {
      if (!computed || cell.column.sum !== undefined) return true;
      const parts = partsOfRows(table, band, [row.id], cell.column);
      const sum = parts.reduce((all, id) => all + value(pasted.get(id) ?? texts(id)), 0);
      return sum === value(pasted.get(cell.id) ?? "");
    }),
  );
}

/** What an entered cell shows now. */
export type ShownTextOf = (id: CellId) => string;

/** A block put down with its first cell at the cell in focus. */
function fromCell(table: TableDef, block: CellBlock, at: Cell, texts: ShownTextOf): Result<PlacedBlock> {
  const { height, width } = shapeOf(block);
  const rows = printedRows(table);
  const beside = table.printed === "across";
  const lines = beside ? [{ row: rows[0]?.row, cells: rows.flatMap(({ cells }) => cells), computed: false }] : rows;
  const line = lines.findIndex(({ cells }) => cells.includes(at));
  const below = lines.slice(line) as readonly PrintedRow[];
  const across = (cells: readonly Cell[]): readonly Cell[] | undefined => {
    const from = cells.findIndex((cell) => cell.column.id === at.column.id && (!beside || cell === at));
    if (from < 0) return undefined;
    const own = entered(cells.slice(from));
    const computedRow = own.length === 0;
    const narrow = computedRow ? cells.slice(from).filter((cell) => cell.column.sum === undefined) : own;
    if (width <= narrow.length) return narrow.slice(0, width);
    // A total is taken along with its whole row only; beside a part of it, it would not be the sum of what is pasted.
    return from === 0 && width === cells.length ? cells : undefined;
  };
  const taken = (some: readonly PrintedRow[]): readonly (readonly Cell[])[] | undefined => {
    if (some.length !== height) return undefined;
    const places = some.map(({ cells }) => across(cells));
    return places.every((cells) => cells !== undefined) ? places : undefined;
  };
  const printed = below.slice(0, height);
  const open = below.filter(({ computed }) => !computed).slice(0, height);
  const asPrinted = taken(printed);
  const asEntered = taken(open);
  const band = at.band;
  if (asPrinted && printed.some(({ computed }) => computed)) {
    const shown = printed.map((row, index) => ({ ...row, cells: asPrinted[index] ?? [] }));
    if (addsUp(band, table, shown, block, texts)) return paired(asPrinted, block);
    if (asEntered) return paired(asEntered, block);
    return paired(asPrinted, block);
  }
  if (asEntered) return paired(asEntered, block);
  const room = {
    rows: below.filter(({ computed }) => !computed).length,
    columns: entered(below[0]?.cells ?? []).length,
  };
  const first = beside
    ? entered(below[0]?.cells ?? []).length - entered(below[0]?.cells ?? []).indexOf(at)
    : room.columns - entered(below[0]?.cells ?? []).indexOf(at);
  return refused(
    `粘贴的内容有 ${height} 行 ${width} 列，从“${at.name}”起只能放 ${room.rows} 行 ${first} 列。没有改动任何数。请选好左上角的格再粘贴，或复制整个表。`,
  );
}

/**
 * Gives every cell of a pasted block its place: by row labels, by the shape of a whole table, or from the cell in
 * focus on. Refused whole, with a sentence, where it has none.
 */
export function placeBlock(
  table: TableDef,
  block: CellBlock,
  at: CellId,
  texts: ShownTextOf = () => "",
): Result<PlacedBlock> {
  const cell = cellsOf(table).find((one) => one.id === at);
  const filled = block.some((row) => row.some((text) => !isBlank(text)));
  if (!cell || !filled) return refused(nothingCopied);
  const upright = isSideways(table, block) ? transposed(block) : block;
  return byLabels(table, upright) ?? byShape(table, block, cell) ?? fromCell(table, block, cell, texts);
}
