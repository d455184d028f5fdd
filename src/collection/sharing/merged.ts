import type { CollectionHead } from "../kept/kept-collection.ts";
import type { ReadArrival } from "../reading/read-arrival.ts";
import { withKeptRounds } from "../returns/joined-rounds.ts";
import type { CollectionMerge, UnitMerge } from "./merge-collections.ts";
import { identityIn, oncePerReport } from "./standing.ts";

/** What a person takes of a unit that both sides changed: what is here, what is in the file, or all of both. */
export type MergeTaking = "ours" | "theirs" | "both";

/** What is to be done with the collection that is here. */
export interface MergedCollection {
  readonly head: CollectionHead;
  /** Files that are here already, as they then are. */
  readonly written: readonly ReadArrival[];
  /** Files that come in, and are named by whoever keeps them. */
  readonly added: readonly ReadArrival[];
  readonly removed: readonly string[];
}

/** What comes of one unit whose state of the file is taken, or joined to what is here. */
function mergedUnit({ ours, theirs, base }: UnitMerge, taking: "theirs" | "both") {
  const there = oncePerReport(theirs.files);
  const known = new Set(ours.files.map(identityIn));
  const written: ReadArrival[] = [];
  const removed: string[] = [];
  for (const file of ours.files) {
    const identity = identityIn(file) ?? "";
    const other = there.get(identity);
    const { arrival } = file;
    if (other?.report) {
      const next = taking === "theirs" ? other : withKeptRounds(file, other.report.json);
      written.push({ ...next, arrival: { ...next.arrival, file: arrival.file } });
    } else if (taking === "theirs" && base?.reports.includes(identity)) removed.push(arrival.file);
  }
  const added = [...there].flatMap(([identity, file]) => (known.has(identity) ? [] : [file]));
  return { written, removed, added };
}

/** What a merge comes to; what both sides changed is as it was chosen, and joined where nothing was. */
export function mergedCollection(
  { head, units, others }: CollectionMerge,
  choices: ReadonlyMap<string, MergeTaking>,
): MergedCollection {
  const written: ReadArrival[] = [];
  const added: ReadArrival[] = [...others];
  const removed: string[] = [];
  const leftOut = new Set(head.leftOut);
  const common = { ...head.common };
  for (const one of units) {
    const { unit, outcome, theirs } = one;
    const asked = choices.get(unit) ?? "both";
    const taking = outcome === "asked" ? asked : outcome === "taken" || outcome === "added" ? "theirs" : "ours";
    if (one.common) common[unit] = one.common;
    if (taking === "ours") continue;
    const merged = mergedUnit(one, taking);
    written.push(...merged.written);
    added.push(...merged.added);
    removed.push(...merged.removed);
    if (taking === "both") continue;
    if (theirs.isLeftOut) leftOut.add(unit);
    else leftOut.delete(unit);
  }
  return { head: { ...head, leftOut: [...leftOut], common }, written, added, removed };
}
