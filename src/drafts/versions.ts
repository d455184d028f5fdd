import * as z from "zod/mini";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { type Draft, draftSchema } from "../report/schema.ts";
import { checksum } from "./draft-record.ts";
import type { DraftStore } from "./draft-store.ts";
import { packText, unpackText } from "./packed-text.ts";
import { type Timeline, valueAt, withoutVersion, withVersion } from "./timeline.ts";

/** 历史版本: a draft as it once was. */
export interface Version {
  /** Greater than that of all versions before. */
  readonly key: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was about to be done, in words, e.g. 导入旧报告作为本年报告; none for versions kept from time to time. */
  readonly before?: string;
}

/** So many versions of a draft are kept. */
export const mostVersions = 40;
/** While somebody types, a version is kept that often, in ms. */
export const versionSpacing = 5 * 60_000;
/** The longest that the versions of one draft, and of all drafts, may be, in UTF-16 units of 5.2 million. */
const longest = { one: 200_000, all: 1_500_000 } as const;
/** A draft longer than that, as JSON, has no versions: packing it would stop the page for too long. */
const longestDraft = 1_000_000;

const pieceSchema = z.union([
  z.object({ v: z.unknown() }),
  z.object({ o: z.array(z.string()) }),
  z.object({ a: z.int().check(z.minimum(0), z.maximum(10_000)) }),
]);
const historySchema = z.object({
  /** Oldest first; `format` is the version of the draft's shape, see report/migrations.ts. */
  versions: z.array(z.object({ key: z.int(), at: z.int(), format: z.int(), before: z.optional(z.string()) })),
  timeline: z.record(z.string(), z.array(z.tuple([z.int(), pieceSchema]))),
});
type History = z.infer<typeof historySchema>;

const nothing: History = { versions: [], timeline: {} };

/** In clear before the packed text: its checksum, and when the last version was kept. */
const stored = /^1:([0-9a-f]{8}):(\d{1,15}):(.*)$/s;

function write({ versions, timeline }: History): string {
  const packed = packText(JSON.stringify({ versions, timeline }));
  return `1:${checksum(packed)}:${versions[versions.length - 1]?.at ?? 0}:${packed}`;
}

/** Damaged histories are as if there were none: the draft itself is elsewhere. */
function parse(text: string | undefined): History {
  const [, check, , packed] = stored.exec(text ?? "") ?? [];
  if (packed === undefined || checksum(packed) !== check) return nothing;
  try {
    return historySchema.parse(JSON.parse(unpackText(packed) ?? ""));
  } catch {
    return nothing;
  }
}

let last: { readonly text: string | undefined; readonly history: History } | undefined;
function read(store: DraftStore, id: string): History {
  const text = store.texts(id).versions;
  if (last === undefined || last.text !== text) last = { text, history: parse(text) };
  return last.history;
}

/** The version that is missed least: of those close together in time, the later the closer. Never the first or last. */
export function leastMissed(times: readonly number[]): number {
  const latest = times[times.length - 1] ?? 0;
  let found = { at: 1, worth: Number.POSITIVE_INFINITY };
  for (let at = 1; at < times.length - 1; at += 1) {
    const gap = Math.abs((times[at + 1] ?? 0) - (times[at - 1] ?? 0));
    const worth = gap / (Math.abs(latest - (times[at] ?? 0)) + versionSpacing);
    if (worth < found.worth) found = { at, worth };
  }
  return found.at;
}

function without({ versions, timeline }: History, version: number): History {
  return {
    versions: versions.filter((_, at) => at !== version),
    timeline: withoutVersion(timeline as Timeline, version) as History["timeline"],
  };
}

/** Those of other drafts whose last version is the oldest give way. */
function makeRoomFor(store: DraftStore, id: string, text: string): void {
  const sizes = [...store.versionSizes()].filter(([other]) => other !== id);
  const lastKept = (other: string) => Number(stored.exec(store.texts(other).versions ?? "")?.[2] ?? 0);
  let all = sizes.reduce((sum, [, size]) => sum + size, text.length);
  if (all <= longest.all) return;
  const oldestFirst = sizes.map(([other, size]) => ({ other, size, at: lastKept(other) })).sort((a, b) => a.at - b.at);
  for (const { other, size } of oldestFirst) {
    if (all <= longest.all) return;
    store.removeVersions(other);
    all -= size;
  }
}

/** The newest first. */
export function versionsOf(store: DraftStore, id: string): readonly Version[] {
  const { versions } = read(store, id);
  return versions
    .map(({ key, at, before }): Version => (before === undefined ? { key, at } : { key, at, before }))
    .reverse();
}

/** The draft as it was then; undefined where there is no such version or it cannot be read. */
export function draftOf(store: DraftStore, id: string, key: number): Draft | undefined {
  const { versions, timeline } = read(store, id);
  const at = versions.findIndex((version) => version.key === key);
  const format = versions[at]?.format;
  if (!isKnownVersion(format)) return undefined;
  const draft = draftSchema.safeParse(migrateReport(format, valueAt(timeline as Timeline, at)));
  return draft.success ? draft.data : undefined;
}

/**
 * Keeps a draft as a version; "same" where the last one is no different. Older ones are thinned out, and the oldest
 * given up where there is no room.
 */
export function keepVersion(
  store: DraftStore,
  id: string,
  draft: Draft,
  { at, before }: Omit<Version, "key">,
): "kept" | "same" | "no room" {
  const history = read(store, id);
  const { versions } = history;
  if (JSON.stringify(draft).length > longestDraft) return "no room";
  const timeline = withVersion(history.timeline as Timeline, versions.length, draft);
  if (timeline === undefined) return "same";
  const key = (versions[versions.length - 1]?.key ?? 0) + 1;
  const version = { key, at, format: currentVersion, ...(before === undefined ? {} : { before }) };
  let next: History = { versions: [...versions, version], timeline: timeline as History["timeline"] };
  if (next.versions.length > mostVersions) {
    next = without(next, leastMissed(next.versions.map((one) => one.at)));
  }
  for (;;) {
    const text = write(next);
    if (text.length <= longest.one) {
      makeRoomFor(store, id, text);
      if (store.setVersions(id, text) !== "full") return "kept";
    }
    if (next.versions.length < 2) return "no room";
    for (let half = next.versions.length >> 1; half > 0; half -= 1) next = without(next, 0);
  }
}
