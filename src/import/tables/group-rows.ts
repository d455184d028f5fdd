import type { Cell } from "../../form/cells.ts";
import { readQuantity } from "../../report/quantity.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { allFormRows } from "../../tabular/form-rows.ts";
import { unnumbered } from "../../tabular/labels.ts";
import { ownTexts, type RowFragment } from "../fragments.ts";
import { fitValues } from "./fit-values.ts";
import type { ImportedRow } from "./imported-row.ts";
import { groupNamed } from "./printed-words.ts";

const isZero = (text: string): boolean => {
  const reading = readQuantity(text, "件");
  return reading.kind === "amount" && reading.value === 0 && reading.annotation === undefined;
};

/**
 * Reads a heading over several rows that stands as one row of its own, as （六）其他处理 does in the edition of 2019.
 * Where it counts nothing, each of its rows is 0; any other number goes to the row 其他 of the group, and the others stay
 * blank, as nobody knows how it divides.
 */
export function groupRow({ cells }: RowFragment): ImportedRow | undefined {
  const isGroup = cells.map(({ text }) => groupNamed(text) !== undefined);
  const last = isGroup.lastIndexOf(true);
  const name = groupNamed(cells[last]?.text ?? "");
  if (name === undefined || !cells.some(({ covered }, at) => !covered && isGroup[at])) return undefined;
  const rows = allFormRows.filter(({ under = [] }) => under[under.length - 1] === name);
  const [first] = rows;
  const other = rows.find(({ label }) => unnumbered(label) === "其他");
  const values = ownTexts(cells.slice(last + 1));
  if (!first || !other || !values.some(isFigure)) return undefined;
  const fitted = fitValues(values, other.cells);
  if (!fitted) return undefined;
  const texts = rows.flatMap((row) =>
    row.cells.flatMap((cell, column): (readonly [Cell, string])[] => {
      const text = fitted.texts[column] ?? "";
      if (isZero(text)) return [[cell, "0"]];
      return row === other && !isBlank(text) ? [[cell, text]] : [];
    }),
  );
  const doubt = fitted.texts.every(isZero)
    ? `“${name}”合为一行（2019 年格式），各数为 0，其下各项都记为 0`
    : `“${name}”合为一行（2019 年格式），分不开的数记在“${other.label}”，其余各项先留空`;
  return { place: `${first.table.name} ${name}`, texts, extra: [], doubt };
}
