import { appendTo } from "../../lib/lists.ts";
import type { Arrival } from "../facts.ts";
import type { BroughtCollection, CollectionHead, KnownStanding } from "../kept/kept-collection.ts";
import type { ReadArrival } from "../reading/read-arrival.ts";
import { type ReportingUnit, unitFinder, unitsFromText, withOtherNames } from "../units.ts";
import { textOfUnits } from "./share.ts";
import { type Standing, type UnitFiles, unitStanding } from "./standing.ts";

/** A collection as it is here. */
export interface CollectionHere {
  readonly head: CollectionHead;
  readonly arrivals: readonly Arrival[];
  /** The units that a notice lists; none where the names were typed. */
  readonly listed: readonly ReportingUnit[];
  readonly readArrival: (file: string) => Promise<ReadArrival | undefined>;
}

/**
 * What comes of a unit: it is the same on both sides; it was not here; only the file changed it, so that it is taken; only this
 * side did, so that it stays; or both did, which is asked.
 */
export type UnitOutcome = "same" | "added" | "taken" | "kept" | "asked";

/** A unit that is in a file of a collection, as both sides have it. */
export interface UnitMerge {
  readonly unit: string;
  readonly outcome: UnitOutcome;
  readonly ours: UnitFiles;
  readonly theirs: UnitFiles;
  /** How it stands; undefined where that was not asked for, as the unit is not here or the same. */
  readonly standings: { readonly ours: Standing; readonly theirs: Standing } | undefined;
  /** How the unit stood when both sides had the same; undefined where that is not known. */
  readonly base: KnownStanding | undefined;
  /** How it stands on both sides from now on, as far as that is known. */
  readonly common: KnownStanding | undefined;
}

/** What comes of a file of a collection that is merged with the one that is here. */
export interface CollectionMerge {
  /** What was laid down, as it then is; of the units, `leftOut` and `common` are still those of here. */
  readonly head: CollectionHead;
  readonly units: readonly UnitMerge[];
  /** Files of no unit, which come in as if they were dropped. */
  readonly others: readonly ReadArrival[];
}

/** Names that were typed, with those of a share that are not among them. */
function withUnitsOf(here: string, brought: CollectionHead): string {
  if (here.trim() === "") return brought.unitsText;
  if (brought.madeFor === "") return here;
  const known = new Set(unitsFromText(here).map(({ name }) => name));
  const more = unitsFromText(brought.unitsText).filter(({ name }) => !known.has(name));
  return more.length === 0 ? here : `${here.trimEnd()}\n${textOfUnits(more)}`;
}

/** What was said here holds. */
const headOf = (here: CollectionHead, brought: CollectionHead): CollectionHead => ({
  ...here,
  year: here.year ?? brought.year,
  unitsText: withUnitsOf(here.unitsText, brought),
  answers: { ...brought.answers, ...here.answers },
  readers: { ...brought.readers, ...here.readers },
});

/** Equal without looking into any report: the same reports by the same texts. */
function areAlike(ours: UnitFiles, theirs: UnitFiles): boolean {
  const textsOf = ({ files }: UnitFiles) => new Set(files.map(({ report }) => report?.json));
  const [here, there] = [textsOf(ours), textsOf(theirs)];
  return ours.isLeftOut === theirs.isLeftOut && here.size === there.size && [...here].every((text) => there.has(text));
}

interface Compared extends Pick<UnitMerge, "ours" | "theirs"> {
  /** What both sides knew, by which it is told who changed what. */
  readonly known: readonly KnownStanding[];
}

function outcomeOf({ ours, theirs, known }: Compared, standings: NonNullable<UnitMerge["standings"]>): UnitOutcome {
  const [here, there] = [standings.ours.known.stamp, standings.theirs.known.stamp];
  if (here === there) return "same";
  const isKnown = (stamp: string) => known.some((one) => one.stamp === stamp);
  if (isKnown(there)) return "kept";
  if (isKnown(here)) return "taken";
  if (known.length > 0) return "asked";
  // Where nothing is known, one side has all that the other has, or it is asked.
  const all = { files: [...ours.files, ...theirs.files], isLeftOut: ours.isLeftOut || theirs.isLeftOut };
  const { stamp } = unitStanding(all).known;
  return stamp === here ? "kept" : stamp === there ? "taken" : "asked";
}

/** Merges a file of a collection with the one that is here, unit by unit; nothing is changed yet. */
export async function mergeCollections(here: CollectionHere, brought: BroughtCollection): Promise<CollectionMerge> {
  const head = headOf(here.head, brought.head);
  const list = here.listed.length > 0 ? here.listed : unitsFromText(head.unitsText);
  const find = unitFinder(withOtherNames(list, head.answers));
  const unitOf = (arrival: Arrival): string | undefined => {
    const match = "facts" in arrival ? find(arrival.facts.organ) : undefined;
    return match?.kind === "named" ? match.unit.name : undefined;
  };
  const own = new Map<string, string[]>();
  for (const arrival of here.arrivals) {
    const unit = unitOf(arrival);
    if (unit !== undefined) appendTo(own, unit, arrival.file);
  }
  const theirs = new Map<string, ReadArrival[]>();
  const others: ReadArrival[] = [];
  for (const file of brought.files) {
    const unit = unitOf(file.arrival);
    if (unit === undefined) others.push(file);
    else appendTo(theirs, unit, file);
  }
  // A unit may stand for something without a file: all of them were taken out, or it is in no sum.
  for (const { name } of list) if (brought.head.common[name] && !theirs.has(name)) theirs.set(name, []);
  const [leftOutHere, leftOutThere] = [new Set(here.head.leftOut), new Set(brought.head.leftOut)];
  const units: UnitMerge[] = [];
  for (const [unit, files] of theirs) {
    const kept = await Promise.all((own.get(unit) ?? []).map((file) => here.readArrival(file)));
    const sides = {
      ours: { files: kept.flatMap((file) => file ?? []), isLeftOut: leftOutHere.has(unit) },
      theirs: { files, isLeftOut: leftOutThere.has(unit) },
    };
    const { common: there, before, madeFor } = brought.head;
    const known = [here.head.common[unit], madeFor === "" ? there[unit] : before[unit]].flatMap((one) => one ?? []);
    const isNew = sides.ours.files.length === 0 && known.length === 0;
    const isPlain = isNew || (known.length === 0 && areAlike(sides.ours, sides.theirs));
    const standings = isPlain ? undefined : { ours: unitStanding(sides.ours), theirs: unitStanding(sides.theirs) };
    const outcome = isNew ? "added" : standings ? outcomeOf({ ...sides, known }, standings) : "same";
    const common = standings?.theirs.known ?? (isNew ? brought.head.common[unit] : undefined);
    const isFrom = (side: Standing | undefined) => known.find(({ stamp }) => stamp === side?.known.stamp);
    const base = isFrom(standings?.ours) ?? isFrom(standings?.theirs) ?? known[known.length - 1];
    units.push({ unit, outcome, ...sides, standings, base, common });
  }
  return { head, units, others };
}
