import { enteredCells } from "../form/cells.ts";
import { type TableId, tables } from "../form/form.ts";
import { type Draft, type Values, valuesOf } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";
import { withEntries } from "../rounds/with-part.ts";
import type { ImportedReport } from "./imported-report.ts";

/** The draft with the cells of a table that were found in the document; the others stay as they are. */
function withTable(draft: Draft, { draft: imported, cells }: ImportedReport, id: TableId): Draft {
  const found = tables
    .filter((table) => table.id === id)
    .flatMap(enteredCells)
    .filter((cell) => cells.has(cell.id));
  const values: Record<string, Values[string]> = { ...draft[id] };
  for (const { table, row, column } of found) {
    values[row.id] = { ...values[row.id], [column.id]: valuesOf(imported, table)[row.id]?.[column.id] ?? null };
  }
  const ids = found.map((cell) => cell.id);
  const notes = withEntries(draft.notes, imported.notes, ids);
  return { ...draft, [id]: values, notes, typed: withEntries(draft.typed, imported.typed, ids) };
}

function withSection(draft: Draft, report: ImportedReport, section: SectionId): Draft {
  const { draft: imported, year } = report;
  switch (section) {
    case "basics": {
      const organ = imported.organ || draft.organ;
      const signedBy = imported.signedBy || draft.signedBy;
      const signedOn = imported.signedOn || draft.signedOn;
      const identity = { organ, organKind: imported.organKind, year: year ?? draft.year };
      return { ...draft, ...identity, signedBy, signedOn };
    }
    case "other":
      return { ...draft, other: imported.other, attachments: imported.attachments || draft.attachments };
    case "overview":
    case "problems":
      return { ...draft, [section]: imported[section] };
    default:
      return withTable(draft, report, section);
  }
}

/** The draft with the chosen sections of an imported report in place of its own. */
export function withSections(draft: Draft, imported: ImportedReport, sections: readonly SectionId[]): Draft {
  return sections.reduce((next, section) => withSection(next, imported, section), draft);
}

/** The sections of which anything was found in the document. */
export function sectionsRead({ draft, year, parts }: ImportedReport): readonly SectionId[] {
  return draft.organ !== "" || year !== undefined ? ["basics", ...parts] : parts;
}
