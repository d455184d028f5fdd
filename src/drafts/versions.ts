import * as z from "zod/mini";
import { checksum } from "../lib/checksum.ts";
import { latestTime } from "../lib/days.ts";
import { parseJson } from "../lib/parse-json.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { type ReadDraft, readDraft } from "../report/read-draft.ts";
import type { Draft } from "../report/schema.ts";
import type { DraftStore } from "./draft-store.ts";
import { packText, unpackText } from "./packed-text.ts";
import { type Timeline, valueAt, withoutVersion, withVersion } from "./timeline.ts";

/** 历史版本: when and why a draft was kept as it was. */
export interface Version {
  /** Greater than that of all versions of the draft before. */
  readonly key: number;
  /** When it was kept, in ms since 1970. */
  readonly at: number;
  /** What was about to be done, e.g. 导入旧报告作为本年报告; undefined for versions kept from time to time. */
  readonly before?: string | undefined;
}

/** The number of versions that are kept of a draft. */
export const mostVersions = 40;
/** How often a version is kept while somebody types, in ms. */
export const versionSpacing = 5 * 60_000;
/** The greatest length of the versions of one draft, and of all drafts, in UTF-16 units; storage holds 5.2 million. */
const maxLength = { one: 200_000, all: 1_500_000 } as const;
/** A draft longer than that, as JSON, has no versions: packing it would stop the page for too long. */
const maxDraftLength = 1_000_000;

const pieceSchema = z.union([
  z.object({ v: z.unknown() }),
  z.object({ o: z.array(z.string()) }),
  z.object({ a: z.int().check(z.minimum(0), z.maximum(10_000)) }),
]);
const within = (greatest: number) => z.catch(z.int().check(z.minimum(0), z.maximum(greatest)), 0);
/** A row that cannot be read keeps its place in the order, and is of a format that nobody knows. */
const rowSchema = z.catch(
  z.object({
    key: within(999_999_999),
    at: within(latestTime),
    format: within(999_999_999),
    before: z.catch(z.optional(z.string()), undefined),
  }),
  { key: 0, at: 0, format: 0 },
);
const historySchema = z.object({
  /** Oldest first; `format` is the version of the draft's shape, see report/migrations.ts. */
  versions: z.array(rowSchema),
  timeline: z.record(z.string(), z.catch(z.array(z.tuple([z.int(), pieceSchema])), [])),
});

/** All versions of one draft, oldest first, and its contents over time. */
interface VersionHistory {
  readonly versions: readonly (Version & { readonly format: number })[];
  readonly timeline: Timeline;
}

const emptyHistory: VersionHistory = { versions: [], timeline: {} };

/** What is stored: before the packed text, readable without unpacking, its checksum and when the last version was kept. */
const storedPattern = /^1:([0-9a-f]{8}):(\d{1,15}):(.*)$/s;

/** Returns the text to store; undefined where it could not be read again. */
function write({ versions, timeline }: VersionHistory): string | undefined {
  const packed = packText(JSON.stringify({ versions, timeline }));
  if (packed === undefined) return undefined;
  return `1:${checksum(packed)}:${versions[versions.length - 1]?.at ?? 0}:${packed}`;
}

/** Returns a stored history; an empty one where it is damaged, as the draft itself is elsewhere. */
function parse(text: string | undefined): VersionHistory {
  const [, check, , packed] = storedPattern.exec(text ?? "") ?? [];
  if (packed === undefined || checksum(packed) !== check) return emptyHistory;
  return historySchema.safeParse(parseJson(unpackText(packed) ?? "")).data ?? emptyHistory;
}

let last: { readonly text: string | undefined; readonly history: VersionHistory } | undefined;
function read(store: DraftStore, id: string): VersionHistory {
  const text = store.texts(id).versions;
  if (last === undefined || last.text !== text) last = { text, history: parse(text) };
  return last.history;
}

/**
 * Returns the index of the version that is missed least: of those close together in time, the later the closer. It is
 * never the first or the last.
 */
export function leastMissed(times: readonly number[]): number {
  const latest = times[times.length - 1] ?? 0;
  let least = { index: 1, worth: Number.POSITIVE_INFINITY };
  for (let index = 1; index < times.length - 1; index += 1) {
    const gap = Math.abs((times[index + 1] ?? 0) - (times[index - 1] ?? 0));
    const worth = gap / (Math.abs(latest - (times[index] ?? 0)) + versionSpacing);
    if (worth < least.worth) least = { index, worth };
  }
  return least.index;
}

function without({ versions, timeline }: VersionHistory, index: number): VersionHistory {
  return { versions: versions.filter((_, other) => other !== index), timeline: withoutVersion(timeline, index) };
}

/** Removes the versions of other drafts until a text fits in, those first whose last version is the oldest. */
function makeRoomFor(store: DraftStore, id: string, text: string): void {
  const others = [...store.versionSizes()].filter(([other]) => other !== id);
  let length = others.reduce((sum, [, size]) => sum + size, text.length);
  if (length <= maxLength.all) return;
  const lastKept = (other: string) => Number(storedPattern.exec(store.texts(other).versions ?? "")?.[2] ?? 0);
  const oldestFirst = others.map(([other, size]) => ({ other, size, at: lastKept(other) })).sort((a, b) => a.at - b.at);
  for (const { other, size } of oldestFirst) {
    if (length <= maxLength.all) return;
    store.removeVersions(other);
    length -= size;
  }
}

/** Returns the versions of a draft, the newest first. */
export function versionsOf(store: DraftStore, id: string): readonly Version[] {
  return read(store, id)
    .versions.map(({ key, at, before }) => ({ key, at, before }))
    .reverse();
}

/** Returns the draft at a version, as far as it can be read; undefined where there is no such version or it is none. */
export function versionAt(store: DraftStore, id: string, key: number): ReadDraft | undefined {
  const { versions, timeline } = read(store, id);
  const index = versions.findIndex((version) => version.key === key);
  const format = versions[index]?.format;
  if (!isKnownVersion(format)) return undefined;
  return readDraft(migrateReport(format, valueAt(timeline, index)));
}

/** Returns the draft as it was at a version; undefined where there is no such version or it cannot be read. */
export function draftOf(store: DraftStore, id: string, key: number): Draft | undefined {
  return versionAt(store, id, key)?.draft;
}

/**
 * Keeps a draft as a version; "same" where it does not differ from the last one. Of too many versions those missed least
 * are given up, and where there is no room, the older half.
 */
export function keepVersion(
  store: DraftStore,
  id: string,
  draft: Draft,
  { at: time, before }: Omit<Version, "key">,
): "kept" | "same" | "no room" {
  if (JSON.stringify(draft).length > maxDraftLength) return "no room";
  const { versions, timeline: known } = read(store, id);
  const timeline = withVersion(known, versions.length, draft);
  if (timeline === undefined) return "same";
  const key = Math.max(0, ...versions.map((version) => version.key)) + 1;
  const at = Math.min(Math.max(time, 0), latestTime);
  let next: VersionHistory = { versions: [...versions, { key, at, format: currentVersion, before }], timeline };
  if (next.versions.length > mostVersions) {
    next = without(next, leastMissed(next.versions.map((version) => version.at)));
  }
  for (;;) {
    const text = write(next);
    if (text !== undefined && text.length <= maxLength.one) {
      makeRoomFor(store, id, text);
      if (store.setVersions(id, text) !== "full") {
        // What was just written need not be unpacked to add to it.
        last = { text, history: next };
        return "kept";
      }
    }
    if (next.versions.length < 2) return "no room";
    for (let half = next.versions.length >> 1; half > 0; half -= 1) next = without(next, 0);
  }
}

/** The same for versions that are kept from time to time: where there is no room the draft matters more. */
export function keepVersionIfRoom(store: DraftStore, id: string, draft: Draft, version: Omit<Version, "key">): void {
  void keepVersion(store, id, draft, version);
}
