import { type CellId, enteredIds } from "../../form/cells.ts";
import type { OrganKind } from "../../form/form.ts";
import type { Amount } from "../../form/table.ts";
import { appendTo } from "../../lib/lists.ts";
import type { Work } from "../../lib/slices.ts";
import type { CollectedUnit } from "../collect.ts";

/** A number of a unit that is far from those of the other units of its kind. */
export interface Outlier {
  readonly unit: string;
  readonly file: string;
  readonly cell: CellId;
  readonly amount: Amount;
  /** How many other units of the kind have a number there, and between which two the middle half of them lies. */
  readonly others: number;
  readonly lower: number;
  readonly upper: number;
  /** How far it is from them, in widths of that middle half, at a scale of ratios. */
  readonly distance: number;
}

/** Fewer units of a kind tell nothing of what is usual. */
const fewest = 8;
/** In widths of the middle half: three of them are far out by the usual measure (Tukey, Exploratory Data Analysis, 1977, "far out"). */
const farthest = 3;
/** At least so wide is the middle half, at the scale of ratios: where all have nearly the same, a third more is not far. */
const narrowest = 0.4;
/** Differences of less, in the cell's own unit, are not worth a call. */
const least = 10;

const scaled = (amount: number): number => Math.log1p(amount);

/** The value below which a share of sorted numbers lies. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

interface KindNumber {
  readonly unit: string;
  readonly file: string;
  readonly amount: Amount;
}

function farFrom(numbers: readonly KindNumber[], cell: CellId): readonly Outlier[] {
  if (numbers.length < fewest) return [];
  const sorted = numbers.map(({ amount }) => Number(amount)).sort((one, other) => one - other);
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const width = Math.max(narrowest, scaled(upper) - scaled(lower));
  return numbers.flatMap(({ unit, file, amount }) => {
    const value = Number(amount);
    const beyond = value > upper ? scaled(value) - scaled(upper) : scaled(lower) - scaled(value);
    const apart = Math.max(value - upper, lower - value);
    const distance = beyond / width;
    if (distance < farthest || apart < least) return [];
    return [{ unit, file, cell, amount, others: numbers.length - 1, lower, upper, distance }];
  });
}

/**
 * The numbers that are far from those of the other units of the same kind, the farthest first. Units led from above are of no kind
 * of the district. Work over thousands of units is laid down after each cell.
 */
export function* outliersAmong(units: readonly CollectedUnit[]): Work<readonly Outlier[]> {
  const byKind = new Map<OrganKind, CollectedUnit[]>();
  for (const one of units) if (one.taken && !one.unit.vertical) appendTo(byKind, one.unit.kind, one);
  const found: Outlier[] = [];
  for (const own of byKind.values()) {
    for (const [at, cell] of enteredIds.entries()) {
      const numbers = own.flatMap(({ unit, taken }): readonly KindNumber[] => {
        const amount = taken?.facts.numbers[at] ?? null;
        return taken && amount !== null ? [{ unit: unit.name, file: taken.file, amount }] : [];
      });
      found.push(...farFrom(numbers, cell));
      yield;
    }
  }
  return found.sort((one, other) => other.distance - one.distance);
}
