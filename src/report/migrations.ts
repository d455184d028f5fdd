import { cleanText } from "../lib/clean-text.ts";

/** One step from a version of the stored report's shape to the next. What it gets may be damaged, so it must check what it reads. */
export interface Migration {
  readonly name: string;
  readonly apply: (report: unknown) => unknown;
}

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

/** All steps, oldest first: `migrations[n - 1]` leads from version n to n + 1. None is ever removed or changed: stored drafts need it. */
export const migrations: readonly Migration[] = [
  {
    name: "last year's report and explanations beside the report",
    apply: addingFields({ lastYear: null, explanations: {} }),
  },
  { name: "the day on which the report was declared final", apply: addingFields({ finalisedOn: null }) },
  // Amounts stay as they are; but a program that knows four decimals must refuse a report that may have six.
  {
    name: "amounts of money with up to six decimals; no words of which nothing can be seen",
    apply: withoutUnseenWords,
  },
  { name: "who signs the report, and when", apply: addingToReports({ signedBy: "", signedOn: "" }) },
  {
    name: "confirmations, and texts that follow the tables",
    apply: addingFields({ confirmed: [], followsTables: false }),
  },
  { name: "attachments", apply: addingToReports({ attachments: "" }) },
  // Nothing is to be added by these; but a program that does not know them would set them aside.
  { name: "comments of a supervising office", apply: (report) => report },
  { name: "charts of the tables", apply: (report) => report },
];

/** The version that this program writes, in storage and in files. */
export const currentVersion = migrations.length + 1;

/** True for the versions that `migrateReport` takes: whole numbers up to the current one. */
export function isKnownVersion(version: unknown): version is number {
  return typeof version === "number" && Number.isInteger(version) && version >= 1 && version <= currentVersion;
}

/** Returns a report of an earlier version in the current shape. The caller still parses it with `draftSchema`, as it came from outside. */
export function migrateReport(version: number, report: unknown, steps: readonly Migration[] = migrations): unknown {
  return steps.slice(version - 1).reduce((value, step) => step.apply(value), report);
}
