import { memoizeText } from "../../lib/memoize.ts";
import { type Base, carriedOut } from "./bases.ts";
import { countedBy } from "./counted.ts";
import { publishedDecisionsOf } from "./counted-besides.ts";
import { type Held, heldPlaces } from "./held.ts";
import { hasKind } from "./kinds.ts";
import { type List, listsOf } from "./lists.ts";
import type { Mention, Naught, Passage } from "./mention.ts";
import { naughtsOf } from "./naughts.ts";
import { passageOf } from "./passage.ts";
import { subjectBefore } from "./subject.ts";

/** A number of a passage that states one of the numbers of the tables: it is right if it is any of these. */
export interface Claim {
  readonly mention: Mention;
  readonly bases: readonly Base[];
  /** The organ that the sentence names as who did it, if any. */
  readonly by?: string | undefined;
}

/** A naught with the organ that its sentence names, if any. */
export type NaughtClaim = Naught & { readonly by?: string | undefined };

/** What a passage claims. Places are those of the passage. */
export interface PassageReading {
  /** The tokens are not kept: they are many times the text. */
  readonly passage: Pick<Passage, "plain" | "mentions">;
  readonly claims: readonly Claim[];
  /** Numbers that are one of the tables as a rule, but need not be: a slip of the hand alone makes them wrong. */
  readonly likely: readonly Claim[];
  readonly basesOf: ReadonlyMap<Mention, readonly Base[]>;
  readonly lists: readonly List[];
  readonly naughts: readonly NaughtClaim[];
  readonly held: readonly Held[];
}

/** Parts read with their whole: a part that would count the same as its whole is a part by something unknown. */
function readParts(
  lists: readonly List[],
  passage: Passage,
  topic: string,
  found: Map<Mention, readonly Base[]>,
): void {
  for (const { whole, parts } of lists) {
    const ofWhole = found.get(whole);
    const isCarried = ofWhole?.every(({ rows }) => rows.every((row) => row === "carriedIn" || row === "carriedOut"));
    for (const part of parts) {
      const own = countedBy(part, passage, topic, ofWhole ?? []);
      const isNarrower = own?.every((base) => !ofWhole?.includes(base)) ?? false;
      const isNamed = hasKind(part.own, "docVerb", "in", "out");
      const isOfWhole = ofWhole !== undefined && ofWhole[0]?.table === own?.[0]?.table;
      if (own && own.length > 0 && isNarrower && !isCarried && (isOfWhole || isNamed)) found.set(part, own);
      else found.delete(part);
    }
  }
}

function read(text: string, topic: string): PassageReading {
  const passage = passageOf(text, topic);
  const found = new Map<Mention, readonly Base[]>();
  for (const mention of passage.mentions) {
    const bases = countedBy(mention, passage, topic);
    if (bases && bases.length > 0) found.set(mention, bases);
  }
  const lists = listsOf(passage);
  // Who applied of a number that is not known itself: 网络申请 17 件（自然人 12 件）.
  for (const mention of found.keys()) {
    if (mention.depth === 0 || !hasKind(mention.own, "column", "outcome")) continue;
    let outer: Mention | undefined;
    for (let before = mention.index - 1; !outer && before >= Math.max(0, mention.index - 12); before -= 1) {
      const one = passage.mentions[before];
      if (one && one.depth < mention.depth) outer = one;
    }
    if (outer && !found.has(outer)) found.delete(mention);
  }
  readParts(lists, passage, topic, found);
  const claims = [...found].map(([mention, bases]) => ({ mention, bases, by: subjectBefore(passage, mention.at) }));
  const wholes = new Map(lists.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
  // 网络 10 件，信函 2 件，均已办结: of which nothing is known, is said of their whole.
  const basesAt = (mention: Mention) => found.get(mention) ?? found.get(wholes.get(mention) ?? mention);
  // 均依法答复, and 3 件 carried over: who says the one and the other means all that could be.
  const isCarryTold = claims.some(({ mention, bases }) => mention.quantity.value > 0 && bases.includes(carriedOut));
  const naughts = naughtsOf(passage, topic, basesAt)
    .filter(({ at, bases }) => !(isCarryTold && passage.tokens[at]?.kind !== "neg" && bases.includes(carriedOut)))
    .map((naught) => ({ ...naught, by: subjectBefore(passage, naught.at) }));
  const { plain, mentions } = passage;
  const likely = mentions.flatMap((mention): readonly Claim[] => {
    const bases = found.has(mention) ? [] : publishedDecisionsOf(mention, plain);
    return bases.length > 0 ? [{ mention, bases, by: subjectBefore(passage, mention.at) }] : [];
  });
  return { passage: { plain, mentions }, claims, likely, basesOf: found, lists, naughts, held: heldPlaces(passage) };
}

/** Readings are much larger than their texts: as many are kept as a long report has lines. */
const rememberedTexts = 120_000;

const onApplications = memoizeText((text) => read(text, "app"), rememberedTexts);
const onAnything = memoizeText((text) => read(text, ""), rememberedTexts);

/** The reading of a passage; `isOnApplications` where its heading is about 依申请公开. */
export function readPassage(text: string, isOnApplications: boolean): PassageReading {
  return isOnApplications ? onApplications(text) : onAnything(text);
}
