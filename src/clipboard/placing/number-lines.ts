import type { FormRow } from "../../tabular/form-rows.ts";
import { type CopiedBlock, type CopiedCell, columnsIn, isFilled, isOwnFigure } from "./copied-block.ts";
import { type ColumnHeading, headingsOver } from "./headings-over.ts";
import { behindLabels, hasMergedLabel, type LabelledLine, labelled } from "./labels-before.ts";
import type { Layout } from "./layout.ts";
import { countsColumns, lineKind } from "./line-kinds.ts";

/** A copied line in which numbers stand, or could. */
export interface NumberLine {
  /** The row of the form that its label names. */
  readonly row: FormRow | undefined;
  /** What else it is called: words before its numbers that name no row. */
  readonly words: string;
  /** What stands after the label, column by column; undefined where the merged cell before it reaches. */
  readonly places: readonly (CopiedCell | undefined)[];
  /** The headings over `places`; none where the columns of headings and numbers cannot be told to be the same. */
  readonly heads: readonly ColumnHeading[];
  /** Counts the headings above the line: two lines between which headings stand differ in it. */
  readonly section: number;
}

/** What a copied block holds, under one layout of the table and one reading of its labels. */
export interface NumberBlock {
  readonly layout: Layout;
  readonly lines: readonly NumberLine[];
  /** True where its labels stand as in the printed form, merged headings beside them, and not as in an office's own list. */
  readonly isPrinted: boolean;
  /** Words of heading lines whose columns are not those of the numbers, as documents and browsers copy them. */
  readonly loose: readonly string[];
  /** What stands beside labels and numbers and is taken for neither: serial numbers, remarks. */
  readonly beside: readonly string[];
}

/** The lines of a block that are no headings, and what stands around them. */
interface Found {
  readonly lines: readonly LabelledLine[];
  /** The headings over the columns of each section. */
  readonly headings: readonly (readonly ColumnHeading[])[];
  readonly loose: readonly string[];
  /** Names of the columns before the labels that numbers stand in. */
  readonly beside: readonly string[];
}

/**
 * What each line of a block is. Of a table with one set of headings, blank lines between them belong to them, as merged
 * headings leave; so does the name of a group of 表四 over the names of its columns.
 */
function kindsOf(block: CopiedBlock, layout: Layout): readonly ReturnType<typeof lineKind>[] {
  const kinds = block.map((line) => lineKind(line, layout));
  const { bands, printed } = layout.table;
  for (let at = block.length - 2; at >= 0 && bands.length === 1; at -= 1) {
    const isOverHeading = kinds[at + 1] === "heading" && !block[at]?.some(isOwnFigure);
    const isName = printed === "across" && kinds[at] === "numbers";
    if (isOverHeading && (isName || kinds[at] === "blank")) kinds[at] = "heading";
  }
  return kinds;
}

/** Parts the lines of a block into headings and lines of numbers. */
function findLines(block: CopiedBlock, layout: Layout): Found {
  const width = columnsIn(block);
  const lines: LabelledLine[] = [];
  const headings: (readonly ColumnHeading[])[] = [[]];
  const loose: string[] = [];
  const beside = new Set<string>();
  let heading: CopiedBlock = [];
  let isBelowHeading = false;
  const kinds = kindsOf(block, layout);
  for (const [at, cells] of block.entries()) {
    const kind = kinds[at];
    if (kind === "heading") {
      // Plain text of documents and browsers leaves out merged places: a heading line that is shorter has columns of its own.
      if (cells.length === width) heading = [...heading, cells];
      else loose.push(...cells.map(({ text }) => text));
      isBelowHeading = true;
      continue;
    }
    if (isBelowHeading) headings.push(headingsOver(heading, layout.table));
    else if (kind === "words") headings.push(headings[headings.length - 1] ?? []);
    heading = [];
    isBelowHeading = false;
    if (kind === "words") continue;
    const section = headings.length - 1;
    const line = layout.isSideBySide
      ? { cells, row: undefined, label: -1, start: 0, section }
      : labelled(cells, section, layout.table);
    cells.slice(0, Math.max(0, line.label)).forEach((cell, column) => {
      if (isOwnFigure(cell)) beside.add(headings[section]?.[column]?.own || "序号");
    });
    lines.push(line);
  }
  return { lines, headings, loose, beside: [...beside] };
}

/** How many columns are left once those at the right are dropped in which nothing but words stand, as remarks; and their names. */
function withoutRemarks(lines: readonly NumberLine[]): { readonly width: number; readonly remarks: readonly string[] } {
  const all = Math.max(0, ...lines.map(({ places }) => places.length));
  const remarks: string[] = [];
  let width = all;
  for (let end = all; end > 0; end -= 1) {
    const column = lines.map(({ places }) => places[end - 1]).filter(isFilled);
    if (column.some(({ kind }) => kind === "figure")) break;
    const [first] = column;
    if (!first) continue;
    remarks.push(lines[0]?.heads[end - 1]?.own || first.text);
    width = end - 1;
  }
  return { width, remarks };
}

/** The words before the first number of a line that has no label. */
const wordsBefore = ({ cells, row }: LabelledLine): string => {
  if (row) return "";
  const before = cells.slice(0, Math.max(0, cells.findIndex(isOwnFigure)));
  return before.find(({ kind, covered }) => kind === "word" && !covered)?.text ?? "";
};

function numberBlock(layout: Layout, found: Found, labels: readonly LabelledLine[], isPrinted: boolean): NumberBlock {
  const isAligned = labels.every(({ start }) => start === labels[0]?.start);
  const heads = isAligned ? found.headings.map((over) => over.slice(labels[0]?.start)) : [];
  const lines = labels.map((line): NumberLine => {
    const { cells, row, start, section } = line;
    return {
      row,
      section,
      words: wordsBefore(line),
      places: cells.slice(start).map((cell) => (cell.covered ? undefined : cell)),
      heads: heads[section] ?? [],
    };
  });
  const { width, remarks } = withoutRemarks(lines);
  return {
    layout,
    lines: lines.map((line) => ({ ...line, places: line.places.slice(0, width) })),
    isPrinted,
    loose: found.loose,
    beside: [...found.beside, ...remarks],
  };
}

/** The block with labels of one column, and where plain text may have lost how far merged labels reach, as printed too. */
function readLabels(block: CopiedBlock, layout: Layout): readonly NumberBlock[] {
  const { table } = layout;
  const found = findLines(block, layout);
  const named = found.lines.filter(({ row }) => row);
  if (named.length === 0) return [numberBlock(layout, found, found.lines, false)];
  // A line without a label stands where the others do: its numbers are under theirs.
  const [start] = new Set(named.map((line) => line.start));
  const isEven = named.every((line) => line.start === start);
  const lines = found.lines.map((line) => (line.row || !isEven ? line : { ...line, start: start ?? 0 }));
  const asLabelled = () =>
    numberBlock(
      layout,
      found,
      lines,
      named.some((line) => hasMergedLabel(line, table)),
    );
  // Where lines differ in length, merged places were left out, and a blank one is none of a label.
  const areColumns = block.every((line) => line.length === block[0]?.length);
  const printed = areColumns ? behindLabels(named, table) : undefined;
  if (!printed) return [asLabelled()];
  const moved = new Map(printed.lines.map((line) => [line.cells, line] as const));
  const behind = found.lines.map((line) => moved.get(line.cells) ?? { ...line, start: printed.lines[0]?.start ?? 0 });
  if (printed.certain) return [numberBlock(layout, found, behind, true)];
  return [numberBlock(layout, found, behind, false), asLabelled()];
}

/**
 * What a copied block holds, in each way of reading it by a layout. A line that numbers the columns is left out; where no
 * headings stand over it, it could be numbers too.
 */
export function numberBlocks(block: CopiedBlock, layout: Layout): readonly NumberBlock[] {
  const first = block.findIndex((line) => line.some(isOwnFigure));
  if (!countsColumns(block[first] ?? [], layout.table)) return readLabels(block, layout);
  const others = block.filter((_, at) => at !== first);
  const rest = readLabels(others, layout).map((one) => ({ ...one, beside: ["栏次", ...one.beside] }));
  const isUnderHeadings = block.slice(0, first).some((line) => lineKind(line, layout) === "heading");
  return isUnderHeadings ? rest : [...readLabels(block, layout), ...rest];
}
