import type { Collected, CollectedUnit } from "../collect.ts";
import { type CollectionHead, emptyHead } from "../kept/kept-collection.ts";
import type { ReadArrival } from "../reading/read-arrival.ts";
import type { ReportingUnit } from "../units.ts";
import { unitStanding } from "./standing.ts";

/** Some units of a collection, to be read by somebody else. */
export interface Share {
  readonly head: CollectionHead;
  readonly files: readonly ReadArrival[];
}

/** Names of units as a list of them is typed, a line each with its other names behind it. */
export const textOfUnits = (units: readonly ReportingUnit[]): string =>
  units.map(({ name, also }) => [name, ...also].join("\t")).join("\n");

/** Shares units out evenly among readers, in their order; the first ones get one more. */
export function sharedOut<T>(
  units: readonly T[],
  readers: readonly string[],
): readonly (readonly [string, readonly T[]])[] {
  const least = Math.floor(units.length / readers.length);
  const more = units.length % readers.length;
  return readers.map((reader, at) => {
    const from = at * least + Math.min(at, more);
    return [reader, units.slice(from, from + least + (at < more ? 1 : 0))];
  });
}

const filesOf = ({ rounds, copies }: CollectedUnit): readonly string[] =>
  [...rounds, ...copies].map(({ file }) => file);

/** Makes the share of a reader: the files of the units, what was said of them, and how they stand, by which it is merged again. */
export async function readersShare(
  reader: string,
  units: readonly CollectedUnit[],
  { year, leftOut, common: before }: Pick<CollectionHead, "leftOut" | "common"> & Pick<Collected, "year">,
  readArrival: (file: string) => Promise<ReadArrival | undefined>,
): Promise<Share> {
  const all: ReadArrival[] = [];
  const common: Record<string, CollectionHead["common"][string]> = {};
  const names = new Set(units.map(({ unit }) => unit.name));
  for (const one of units) {
    const files: ReadArrival[] = [];
    for (const name of filesOf(one)) {
      const file = await readArrival(name);
      if (file) files.push(file);
    }
    all.push(...files);
    common[one.unit.name] = unitStanding({ files, isLeftOut: leftOut.includes(one.unit.name) }).known;
  }
  const head = {
    ...emptyHead,
    year,
    unitsText: textOfUnits(units.map(({ unit }) => unit)),
    leftOut: leftOut.filter((name) => names.has(name)),
    common,
    madeFor: reader,
    before: Object.fromEntries(Object.entries(before).filter(([name]) => names.has(name))),
  };
  return { head, files: all };
}
