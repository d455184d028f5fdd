import { cleanText } from "../lib/clean-text.ts";

/** One step from a version of the stored report's shape to the next. What it gets may be damaged, so it must check what it reads. */
export type Migration = (report: unknown) => unknown;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Adds fields to a report; whatever is no object stays as it is. */
const addingFields =
  (fields: object) =>
  (report: unknown): unknown =>
    isObject(report) ? { ...report, ...fields } : report;

/** A map of texts without those that are blank once they are cleaned: none that is read may be. */
const writtenOnly = (texts: unknown): unknown =>
  isObject(texts)
    ? Object.fromEntries(
        Object.entries(texts).filter(([, text]) => typeof text !== "string" || /\S/.test(cleanText(text))),
      )
    : texts;

/** Adds fields to a report and to last year's beside it; what a report has already stays. */
const addingToReports =
  (fields: object) =>
  (report: unknown): unknown => {
    if (!isObject(report)) return report;
    const lastYear = "lastYear" in report ? report.lastYear : null;
    const past = isObject(lastYear) ? { lastYear: { ...fields, ...lastYear } } : {};
    return { ...fields, ...report, ...past };
  };

function withoutUnseenWords(report: unknown): unknown {
  if (!isObject(report)) return report;
  const maps = Object.entries(report).filter(([key]) => ["notes", "typed", "explanations"].includes(key));
  const lastYear = "lastYear" in report ? { lastYear: withoutUnseenWords(report.lastYear) } : {};
  return { ...report, ...Object.fromEntries(maps.map(([key, texts]) => [key, writtenOnly(texts)])), ...lastYear };
}

const asItIs: Migration = (report) => report;

/** All steps, oldest first: `migrations[n - 1]` leads from version n to n + 1. None is ever removed or changed: stored drafts need it. */
export const migrations: readonly Migration[] = [
  // Last year's report and explanations beside the report.
  addingFields({ lastYear: null, explanations: {} }),
  // The day on which the report was declared final.
  addingFields({ finalisedOn: null }),
  // Amounts of money with up to six decimals, and no words of which nothing can be seen. Amounts stay as they are; but a program
  // that knows four decimals must refuse a report that may have six.
  withoutUnseenWords,
  // Who signs the report, and when.
  addingToReports({ signedBy: "", signedOn: "" }),
  // Confirmations, and texts that follow the tables.
  addingFields({ confirmed: [], followsTables: false }),
  // Attachments.
  addingToReports({ attachments: "" }),
  // Comments of a supervising office, charts of the tables, then copies in which one part is open and findings that were passed over. Nothing is to be added by these; but
  // a program that does not know them would set them aside.
  asItIs,
  asItIs,
  asItIs,
];

/** The version that this program writes, in storage and in files. */
export const currentVersion = migrations.length + 1;

/** True for the versions that `migrateReport` takes: whole numbers up to the current one. */
export function isKnownVersion(version: unknown): version is number {
  return typeof version === "number" && Number.isInteger(version) && version >= 1 && version <= currentVersion;
}

/** Returns a report of an earlier version in the current shape. The caller still parses it with `draftSchema`, as it came from outside. */
export function migrateReport(version: number, report: unknown, steps: readonly Migration[] = migrations): unknown {
  return steps.slice(version - 1).reduce((value, step) => step(value), report);
}
