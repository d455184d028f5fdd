import { type CellId, enteredCells } from "../form/cells.ts";
import { type TableId, tables } from "../form/form.ts";
import { type Draft, valuesOf } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";
import type { ImportedReport } from "./imported-report.ts";

/** The map with the entries of some cells as they are in another; `undefined` there takes them out. */
function withEntries(map: Draft["notes"], from: Draft["notes"], ids: readonly CellId[]): Draft["notes"] {
  const next = { ...map };
  for (const id of ids) {
    if (from[id] === undefined) delete next[id];
    else next[id] = from[id];
  }
  return next;
}

/** A draft's table with the cells that were read; those that were not found stay as they are. */
function withTable(draft: Draft, { draft: read, cells }: ImportedReport, id: TableId): Draft {
  const table = tables.find((one) => one.id === id);
  if (!table) return draft;
  const found = enteredCells(table).filter((cell) => cells.has(cell.id));
  const values: Record<string, Record<string, number | string | null>> = { ...valuesOf(draft, table) };
  for (const { row, column } of found) {
    values[row.id] = { ...values[row.id], [column.id]: valuesOf(read, table)[row.id]?.[column.id] ?? null };
  }
  const ids = found.map((cell) => cell.id);
  const [notes, typed] = [withEntries(draft.notes, read.notes, ids), withEntries(draft.typed, read.typed, ids)];
  return { ...draft, [id]: values, notes, typed };
}

function withSection(draft: Draft, reading: ImportedReport, section: SectionId): Draft {
  const { draft: read, year } = reading;
  switch (section) {
    case "basics":
      return { ...draft, organ: read.organ || draft.organ, organKind: read.organKind, year: year ?? draft.year };
    case "overview":
      return { ...draft, overview: read.overview };
    case "problems":
      return { ...draft, problems: read.problems };
    case "other":
      return { ...draft, other: read.other };
    default:
      return withTable(draft, reading, section);
  }
}

/** The draft with the chosen parts of an earlier report in place of its own. */
export function withSections(draft: Draft, reading: ImportedReport, sections: readonly SectionId[]): Draft {
  return sections.reduce((all, section) => withSection(all, reading, section), draft);
}

/** The sections of which the reading has anything. */
export function sectionsRead({ draft, year, parts }: ImportedReport): readonly SectionId[] {
  return draft.organ !== "" || year !== undefined ? ["basics", ...parts] : parts;
}
