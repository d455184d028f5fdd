import type { NumberCell, Sheet, SheetCell } from "../../../src/document/blocks.ts";
import { compose } from "../../../src/document/compose.ts";
import type { CellId } from "../../../src/form/cells.ts";
import type { TableId } from "../../../src/form/form.ts";
import type { Amount } from "../../../src/form/table.ts";
import { onOneLine } from "../../../src/lib/escape-html.ts";
import { asDraft, type PastReport } from "../../../src/report/schema.ts";

/** A report to render; `printed` holds its totals as printed, wrong ones included, and they are computed without it. */
export interface Rendered {
  readonly draft: PastReport;
  readonly printed?: ReadonlyMap<CellId, Amount>;
}

/** One cell as someone else's program wrote it: words and merges, and whether a number belongs there. */
export interface GridCell {
  readonly kind: "label" | "figure";
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export type Row = readonly GridCell[];

/** A table row by row, covered places left out. */
export interface Grid {
  readonly kind: "grid";
  readonly id: TableId;
  readonly rows: readonly Row[];
}

interface Words {
  readonly kind: "heading" | "text";
  readonly text: string;
}

export type Item = Words | Grid;

/** A published report, before it takes the form of any file. */
export interface WildReport {
  readonly organ: string;
  readonly year: number;
  readonly titleLines: readonly string[];
  readonly items: readonly Item[];
}

/** What a number's place shows: the total as printed, what was typed, or the number; the remark in brackets after it. */
function figure(cell: NumberCell, { draft, printed }: Rendered): string {
  const total = cell.kind === "total" ? printed?.get(cell.id) : undefined;
  const shown = String(total ?? draft.typed[cell.id] ?? cell.text);
  const note = cell.annotation ?? (cell.kind === "number" ? draft.notes[cell.id]?.trim() : undefined);
  return note === undefined || shown === "" ? shown : `${shown}（${note}）`;
}

function gridCell(cell: SheetCell, report: Rendered): GridCell {
  const { rowSpan, colSpan } = cell;
  const isFigure = cell.kind === "number" || cell.kind === "total";
  const text = onOneLine(isFigure ? figure(cell, report) : cell.text);
  return { kind: isFigure ? "figure" : "label", text, rowSpan, colSpan };
}

/** A sheet of this program as anyone's table. */
export function gridOf(sheet: Sheet, report: Rendered): Grid {
  const rows = sheet.groups.flatMap((group) => group.rows.map((row) => row.map((cell) => gridCell(cell, report))));
  return { kind: "grid", id: sheet.id, rows };
}

/** The report as published: in the prescribed order, without the 草稿 mark, blanks as blanks. */
export function wildReport(report: Rendered): WildReport {
  const { draft } = report;
  const blocks = compose(asDraft(draft), { finished: false });
  const titleLines: string[] = [];
  const items: Item[] = [];
  const words = (kind: Words["kind"], text: string) => items.push({ kind, text: onOneLine(text) });
  for (const block of blocks) {
    if (block.kind === "title") titleLines.push(...block.lines.map(onOneLine));
    if (block.kind === "paragraph") words("text", block.text);
    if (block.kind !== "part") continue;
    words("heading", block.heading);
    for (const inner of block.blocks) {
      if (inner.kind === "sheet") items.push(gridOf(inner, report));
      else if (inner.kind === "paragraph") words("text", `${inner.heading ?? ""}${inner.text}`);
    }
  }
  return { organ: onOneLine(draft.organ.trim()), year: draft.year, titleLines, items };
}
