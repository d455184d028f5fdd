import { distance } from "fastest-levenshtein";
import { comparable } from "../lib/clean-text.ts";
import { appendTo } from "../lib/lists.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { type NoticeItem, packSchema } from "../notice/pack.ts";

/** A unit of the list that a notice hands down. */
export type ReportingUnit = NoticeItem<"units">;

/** The units of a text: a name a line, with other names of the unit behind it, after tabs or commas. A name that comes again adds nothing. */
export function unitsFromText(text: string): readonly ReportingUnit[] {
  const known = new Set<string>();
  const units = text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [name = "", ...also] = line.split(/[\t,，]/).map((word) => word.trim());
    if (name === "" || known.has(name)) return [];
    known.add(name);
    return [{ name, also: also.filter((word) => word !== "") }];
  });
  return packSchema.parse({ units }).units;
}

/** What a person said of names that are no unit's own: by such a name, the unit that is meant. */
export type NameAnswers = Readonly<Record<string, string>>;

/** The units with the names that a person said are theirs. */
export function withOtherNames(units: readonly ReportingUnit[], answers: NameAnswers): readonly ReportingUnit[] {
  const named = new Map<string, string[]>();
  for (const [name, unit] of Object.entries(answers)) appendTo(named, unit, name);
  return units.map((unit) => ({ ...unit, also: [...unit.also, ...(named.get(unit.name) ?? [])] }));
}

/** The unit that an organ's name means: surely; perhaps, which a person decides; or none of the list. */
export type UnitMatch =
  | { readonly kind: "named"; readonly unit: ReportingUnit }
  | { readonly kind: "near"; readonly units: readonly ReportingUnit[] }
  | { readonly kind: "none" };

/** At most so many are shown to choose from. */
const mostNear = 3;
/** In characters: one wrong, lacking or added in a name of some ten. */
const farthest = 2;

/** 某镇政府 for 某镇人民政府, as it is said and written everywhere but on seals. */
const asSaid = (name: string): string => name.replace("人民政府", "政府");

const folded = (name: string): string => comparable(name).replace(/[\p{P}\p{S}]/gu, "");

/** How near a name is to one of a unit's: 0 is the same; a name in its short form, with the place before it, or a character off, is near. */
function distanceTo(own: string, others: string): number {
  if (own === others) return 0;
  const [name, other] = [asSaid(own), asSaid(others)];
  if (name === other) return 1;
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  if (short.length > 2 && (long.endsWith(short) || long.startsWith(short))) return 1;
  const most = short.length > 5 ? farthest : 1;
  return Math.abs(name.length - other.length) > most ? Infinity : distance(name, other) <= most ? 2 : Infinity;
}

/**
 * Returns a function that finds the unit of a name: by its own name or another one of it, or the nearest ones, never as a guess.
 * What it found is remembered with the list: the same thousand names are asked for again whenever a report comes in.
 */
export const unitFinder = memoizeByIdentity((units: readonly ReportingUnit[]): ((organ: string) => UnitMatch) => {
  const find = finderAmong(units);
  const found = new Map<string, UnitMatch>();
  return (organ) => {
    const match = found.get(organ) ?? find(organ);
    found.set(organ, match);
    return match;
  };
});

function finderAmong(units: readonly ReportingUnit[]): (organ: string) => UnitMatch {
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
