import { type Cell, type CellId, enteredCells } from "../../form/cells.ts";
import {
  type Evidence,
  hasWrongTotals,
  isContradicted,
  isDoubtful,
  isEvident,
  isHopeless,
  outweighs,
  type ShownTextOf,
  totalsHeld,
  weightOf,
} from "./evidence.ts";
import type { Assignment, RowPlan } from "./plans.ts";

/** One way of giving each number of a copied block its cell. */
export interface Placement {
  /** Texts for entered cells, as they were copied. */
  readonly texts: ReadonlyMap<CellId, string>;
  /** What the block shows in cells that this form computes. */
  readonly printed: ReadonlyMap<CellId, string>;
  /** All cells with a place in the block, in its order. */
  readonly cells: readonly Cell[];
  /** Names of what stands beside them in the block and is not taken. */
  readonly beside: readonly string[];
}

/** Where a copied block belongs: in one place, in one of several that only a person can tell apart, or nowhere. */
export type Placing =
  | { readonly kind: "placed"; readonly placement: Placement }
  | { readonly kind: "choices"; readonly placements: readonly Placement[] }
  | { readonly kind: "refused"; readonly message: string };

/** A placement that is weighed against others. */
export interface WeighedPlacement {
  readonly placed: readonly Assignment[];
  readonly beside: readonly string[];
  readonly evidence: Evidence;
  readonly settled: boolean;
  readonly takesAll: boolean;
  /** True where its first number stands at the cell in focus. */
  readonly atFocus: boolean;
  /** True where it begins in the column of the cell in focus. */
  readonly inFocusedColumn: boolean;
  /** Which line of the form each of its lines is; those of the same plan differ in their columns alone. */
  readonly rows: RowPlan;
  /** True where totals of rows are among its cells, and a line of sums is passed over. */
  readonly mixed: boolean;
  /** True where labels name its rows. */
  readonly labelled: boolean;
  /** True where labels name its rows and headings its columns. */
  readonly named: boolean;
  /** True where words stand before its rows or over its columns that name none of the form. */
  readonly strange: boolean;
}

/** So many bits, or totals that hold, say against the size of a whole table that a block is a part of it. */
const leastHeld = 3;

/** At most so many places are offered; a block that fits in more is refused. */
const mostChoices = 4;

/** What a placement changes: the texts for cells that show something else now. */
function changesOf({ placed }: WeighedPlacement, shownText: ShownTextOf): ReadonlyMap<Cell, string> {
  const changes = new Map<Cell, string>();
  for (const { cell, copied } of placed) {
    if (!cell.computed && copied.text.trim() !== shownText(cell.id).trim()) changes.set(cell, copied.text);
  }
  return changes;
}

function areSame(one: ReadonlyMap<Cell, string>, other: ReadonlyMap<Cell, string>): boolean {
  if (one.size !== other.size) return false;
  for (const [cell, text] of one) if (other.get(cell) !== text) return false;
  return true;
}

/** True where a placement fills its whole table. */
const isWhole = ({ placed }: WeighedPlacement): boolean =>
  placed[0] !== undefined &&
  placed.filter(({ cell }) => !cell.computed).length === enteredCells(placed[0].cell.table).length;

/** True where the focus decides between two places, of which the sums say no more for the other. */
function isFocusedRather(one: WeighedPlacement, other: WeighedPlacement): boolean {
  if (!one.atFocus && !one.inFocusedColumn) return false;
  if (!one.settled || one.labelled || other.evidence.bits > one.evidence.bits) return false;
  // A whole table is put in its place from anywhere, unless something besides the focus speaks for the other.
  if (isWhole(other) && one.evidence.bits + totalsHeld(one.evidence) < other.evidence.bits + leastHeld) return false;
  return (
    (other.rows === one.rows && !other.inFocusedColumn) || (one.atFocus && other.mixed && !one.mixed && !isWhole(other))
  );
}

/**
 * True where one place is right if the other is not: by the sums; by the focus; by the size of a whole table, where no sum
 * at all comes out in the other place.
 */
function beats(one: WeighedPlacement, other: WeighedPlacement): boolean {
  if (outweighs(one.evidence, other.evidence)) return true;
  const isPlaced = one.settled && (one.labelled || one.inFocusedColumn || isWhole(one));
  if (isPlaced && isHopeless(other.evidence) && !hasWrongTotals(one.evidence)) return true;
  if (isContradicted(one.evidence)) return false;
  if (isFocusedRather(one, other)) return true;
  const isEvidentAtFocus = one.atFocus && one.settled && isEvident(one.evidence);
  if (isEvidentAtFocus && !other.settled && other.evidence.bits <= one.evidence.bits) return true;
  return isWhole(one) && other.evidence.bits === 0 && other.evidence.wrong > 1;
}

/** True where its totals come out or, since labels and headings name its place, are wrong themselves. */
const isTrusted = ({ evidence, named, strange }: WeighedPlacement): boolean =>
  named || !(strange || isDoubtful(evidence));

/** The candidates of which each changes something else; of those that change the same, the one that more speaks for. */
function distinct(all: readonly WeighedPlacement[], shownText: ShownTextOf): readonly WeighedPlacement[] {
  const kept: { one: WeighedPlacement; readonly changes: ReadonlyMap<Cell, string> }[] = [];
  for (const one of all) {
    const changes = changesOf(one, shownText);
    const known = kept.find((other) => areSame(other.changes, changes));
    if (!known) kept.push({ one, changes });
    else if ((one.settled && !known.one.settled) || weightOf(one.evidence) > weightOf(known.one.evidence))
      known.one = one;
  }
  return kept.map(({ one }) => one);
}

function placementOf({ placed, beside }: WeighedPlacement): Placement {
  const texts = new Map<CellId, string>();
  const printed = new Map<CellId, string>();
  for (const { cell, copied } of placed) (cell.computed ? printed : texts).set(cell.id, copied.text);
  return { texts, printed, cells: placed.map(({ cell }) => cell), beside };
}

/** The one that beats all others, if it is to be believed. */
function winnerOf(all: readonly WeighedPlacement[]): WeighedPlacement | undefined {
  const best = all.find((one) => all.every((other) => other === one || beats(one, other)));
  return best && isTrusted(best) && (best.settled || best.evidence.bits > 0) ? best : undefined;
}

/** Decides between candidates: sums first, then labels, headings, size and focus; where they leave several, a person. */
export function decide(all: readonly WeighedPlacement[], shownText: ShownTextOf): Placing | undefined {
  // Most often one beats all others; only where none does is it asked which of them change the same.
  const candidates = all.length > 1 && !winnerOf(all) ? distinct(all, shownText) : all;
  const best = winnerOf(candidates);
  if (best) return { kind: "placed", placement: placementOf(best) };
  const alive = candidates.filter(({ evidence }) => !isContradicted(evidence));
  // What begins at the cell in focus is offered even where a sum speaks against it: the sum itself may be wrong.
  const possible = candidates.filter(
    (one) => (alive.includes(one) || one.atFocus) && !candidates.some((other) => beats(other, one)),
  );
  const settled = (possible.length > 0 ? possible : candidates).filter((one) => one.settled);
  const choices = possible.length > 0 && possible.length <= mostChoices ? possible : settled;
  if (choices.length === 0 || choices.length > mostChoices) return undefined;
  return { kind: "choices", placements: choices.map(placementOf) };
}
