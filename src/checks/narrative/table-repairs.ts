import { cellById } from "../../form/cells.ts";
import type { TableDef } from "../../form/table.ts";
import { type Base, baseTotal, cellsBehind } from "../../prose/claims/bases.ts";
import { balancesOf } from "../../report/balance.ts";
import { withText } from "../../report/cell-entry.ts";
import { type Draft, valuesOf } from "../../report/schema.ts";
import type { Repair } from "../finding.ts";

/** The number of columns of a table in which a relation does not hold. */
const brokenColumns = (draft: Draft, table: TableDef): number =>
  table.relations
    .flatMap((relation) => balancesOf(table, relation, valuesOf(draft, table), draft.typed))
    .filter(({ state }) => state === "broken").length;

/**
 * Repairs in the other direction: the table takes the number of the text. Offered where a single cell holds all that the
 * words count, or all but nothing, so that no other could be meant, and where then no column is out of balance that was
 * not before and fewer numbers of the texts disagree (`isBetter`): else the text is the likelier to be wrong.
 */
export function tableRepairs(
  draft: Draft,
  bases: readonly Base[],
  value: number,
  isBetter: (next: Draft) => boolean,
): readonly Repair[] {
  const [base] = bases;
  if (!base || bases.length > 1 || !Number.isSafeInteger(value)) return [];
  const cells = cellsBehind(base);
  const numbers = cells.map((id) => cellById(id)).flatMap((cell) => (cell ? [cell] : []));
  const filled = numbers.filter((cell) => valuesOf(draft, cell.table)[cell.row.id]?.[cell.column.id] !== 0);
  const [only] = numbers.length === 1 ? numbers : filled;
  if (!only || (numbers.length > 1 && filled.length !== 1)) return [];
  const next = withText(draft, only, String(value));
  if (baseTotal(next, base) !== value) return [];
  if (brokenColumns(next, base.table) > brokenColumns(draft, base.table)) return [];
  if (!isBetter(next)) return [];
  const name = `${base.table.name}改为 ${value}`;
  return [{ name, reason: `${only.name}，随文中的数`, edits: [{ cell: only.id, becomes: String(value) }] }];
}
