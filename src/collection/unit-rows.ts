import { comparable } from "../lib/clean-text.ts";
import type { CollectedUnit, UnitState } from "./collect.ts";
import type { CollectionHead } from "./kept/kept-collection.ts";

/** What units can be sorted by; the order of the list is "list". */
export type UnitColumn =
  | "list"
  | "name"
  | "state"
  | "errors"
  | "warnings"
  | "suggestions"
  | "blanks"
  | "doubts"
  | "openComments"
  | "rounds"
  | "at";

/** Which units are shown, and in what order. */
export interface UnitView {
  readonly words: string;
  readonly state: UnitState | "all";
  /** Who reads the units that are shown: "" for those that were handed on to nobody; undefined for all. */
  readonly reader: string | undefined;
  readonly by: UnitColumn;
  readonly isDown: boolean;
}

/** All states in the order in which they ask for something. */
export const unitStates: readonly UnitState[] = [
  "missing",
  "undecided",
  "checking",
  "toCheck",
  "in",
  "returned",
  "changed",
  "passed",
];

/** What a unit is sorted by; undefined where it has none of it, which comes last either way. */
function sortedBy({ unit, state, taken, rounds }: CollectedUnit, by: UnitColumn): number | string | undefined {
  switch (by) {
    case "list":
      return 0;
    case "name":
      return unit.name;
    case "state":
      return unitStates.indexOf(state);
    case "rounds":
      return rounds.length;
    default:
      return taken?.facts[by];
  }
}

/** Names in the order of their sounds. Made once: of thousands of names each would be compared some twelve times by a new one. */
const bySound = new Intl.Collator("zh");

function compared(one: number | string, other: number | string): number {
  return typeof one === "string" ? bySound.compare(one, String(other)) : one - Number(other);
}

const plain = (words: string): string => comparable(words).toLowerCase();

/** The units that are wanted, in the order that is wanted; equal ones stay as the list has them. `readers` says who reads a unit. */
export function unitRows(
  units: readonly CollectedUnit[],
  view: UnitView,
  readers: CollectionHead["readers"],
): readonly CollectedUnit[] {
  const wanted = view.words.split(/\s+/).map(plain).filter(Boolean);
  const shown = units.filter(({ unit, state }) => {
    if (view.state !== "all" && view.state !== state) return false;
    if (view.reader !== undefined && view.reader !== (readers[unit.name] ?? "")) return false;
    if (wanted.length === 0) return true;
    const names = plain([unit.name, ...unit.also].join(" "));
    return wanted.every((word) => names.includes(word));
  });
  if (view.by === "list") return shown;
  const withValues = shown.map((row) => ({ row, value: sortedBy(row, view.by) }));
  withValues.sort((one, other) => {
    if (one.value === undefined || other.value === undefined) {
      return Number(one.value === undefined) - Number(other.value === undefined);
    }
    return (view.isDown ? -1 : 1) * compared(one.value, other.value);
  });
  return withValues.map(({ row }) => row);
}
