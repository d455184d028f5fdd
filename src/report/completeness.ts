import { type CellId, enteredCells } from "../form/cells.ts";
import { type PartId, tables } from "../form/form.ts";
import type { TableDef } from "../form/table.ts";
import { texts } from "../form/texts.ts";
import { memoizeByIdentity, memoizeRecent } from "../lib/memoize.ts";
import { textAt } from "./report-texts.ts";
import { completeReportSchema, type Draft, type Report, type Values, valuesOf } from "./schema.ts";
import { type SectionId, sections } from "./sections.ts";

/** Something the report still needs, by the path of its field. */
export interface Blank {
  readonly section: SectionId;
  readonly field: string;
  readonly label: string;
}

/** Every cell of a table without a number, and where it stands in words: 表三 “1.属于国家秘密 商业企业”. */
const cellsWithoutNumber = memoizeByIdentity((table: TableDef) =>
  memoizeRecent((values: Values): readonly Blank[] =>
    enteredCells(table)
      .filter((cell) => values[cell.row.id]?.[cell.column.id] === null)
      .map((cell) => ({ section: table.id as PartId, field: cell.id, label: `${table.name} ${cell.name}` })),
  ),
);

function blankCells(draft: Draft, table: TableDef): readonly Blank[] {
  return cellsWithoutNumber(table)(valuesOf(draft, table)).filter(
    (blank) => draft.typed[blank.field as CellId] === undefined,
  );
}

/** Everything still blank that a complete report needs, in printed order. Cells with wrong text are not blank. */
export function blanksOf(draft: Draft): readonly Blank[] {
  const organ: Blank[] = draft.organ.trim() === "" ? [{ section: "basics", field: "organ", label: "机关名称" }] : [];
  const aspects = draft.overview.aspects.flatMap((aspect, index): Blank[] => {
    const field = `overview.aspects.${index}`;
    const label = aspect.heading.trim() === "" ? `第${index + 1}个方面` : aspect.heading.trim();
    return [
      ...(aspect.heading.trim() === ""
        ? [{ section: "overview", field: `${field}.heading`, label: `${label}的标题` } as const]
        : []),
      ...(aspect.text.trim() === "" ? [{ section: "overview", field: `${field}.text`, label } as const] : []),
    ];
  });
  const missing = texts
    .filter((text) => text.required && textAt(draft, text.id).trim() === "")
    .map((text): Blank => ({ section: text.part, field: text.id, label: text.label }));
  const numbers = tables.flatMap((table) => blankCells(draft, table));
  const all = [...organ, ...aspects, ...numbers, ...missing];
  return sections.flatMap((section) => all.filter((blank) => blank.section === section));
}

/** The report a draft amounts to, or undefined while anything is blank or not a number. */
export function finish(draft: Draft): Report | undefined {
  const { typed, lastYear: _, explanations: __, finalisedOn: ___, ...rest } = draft;
  if (Object.keys(typed).length > 0) return undefined;
  const report = completeReportSchema().safeParse(rest);
  return report.success ? report.data : undefined;
}

/** Number of answers a section asks for: what `blanksOf` would list for it in an empty draft. */
export function asked(draft: Draft, section: SectionId): number {
  const table = tables.find((one) => one.id === section);
  if (table) return enteredCells(table).length;
  if (section === "basics") return 1;
  if (section === "overview") return draft.overview.aspects.length;
  return texts.filter((text) => text.part === section && text.required).length;
}

/** How much of the report is filled in, from 0 to 1, counting each section alike. */
export function progressOf(draft: Draft): number {
  const blanks = blanksOf(draft);
  const shares = sections.map((section) => {
    const all = asked(draft, section);
    const open = blanks.filter((blank) => blank.section === section).length;
    return all === 0 ? 1 : Math.max(0, 1 - open / all);
  });
  return shares.reduce((sum, share) => sum + share, 0) / sections.length;
}
