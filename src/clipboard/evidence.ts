import { type CellId, cellById, cellId } from "../form/cells.ts";
import { addendsEachWay, columnRelations, sumById } from "../form/sums.ts";
import type { TableDef } from "../form/table.ts";
import { sum } from "../lib/lists.ts";
import { readQuantity } from "../report/quantity.ts";
import { toUnits } from "../report/smallest-units.ts";

/** How many totals of a block come out, in one way of placing it, zeros too, and how many do not. */
interface Totals {
  readonly right: number;
  readonly wrong: number;
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
  readonly across: Totals;
  /** The totals of columns, which come out in whatever columns they stand. */
  readonly down: Totals;
}

/** Returns the text that a cell shows now. */
export type ShownTextOf = (id: CellId) => string;

/** The units of the number that a text states in a cell; undefined for any other text, blank ones too. */
function unitsOf(id: CellId, text: string): number | undefined {
  const unit = cellById(id)?.column.unit ?? "件";
  const reading = readQuantity(text, unit);
  return reading.kind === "amount" ? Number(toUnits(reading.value)) : undefined;
}

/** A number of which so many bits of evidence come if a sum of it is right. */
const bitsOf = (units: number): number => Math.log2(units + 1);

/** What the sums say: each total that is placed against what it adds up, in its row and in its column, and the relations. */
export function evidenceOf(
  table: TableDef,
  texts: ReadonlyMap<CellId, string>,
  printed: ReadonlyMap<CellId, string>,
  shownText: ShownTextOf,
): Evidence {
  const read = new Map([...texts, ...printed].map(([id, text]) => [id, unitsOf(id, text)]));
  const placed = (id: CellId): number | undefined => read.get(id);
  let bits = 0;
  let fromDraft = 0;
  let wrong = 0;
  const weigh = (one: number, other: number) => {
    if (one === other) bits += bitsOf(one);
    else wrong += 1;
  };
  const across = { right: 0, wrong: 0 };
  const down = { right: 0, wrong: 0 };
  for (const id of printed.keys()) {
    const cell = cellById(id);
    const stated = placed(id);
    if (!cell || stated === undefined) continue;
    for (const parts of addendsEachWay(cell)) {
      const totals = parts.some((part) => cellById(part)?.row !== cell.row) ? down : across;
      const own = parts.filter((part) => texts.has(part) || printed.has(part));
      const known = own.map(placed).filter((units) => units !== undefined);
      const others = parts.filter((part) => !own.includes(part)).map((part) => unitsOf(part, shownText(part)));
      const isWhole = known.length === parts.length;
      if (isWhole || sum(known) > stated) totals[isWhole && sum(known) === stated ? "right" : "wrong"] += 1;
      if (isWhole) weigh(sum(known), stated);
      else if (sum(known) > stated) wrong += 1;
      // What stands in the draft may be about to be replaced: it speaks for a place, and once, never against one.
      else if (known.length === own.length && !others.includes(undefined)) {
        if (sum(known) + sum(others as number[]) === stated) fromDraft = Math.max(fromDraft, bitsOf(stated));
      }
    }
  }
  // A sum down a column may be left out of a block; one across a row would only repeat what its columns say.
  const known = (id: CellId): number | undefined => {
    if (texts.has(id) || printed.has(id)) return placed(id);
    const parts = cellById(id)?.column.sum ? undefined : sumById(table, id)?.parts.map(placed);
    return parts && !parts.includes(undefined) ? sum(parts as number[]) : undefined;
  };
  for (const { relation, column } of columnRelations(table)) {
    const side = (rows: readonly string[]) => rows.map((row) => known(cellId(table, row, column.id)));
    const [left, right] = [side(relation.left), side(relation.right)];
    if (![...left, ...right].includes(undefined)) weigh(sum(left as number[]), sum(right as number[]));
  }
  return { bits: bits + fromDraft, wrong, across, down };
}

/** A sum that is wrong outweighs right ones of so many bits. */
const bitsAgainst = 7;

/** True where the sums speak against this way of placing more than for it. */
export const isContradicted = ({ bits, wrong }: Evidence): boolean => wrong * bitsAgainst > bits;

/** True where most totals do not come out: a sheet with a few wrong ones is usual, one with as many is read wrongly. */
export const areWrong = ({ right, wrong }: Totals): boolean => wrong > 0 && wrong >= right;

/** True where sums come out that hardly do by chance: less than once in a hundred times. */
export const isEvident = (evidence: Evidence): boolean => evidence.bits >= bitsAgainst && !isContradicted(evidence);

const weightOf = ({ bits, wrong }: Evidence): number => bits - wrong * bitsAgainst;

/** True where the sums decide between two ways: one more sum that is wrong in the other is not enough, as it may be a fault of the sheet. */
export const outweighs = (one: Evidence, other: Evidence): boolean =>
  isEvident(one) &&
  (weightOf(one) - weightOf(other) >= 2 * bitsAgainst ||
    (one.bits - other.bits >= bitsAgainst && one.wrong <= other.wrong));
