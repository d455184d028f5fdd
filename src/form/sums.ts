import { appendTo } from "../lib/lists.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { type Cell, type CellId, cellId, cellsOf } from "./cells.ts";
import { tables } from "./form.ts";
import type { Band, Column, Line, Relation, TableDef, Unit } from "./table.ts";

/** A number that the form adds up from entered ones. */
export interface Sum {
  /** The computed cell's id, or `sideId` for one side of a relation in one column. */
  readonly id: string;
  readonly unit: Unit;
  /** The entered cells behind it, through sums of sums; each counts once. */
  readonly parts: readonly CellId[];
}

/** The id of a relation in one column, e.g. `applications.balance.naturalPerson`. */
export function balanceId(table: TableDef, relation: Relation, column: Column): string {
  return `${table.id}.${relation.id}.${column.id}`;
}

/** The id of one side of a relation in one column, e.g. `applications.balance.naturalPerson.left`. */
export function sideId(table: TableDef, relation: Relation, column: Column, side: "left" | "right"): string {
  return `${balanceId(table, relation, column)}.${side}`;
}

/** A relation in one column, with the ids of its balance and of its two sides. */
export interface ColumnRelation {
  readonly relation: Relation;
  readonly band: Band;
  readonly column: Column;
  readonly id: string;
  readonly left: string;
  readonly right: string;
}

/** The relations of a table in each of its columns, the computed ones included. */
export const columnRelations = memoizeByIdentity((table: TableDef): readonly ColumnRelation[] =>
  table.relations.flatMap((relation) =>
    table.bands.flatMap((band) =>
      band.columns.map((column) => ({
        relation,
        band,
        column,
        id: balanceId(table, relation, column),
        left: sideId(table, relation, column, "left"),
        right: sideId(table, relation, column, "right"),
      })),
    ),
  ),
);

const lineById = memoizeByIdentity((all: readonly Line[]): ReadonlyMap<string, Line> => {
  return new Map(all.map((line) => [line.id, line]));
});

function lines<L extends Line>(all: readonly L[], ids: readonly string[]): readonly L[] {
  const known = lineById(all) as ReadonlyMap<string, L>;
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** The cells that a computed cell adds up in one step; none where the number is entered. A sum both ways adds up its rows. */
function addends(band: Band, row: Line, column: Column): readonly (readonly [row: Line, column: Column])[] {
  if (row.sum) return lines(band.rows, row.sum).map((part) => [part, column]);
  if (column.sum) return lines(band.columns, column.sum).map((part) => [row, part]);
  return [];
}

/** The cells that a computed cell adds up in one step, sums among them, as a person would on paper. */
export function addendsOf({ table, band, row, column }: Cell): readonly CellId[] {
  return addends(band, row, column).map(([part, under]) => cellId(table, part.id, under.id));
}

/** The cells that a computed cell adds up in one step, in its column and in its row: a sum both ways has both. */
export function addendsEachWay({ table, band, row, column }: Cell): readonly (readonly CellId[])[] {
  const inColumn = lines(band.rows, row.sum ?? []).map((part) => cellId(table, part.id, column.id));
  const inRow = lines(band.columns, column.sum ?? []).map((part) => cellId(table, row.id, part.id));
  return [inColumn, inRow].filter((parts) => parts.length > 0);
}

/** The entered cells behind a row and column: the cell itself, or whatever its row and column add up. */
export function partsOf(table: TableDef, band: Band, row: Line, column: Column): readonly CellId[] {
  if (!row.sum && !column.sum) return [cellId(table, row.id, column.id)];
  return addends(band, row, column).flatMap(([part, under]) => partsOf(table, band, part, under));
}

/** The entered cells behind some rows in one column, e.g. one side of a relation. */
export function partsOfRows(table: TableDef, band: Band, rows: readonly string[], column: Column): readonly CellId[] {
  return lines(band.rows, rows).flatMap((row) => partsOf(table, band, row, column));
}

/** The computed cells of a table, each with the entered cells behind it: found once, as they are asked for at every reading. */
export const computedSumsOf = memoizeByIdentity((table: TableDef) =>
  cellsOf(table)
    .filter((cell) => cell.computed)
    .map(({ id, band, row, column }) => ({ id, unit: column.unit, parts: partsOf(table, band, row, column) })),
);

/** Every sum of a table: its computed cells, and both sides of its relations in each column. */
export const sumsOf = memoizeByIdentity((table: TableDef): readonly Sum[] => {
  const sides = columnRelations(table).flatMap(({ relation, band, column, ...ids }) =>
    (["left", "right"] as const).map((side) => ({
      id: ids[side],
      unit: column.unit,
      parts: partsOfRows(table, band, relation[side], column),
    })),
  );
  return [...computedSumsOf(table), ...sides];
});

const byId = memoizeByIdentity((table: TableDef) => new Map(sumsOf(table).map((sum) => [sum.id, sum])));

/** The sum of that id in a table. */
export function sumById(table: TableDef, id: string): Sum | undefined {
  return byId(table).get(id);
}

const byPart = new Map<CellId, Sum[]>();
for (const sum of tables.flatMap(sumsOf)) {
  for (const part of sum.parts) appendTo(byPart, part, sum);
}

/** The sums that an entered cell is part of. */
export function sumsWith(id: CellId): readonly Sum[] {
  return byPart.get(id) ?? [];
}
