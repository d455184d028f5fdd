import type { Cell } from "../../form/cells.ts";
import { readQuantity } from "../../report/quantity.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { unnumbered } from "../../tabular/labels.ts";
import type { RowFragment } from "../fragments.ts";
import { agreementOf } from "./agreement.ts";
import { fitValues } from "./fit-values.ts";
import { formRows, groupNamed, type RowCells } from "./read-row.ts";
import { plainEdge } from "./right-edge.ts";

/** A heading over several rows that stands here as one row of its own, as （六）其他处理 does in the edition of 2019. */
export interface GroupRow {
  readonly read: RowCells;
  readonly doubt: string;
  readonly place: string;
}

const isZero = (text: string): boolean => {
  const reading = readQuantity(text, "件");
  return reading.kind === "amount" && reading.value === 0 && reading.annotation === undefined;
};

/**
 * The numbers of such a row. Where it counts nothing, nothing is in each of its rows; any other number goes to the row
 * 其他 of the group, and the others stay blank, as nobody knows how it divides.
 */
export function groupCells({ cells }: RowFragment): GroupRow | undefined {
  const at = cells.findIndex(({ text, covered }) => !covered && groupNamed(text) !== undefined);
  const group = at < 0 ? undefined : groupNamed(cells[at]?.text ?? "");
  if (group === undefined) return undefined;
  const last = cells.reduce((end, { text }, index) => (groupNamed(text) !== undefined ? index : end), at);
  const name = groupNamed(cells[last]?.text ?? "") ?? group;
  const rows = formRows.filter(({ row }) => row.under?.[row.under.length - 1] === name);
  const [first] = rows;
  const other = rows.find(({ row }) => unnumbered(row.label) === "其他");
  if (!first || !other) return undefined;
  const values = cells
    .slice(last + 1)
    .filter(({ covered }) => !covered)
    .map(({ text }) => text);
  const fitted = values.some((text) => isFigure(text))
    ? fitValues(values, other.cells.length, plainEdge, agreementOf(other.cells))
    : undefined;
  if (!fitted) return undefined;
  const texts = rows.flatMap((row) =>
    row.cells.flatMap((cell, column): (readonly [Cell, string])[] => {
      const text = fitted.texts[column] ?? "";
      if (isZero(text)) return [[cell, "0"]];
      return row === other && !isBlank(text) ? [[cell, text]] : [];
    }),
  );
  const isNothing = fitted.texts.every(isZero);
  const message = isNothing
    ? `“${name}”合为一行（2019 年格式），各数为 0，其下各项都记为 0`
    : `“${name}”合为一行（2019 年格式），分不开的数记在“${other.row.label}”，其余各项先留空`;
  return { read: { texts, extra: [] }, doubt: message, place: `${first.table.name} ${name}` };
}
