import { type ColumnDef, cellSpanningFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { type Cell, cellsOf } from "../form/cells.ts";
import type { Band, Line, TableDef } from "../form/table.ts";

/** One printed row of numbers: its heading words, outermost first, and its cells by column id. */
export interface PrintedRow {
  readonly id: string;
  readonly words: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
}

export const features = tableFeatures({ cellSpanningFeature });
type Features = typeof features;
/** What stands in one place of the table: a heading's word, or a number's cell. */
export type Content = string | Cell | undefined;
export type PrintedColumn = ColumnDef<Features, PrintedRow, unknown>;

/** A band as TanStack Table takes it: rows, and columns grouped under their merged headings. */
export interface Layout {
  readonly rows: PrintedRow[];
  readonly columns: PrintedColumn[];
  /** Number of columns that hold row headings. */
  readonly headingColumns: number;
}

const helper = createColumnHelper<Features, PrintedRow>();

const wordsOf = (line: Line): readonly string[] => [...(line.under ?? []), line.label];

/** Same words down to and including this level, and neither row ends there. */
function sharesWord(a: PrintedRow, b: PrintedRow, level: number): boolean {
  return (
    level < a.words.length - 1 &&
    level < b.words.length - 1 &&
    a.words.slice(0, level + 1).every((word, at) => word === b.words[at])
  );
}

/** A row heading column: equal words merge downwards, and the last word stretches to the numbers. */
function headingColumn(level: number, depth: number): PrintedColumn {
  return helper.accessor((row): unknown => row.words[level] satisfies Content, {
    id: `heading${level}`,
    spanRows: ({ row, anchorRow }) => sharesWord(row.original, anchorRow.original, level),
    spanColumns: ({ row }) => (level === row.original.words.length - 1 ? depth - level : 1),
  });
}

interface Leaf {
  readonly id: string;
  readonly path: readonly string[];
}

/** Columns nested under the words they share. */
function nested(leaves: readonly Leaf[], level: number): PrintedColumn[] {
  const columns: PrintedColumn[] = [];
  for (let start = 0; start < leaves.length; ) {
    const leaf = leaves[start] as Leaf;
    const word = leaf.path[level] ?? "";
    if (level === leaf.path.length - 1) {
      columns.push(
        helper.accessor((row): unknown => row.cells[leaf.id] satisfies Content, { id: leaf.id, header: word }),
      );
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < leaves.length && leaves[end]?.path[level] === word) end += 1;
    const children = nested(leaves.slice(start, end), level + 1);
    columns.push(helper.group({ id: `${leaf.id}/${level}`, header: word, columns: children }));
    start = end;
  }
  return columns;
}

/** Rows below each other, their headings at the left. */
function downwards(table: TableDef, band: Band): Layout {
  const cells = cellsOf(table);
  const rows = band.rows.map((row) => ({
    id: row.id,
    words: wordsOf(row),
    cells: Object.fromEntries(
      cells.filter((cell) => cell.row === row && cell.band === band).map((cell) => [cell.column.id, cell]),
    ),
  }));
  const headingColumns = Math.max(...rows.map((row) => row.words.length));
  const headings = Array.from({ length: headingColumns }, (_, level) => headingColumn(level, headingColumns));
  const leaves = band.columns.map((column) => ({ id: column.id, path: wordsOf(column) }));
  return { rows, columns: [...headings, ...nested(leaves, 0)], headingColumns };
}

/** Stands for a level that the heading above covers too: 行政复议 is as high as 行政诉讼 with its two kinds. */
export const stretched = "";

/** Rows side by side: one printed row, each row's words over its columns. */
function across(table: TableDef, band: Band): Layout {
  const cells = cellsOf(table).filter((cell) => cell.band === band);
  const depth = Math.max(...cells.map((cell) => wordsOf(cell.row).length));
  const leaves = cells.map((cell) => {
    const words = wordsOf(cell.row);
    const stretch = Array.from({ length: depth - words.length }, () => stretched);
    return { id: cell.id, path: [...words, ...stretch, cell.column.label] };
  });
  const row = { id: table.id, words: [], cells: Object.fromEntries(cells.map((cell) => [cell.id, cell])) };
  return { rows: [row], columns: nested(leaves, 0), headingColumns: 0 };
}

export function layoutOf(table: TableDef, band: Band): Layout {
  return table.printed === "across" ? across(table, band) : downwards(table, band);
}
