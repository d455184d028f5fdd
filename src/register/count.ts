import { applications } from "../form/applications.ts";
import { type CellId, cellId, enteredCells } from "../form/cells.ts";
import { appendTo } from "../lib/lists.ts";
import type { Case } from "./case.ts";
import { applicantOf, type KnownWordings, type Meaning, notCounted, outcomeOf, wordingKey } from "./wordings.ts";

/** What an office said of its wordings. */
export interface KnownMeanings {
  readonly outcomes: KnownWordings;
  readonly applicants: KnownWordings;
}

/** A wording of a column, how many rows have it, and what it means; undefined where that is to be asked. */
export interface Wording {
  readonly text: string;
  readonly rows: number;
  readonly meaning: Meaning | undefined;
}

/** Why a row is not counted. */
export type LeftBecause =
  | "kindUnknown"
  | "outcomeUnknown"
  | "noDay"
  | "dayUnread"
  | "noYear"
  | "several"
  | "nextYear"
  | "answeredBefore"
  | "asSaid";

/** A row that is in no number, and why. */
export interface LeftCase {
  readonly one: Case;
  readonly why: LeftBecause;
}

/** What the rows of a register come to. */
export interface RegisterCount {
  /** The rows in each entered cell of 表三; none for a cell without any. */
  readonly cells: ReadonlyMap<CellId, readonly Case[]>;
  readonly counted: number;
  /** Rows in 四 for what their outcome says, or does not say, and not for the day of their answer. */
  readonly open: ReadonlySet<Case>;
  readonly left: readonly LeftCase[];
  readonly outcomes: readonly Wording[];
  readonly applicants: readonly Wording[];
}

/** The wordings of a column by the number of their rows, those to be asked first. */
function wordingsOf(texts: readonly string[], meaningOf: (text: string) => Meaning | undefined): readonly Wording[] {
  const byKey = new Map<string, { text: string; rows: number }>();
  for (const text of texts) {
    const key = wordingKey(text);
    const same = byKey.get(key);
    if (same) same.rows += 1;
    else byKey.set(key, { text, rows: 1 });
  }
  return [...byKey.values()]
    .map(({ text, rows }) => ({ text, rows, meaning: meaningOf(text) }))
    .sort(
      (one, other) => Number(one.meaning !== undefined) - Number(other.meaning !== undefined) || other.rows - one.rows,
    );
}

/** Whether a row was received in the year, or before it and is carried in; else why it is in no number. */
function entryOf(one: Case, year: number, hasDays: boolean): "received" | "carriedIn" | LeftBecause {
  const { receivedOn, answeredOn, saysCarriedIn } = one;
  const first = `${year}-01-01`;
  if (one.isSeveral) return "several";
  if (receivedOn.kind === "unread" || answeredOn.kind === "unread") return "dayUnread";
  if (receivedOn.kind === "noYear" || answeredOn.kind === "noYear") return "noYear";
  if (answeredOn.kind === "day" && answeredOn.day < first) return "answeredBefore";
  if (receivedOn.kind === "none") {
    if (saysCarriedIn) return "carriedIn";
    return hasDays ? "noDay" : "received";
  }
  if (receivedOn.day > `${year}-12-31`) return "nextYear";
  return receivedOn.day < first ? "carriedIn" : "received";
}

/**
 * Counts the rows of a register into 表三 of a year: each in one row of 一 or 二, and in one outcome or in 四. A row without
 * an outcome, or answered after the year, is in 四. A row of which anything is not known is in no number, and is told.
 * `hasDays` is false for a register without days of receipt: then all rows are of the year.
 */
export function countRegister(
  cases: readonly Case[],
  year: number,
  hasDays: boolean,
  known: KnownMeanings,
): RegisterCount {
  const cells = new Map<CellId, Case[]>(enteredCells(applications).map(({ id }) => [id, []]));
  const left: LeftCase[] = [];
  const open = new Set<Case>();
  let counted = 0;
  const outcome = (text: string) => outcomeOf(text, known.outcomes);
  const applicant = (text: string) => applicantOf(text, known.applicants);
  const inYear: Case[] = [];
  for (const one of cases) {
    const entry = entryOf(one, year, hasDays);
    if (entry !== "received" && entry !== "carriedIn") {
      left.push({ one, why: entry });
      continue;
    }
    inYear.push(one);
    const column = applicant(one.kind);
    const isLater = one.answeredOn.kind === "day" && one.answeredOn.day > `${year}-12-31`;
    const row = isLater ? "carriedOut" : outcome(one.outcome);
    if (column === undefined) left.push({ one, why: "kindUnknown" });
    else if (row === undefined) left.push({ one, why: "outcomeUnknown" });
    else if (column === notCounted || row === notCounted) left.push({ one, why: "asSaid" });
    else {
      appendTo(cells, cellId(applications, entry, column), one);
      appendTo(cells, cellId(applications, row, column), one);
      counted += 1;
      if (row === "carriedOut" && !isLater) open.add(one);
    }
  }
  return {
    cells,
    counted,
    open,
    left,
    outcomes: wordingsOf(
      inYear.map((one) => one.outcome),
      outcome,
    ),
    applicants: wordingsOf(
      inYear.map((one) => one.kind),
      applicant,
    ),
  };
}
