import { distance } from "fastest-levenshtein";
import { comparable } from "../lib/clean-text.ts";
import type { NoticeItem } from "../notice/pack.ts";

/** A unit of the list that a notice hands down. */
export type ReportingUnit = NoticeItem<"units">;

/** The unit that an organ's name means: surely; perhaps, which a person decides; or none of the list. */
export type UnitMatch =
  | { readonly kind: "named"; readonly unit: ReportingUnit }
  | { readonly kind: "near"; readonly units: readonly ReportingUnit[] }
  | { readonly kind: "none" };

/** At most so many are shown to choose from. */
const mostNear = 3;
/** In characters: one wrong, lacking or added in a name of some ten. */
const farthest = 2;

const folded = (name: string): string => comparable(name).replace(/[\p{P}\p{S}]/gu, "");

/** How near a name is to one of a unit's: 0 is the same; a name with the place before it, or a character off, is near. */
function distanceTo(name: string, other: string): number {
  if (name === other) return 0;
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  if (short.length > 2 && (long.endsWith(short) || long.startsWith(short))) return 1;
  const most = short.length > 5 ? farthest : 1;
  return Math.abs(name.length - other.length) > most ? Infinity : distance(name, other) <= most ? 2 : Infinity;
}

/** Returns a function that finds the unit of a name: by its own name or another one of it, or the nearest ones, never as a guess. */
export function unitFinder(units: readonly ReportingUnit[]): (organ: string) => UnitMatch {
  const names = units.map((unit) => ({ unit, names: [unit.name, ...unit.also].map(folded) }));
  const byName = new Map<string, ReportingUnit[]>();
  for (const { unit, names: own } of names) {
    for (const name of new Set(own)) byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return (organ) => {
    const name = folded(organ);
    if (name === "") return { kind: "none" };
    const same = byName.get(name) ?? [];
    const [only] = same;
    if (only && same.length === 1) return { kind: "named", unit: only };
    if (same.length > 1) return { kind: "near", units: same };
    const near = names
      .map(({ unit, names: own }) => ({ unit, far: Math.min(...own.map((one) => distanceTo(name, one))) }))
      .filter(({ far }) => far < Infinity)
      .sort((one, other) => one.far - other.far)
      .slice(0, mostNear);
    return near.length > 0 ? { kind: "near", units: near.map(({ unit }) => unit) } : { kind: "none" };
  };
}
