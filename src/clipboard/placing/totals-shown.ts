import { type Cell, type CellId, cellById, cellsOf } from "../../form/cells.ts";
import { addendsEachWay } from "../../form/sums.ts";
import type { TableDef } from "../../form/table.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";

/** The numbers of placed cells, in units; undefined for what is blank or no number. */
export type Numbers = ReadonlyMap<Cell, number | undefined>;

/** How the totals of a block stand, in one way of placing it and in one direction. */
export interface TotalsOneWay {
  /** How many come out, zeros too. */
  right: number;
  /** How many do not. */
  wrong: number;
  /** How many of those that do not are so far off that they are no slip: hardly totals at all. */
  far: number;
  /** How unlikely it is that those that come out do so by chance, in bits. */
  bits: number;
  /** How many are no less than those of their parts that are in the block, and some are not. */
  held: number;
  /** How many are blank though numbers stand in what they add up. */
  unstated: number;
}

/** A number of which so many bits of evidence come if a sum of it is right: it is met by chance as often. */
export const bitsOf = (units: number): number => Math.log2(units + 1);

/** A sum that is wrong outweighs right ones of so many bits. */
export const bitsAgainst = 7;

/** The cells of these ids. */
export const cellsWith = (ids: readonly CellId[]): readonly Cell[] => ids.flatMap((id) => cellById(id) ?? []);

/** The cells that a total adds up in its column and in its row. */
export const addends = memoizeByIdentity((total: Cell) =>
  addendsEachWay(total)
    .map(cellsWith)
    .map((parts) => ({ parts, isDown: parts.some(({ row }) => row !== total.row) })),
);

/** A total that is wrong by a slip is less than its parts by no more than this, or more by no more than that, or off by half of them. */
const slips = { less: 2, more: 9 };

/** True for a number that is too far from what it would have to add up to be a total of it that is wrong. */
const isFar = (stated: number, known: number): boolean =>
  Math.abs(stated - known) > Math.max(stated < known ? slips.less : slips.more, known / 2);

/**
 * Counts a total among the others of its direction. Returns those of its parts that are not in the block, where these alone
 * could say whether it comes out, and what the others add up to.
 */
function count(
  totals: TotalsOneWay,
  total: Cell,
  parts: readonly Cell[],
  read: Numbers,
): { known: number; outside: readonly Cell[] } | undefined {
  const stated = read.get(total);
  let known = 0;
  const lacking: Cell[] = [];
  for (const part of parts) {
    const units = read.get(part);
    if (units === undefined) lacking.push(part);
    else known += units;
  }
  const outside = lacking.filter((part) => !read.has(part));
  if (stated === undefined) totals.unstated += known > 0 ? 1 : 0;
  else if (known === stated && outside.length === 0) {
    totals.right += 1;
    totals.bits += bitsOf(stated);
  } else if (known > stated || lacking.length === 0) {
    totals.wrong += 1;
    // Where the parts are totals themselves, any of them may be wrong.
    totals.far += isFar(stated, known) && !parts.some((part) => part.computed) ? 1 : 0;
  } else if (outside.length === lacking.length) {
    totals.held += known > 0 ? 1 : 0;
    return { known, outside };
  }
  return undefined;
}

/** The totals at the ends of rows, with what they add up. */
const rowTotals = memoizeByIdentity((table: TableDef) =>
  cellsOf(table).flatMap((total) => {
    const way = total.column.sum && addends(total).find(({ isDown }) => !isDown);
    return way ? [{ total, parts: way.parts }] : [];
  }),
);

/** True where in rows without a total the first number is what the others add up to: the total stands first. */
function areTotalsFirst(table: TableDef, read: Numbers): boolean {
  let [bits, others] = [0, 0];
  for (const { total, parts } of rowTotals(table)) {
    const first = parts[0] && read.get(parts[0]);
    if (first === undefined || read.get(total) !== undefined) continue;
    const rest = parts.reduce((sum, part) => sum + (read.get(part) ?? 0), -first);
    if (rest !== first) others += 1;
    else bits += bitsOf(first);
  }
  return bits >= (1 + others) * bitsAgainst;
}

/** The totals among placed numbers, each against what it adds up in its row and in its column. */
export function totalsAmong(table: TableDef, read: Numbers, outsideUnits: (cell: Cell) => number | undefined) {
  const newTotals = (): TotalsOneWay => ({ right: 0, wrong: 0, far: 0, bits: 0, held: 0, unstated: 0 });
  const [across, down] = [newTotals(), newTotals()];
  let fromDraft = 0;
  for (const [total, stated] of read) {
    if (!total.computed) continue;
    for (const { parts, isDown } of addends(total)) {
      const open = count(isDown ? down : across, total, parts, read);
      if (!open || stated === undefined) continue;
      // What stands in the draft may be about to be replaced: it speaks for a place, and once, never against one.
      let sum: number | undefined = open.known;
      for (const part of open.outside) {
        const units = outsideUnits(part);
        sum = units === undefined ? undefined : sum + units;
        if (sum === undefined) break;
      }
      if (sum === stated) fromDraft = Math.max(fromDraft, bitsOf(stated));
    }
  }
  for (const totals of [across, down]) {
    // A sheet of which no total is filled in yet is usual; one of which some are is not.
    if (totals.right + totals.wrong === 0) continue;
    totals.far += totals.unstated;
    totals.wrong += totals.unstated;
  }
  if (areTotalsFirst(table, read)) across.far += 1;
  return { across, down, fromDraft };
}
