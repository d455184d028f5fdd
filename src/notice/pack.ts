import * as z from "zod/mini";
import { organKindIds } from "../form/form.ts";
import { cleanText } from "../lib/clean-text.ts";
import { type NoticePlace, noticePlaces, textPlaces } from "./places.ts";

const oneOf = (places: readonly NoticePlace[]) => z.enum(places as [NoticePlace, ...NoticePlace[]]);
const anywhere = oneOf(noticePlaces);
const inTexts = oneOf(textPlaces);
const anyWords = z.string().check(z.overwrite(cleanText));
const words = z.string().check(z.overwrite(cleanText), z.regex(/\S/));
/** Where it is laid down, e.g. 通知第三条; "" where that is not said. */
const source = z._default(anyWords, "");
/** A day of the year after the one reported on, e.g. 01-31. */
const day = z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const count = z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(100_000))), null);

/** How each kind of requirement is written down; an item of each is read by itself. */
export const itemSchemas = {
  /** Stages of the work, and by which day each ends; `from` where it also has a first day. */
  stages: z.strictObject({
    kind: z.enum(["fill", "review", "submit", "publish", "rollUp"]),
    from: z._default(z.nullable(day), null),
    to: day,
    source,
  }),
  /** How long a text may be, or must be, in characters without blanks; `null` for no limit. */
  limits: z.strictObject({ in: inTexts, most: count, least: count, source }),
  /** What a text must state: a number of something, or a mention of it. `of` is a concept by its name, or words of the notice's own. */
  statements: z.strictObject({
    in: inTexts,
    want: z.enum(["number", "mention"]),
    of: words,
    /** Other words that say the same. */
    also: z._default(z.array(words), []),
    source,
  }),
  /** Sub-headings that a text must have, in this order. */
  headings: z.strictObject({ in: inTexts, heading: words, source }),
  /** Words that are wrong this year, and what is said for them; "" where they are to be left out. */
  terms: z.strictObject({ wrong: words, right: z._default(anyWords, ""), source }),
  /** Sentences to start a text with. */
  starters: z.strictObject({ in: inTexts, words, source }),
  /** The units that report. `vertical` units are led from above, and in no sum of the district. */
  units: z.strictObject({
    name: words,
    kind: z._default(z.enum(organKindIds), "other"),
    level: z._default(z.enum(["", "province", "city", "county", "township"]), ""),
    vertical: z._default(z.boolean(), false),
    /** Other names of the unit. */
    also: z._default(z.array(words), []),
    source,
  }),
  /** Rules that are not to run, or are to weigh otherwise than they do. */
  rules: z.strictObject({ rule: words, runs: z.enum(["off", "suggestion", "warning", "error"]), source }),
  /** How much of a part may be last year's word for word, in %. */
  likeness: z.strictObject({
    in: z.enum(["overview", "problems"]),
    most: z.int().check(z.minimum(0), z.maximum(100)),
    source,
  }),
  /** What else the notice says of a place, such as what is counted there. */
  remarks: z.strictObject({ in: anywhere, words, source }),
  /** What is handed in, and how. */
  handIn: z.strictObject({ words, source }),
  /** Phrases that a supervisor sends reports back with: of a place, of what a rule finds, or of anything where these are "". */
  phrases: z.strictObject({
    in: z._default(z.enum(["", ...noticePlaces]), ""),
    rule: z._default(anyWords, ""),
    words,
    source,
  }),
} as const;

/** A kind of requirement, by its key in a pack. */
export type NoticeSection = keyof typeof itemSchemas;

/** An item of a kind of requirement. */
export type NoticeItem<S extends NoticeSection> = z.infer<(typeof itemSchemas)[S]>;

/** All kinds, in the order in which they are shown. */
export const noticeSections = Object.keys(itemSchemas) as readonly NoticeSection[];

const list = <S extends NoticeSection>(section: S) => z._default(z.array(itemSchemas[section]), []);

/** What a pack says of itself. */
export const headSchemas = {
  title: z._default(anyWords, ""),
  issuedBy: z._default(anyWords, ""),
  /** The year reported on, to which the notice applies; `null` for any. */
  year: z._default(z.nullable(z.int().check(z.minimum(2000), z.maximum(2100))), null),
  /** Whom to ask. */
  contact: z._default(anyWords, ""),
} as const;

/** 通知包: what a local notice lays down, as data. */
export const packSchema = z.strictObject({
  ...headSchemas,
  stages: list("stages"),
  limits: list("limits"),
  statements: list("statements"),
  headings: list("headings"),
  terms: list("terms"),
  starters: list("starters"),
  units: list("units"),
  rules: list("rules"),
  likeness: list("likeness"),
  remarks: list("remarks"),
  handIn: list("handIn"),
  phrases: list("phrases"),
});

/** The values of a pack. */
export type NoticePack = z.infer<typeof packSchema>;

/** The items of one kind in a pack. */
export function itemsIn<S extends NoticeSection>(pack: NoticePack, section: S): readonly NoticeItem<S>[] {
  return pack[section] as unknown as readonly NoticeItem<S>[];
}

/** A pack that says nothing. */
export const emptyPack: NoticePack = packSchema.parse({});
