import type { Cell } from "../../form/cells.ts";
import type { PartId } from "../../form/form.ts";
import type { Found } from "../check-def.ts";
import type { Finding } from "../finding.ts";
import { foundAt } from "../found.ts";

/** The place of a printed number in its part; a finding leads to the cell itself, or to the field that is given. */
export function placeOf(cell: Cell, field: string = cell.id): Finding["place"] {
  return { section: cell.table.id as PartId, label: `${cell.table.name} ${cell.name}`, field };
}

/** A finding about two sides that should agree: its message names both, and `verdict` says how they do not. */
export function foundApart(
  id: string,
  place: Finding["place"],
  arithmetic: NonNullable<Finding["arithmetic"]>,
  verdict: string,
  fields: readonly string[],
): Found {
  const { left, right } = arithmetic;
  const message = `${place.label}：${left.name}为 ${left.amount}，${right.name}为 ${right.amount}，${verdict}。`;
  return { ...foundAt(id, place, message, fields), arithmetic };
}
