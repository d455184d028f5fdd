import { type CellId, enteredCells } from "../form/cells.ts";
import { type PartId, tables } from "../form/form.ts";
import type { TableDef } from "../form/table.ts";
import { texts } from "../form/texts.ts";
import { sum } from "../lib/lists.ts";
import { memoizeByIdentity, memoizeRecent } from "../lib/memoize.ts";
import { textAt } from "./report-texts.ts";
import { type Draft, type Values, valuesOf } from "./schema.ts";
import { type SectionId, sections } from "./sections.ts";

/** A field that a complete report needs and that is blank. */
export interface Blank {
  readonly section: SectionId;
  /** The field's path in the draft, for a number its cell id. */
  readonly field: string;
  /** What the field is called on screen, e.g. 表三 1.属于国家秘密 商业企业. */
  readonly label: string;
}

/** The cells of a table without a number. */
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
  const aspects = draft.overview.aspects.flatMap(({ heading }, index): readonly Blank[] => {
    const field = `overview.aspects.${index}`;
    const label = heading.trim() || `第${index + 1}个方面`;
    return [
      { section: "overview", field: `${field}.heading`, label: `${label}的标题` },
      { section: "overview", field: `${field}.text`, label },
    ];
  });
  const required = texts.filter((text) => text.required);
  const fields: readonly Blank[] = [
    { section: "basics", field: "organ", label: "机关名称" },
    ...aspects,
    ...required.map(({ part, id, label }): Blank => ({ section: part, field: id, label })),
  ];
  const blanks = [
    ...fields.filter(({ field }) => textAt(draft, field).trim() === ""),
    ...tables.flatMap((table) => blankCells(draft, table)),
  ];
  return sections.flatMap((section) => blanks.filter((blank) => blank.section === section));
}

/** How many fields of those that are asked for are filled in. */
export interface Filling {
  readonly filled: number;
  readonly asked: number;
}

/** The number of fields that a section asks for. An aspect that was added asks for its heading too, until it has one. */
export function askedCount(draft: Draft, section: SectionId): number {
  const table = tables.find(({ id }) => id === section);
  if (table) return enteredCells(table).length;
  if (section === "basics") return 1;
  if (section === "overview") {
    const { aspects } = draft.overview;
    return aspects.length + aspects.filter(({ heading }) => heading.trim() === "").length;
  }
  return texts.filter((text) => text.part === section && text.required).length;
}

/** How far a section is filled in; `blanks` are those of the draft. */
export function sectionFilling(draft: Draft, section: SectionId, blanks: readonly Blank[]): Filling {
  const asked = askedCount(draft, section);
  return { filled: asked - blanks.filter((blank) => blank.section === section).length, asked };
}

/** How far the report is filled in. The name of the organ, asked before there is a report, counts only where it lacks. */
export function reportFilling(draft: Draft, blanks: readonly Blank[] = blanksOf(draft)): Filling {
  const parts = sections.filter((section) => section !== "basics");
  const filled = sum(parts.map((section) => sectionFilling(draft, section, blanks).filled));
  return { filled, asked: filled + blanks.length };
}
