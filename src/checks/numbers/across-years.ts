import { type Cell, cellsOf } from "../../form/cells.ts";
import { type PartId, tables } from "../../form/form.ts";
import { partsOf } from "../../form/sums.ts";
import type { AcrossYears, TableDef, Unit } from "../../form/table.ts";
import { memoizeRecent } from "../../lib/memoize.ts";
import { comparedCells, expectedAt, takingPart, totalAt, yearBefore } from "../../report/across-years.ts";
import type { Draft, PastReport } from "../../report/schema.ts";
import { fromUnits } from "../../report/smallest-units.ts";
import { printTotal } from "../../report/totals.ts";
import type { ArithmeticSide, Finding } from "../finding.ts";

const yearWords = { last: "上年", this: "本年" };

function placeOf(cell: Cell, field = cell.id): Finding["place"] {
  return { section: cell.table.id as PartId, label: `${cell.table.name} ${cell.name}`, field };
}

/** X1 to X3: a number against what last year's report makes of it. Blanks on either side are not compared. */
function relationFinding(draft: Draft, last: PastReport, cell: Cell, relation: AcrossYears): readonly Finding[] {
  const now = totalAt(draft, cell);
  const expected = expectedAt(draft, last, cell, relation);
  if (expected === undefined || now.blanks > 0) return [];
  const difference = now.units - expected;
  if (relation.must === "equal" ? difference === 0 : difference <= 0) return [];
  const { unit } = cell.column;
  const parts = takingPart(draft, last, cell, relation);
  const terms = parts.map(({ cell: { row, column }, year, minus, total }) => ({
    name: `${minus ? "减" : ""}${yearWords[year]}${relation.row === undefined ? column.label.replace(/^本年/, "") : row.label}`,
    amount: printTotal(total),
  }));
  const left: ArithmeticSide = { name: "本年", amount: printTotal(now), terms: [] };
  const right: ArithmeticSide = {
    name: relation.name,
    amount: fromUnits(expected, unit),
    terms: parts.length > 1 ? terms : [],
  };
  const apart = fromUnits(Math.abs(difference), unit);
  const place = placeOf(cell);
  const verdict = relation.must === "equal" ? `相差 ${apart}` : `多出 ${apart}`;
  return [
    {
      id: `${relation.id} ${cell.id}`,
      check: relation.id,
      severity: "warning",
      place,
      message: `${place.label}：本年为 ${left.amount}，${relation.name}为 ${right.amount}，${verdict}。请核对；确有原因的，写出错说明。`,
      arithmetic: { left, right, difference: apart },
      fields: [cell.id, ...parts.filter(({ year }) => year === "this").map((part) => part.cell.id)],
    },
  ];
}

/** X4 asks for a reason from a threefold rise or fall on, if it comes to at least so much; in smallest units. */
const jumpFactor = 3;
const jumpFloor: Readonly<Record<Unit, number>> = { 件: 20, 万元: 200_000 };

/** The numbers to compare for jumps: a row's 总计 where it has one, else the row's numbers. Sums of rows only echo them. */
function jumpCells(table: TableDef): readonly Cell[] {
  return cellsOf(table).filter(
    ({ band, row, column }) => !row.sum && (column.sum !== undefined || band.columns.every((one) => !one.sum)),
  );
}

/** X4: a number that is many times, or a fraction of, last year's. */
function jumpFinding(draft: Draft, last: PastReport, cell: Cell): readonly Finding[] {
  const [now, before] = [totalAt(draft, cell), totalAt(last, cell)];
  if (now.blanks > 0 || before.blanks > 0) return [];
  const [less, more] = now.units < before.units ? [now.units, before.units] : [before.units, now.units];
  if (more < jumpFactor * less || more - less < jumpFloor[cell.column.unit]) return [];
  const fields = partsOf(cell.table, cell.band, cell.row, cell.column);
  const place = placeOf(cell, fields[0]);
  const apart = fromUnits(more - less, cell.column.unit);
  const left = { name: "本年", amount: printTotal(now), terms: [] };
  const right = { name: "上年", amount: printTotal(before), terms: [] };
  return [
    {
      id: `X4 ${cell.id}`,
      check: "X4",
      severity: "warning",
      place,
      message: `${place.label}：本年为 ${left.amount}，上年为 ${right.amount}，${now.units > before.units ? "增加" : "减少"} ${apart}，变化较大。请核对；确实如此的，写出错说明。`,
      arithmetic: { left, right, difference: apart },
      fields,
    },
  ];
}

/**
 * X1 to X4 against the report of the year before, where the draft has it. A number that breaks a relation is not told
 * again for its jump.
 */
export const acrossYearsFindings = memoizeRecent((draft: Draft): readonly Finding[] => {
  const last = yearBefore(draft);
  if (!last) return [];
  return tables.flatMap((table: TableDef) => {
    const related = table.acrossYears.flatMap((relation) =>
      comparedCells(table, relation).flatMap((cell) => relationFinding(draft, last, cell, relation)),
    );
    const told = new Set(related.flatMap(({ fields }) => fields));
    const jumps = jumpCells(table).flatMap((cell) => jumpFinding(draft, last, cell));
    return [...related, ...jumps.filter(({ fields }) => !fields.some((field) => told.has(field)))];
  });
});
