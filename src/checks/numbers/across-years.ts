import { type Cell, cellsOf } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import { partsOf } from "../../form/sums.ts";
import type { AcrossYears, TableDef, Unit } from "../../form/table.ts";
import { magnitude } from "../../lib/decimal.ts";
import { memoizeRecent } from "../../lib/memoize.ts";
import { comparedCells, expectedAt, takingPart, totalAt } from "../../report/across-years.ts";
import { type Draft, type PastReport, yearBefore } from "../../report/schema.ts";
import { fromUnits, toUnits } from "../../report/smallest-units.ts";
import { isComplete, printTotal } from "../../report/totals.ts";
import type { CheckContext, CheckDef, Found } from "../check-def.ts";
import { foundApart, placeOf } from "./found-apart.ts";

const yearWords = { last: "上年", this: "本年" };

/** A number against what last year's report makes of it. Blanks on either side are not compared. */
function relationFound(draft: Draft, last: PastReport, cell: Cell, relation: AcrossYears): readonly Found[] {
  const now = totalAt(draft, cell);
  const expected = expectedAt(draft, last, cell, relation);
  if (expected === undefined || !isComplete(now)) return [];
  const difference = now.units - expected;
  if (relation.must === "equal" ? difference === 0n : difference <= 0n) return [];
  const { unit } = cell.column;
  const parts = takingPart(draft, last, cell, relation);
  const terms = parts.map(({ cell: { row, column }, year, minus, total }) => ({
    name: `${minus ? "减" : ""}${yearWords[year]}${relation.row === undefined ? column.label.replace(/^本年/, "") : row.label}`,
    amount: printTotal(total),
  }));
  const apart = fromUnits(magnitude(difference), unit);
  const arithmetic = {
    left: { name: "本年", amount: printTotal(now), terms: [] },
    right: { name: relation.name, amount: fromUnits(expected, unit), terms: parts.length > 1 ? terms : [] },
    difference: apart,
  };
  const verdict = `${relation.must === "equal" ? "相差" : "多出"} ${apart}。请核对；确有原因的，写出错说明`;
  const own = parts.filter(({ year }) => year === "this").map((part) => part.cell.id);
  const found = foundApart(cell.id, placeOf(cell), arithmetic, verdict, [cell.id, ...own]);
  const edits = [{ cell: cell.id, becomes: arithmetic.right.amount }];
  const repairs = [{ name: `改为 ${arithmetic.right.amount}`, edits }];
  return [relation.must === "equal" && expected >= 0n ? { ...found, repairs } : found];
}

/** Every number that breaks a relation across years, with the relation; none where the draft has no report of last year. */
const brokenRelations = memoizeRecent((draft: Draft) => {
  const last = yearBefore(draft);
  return tables.flatMap((table: TableDef) =>
    table.acrossYears.flatMap((relation) =>
      comparedCells(table, relation).flatMap((cell) =>
        (last ? relationFound(draft, last, cell, relation) : []).map((found) => ({ relation: relation.id, found })),
      ),
    ),
  );
});

/** X1 to X3: the numbers that break the relation of that name, as the form defines it. */
export function breaking(id: string): CheckDef["find"] {
  return ({ draft }) =>
    brokenRelations(draft)
      .filter(({ relation }) => relation === id)
      .map(({ found }) => found);
}

/** X4 asks for a reason from a threefold rise or fall on, if it comes to at least so much; in smallest units. */
const jumpFactor = 3n;
const jumpFloor: Readonly<Record<Unit, bigint>> = { 件: toUnits(20), 万元: toUnits("20") };

/** The numbers to compare for jumps: a row's 总计 where it has one, else the row's numbers. Sums of rows only echo them. */
function jumpCells(table: TableDef): readonly Cell[] {
  return cellsOf(table).filter(
    ({ band, row, column }) => !row.sum && (column.sum !== undefined || band.columns.every(({ sum }) => !sum)),
  );
}

function jumpFound(draft: Draft, last: PastReport, cell: Cell): readonly Found[] {
  const [now, before] = [totalAt(draft, cell), totalAt(last, cell)];
  if (!isComplete(now) || !isComplete(before)) return [];
  const [less, more] = now.units < before.units ? [now.units, before.units] : [before.units, now.units];
  if (more < jumpFactor * less || more - less < jumpFloor[cell.column.unit]) return [];
  const fields = partsOf(cell.table, cell.band, cell.row, cell.column);
  const apart = fromUnits(more - less, cell.column.unit);
  const arithmetic = {
    left: { name: "本年", amount: printTotal(now), terms: [] },
    right: { name: "上年", amount: printTotal(before), terms: [] },
    difference: apart,
  };
  const direction = now.units > before.units ? "增加" : "减少";
  const verdict = `${direction} ${apart}，变化较大。请核对；确实如此的，写出错说明`;
  return [foundApart(cell.id, placeOf(cell, fields[0]), arithmetic, verdict, fields)];
}

/** X4: a number that is many times, or a fraction of, last year's, unless it breaks a relation: that is told already. */
export function jumps({ draft }: CheckContext): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  const told = new Set(brokenRelations(draft).flatMap(({ found }) => found.fields));
  return tables
    .flatMap(jumpCells)
    .flatMap((cell) => jumpFound(draft, last, cell))
    .filter(({ fields }) => !fields.some((field) => told.has(field)));
}
