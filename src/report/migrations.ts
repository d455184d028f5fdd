/** A change of the report's shape, by name. What it is given may be damaged, so it must not rely on anything in it. */
export interface Migration {
  readonly name: string;
  readonly apply: (report: unknown) => unknown;
}

/** In the order they came about; version n is what n − 1 of them lead to. None is ever removed or changed. */
export const migrations: readonly Migration[] = [
  {
    name: "last year's report and explanations beside the report",
    apply: (report) =>
      typeof report === "object" && report !== null ? { ...report, lastYear: null, explanations: {} } : report,
  },
  {
    name: "the day on which the report was declared final",
    apply: (report) => (typeof report === "object" && report !== null ? { ...report, finalisedOn: null } : report),
  },
];

/** The version that this program writes, in storage and in files. */
export const currentVersion = migrations.length + 1;

/** True for the versions that `migrateReport` takes: whole numbers up to the current one. */
export function isKnownVersion(version: unknown): version is number {
  return typeof version === "number" && Number.isInteger(version) && version >= 1 && version <= currentVersion;
}

/** A report of an earlier version in the present shape; still unchecked, as it came from outside. */
export function migrateReport(version: number, report: unknown, steps: readonly Migration[] = migrations): unknown {
  return steps.slice(version - 1).reduce((value, step) => step.apply(value), report);
}
