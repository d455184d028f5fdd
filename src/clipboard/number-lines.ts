import type { TableDef } from "../form/table.ts";
import { isBlank, isFigure } from "../tabular/block.ts";
import { type FormRow, rowFinder } from "../tabular/form-rows.ts";
import { folded } from "../tabular/labels.ts";
import type { GridCell } from "../tabular/spread.ts";
import { type Layout, labelSpans } from "./layout.ts";
import { countsColumns, furniture, isOwnFigure, isWord, lineKind } from "./line-kinds.ts";

/** Copied cells row by row. A place that a merged cell covers repeats its text and is marked; plain text marks none. */
export type CopiedBlock = readonly (readonly GridCell[])[];

/** The words over one column of a copied block. */
export interface ColumnHeading {
  /** The lowest words that stand over this column; blank where none do. */
  readonly own: string;
  /** All words over it, merged headings that reach it included, from the top down. */
  readonly path: readonly string[];
}

/** A copied line in which numbers stand, or could. */
export interface NumberLine {
  /** The row of the form that its label names. */
  readonly row: FormRow | undefined;
  /** What else it is called: words before its numbers that name no row. */
  readonly words: string;
  /** What stands after the label, column by column; undefined where the merged cell before it reaches. */
  readonly texts: readonly (string | undefined)[];
  /** The headings over `texts`; none where the columns of headings and numbers cannot be told to be the same. */
  readonly heads: readonly ColumnHeading[];
  /** Counts the headings above the line: two lines between which headings stand differ in it. */
  readonly section: number;
}

/** What a copied block holds, under one reading of its labels. */
export interface NumberBlock {
  readonly lines: readonly NumberLine[];
  /** True where its labels stand as in the printed form, merged headings beside them, and not as in an office's own list. */
  readonly isPrinted: boolean;
  /** Words of heading lines whose columns are not those of the numbers, as documents and browsers copy them. */
  readonly loose: readonly string[];
  /** What stands beside labels and numbers and is taken for neither: serial numbers, remarks. */
  readonly beside: readonly string[];
}

/** The words over each column of some heading lines; upper ones reach to the right as far as nothing else stands there. */
function headingsOver(lines: CopiedBlock, width: number): readonly ColumnHeading[] {
  const reaching = lines.map((line, level) => {
    let last = "";
    return Array.from({ length: width }, (_, column) => {
      const text = line[column]?.text ?? "";
      if (!isBlank(text)) last = text;
      return isBlank(text) && level < lines.length - 1 ? last : text;
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const own = lines.map((line) => line[column]?.text ?? "").filter((text) => !isBlank(text));
    return { own: own[own.length - 1] ?? "", path: reaching.map((line) => line[column] ?? "") };
  });
}

/** Where the label of a line stands: the last before its first figure, else the last. -1 where it has none. */
function labelColumn(line: readonly GridCell[], table: TableDef): number {
  const findRow = rowFinder(table);
  const isLabel = ({ text, covered }: GridCell) => !covered && findRow(text) !== undefined;
  const figure = line.findIndex(({ text, covered }) => !covered && isFigure(text));
  const lastIn = (cells: readonly GridCell[]) => cells.reduce((last, cell, at) => (isLabel(cell) ? at : last), -1);
  const before = lastIn(figure < 0 ? line : line.slice(0, figure));
  return before >= 0 ? before : lastIn(line);
}

/** A line of numbers on the way to a `NumberLine`: `start` is the column of its first number. */
interface Found {
  readonly cells: readonly GridCell[];
  readonly row: FormRow | undefined;
  readonly start: number;
  readonly section: number;
}

/** How far the merged cell at a column reaches to the right, itself included. */
function reach(cells: readonly GridCell[], column: number): number {
  let end = column + 1;
  while (cells[end]?.covered && cells[end]?.text === cells[column]?.text) end += 1;
  return end - column;
}

/** True for a line whose label reaches over several columns, or has the words of a merged heading before it. */
const isMergedLabel = ({ cells, start }: Found, table: TableDef): boolean =>
  cells[start - 1]?.covered === true ||
  cells.slice(0, start).some(({ text }) => !isBlank(text) && furniture(table).has(folded(text)));

/**
 * The lines with their first number behind the blank places that printed labels cover; undefined where the labels leave
 * no such places. `certain` where labels that cover less stand as much further to the right.
 */
function behindLabels(
  found: readonly Found[],
  table: TableDef,
): { lines: readonly Found[]; certain: boolean } | undefined {
  const spans = labelSpans(table);
  const covered = ({ row }: Found) => (row ? (spans.get(row.id) ?? 1) - 1 : 0);
  const leaves = (one: Found) =>
    one.cells.slice(one.start, one.start + covered(one)).every(({ text, covered }) => !covered && isBlank(text));
  const lines = found.map((one) => ({ ...one, start: one.start + covered(one) }));
  const isMoved = lines.some(({ start }, at) => start !== found[at]?.start);
  const isEven = new Set(lines.map(({ start }) => start)).size === 1;
  if (!isMoved || !isEven || !found.every(leaves)) return undefined;
  return { lines, certain: new Set(found.map(covered)).size > 1 };
}

/** Drops columns at the right in which nothing but words stand, as in a column of remarks. */
function withoutRemarks(lines: readonly NumberLine[]): Pick<NumberBlock, "lines" | "beside"> {
  let width = Math.max(0, ...lines.map(({ texts }) => texts.length));
  let end = width;
  const beside: string[] = [];
  for (; width > 0; width -= 1) {
    const column = lines.map(({ texts }) => texts[width - 1] ?? "").filter((text) => !isBlank(text));
    if (column.some(isFigure)) break;
    if (column.length > 0) {
      beside.push(lines[0]?.heads[width - 1]?.own || (column[0] ?? ""));
      end = width - 1;
    }
  }
  return { lines: lines.map((line) => ({ ...line, texts: line.texts.slice(0, end) })), beside };
}

function toBlock(
  found: readonly Found[],
  headings: readonly (readonly ColumnHeading[])[],
  beside: readonly string[],
  isPrinted: boolean,
): Omit<NumberBlock, "loose"> {
  const aligned = new Set(found.map(({ start }) => start)).size === 1;
  const lines = found.map(({ cells, row, start, section }): NumberLine => {
    const before = row
      ? []
      : cells.slice(0, Math.max(0, cells.findIndex(isOwnFigure))).filter(({ covered }) => !covered);
    return {
      row,
      section,
      words: before.map(({ text }) => text).find(isWord) ?? "",
      texts: cells.slice(start).map(({ text, covered }) => (covered ? undefined : text)),
      heads: aligned ? (headings[section] ?? []).slice(start) : [],
    };
  });
  const rest = withoutRemarks(lines);
  return { lines: rest.lines, beside: [...beside, ...rest.beside], isPrinted };
}

/**
 * The lines of numbers of a copied block, read by a layout. A line that numbers the columns is left out; where no
 * headings stand over it, it could be numbers too.
 */
export function numberBlocks(block: CopiedBlock, layout: Layout): readonly NumberBlock[] {
  const first = block.findIndex((line) => line.some(isOwnFigure));
  if (!countsColumns(block[first] ?? [], layout.table)) return blocksOf(block, layout);
  const rest = blocksOf(
    block.filter((_, at) => at !== first),
    layout,
  ).map((one) => ({ ...one, beside: ["栏次", ...one.beside] }));
  const isUnderHeadings = block.slice(0, first).some((line) => lineKind(line, layout) === "heading");
  return isUnderHeadings ? rest : [...blocksOf(block, layout), ...rest];
}

/** The same without a look for a line that numbers the columns. */
function blocksOf(block: CopiedBlock, layout: Layout): readonly NumberBlock[] {
  const width = Math.max(0, ...block.map((line) => line.length));
  const loose = block.filter((line) => line.length < width && lineKind(line, layout) === "heading").flat();
  return labelledBlocks(block, layout).map((one) => ({ ...one, loose: loose.map(({ text }) => text) }));
}

/** The same with labels of one column, and where plain text may have lost how far merged labels reach, as printed too. */
function labelledBlocks(block: CopiedBlock, layout: Layout): readonly Omit<NumberBlock, "loose">[] {
  const { table, lines: sheet } = layout;
  const isSideBySide = sheet[0]?.row === undefined;
  const width = Math.max(0, ...block.map((line) => line.length));
  // Plain text of documents and browsers leaves out merged places: a heading line that is shorter has columns of its own.
  const areColumns = block.every((line) => line.length === width);
  const headings: (readonly ColumnHeading[])[] = [[]];
  const found: Found[] = [];
  const beside = new Set<string>();
  let heading: CopiedBlock = [];
  let isBelowHeading = false;
  for (const cells of block) {
    const kind = lineKind(cells, layout);
    if (kind === "heading") {
      if (cells.length === width) heading = [...heading, cells];
      isBelowHeading = true;
      continue;
    }
    if (isBelowHeading) headings.push(headingsOver(heading, width));
    else if (kind === "words") headings.push(headings[headings.length - 1] ?? []);
    heading = [];
    isBelowHeading = false;
    if (kind === "words") continue;
    const label = isSideBySide ? -1 : labelColumn(cells, table);
    const row = rowFinder(table)(cells[label]?.text ?? "");
    const start = label < 0 ? 0 : label + reach(cells, label);
    if (label >= 0) {
      cells.slice(0, label).forEach(({ text, covered }, column) => {
        if (!covered && isFigure(text)) beside.add(headings[headings.length - 1]?.[column]?.own || "序号");
      });
    }
    found.push({ cells, row, start, section: headings.length - 1 });
  }
  if (!found.some(({ row }) => row)) return [toBlock(found, headings, [...beside], false)];
  const labelled = found.filter(({ row }) => row);
  // A line without a label stands where the others do: its numbers are under theirs.
  const starts = new Set(labelled.map(({ start }) => start));
  const [common] = starts;
  const whole = found.map((one) => (one.row || starts.size > 1 ? one : { ...one, start: common ?? 0 }));
  const printed = areColumns ? behindLabels(labelled, table) : undefined;
  const asLabelled = toBlock(
    whole,
    headings,
    [...beside],
    labelled.some((one) => isMergedLabel(one, table)),
  );
  if (!printed) return [asLabelled];
  const byCells = new Map(printed.lines.map((one) => [one.cells, one] as const));
  const start = printed.lines[0]?.start ?? 0;
  const lines = found.map((one) => byCells.get(one.cells) ?? { ...one, start });
  const asPrinted = toBlock(lines, headings, [...beside], true);
  return printed.certain ? [asPrinted] : [{ ...asPrinted, isPrinted: false }, asLabelled];
}
