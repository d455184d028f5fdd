import * as z from "zod/mini";
import { edition } from "../form/form.ts";
import { checksum } from "../lib/checksum.ts";
import { latestTime } from "../lib/days.ts";
import { parseJson } from "../lib/parse-json.ts";
import { heal, nothingThere } from "../report/heal.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { readDraft } from "../report/read-draft.ts";
import type { Draft } from "../report/schema.ts";
import { type SetAside, setAsideAt } from "../report/set-aside.ts";

/** A draft as it is stored, with what is known about it. Times are in ms since 1970; 0 is one that cannot be read. */
export interface DraftRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly savedAt: number;
  /** The number of times that this draft was saved, by any tab. */
  readonly revision: number;
  /** Greater than the order of all drafts saved before, whatever the clock says; `savedAt` where an older program saved. */
  readonly order: number;
  /** The tab that saved it last. */
  readonly writer: string;
  /** The step of the wizard at which it was left. */
  readonly step?: string | undefined;
  /** Distinguishes a copy from the draft it was made of, e.g. 备份中的一份. */
  readonly mark?: string | undefined;
  /** What could not stay in its place, until the clerk has seen to it; undefined where there is none. */
  readonly setAside?: readonly SetAside[] | undefined;
  readonly draft: Draft;
}

/**
 * What a stored text turns out to be. "good" is as it was written; "altered" can be read, but is not what was written;
 * "newer" was written by a later program and must not be touched.
 */
export type DecodedRecord =
  | { readonly kind: "good" | "altered"; readonly record: DraftRecord }
  | { readonly kind: "damaged" }
  | { readonly kind: "newer" };

/**
 * How saving went: "taken" where another tab holds the draft and saved it at that time, "newer" where a later program has
 * written it, "removed" where it was deleted, "unsound" where it could not be read again. Times are in ms since 1970.
 */
export type SaveResult =
  | { readonly kind: "saved" | "taken"; readonly at: number }
  | { readonly kind: "full" | "disabled" | "newer" | "removed" | "unsound" };

/** Returns the text to store: JSON whose first field is the checksum of all that follows it. */
export function encodeRecord({ draft, ...about }: DraftRecord): string {
  const text = JSON.stringify({ edition, version: currentVersion, ...about, draft });
  return `{"check":"${checksum(text)}",${text.slice(1)}`;
}

/** Returns false where a text does not fit its checksum. Early programs wrote none, but began with a brace as well. */
function isAsWritten(text: string): boolean {
  const head = /^\{"check":"([0-9a-f]{8})",/.exec(text);
  return head === null ? text.startsWith("{") : checksum(`{${text.slice(head[0].length)}`) === head[1];
}

/** Returns a record with more set aside; what is there already is not set aside twice. */
export function withSetAside(record: DraftRecord, more: readonly SetAside[]): DraftRecord {
  const before = record.setAside ?? [];
  const added = more.filter(({ place, text }) => !before.some((one) => one.place === place && one.text === text));
  return added.length === 0 ? record : { ...record, setAside: [...before, ...added] };
}

/** The greatest order that can be told from the beginning of a text, see `orderIn`. */
export const greatestOrder = 999_999_999_999_999;

const within = (greatest: number) => z.int().check(z.minimum(0), z.maximum(greatest));
const versionSchema = z.object({ version: within(Number.MAX_SAFE_INTEGER) });

/** The fields of a stored record, in the order in which they are stored. */
const recordSchema = z.object({
  id: z.string(),
  createdAt: within(latestTime),
  savedAt: within(latestTime),
  revision: within(999_999_999),
  order: z.optional(within(greatestOrder)),
  writer: z.string(),
  step: z.optional(z.string()),
  mark: z.optional(z.string()),
  setAside: z.optional(z.array(z.object({ place: z.string(), text: z.optional(z.string()) }))),
  draft: z.unknown(),
});

/** What stands for a field that cannot be read; for any other there is nothing. */
const insteadOf = { id: "", createdAt: 0, savedAt: 0, revision: 1, writer: "" } as const;
const placeOf = { createdAt: "建立时间", savedAt: "保存时间" } as const;

const isField = <T extends object>(fields: T, key: PropertyKey | undefined): key is keyof T =>
  key !== undefined && Object.keys(fields).includes(String(key));

/**
 * Reads what `encodeRecord` or an earlier version of it wrote, as far as it can be read: what does not fit its place, in
 * the report or about it, is set aside. It never throws, as storage may hold anything.
 */
export function decodeRecord(text: string): DecodedRecord {
  const stored = parseJson(text);
  const isWhole = isAsWritten(text);
  const version = versionSchema.safeParse(stored).data?.version;
  if (version !== undefined && version > currentVersion) return { kind: isWhole ? "newer" : "damaged" };
  if (!isKnownVersion(version)) return { kind: "damaged" };
  const about = heal(recordSchema, stored, ([key, ...below]) =>
    below.length === 0 && isField(insteadOf, key) ? insteadOf[key] : nothingThere,
  );
  const report = about && readDraft(migrateReport(version, about.value.draft));
  if (!report) return { kind: "damaged" };
  const { value, misfits } = about;
  const unknown = misfits.flatMap((misfit) => {
    const [key] = misfit.path;
    return isField(placeOf, key) && misfit.value !== undefined ? [setAsideAt(placeOf[key], misfit)] : [];
  });
  const record = { ...value, order: value.order ?? value.savedAt, draft: report.draft };
  return { kind: isWhole ? "good" : "altered", record: withSetAside(record, [...unknown, ...report.setAside]) };
}
