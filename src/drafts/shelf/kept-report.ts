import { edition } from "../../form/form.ts";
import { parseJson } from "../../lib/parse-json.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../../report/migrations.ts";
import { readableDraft, readDraft } from "../../report/read-draft.ts";
import { asDraft, asPastReport, type PastReport } from "../../report/schema.ts";

/** A report of the shelf. */
export interface KeptReport {
  readonly report: PastReport;
  /** Whether it was declared final here or read from a file. */
  readonly from: "finished" | "imported";
  /** In ms since 1970; 0 where that cannot be read. */
  readonly keptAt: number;
}

/** The key under which a report is kept: there is one of an organ and year. */
export const keyOfKept = ({ organ, year }: Pick<PastReport, "organ" | "year">): string => `${year} ${organ.trim()}`;

/** A report as it is stored: with the version of its shape, as drafts are. */
export function encodeKept({ report, from, keptAt }: KeptReport): string {
  const readable = readableDraft(asDraft(report))?.draft;
  return JSON.stringify({ edition, version: currentVersion, from, keptAt, report: readable ?? asDraft(report) });
}

/** Reads what `encodeKept` of this or an earlier program wrote; undefined for anything else. It never throws. */
export function decodeKept(text: string): KeptReport | undefined {
  const stored = parseJson(text) as Partial<Record<string, unknown>> | null | undefined;
  if (typeof stored !== "object" || stored === null || stored.edition !== edition) return undefined;
  if (!isKnownVersion(stored.version)) return undefined;
  const read = readDraft(migrateReport(stored.version, stored.report));
  if (!read) return undefined;
  const keptAt = Number.isSafeInteger(stored.keptAt) ? Math.max(0, Number(stored.keptAt)) : 0;
  return { report: asPastReport(read.draft), from: stored.from === "imported" ? "imported" : "finished", keptAt };
}
