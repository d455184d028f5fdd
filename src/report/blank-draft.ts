import { byRowAndColumn } from "../form/cells.ts";
import { aspects, type OrganKind, tables } from "../form/form.ts";
import { periodSentence } from "../form/phrases.ts";
import { type Draft, draftSchema } from "./schema.ts";

/** What is asked before a new report is created. */
export interface ReportIdentity {
  readonly organ: string;
  readonly organKind: OrganKind;
  readonly year: number;
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
    attachments: "",
    signedBy: "",
    signedOn: "",
    notes: {},
    typed: {},
    lastYear: null,
    explanations: {},
    confirmed: [],
    followsTables: false,
    finalisedOn: null,
    ...Object.fromEntries(tables.map((table) => [table.id, byRowAndColumn(table, () => null)])),
  });
}

/** The year that a report written today is usually about: the one before, as far as a report can be about it. */
export function defaultYear(today: Date): number {
  return Math.min(Math.max(today.getFullYear() - 1, 2000), 2100);
}
