import { type CellId, cellById, enteredIds } from "../form/cells.ts";
import type { Amount } from "../form/table.ts";
import { withTexts } from "../report/cell-entry.ts";
import type { Draft } from "../report/schema.ts";
import { fromUnits, toUnits } from "../report/smallest-units.ts";
import { type Collected, type CollectedUnit, wantsLook } from "./collect.ts";
import { amountAt, type EnteredNumbers } from "./facts.ts";

/** Whose number goes into a sum: a unit of the list by its name, or the office itself. */
export interface SumPart {
  readonly name: string;
  readonly file: string;
  readonly amount: Amount;
}

/** What a cell comes to: its counts as a number, amounts of money in smallest units, and how many reports have a number there. */
interface CellTotal {
  readonly counted: number;
  readonly units: bigint;
  readonly filled: number;
}

/** 汇总: cell by cell, with who is in it and who is not. */
export interface RollUp {
  readonly totals: ReadonlyMap<CellId, CellTotal>;
  /** The reports that are in it by the name of their unit, the office's own first. */
  readonly reports: ReadonlyMap<string, OwnReport>;
  /** The office whose own report is in it; undefined where it has none. */
  readonly own: string | undefined;
  /** Units whose reports are in it. */
  readonly counted: readonly string[];
  /** Units that belong into it and are not in: nothing came, or nobody knows which of their reports counts. */
  readonly missing: readonly string[];
  /** Units led from above, which are in no sum of the district. */
  readonly vertical: readonly string[];
  /** Units that a person left out of it. */
  readonly leftOut: readonly string[];
  /** Units that are in it though their reports have 错误, blanks or places in doubt, and nobody passed them. */
  readonly toCheck: readonly string[];
  /** Units that are in it with a report that this office has not passed. */
  readonly unpassed: readonly string[];
  /** Units that are in it with a report that was sent back and has not come again. */
  readonly returned: readonly string[];
}

/** The office's own report, which stands beside those of its units. */
export interface OwnReport {
  readonly name: string;
  readonly file: string;
  readonly numbers: EnteredNumbers;
}

const nobody: ReadonlySet<string> = new Set();
const noTotal: CellTotal = { counted: 0, units: 0n, filled: 0 };

/** A report that goes into the totals, or out of them where `sign` is -1. */
interface Change {
  readonly numbers: EnteredNumbers;
  readonly sign: 1 | -1;
}

/** A total with the numbers of some reports added or taken out. Counts have nine digits, so that a `number` holds millions of them. */
function withChanges({ counted, units, filled }: CellTotal, at: number, changes: readonly Change[]): CellTotal {
  let [count, money, filledIn] = [counted, units, filled];
  for (const { numbers, sign } of changes) {
    const amount = numbers[at] ?? null;
    if (amount === null) continue;
    if (typeof amount === "number") count += sign * amount;
    else money += BigInt(sign) * toUnits(amount);
    filledIn += sign;
  }
  return { counted: count, units: money, filled: filledIn };
}

type Reports = ReadonlyMap<string, OwnReport>;

/** What makes the totals of some reports out of those of others. */
function changesBetween(before: Reports, after: Reports): readonly Change[] {
  const changes: Change[] = [];
  for (const [name, { numbers }] of before) {
    if (after.get(name)?.numbers !== numbers) changes.push({ numbers, sign: -1 });
  }
  for (const [name, { numbers }] of after) {
    if (before.get(name)?.numbers !== numbers) changes.push({ numbers, sign: 1 });
  }
  return changes;
}

const noReports: Reports = new Map();

/** The totals of some reports, worked out from those of a former roll-up where there is one: only what changed is added or taken out. */
function totalsOf(reports: Reports, former: RollUp | undefined): RollUp["totals"] {
  const changes = changesBetween(former?.reports ?? noReports, reports);
  if (former && changes.length === 0) return former.totals;
  const isAnew = former === undefined || changes.length > reports.size;
  const [start, wanted] = isAnew ? [undefined, changesBetween(noReports, reports)] : [former.totals, changes];
  return new Map(enteredIds.map((id, at) => [id, withChanges(start?.get(id) ?? noTotal, at, wanted)]));
}

/** Who is in a roll-up and who is not: each unit is looked at once, as there may be thousands. */
function namesIn(units: readonly CollectedUnit[], leftOut: ReadonlySet<string>) {
  const list = (): string[] => [];
  const [counted, missing, vertical, left] = [list(), list(), list(), list()];
  const [toCheck, unpassed, returned] = [list(), list(), list()];
  for (const { unit, taken, state } of units) {
    const { name } = unit;
    if (unit.vertical) vertical.push(name);
    else if (leftOut.has(name)) left.push(name);
    else {
      (taken ? counted : missing).push(name);
      if (taken && state !== "passed") unpassed.push(name);
      if (taken && state !== "passed" && wantsLook(taken)) toCheck.push(name);
      if (state === "returned") returned.push(name);
    }
  }
  return { counted, missing, vertical, leftOut: left, toCheck, unpassed, returned };
}

/**
 * Adds up the reports of all units that are not led from above, and the office's own where it has one. Units named in `leftOut`
 * are in no sum, and not missing from it. With the roll-up that was there before, only what changed is worked out.
 */
export function rollUp(
  { units }: Collected,
  own: OwnReport | undefined,
  leftOut = nobody,
  former: RollUp | undefined = undefined,
): RollUp {
  const reports = new Map<string, OwnReport>();
  // A unit of the list that is called as the office itself keeps its own entry: no name is in a list twice.
  if (own) reports.set(ownKey, own);
  const names = namesIn(units, leftOut);
  for (const { unit, taken } of units) {
    if (taken && !unit.vertical && !leftOut.has(unit.name)) {
      reports.set(unit.name, { name: unit.name, file: taken.file, numbers: taken.facts.numbers });
    }
  }
  return { totals: totalsOf(reports, former), reports, own: own?.name, ...names };
}

/** The key of the office's own report, which no unit of a list has for a name. */
const ownKey = "";

/** How many units belong into a roll-up, the office itself among them. */
export const allIn = ({ own, counted, missing }: RollUp): number =>
  counted.length + missing.length + (own === undefined ? 0 : 1);

/** The sum of a cell as it is printed; "" where no report has a number there. */
export function sumAt({ totals }: RollUp, id: CellId): string {
  const { counted, units, filled } = totals.get(id) ?? noTotal;
  if (filled === 0) return "";
  return fromUnits(units + BigInt(counted), cellById(id)?.column.unit ?? "件");
}

/** In how many reports of a roll-up a cell has no number. */
export const blanksAt = ({ totals, reports }: RollUp, id: CellId): number =>
  reports.size - (totals.get(id)?.filled ?? 0);

/** What a cell's sum is made of, and whose report has no number there. */
export function partsAt(
  { reports }: RollUp,
  id: CellId,
): { readonly parts: readonly SumPart[]; readonly blankIn: readonly string[] } {
  const parts: SumPart[] = [];
  const blankIn: string[] = [];
  for (const { name, file, numbers } of reports.values()) {
    const amount = amountAt(numbers, id);
    if (amount === null) blankIn.push(name);
    else parts.push({ name, file, amount });
  }
  return { parts, blankIn };
}

/** The numbers of `draft` become the sums, and its texts stay. A sum of nothing is blank. */
export const consolidated = (sum: RollUp, draft: Draft): Draft =>
  withTexts(draft, new Map(enteredIds.map((id): readonly [CellId, string] => [id, sumAt(sum, id)])));

/** A number of the printed roll-up that its parts do not come to, or that one of them is above. */
export interface PrintedDifference {
  readonly cell: CellId;
  readonly printed: Amount;
  readonly sum: string;
  /** Parts above the printed number, which no sum explains. */
  readonly above: readonly SumPart[];
}

/** Where a printed roll-up and the sum of its parts differ. A blank of the printed one is no number to differ from; a sum of nothing is 0. */
export function differencesFrom(printed: EnteredNumbers, rolled: RollUp): readonly PrintedDifference[] {
  return enteredIds.flatMap((cell) => {
    const own = amountAt(printed, cell);
    const sum = sumAt(rolled, cell);
    if (own === null || toUnits(own) === toUnits(asAmount(cell, sum || "0"))) return [];
    const above = partsAt(rolled, cell).parts.filter(({ amount }) => toUnits(amount) > toUnits(own));
    return [{ cell, printed: own, sum, above }];
  });
}

const asAmount = (cell: CellId, sum: string): Amount => (cellById(cell)?.column.unit === "件" ? Number(sum) : sum);
