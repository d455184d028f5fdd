import { appendTo } from "../lib/lists.ts";
import { areSame } from "../lib/memoize.ts";
import type { Course } from "./course.ts";
import type { Arrival, Facts } from "./facts.ts";
import { type ReportingUnit, unitFinder } from "./units.ts";

/** A report that came in, by its file. */
export interface Received {
  readonly file: string;
  readonly facts: Facts;
}

/** What became of a file that is no unit's report of the year. */
export type Stray = { readonly file: string } & (
  | { readonly why: "refused"; readonly refused: string }
  | { readonly why: "noOrgan" | "noYear" }
  | { readonly why: "otherYear"; readonly year: number }
  | { readonly why: "unknownUnit"; readonly organ: string }
  | { readonly why: "doubtfulUnit"; readonly organ: string; readonly near: readonly string[] }
);

/** 未报; several reports of one time, of which nobody knows the newest; 审核中; 需核对, 已报, 退回, 已改, 通过. */
export type UnitState = "missing" | "undecided" | "checking" | "toCheck" | "in" | "returned" | "changed" | "passed";

/** True for a state in which this office has to do something next. */
export const isWaiting = (state: UnitState): boolean => state === "toCheck" || state === "in" || state === "changed";

/** Where a unit stands. */
export interface CollectedUnit {
  readonly unit: ReportingUnit;
  readonly state: UnitState;
  /** The report that counts; undefined where none is in, or where that is undecided. */
  readonly taken: Received | undefined;
  /** Reports of different content, the oldest first: so many rounds. */
  readonly rounds: readonly Received[];
  /** Files that say the same as another one. */
  readonly copies: readonly Received[];
  /** True where the first of them came after the day. */
  readonly isLate: boolean;
}

/** All units of a list in its order, and the files that are none of theirs. */
export interface Collected {
  readonly year: number;
  readonly units: readonly CollectedUnit[];
  readonly strays: readonly Stray[];
}

/** The year collected, and the last moment in ms since 1970 at which a report is in time; undefined where no day is set. */
export interface Terms {
  readonly year: number;
  readonly due: number | undefined;
}

/** True where something in a report is to be looked at: 错误, blanks, places in doubt. */
export const wantsLook = ({ facts: { errors, blanks, doubts } }: Received): boolean => errors + blanks + doubts > 0;

/** True for a unit whose report is here to be opened: it came, and is not still being checked. */
export const isReadable = ({ taken }: CollectedUnit): boolean => taken !== undefined && !taken.facts.isUnchecked;

/** The last step between the unit and this office that is about what a report says. */
function courseAmong(files: readonly Received[], { identity }: Facts): Course | undefined {
  const courses = files.flatMap(({ facts }) => (facts.identity === identity && facts.course ? [facts.course] : []));
  return courses.sort((one, other) => one.at - other.at)[courses.length - 1];
}

/** How the unit stands by the report that counts; `files` are all that came from it. */
function stateOf(taken: Received | undefined, files: readonly Received[]): UnitState {
  if (!taken) return files.length === 0 ? "missing" : "undecided";
  switch (courseAmong(files, taken.facts)?.kind) {
    case "returned":
      return "returned";
    case "agreed":
      return "passed";
    case "answered":
      return "changed";
    default:
      // What was sent back or passed, and came again in a file that knows nothing of it.
      if (files.some(({ facts }) => facts.course !== null)) return "changed";
      if (taken.facts.isUnchecked) return "checking";
      return wantsLook(taken) ? "toCheck" : "in";
  }
}

const none: readonly Received[] = [];

/** A unit as it stood last, with what that followed from. */
interface Stood {
  readonly received: readonly Received[];
  readonly due: number | undefined;
  readonly is: CollectedUnit;
}

const stood = new WeakMap<ReportingUnit, Stood>();

/** How a unit stands; the same object as before while its files are the same, since of thousands of units each batch of files changes few. */
function standing(unit: ReportingUnit, received: readonly Received[], due: number | undefined): CollectedUnit {
  const last = stood.get(unit);
  if (last && last.due === due && areSame(last.received, received)) return last.is;
  const is = collectedUnit(unit, received, due);
  stood.set(unit, { received, due, is });
  return is;
}

function collectedUnit(unit: ReportingUnit, received: readonly Received[], due: number | undefined): CollectedUnit {
  const byTime = [...received].sort((one, other) => one.facts.at - other.facts.at);
  const rounds: Received[] = [];
  const copies: Received[] = [];
  for (const one of byTime) {
    const isCopy = rounds.some(({ facts }) => facts.identity === one.facts.identity);
    (isCopy ? copies : rounds).push(one);
  }
  const last = rounds[rounds.length - 1];
  const isUndecided = last !== undefined && rounds[rounds.length - 2]?.facts.at === last.facts.at;
  const taken = isUndecided ? undefined : last;
  const first = byTime[0];
  return {
    unit,
    state: stateOf(taken, byTime),
    taken,
    rounds,
    copies,
    isLate: first !== undefined && due !== undefined && first.facts.at > due,
  };
}

/**
 * Finds the unit of each file. Nothing is guessed: what is of another year, of no unit of the list, of perhaps one, or no report
 * at all, is a stray with the reason; of several reports of one unit the newest counts, where that can be told.
 */
export function collect(
  arrivals: readonly Arrival[],
  units: readonly ReportingUnit[],
  { year, due }: Terms,
): Collected {
  const find = unitFinder(units);
  const received = new Map<ReportingUnit, Received[]>();
  const strays: Stray[] = [];
  for (const arrival of arrivals) {
    const { file } = arrival;
    if ("refused" in arrival) {
      strays.push({ file, why: "refused", refused: arrival.refused });
      continue;
    }
    const { organ, year: own } = arrival.facts;
    const match = find(organ);
    if (own === null) strays.push({ file, why: "noYear" });
    else if (own !== year) strays.push({ file, why: "otherYear", year: own });
    else if (match.kind === "named") appendTo(received, match.unit, arrival);
    else if (organ.trim() === "") strays.push({ file, why: "noOrgan" });
    else if (match.kind === "none") strays.push({ file, why: "unknownUnit", organ });
    else strays.push({ file, why: "doubtfulUnit", organ, near: match.units.map(({ name }) => name) });
  }
  return { year, units: units.map((unit) => standing(unit, received.get(unit) ?? none, due)), strays };
}
