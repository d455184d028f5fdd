import { type Cell, cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { TableDef, Unit } from "../form/table.ts";
import { appendTo } from "../lib/lists.ts";
import { totalAt } from "../report/across-years.ts";
import { type Draft, type PastReport, yearBefore } from "../report/schema.ts";
import { isComplete, printTotal, type Total } from "../report/totals.ts";
import { aspectOfText, tableSentences } from "./table-sentences/table-sentences.ts";

/** A number of the tables that a text may state. */
export interface TableNumber {
  /** The addresses of its cells, joined by +. */
  readonly id: string;
  readonly name: string;
  /** As printed; undefined while one of its cells is blank or wrong. */
  readonly now: string | undefined;
  /** Last year's, where it is known. */
  readonly before: string | undefined;
  /** By how much it grew, in % to two places with its sign, e.g. +0.40; undefined where one of both is unknown or last year had none. */
  readonly growth: string | undefined;
  readonly unit: Unit;
}

const printed = (total: Total | undefined): string | undefined =>
  total && isComplete(total) ? printTotal(total) : undefined;

function growthBetween(now: Total, before: Total | undefined): string | undefined {
  if (!before || !isComplete(before) || !isComplete(now) || before.units === 0n) return undefined;
  const grown = ((Number(now.units) - Number(before.units)) / Number(before.units)) * 100;
  return `${grown > 0 ? "+" : ""}${grown.toFixed(2)}`.replace("-", "−");
}

/** What texts speak of: one printed number, or those of the rows under one heading together. */
interface Spoken {
  readonly name: string;
  readonly cells: readonly [Cell, ...Cell[]];
}

/** What texts speak of in a table: where it has a column of totals, those, and before the rows of a heading their sum. */
function spokenIn(table: TableDef): readonly Spoken[] {
  const cells = cellsOf(table);
  const totals = cells.filter(({ column }) => column.sum !== undefined);
  if (table.printed === "across" || totals.length === 0) {
    return (totals.length > 0 ? totals : cells).map((cell) => ({ name: cell.name, cells: [cell] }));
  }
  const headed = new Map<string, Cell[]>();
  for (const cell of totals) appendTo(headed, cell.row.under?.join(" ") ?? "", cell);
  return totals.flatMap((cell): readonly Spoken[] => {
    const { under = [], label } = cell.row;
    const own = { name: label, cells: [cell] } as const;
    const [first, ...others] = headed.get(under.join(" ")) ?? [];
    // A heading whose rows have a printed sum among them needs no other.
    const isSummed = [first, ...others].some((one) => one?.row.sum !== undefined);
    if (first !== cell || others.length === 0 || under.length === 0 || isSummed) return [own];
    return [{ name: under[under.length - 1] ?? "", cells: [first, ...others] }, own];
  });
}

/** Tables that the text at a path speaks of: those of its aspect, or in any other text all. */
function tablesFor(draft: Draft, path: string): readonly TableDef[] {
  const aspect = aspectOfText(draft, path);
  const ids = tableSentences
    .filter((one) => aspect === undefined || one.aspects.includes(aspect))
    .map(({ table }) => table);
  return tables.filter(({ id }) => ids.includes(id));
}

/** The sum of printed numbers of one unit; it lacks what any of them lacks. */
const sumOf = (report: PastReport, [first, ...others]: Spoken["cells"]): Total =>
  others
    .map((cell) => totalAt(report, cell))
    .reduce(
      (sum, { units, filled, blanks, wrong }) => ({
        units: sum.units + units,
        filled: sum.filled + filled,
        blanks: sum.blanks + blanks,
        wrong: sum.wrong + wrong,
        unit: sum.unit,
      }),
      totalAt(report, first),
    );

function numberOf(draft: Draft, last: PastReport | undefined, { name, cells }: Spoken): TableNumber {
  const [now, before] = [sumOf(draft, cells), last && sumOf(last, cells)];
  return {
    id: cells.map(({ id }) => id).join("+"),
    name,
    now: printed(now),
    before: printed(before),
    growth: growthBetween(now, before),
    unit: now.unit,
  };
}

/** The numbers of the tables that the text at a path may state, in printed order; those that are naught in every year known are left out. */
export function tableNumbersFor(draft: Draft, path: string): readonly TableNumber[] {
  const last = yearBefore(draft);
  return tablesFor(draft, path)
    .flatMap(spokenIn)
    .map((spoken) => numberOf(draft, last, spoken))
    .filter(({ now, before }) => [now, before].some((one) => one !== undefined && Number(one) !== 0));
}
