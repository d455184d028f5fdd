import { cellsOf } from "../form/cells.ts";
import { type PartId, parts, partTitle, type TableId } from "../form/form.ts";
import type { TableDef } from "../form/table.ts";
import { sentencesOf } from "../prose/sentences.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { Target } from "./anchors.ts";

/** Something that a comment may be about, with what it is called in a list. */
export interface NamedTarget {
  readonly name: string;
  readonly target: Target;
}

/** The whole report, and its parts. */
export const wholeTargets: readonly NamedTarget[] = [
  { name: "全文", target: { path: "" } },
  ...parts.map((part) => ({ name: partTitle(part), target: { path: part.id } })),
];

/** The rows and numbers of a table, or the sentences of a part's texts, in printed order: what can be chosen without a mouse. */
export function targetsIn(draft: Draft, part: PartId): readonly NamedTarget[] {
  const own = parts.find(({ id }) => id === part);
  if (own && "table" in own) {
    const table: TableDef = own.table;
    const cells = cellsOf(table);
    const rows = table.bands.flatMap(({ rows: lines }) => lines);
    return rows.flatMap((row) => [
      { name: `${row.label}（整行）`, target: { path: `${table.id as TableId}.${row.id}` } },
      ...cells.filter((cell) => cell.row.id === row.id).map(({ id, name }) => ({ name, target: { path: id } })),
    ]);
  }
  return reportTexts(draft)
    .filter((text) => text.part === part)
    .flatMap(({ path, label, text }) =>
      sentencesOf(text).map(({ text: words, start, end }) => ({
        name: `${label}：${words}`,
        target: { path, start, end },
      })),
    );
}
