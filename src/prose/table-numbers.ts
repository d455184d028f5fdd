import { type CellId, cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { TableDef, Unit } from "../form/table.ts";
import { totalAt, yearBefore } from "../report/across-years.ts";
import type { Draft, PastReport } from "../report/schema.ts";
import { isComplete, printTotal, type Total } from "../report/totals.ts";
import { aspectOfText, tableSentences } from "./table-sentences/table-sentences.ts";

/** A number of the tables that a text may state. */
export interface TableNumber {
  readonly cell: CellId;
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

/** The cells of a table that texts speak of: where it has a column of totals, those. */
function spokenCells(table: TableDef) {
  const cells = cellsOf(table);
  const totals = cells.filter(({ column }) => column.sum !== undefined);
  return totals.length > 0 ? totals : cells;
}

/** Tables that the text at a path speaks of: those of its aspect, or in any other text all. */
function tablesFor(draft: Draft, path: string): readonly TableDef[] {
  const aspect = aspectOfText(draft, path);
  const ids = tableSentences
    .filter((one) => aspect === undefined || one.aspects.includes(aspect))
    .map(({ table }) => table);
  return tables.filter(({ id }) => ids.includes(id));
}

const numberOf = (
  draft: Draft,
  last: PastReport | undefined,
  cell: ReturnType<typeof spokenCells>[number],
): TableNumber => {
  const [now, before] = [totalAt(draft, cell), last && totalAt(last, cell)];
  const { id, name, row, column } = cell;
  return {
    cell: id,
    name: cell.table.printed === "down" && column.sum !== undefined ? row.label : name,
    now: printed(now),
    before: printed(before),
    growth: growthBetween(now, before),
    unit: column.unit,
  };
};

/** The numbers of the tables that the text at a path may state, in printed order; those that are naught in every year known are left out. */
export function tableNumbersFor(draft: Draft, path: string): readonly TableNumber[] {
  const last = yearBefore(draft);
  return tablesFor(draft, path)
    .flatMap(spokenCells)
    .map((cell) => numberOf(draft, last, cell))
    .filter(({ now, before }) => [now, before].some((one) => one !== undefined && Number(one) !== 0));
}
