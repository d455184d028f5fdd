import { type Cell, type CellId, cellId } from "../../form/cells.ts";
import { columnRelations, sumById } from "../../form/sums.ts";
import type { TableDef } from "../../form/table.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { readQuantity } from "../../report/quantity.ts";
import { toUnits } from "../../report/smallest-units.ts";
import type { Assignment } from "./plans.ts";
import { bitsAgainst, bitsOf, cellsWith, type Numbers, type TotalsOneWay, totalsAmong } from "./totals-shown.ts";

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
  readonly across: Readonly<TotalsOneWay>;
  /** The totals of columns, which come out in whatever columns they stand. */
  readonly down: Readonly<TotalsOneWay>;
}

/** Returns the text that a cell shows now. */
export type ShownTextOf = (id: CellId) => string;

/** A number of a relation: its cell, or where that is left out the entered cells that it adds up. */
interface Term {
  readonly cell: Cell;
  readonly parts: readonly Cell[] | undefined;
}

/** Both sides of each relation, in each column. */
const relationsOf = memoizeByIdentity((table: TableDef) =>
  columnRelations(table).map(({ relation, column }) => {
    const side = (rows: readonly string[]): readonly Term[] =>
      cellsWith(rows.map((row) => cellId(table, row, column.id))).map((cell) => {
        // A sum down a column may be left out of a block; one across a row would only repeat what its columns say.
        const sum = column.sum ? undefined : sumById(table, cell.id);
        return { cell, parts: sum && cellsWith(sum.parts) };
      });
    return [side(relation.left), side(relation.right)] as const;
  }),
);

/** The units of the number that a text states in a cell; undefined for any other text, blank ones too. */
function unitsIn({ column }: Cell, text: string): number | undefined {
  const reading = readQuantity(text, column.unit);
  return reading.kind === "amount" ? Number(toUnits(reading.value)) : undefined;
}

/** What one side of a relation comes to; undefined where one of its numbers is not placed. */
function sideOf(terms: readonly Term[], read: Numbers): number | undefined {
  let sum = 0;
  for (const { cell, parts } of terms) {
    for (const one of read.has(cell) ? [cell] : (parts ?? [cell])) {
      const units = read.get(one);
      if (units === undefined) return undefined;
      sum += units;
    }
  }
  return sum;
}

/** What the sums say: each total that is placed against what it adds up, in its row and in its column, and the relations. */
export function evidenceOf(table: TableDef, placed: readonly Assignment[], shownText: ShownTextOf): Evidence {
  const read = new Map<Cell, number | undefined>();
  for (const { cell, copied } of placed) {
    read.set(cell, cell.column.unit === "件" ? copied.count : unitsIn(cell, copied.text));
  }
  const { across, down, fromDraft } = totalsAmong(table, read, (cell) => unitsIn(cell, shownText(cell.id)));
  let [bits, wrong] = [across.bits + down.bits + fromDraft, across.wrong + down.wrong];
  for (const [left, right] of relationsOf(table)) {
    const one = sideOf(left, read);
    const other = one === undefined ? undefined : sideOf(right, read);
    if (one === undefined || other === undefined) continue;
    if (one === other) bits += bitsOf(one);
    else wrong += 1;
  }
  return { bits, wrong, across, down };
}

/** True where the sums speak against this way of placing more than for it. */
export const isContradicted = ({ bits, wrong }: Evidence): boolean => wrong * bitsAgainst > bits;

/** True where some total does not come out. */
export const hasWrongTotals = ({ across, down }: Evidence): boolean =>
  [across, down].some(({ wrong, far }) => wrong + far > 0);

/** So many totals that do not come out, and twice as many as do, are none. */
const mostWrong = 6;

/** True where what would be totals are none: they are too far off, or too many do not come out. */
export function isHopeless(evidence: Evidence): boolean {
  const { wrong, across, down } = evidence;
  const areMany = wrong >= mostWrong && wrong > 2 * (across.right + down.right);
  return isContradicted(evidence) && (across.far + down.far > 0 || areMany);
}

/**
 * True where most totals of rows, or of columns, do not come out: a sheet with a few wrong ones is usual, one with as many is
 * read wrongly. So is one of which totals are far off, unless as much speaks for the others.
 */
export const isDoubtful = ({ across, down }: Evidence): boolean =>
  [across, down].some(({ right, wrong, far, bits }) => (wrong > 0 && wrong >= right) || far * bitsAgainst > bits);

/** True where sums come out that hardly do by chance: less than once in a hundred times. */
export const isEvident = (evidence: Evidence): boolean => evidence.bits >= bitsAgainst && !isContradicted(evidence);

/** What the sums say for a way of placing a block, less what they say against it, in bits. */
export const weightOf = ({ bits, wrong }: Evidence): number => bits - wrong * bitsAgainst;

/** True where the sums decide between two ways: one more sum that is wrong in the other is not enough, as it may be a fault of the sheet. */
export const outweighs = (one: Evidence, other: Evidence): boolean =>
  isEvident(one) &&
  (weightOf(one) - weightOf(other) >= 2 * bitsAgainst ||
    (one.bits - other.bits >= bitsAgainst && one.wrong <= other.wrong));

/** How many totals hold of which some parts are not in the block: each is no less than the parts that are. */
export const totalsHeld = ({ across, down }: Evidence): number => across.held + down.held;
