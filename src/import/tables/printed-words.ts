import { tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { isBlank } from "../../tabular/block.ts";
import { folded, formsOf } from "../../tabular/labels.ts";
import { headsColumn } from "./header.ts";
import { groupNamed } from "./read-row.ts";

/** All words that the official tables print, which say nothing by themselves. */
const words = new Set(
  (tables as readonly TableDef[]).flatMap((table) => [
    ...formsOf(table.corner ?? ""),
    ...formsOf(table.caption),
    ...table.bands.flatMap((band) => [
      ...formsOf(band.heading ?? ""),
      ...band.columns.flatMap((column) => (column.under ?? []).flatMap(formsOf)),
      ...band.rows.flatMap((row) => [...(row.under ?? []), row.label].flatMap(formsOf)),
    ]),
  ]),
);

/** True for a label, a heading or a remark that the form itself prints. */
export function isPrinted(text: string): boolean {
  return !isBlank(text) && (words.has(folded(text)) || headsColumn(text) || groupNamed(text) !== undefined);
}
