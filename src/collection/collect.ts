import { appendTo } from "../lib/lists.ts";
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

/** 未报, 已报, 需核对; several reports of one time, of which nobody knows the newest. */
export type UnitState = "missing" | "in" | "toCheck" | "undecided";

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

function stateOf(taken: Received | undefined, count: number): UnitState {
  if (!taken) return count === 0 ? "missing" : "undecided";
  const { errors, blanks, doubts } = taken.facts;
  return errors + blanks + doubts > 0 ? "toCheck" : "in";
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
    state: stateOf(taken, rounds.length),
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
  return { year, units: units.map((unit) => collectedUnit(unit, received.get(unit) ?? [], due)), strays };
}
