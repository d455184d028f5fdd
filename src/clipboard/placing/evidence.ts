import { type Cell, type CellId, cellById, cellId } from "../../form/cells.ts";
import { addendsEachWay, columnRelations, sumById } from "../../form/sums.ts";
import type { TableDef } from "../../form/table.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { readQuantity } from "../../report/quantity.ts";
import { toUnits } from "../../report/smallest-units.ts";
import type { Assignment } from "./plans.ts";

/** How many totals of a block come out, in one way of placing it, zeros too, and how many do not. */
interface Totals {
  right: number;
  wrong: number;
}

/** How far the sums that a block shows speak for one way of placing it. */
export interface Evidence {
  /**
   * Bits: each sum that comes out right counts the logarithm of its value, since a sum of 500 is met by chance once in
   * some 500 times; a sum of zeros says nothing.
   */
  readonly bits: number;
  /** How many sums do not come out. */
  readonly wrong: number;
  /** The totals of rows, which come out in whatever rows they stand. */
  readonly across: Readonly<Totals>;
  /** The totals of columns, which come out in whatever columns they stand. */
  readonly down: Readonly<Totals>;
}

/** Returns the text that a cell shows now. */
export type ShownTextOf = (id: CellId) => string;

const cellsOfIds = (ids: readonly CellId[]): readonly Cell[] => ids.flatMap((id) => cellById(id) ?? []);

/** The cells that a total adds up in its column and in its row. */
const addends = memoizeByIdentity((total: Cell) =>
  addendsEachWay(total)
    .map(cellsOfIds)
    .map((parts) => ({ parts, isDown: parts.some(({ row }) => row !== total.row) })),
);

/** A number of a relation: its cell, or where that is left out the entered cells that it adds up. */
interface Term {
  readonly cell: Cell;
  readonly parts: readonly Cell[] | undefined;
}

/** Both sides of each relation, in each column. */
const relationsOf = memoizeByIdentity((table: TableDef) =>
  columnRelations(table).map(({ relation, column }) => {
    const side = (rows: readonly string[]): readonly Term[] =>
      cellsOfIds(rows.map((row) => cellId(table, row, column.id))).map((cell) => {
        // A sum down a column may be left out of a block; one across a row would only repeat what its columns say.
        const sum = column.sum ? undefined : sumById(table, cell.id);
        return { cell, parts: sum && cellsOfIds(sum.parts) };
      });
    return [side(relation.left), side(relation.right)] as const;
  }),
);

/** The units of the number that a text states in a cell; undefined for any other text, blank ones too. */
function unitsOf({ column }: Cell, text: string): number | undefined {
  const reading = readQuantity(text, column.unit);
  return reading.kind === "amount" ? Number(toUnits(reading.value)) : undefined;
}

/** The sum of values; undefined where one of them is. */
function sumOf<T>(all: readonly T[], number: (one: T) => number | undefined): number | undefined {
  let sum = 0;
  for (const one of all) {
    const value = number(one);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** A number of which so many bits of evidence come if a sum of it is right. */
const bitsOf = (units: number): number => Math.log2(units + 1);

/** What the sums say: each total that is placed against what it adds up, in its row and in its column, and the relations. */
export function evidenceOf(table: TableDef, placed: readonly Assignment[], shownText: ShownTextOf): Evidence {
  const read = new Map<Cell, number | undefined>();
  const totals: Cell[] = [];
  for (const { cell, copied } of placed) {
    read.set(cell, cell.column.unit === "件" ? copied.count : unitsOf(cell, copied.text));
    if (cell.computed) totals.push(cell);
  }
  const unitsAt = (cell: Cell) => read.get(cell);
  let [bits, fromDraft, wrong] = [0, 0, 0];
  const [across, down]: [Totals, Totals] = [
    { right: 0, wrong: 0 },
    { right: 0, wrong: 0 },
  ];
  const weigh = (one: number, other: number) => {
    if (one === other) bits += bitsOf(one);
    else wrong += 1;
  };
  for (const total of totals) {
    const stated = read.get(total);
    if (stated === undefined) continue;
    for (const { parts, isDown } of addends(total)) {
      let known = 0;
      const lacking: Cell[] = [];
      for (const part of parts) {
        const units = read.get(part);
        if (units === undefined) lacking.push(part);
        else known += units;
      }
      if (lacking.length === 0 || known > stated) {
        (isDown ? down : across)[known === stated ? "right" : "wrong"] += 1;
        weigh(known, stated);
      } else if (!lacking.some((part) => read.has(part))) {
        // What stands in the draft may be about to be replaced: it speaks for a place, and once, never against one.
        const rest = sumOf(lacking, (part) => unitsOf(part, shownText(part.id)));
        if (rest !== undefined && known + rest === stated) fromDraft = Math.max(fromDraft, bitsOf(stated));
      }
    }
  }
  const unitsOfTerm = ({ cell, parts }: Term) => (read.has(cell) ? read.get(cell) : parts && sumOf(parts, unitsAt));
  for (const [left, right] of relationsOf(table)) {
    const one = sumOf(left, unitsOfTerm);
    const other = one === undefined ? undefined : sumOf(right, unitsOfTerm);
    if (one !== undefined && other !== undefined) weigh(one, other);
  }
  return { bits: bits + fromDraft, wrong, across, down };
}

/** A sum that is wrong outweighs right ones of so many bits. */
const bitsAgainst = 7;

/** True where the sums speak against this way of placing more than for it. */
export const isContradicted = ({ bits, wrong }: Evidence): boolean => wrong * bitsAgainst > bits;

/** True where most totals do not come out: a sheet with a few wrong ones is usual, one with as many is read wrongly. */
export const areWrong = ({ right, wrong }: Evidence["across"]): boolean => wrong > 0 && wrong >= right;

/** True where sums come out that hardly do by chance: less than once in a hundred times. */
export const isEvident = (evidence: Evidence): boolean => evidence.bits >= bitsAgainst && !isContradicted(evidence);

const weightOf = ({ bits, wrong }: Evidence): number => bits - wrong * bitsAgainst;

/** True where the sums decide between two ways: one more sum that is wrong in the other is not enough, as it may be a fault of the sheet. */
export const outweighs = (one: Evidence, other: Evidence): boolean =>
  isEvident(one) &&
  (weightOf(one) - weightOf(other) >= 2 * bitsAgainst ||
    (one.bits - other.bits >= bitsAgainst && one.wrong <= other.wrong));
