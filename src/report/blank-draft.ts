import { enteredCells } from "../form/cells.ts";
import { aspects, type OrganKind, tables } from "../form/form.ts";
import { periodSentence } from "../form/phrases.ts";
import { type Draft, draftSchema } from "./schema.ts";

/** What a new report must say of itself. */
export interface ReportIdentity {
  readonly organ: string;
  readonly organKind: OrganKind;
  readonly year: number;
}

function blankTables(): Record<string, Record<string, Record<string, null>>> {
  const values: Record<string, Record<string, Record<string, null>>> = {};
  for (const table of tables) {
    const rows: Record<string, Record<string, null>> = {};
    for (const { row, column } of enteredCells(table)) rows[row.id] = { ...rows[row.id], [column.id]: null };
    values[table.id] = rows;
  }
  return values;
}

/** An empty draft: every number blank, the five aspects headed, 统计期限 filled in from the year. */
export function blankDraft(identity: ReportIdentity): Draft {
  return draftSchema.parse({
    ...identity,
    overview: {
      basis: "",
      period: periodSentence(identity.year),
      contact: "",
      opening: "",
      aspects: aspects.map(({ label }) => ({ heading: label, text: "" })),
    },
    problems: { problems: "", measures: "" },
    other: "",
    notes: {},
    typed: {},
    lastYear: null,
    explanations: {},
    finalisedOn: null,
    ...blankTables(),
  });
}

/** The year a report is usually written about: the one before today's. */
export function defaultYear(today: Date): number {
  return today.getFullYear() - 1;
}
