import { type Cell, cellsOf } from "../form/cells.ts";
import type { TableId } from "../form/form.ts";
import { type Heading, headingsOf, printedPath } from "../form/headings.ts";
import type { Band, Line, TableDef } from "../form/table.ts";
import { sum } from "../lib/lists.ts";
import type { Figure, NumberCell, Sheet, SheetCell, SheetGroup } from "./blocks.ts";
import { columnWidths } from "./widths.ts";

type Rows = readonly (readonly SheetCell[])[];

/** How deep the words of lines nest: their merged headings and their own label. */
const levelsOf = (lines: readonly Line[]): number => Math.max(...lines.map((line) => printedPath(line).length));
const labelColumns = (table: TableDef): number => Math.max(...table.bands.map(({ rows }) => levelsOf(rows)));
const widest = (table: TableDef): number => Math.max(...table.bands.map((band) => band.columns.length));

function numberCell(cell: Cell, figure: Figure, colSpan: number): NumberCell {
  return { kind: cell.computed ? "total" : "number", id: cell.id, ...figure, rowSpan: 1, colSpan };
}

/**
 * Merged headings over columns, one row a level. `spans` are the grid columns that each line takes; `scope` is that of a
 * heading over a single line.
 */
function headingRows(lines: readonly Line[], spans: readonly number[], scope: "col" | "colgroup"): Rows {
  const headings = headingsOf(lines);
  const depth = levelsOf(lines);
  return Array.from({ length: depth }, (_, level) =>
    headings
      .filter((heading) => heading.level === level)
      .map((heading): SheetCell => {
        const colSpan = sum(spans.slice(heading.line, heading.line + heading.lines));
        const { text, lines: covered, levels: rowSpan } = heading;
        const line = level + rowSpan === depth ? lines[heading.line]?.id : undefined;
        return { kind: "heading", text, scope: covered > 1 ? "colgroup" : scope, line, rowSpan, colSpan };
      }),
  );
}

/** What stands over the labels: a heading where they are one column, the sheet's own remark where they nest. */
function cornerCell(text: string, rowSpan: number, colSpan: number): SheetCell {
  return colSpan === 1
    ? { kind: "heading", text, scope: "col", rowSpan, colSpan }
    : { kind: "note", text, rowSpan, colSpan };
}

/** A label set downwards needs at least twice as many rows as characters to look right. */
function labelCell(heading: Heading, colSpan: number): SheetCell {
  const { text, lines: rowSpan } = heading;
  return {
    kind: "label",
    text,
    scope: rowSpan > 1 ? "rowgroup" : "row",
    upright: rowSpan >= 2 * text.length,
    rowSpan,
    colSpan,
  };
}

/** Rows below each other: labels at the left, numbers at the right. */
function downwards(table: TableDef, band: Band, figureOf: (cell: Cell) => Figure): readonly SheetGroup[] {
  const depth = labelColumns(table);
  const ownDepth = levelsOf(band.rows);
  const columns = widest(table);
  const share = Math.floor(columns / band.columns.length);
  const spans = band.columns.map((_, index) => (index === band.columns.length - 1 ? columns - share * index : share));

  const heads = headingRows(band.columns, spans, "col");
  const corner = table.corner ? [cornerCell(table.corner, heads.length, depth)] : [];
  const head = heads.map((row, level) => (level === 0 ? [...corner, ...row] : row));

  const cells = cellsOf(table).filter((cell) => cell.band === band);
  const labels = headingsOf(band.rows);
  const body = band.rows.map((row, index) => [
    ...labels
      .filter((label) => label.line === index)
      .map((label) => {
        const last = label.level + label.levels === ownDepth;
        return labelCell(label, label.levels + (last ? depth - ownDepth : 0));
      }),
    ...cells.filter((cell) => cell.row === row).map((cell, at) => numberCell(cell, figureOf(cell), spans[at] ?? 1)),
  ]);

  if (table.bands.length === 1) {
    return [
      { kind: "head", rows: head },
      { kind: "body", rows: body },
    ];
  }
  const title: Rows = band.heading
    ? [[{ kind: "heading", text: band.heading, scope: "rowgroup", rowSpan: 1, colSpan: depth + columns }]]
    : [];
  // A single band at the end of a page or at the beginning of the next would look lost.
  const isMiddle = table.bands.indexOf(band) === Math.ceil(table.bands.length / 2);
  return [{ kind: "body", rows: [...title, ...head, ...body], ...(isMiddle && { mayBreakBefore: true }) }];
}

/** Rows side by side: every row's words over its columns, then the columns' own, and one row of numbers below. */
function across(table: TableDef, band: Band, figureOf: (cell: Cell) => Figure): readonly SheetGroup[] {
  const cells = cellsOf(table).filter((cell) => cell.band === band);
  const spans = band.rows.map(() => band.columns.length);
  const columns = cells.map(
    ({ column }): SheetCell => ({ kind: "heading", text: column.label, scope: "col", rowSpan: 1, colSpan: 1 }),
  );
  return [
    { kind: "head", rows: [...headingRows(band.rows, spans, "colgroup"), columns] },
    { kind: "body", rows: [cells.map((cell) => numberCell(cell, figureOf(cell), 1))] },
  ];
}

/** An official table as it is printed, merges included; `figureOf` gives what stands in the place of each number. */
export function sheetOf(table: TableDef, figureOf: (cell: Cell) => Figure): Sheet {
  const side = table.printed === "across";
  const labels = side ? 0 : labelColumns(table);
  const numbers = side ? Math.max(...table.bands.map((band) => band.columns.length * band.rows.length)) : widest(table);
  const layOut = side ? across : downwards;
  const digits = Math.max(...cellsOf(table).map((cell) => figureOf(cell).text.length));
  return {
    kind: "sheet",
    id: table.id as TableId,
    caption: `${table.name} ${table.caption}`,
    widths: columnWidths(labels, numbers, digits),
    groups: table.bands.flatMap((band) => layOut(table, band, figureOf)),
  };
}
