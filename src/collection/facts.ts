import type { Finding } from "../checks/finding.ts";
import type { CellId } from "../form/cells.ts";
import { enteredIds } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { Amount } from "../form/table.ts";
import { blanksOf } from "../report/completeness.ts";
import { type Draft, valuesOf } from "../report/schema.ts";
import { type Course, courseOf, openCommentsOn } from "./course.ts";

/**
 * The entered numbers of a report in printed order (`enteredIds`); `null` where a cell is blank or holds no number. Without their
 * names, as there are thousands of reports: a worker sends them in a tenth of the time.
 */
export type EnteredNumbers = readonly (Amount | null)[];

const placeOf: ReadonlyMap<CellId, number> = new Map(enteredIds.map((id, at) => [id, at]));

/** The number of a cell; `null` where it is blank or holds none. */
export const amountAt = (numbers: EnteredNumbers, id: CellId): Amount | null => numbers[placeOf.get(id) ?? -1] ?? null;

/** What is kept of a report that came in, so that thousands fit in the memory: its numbers, and how many of what was found in it. */
export interface Facts {
  readonly organ: string;
  /** `null` where the report states none. */
  readonly year: number | null;
  /** When it was exported, or else when its file was written, in ms since 1970. */
  readonly at: number;
  /** Equal for reports of equal content, and for those alone. */
  readonly identity: string;
  readonly numbers: EnteredNumbers;
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  readonly blanks: number;
  /** Places that the reading is not sure of, or that have no place in the form. */
  readonly doubts: number;
  /** What happened to it last between its unit and this office; `null` where nothing did. */
  readonly course: Course | null;
  /** Comments of this office that it has not confirmed. */
  readonly openComments: number;
  /** How often each rule found something; `null` until a report that was kept before that was counted is read again. */
  readonly found: readonly FoundBy[] | null;
  /** True while a report is listed and is still to be checked: what is counted of it says nothing yet. Such a one is not stored. */
  readonly isUnchecked?: true;
}

/** How often a rule found something in a report: the rule by its title, and the word of its severity. */
export interface FoundBy {
  readonly rule: string;
  readonly severity: string;
  readonly count: number;
}

/** A file that was handed in: the report in it, or why there is none. */
export type Arrival =
  | { readonly file: string; readonly facts: Facts }
  | { readonly file: string; readonly refused: string };

const enteredPaths = enteredIds.map((id) => id.split("."));

/** The entered numbers of a draft. */
export function numbersOf(draft: Draft): EnteredNumbers {
  const values = new Map(tables.map((table) => [table.id as string, valuesOf(draft, table)]));
  return enteredPaths.map(([table = "", row = "", column = ""]) => values.get(table)?.[row]?.[column] ?? null);
}

/** A line of 问题清单: which rule, how grave, and what it found. */
export interface ListedProblem {
  readonly rule: string;
  readonly severity: string;
  /** Where in the report, in words: 指标. */
  readonly place: string;
  readonly message: string;
}

/** Counts what each rule found, in the order in which a report is read. */
export function countedByRule(problems: readonly ListedProblem[]): readonly FoundBy[] {
  const counts = new Map<string, FoundBy>();
  for (const { rule, severity } of problems) {
    const key = `${severity} ${rule}`;
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** What the office that collects knows of a report: how it went to and fro. */
export const factsOfCourse = (draft: Draft): Pick<Facts, "course" | "openComments"> => ({
  course: courseOf(draft),
  openComments: openCommentsOn(draft),
});

/** What a report is, when and from where it came. */
export interface ReadReport {
  readonly draft: Draft;
  readonly year: number | null;
  readonly at: number;
  readonly identity: string;
  readonly doubts: number;
}

/** What is kept of a report, with what 审核 found in it. */
export function factsOf(
  { draft, ...read }: ReadReport,
  findings: readonly Finding[],
  found: readonly FoundBy[],
): Facts {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return {
    ...read,
    organ: draft.organ,
    numbers: numbersOf(draft),
    errors: count("error"),
    warnings: count("warning"),
    suggestions: count("suggestion"),
    blanks: blanksOf(draft).length,
    ...factsOfCourse(draft),
    found,
  };
}
