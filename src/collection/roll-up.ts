import { type CellId, cellById, enteredIds } from "../form/cells.ts";
import type { Amount } from "../form/table.ts";
import { withTexts } from "../report/cell-entry.ts";
import type { Draft } from "../report/schema.ts";
import { fromUnits, toUnits } from "../report/smallest-units.ts";
import type { Collected } from "./collect.ts";
import type { EnteredNumbers } from "./facts.ts";

/** Whose number goes into a sum: a unit of the list by its name, or the office itself. */
export interface SumPart {
  readonly name: string;
  readonly file: string;
  readonly amount: Amount;
}

/** A cell of the roll-up: the sum of its parts, and the units whose report has no number there. */
export interface RolledCell {
  readonly sum: string;
  readonly parts: readonly SumPart[];
  readonly blankIn: readonly string[];
}

/** 汇总: cell by cell, with who is in it and who is not. */
export interface RollUp {
  readonly cells: ReadonlyMap<CellId, RolledCell>;
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
  /** Units that are in it though their reports have 错误, blanks or places in doubt. */
  readonly toCheck: readonly string[];
}

/** The office's own report, which stands beside those of its units. */
export interface OwnReport {
  readonly name: string;
  readonly file: string;
  readonly numbers: EnteredNumbers;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * Adds up the reports of all units that are not led from above, and the office's own where it has one. Units named in `leftOut`
 * are in no sum, and not missing from it.
 */
export function rollUp({ units }: Collected, own: OwnReport | undefined, leftOut = nobody): RollUp {
  const belongs = ({ unit }: Collected["units"][number]) => !unit.vertical && !leftOut.has(unit.name);
  const ownUnits = units.filter(belongs);
  const reports: OwnReport[] = own ? [own] : [];
  for (const { unit, taken } of ownUnits) {
    if (taken) reports.push({ name: unit.name, file: taken.file, numbers: taken.facts.numbers });
  }
  const cells = new Map<CellId, RolledCell>();
  for (const id of enteredIds) {
    const parts: SumPart[] = [];
    const blankIn: string[] = [];
    let sum = 0n;
    for (const { name, file, numbers } of reports) {
      const amount = numbers[id];
      if (amount === null || amount === undefined) blankIn.push(name);
      else {
        parts.push({ name, file, amount });
        sum += toUnits(amount);
      }
    }
    cells.set(id, { sum: fromUnits(sum, cellById(id)?.column.unit ?? "件"), parts, blankIn });
  }
  const namesOf = (some: typeof units) => some.map(({ unit }) => unit.name);
  return {
    cells,
    own: own?.name,
    counted: namesOf(ownUnits.filter(({ taken }) => taken !== undefined)),
    missing: namesOf(ownUnits.filter(({ taken }) => taken === undefined)),
    vertical: namesOf(units.filter(({ unit }) => unit.vertical)),
    leftOut: namesOf(units.filter(({ unit }) => !unit.vertical && leftOut.has(unit.name))),
    toCheck: namesOf(ownUnits.filter(({ state }) => state === "toCheck")),
  };
}

/** The draft of the consolidated report: the numbers of `draft` become the sums, and its texts stay. A sum of nothing is blank. */
export function consolidated({ cells }: RollUp, draft: Draft): Draft {
  const sums = [...cells].map(([id, { sum, parts }]): readonly [CellId, string] => [id, parts.length > 0 ? sum : ""]);
  return withTexts(draft, new Map<CellId, string>(sums));
}

/** A number of the printed roll-up that its parts do not come to, or that one of them is above. */
export interface PrintedDifference {
  readonly cell: CellId;
  readonly printed: Amount;
  readonly sum: string;
  /** Parts above the printed number, which no sum explains. */
  readonly above: readonly SumPart[];
}

/** Where a printed roll-up and the sum of its parts differ. A blank of the printed one is no number to differ from. */
export function differencesFrom(printed: EnteredNumbers, { cells }: RollUp): readonly PrintedDifference[] {
  return [...cells].flatMap(([cell, { sum, parts }]) => {
    const own = printed[cell];
    if (own === null || own === undefined || toUnits(own) === toUnits(asAmount(cell, sum))) return [];
    const above = parts.filter(({ amount }) => toUnits(amount) > toUnits(own));
    return [{ cell, printed: own, sum, above }];
  });
}

const asAmount = (cell: CellId, sum: string): Amount => (cellById(cell)?.column.unit === "件" ? Number(sum) : sum);
