import * as z from "zod/mini";
import { edition } from "../form/form.ts";
import { parseJson } from "../lib/parse-json.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { type Draft, draftSchema } from "../report/schema.ts";

/** A draft as it is stored, with what is known about it. Times are in ms since 1970. */
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
  readonly draft: Draft;
}

/**
 * What a stored text turns out to be. "altered" can be read, but is not what was written; "newer" was written by a later
 * program and must not be touched.
 */
export type DecodedRecord =
  | { readonly kind: "good" | "altered"; readonly record: DraftRecord }
  | { readonly kind: "damaged" }
  | { readonly kind: "newer" };

/** Returns the FNV-1a hash over both bytes of each UTF-16 unit, as eight hexadecimal digits. It shows any small damage. */
export function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    sum = Math.imul(sum ^ (unit & 0xff), 0x01000193);
    sum = Math.imul(sum ^ (unit >>> 8), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}

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

const count = z.int().check(z.minimum(0));
const textOrNone = z.catch(z.optional(z.string()), undefined);
const versionSchema = z.object({ version: count });

/** The fields of a stored record, in the order in which they are stored; those that may be missing may also be damaged. */
const recordSchema = z.object({
  id: z.string(),
  createdAt: count,
  savedAt: count,
  revision: count,
  order: z.catch(z.nullable(count), null),
  writer: z.string(),
  step: textOrNone,
  mark: textOrNone,
  draft: z.unknown(),
});

/** Reads what `encodeRecord` or an earlier version of it wrote. It never throws, as storage may hold anything. */
export function decodeRecord(text: string): DecodedRecord {
  const stored = parseJson(text);
  const isWhole = isAsWritten(text);
  const version = versionSchema.safeParse(stored).data?.version;
  if (version !== undefined && version > currentVersion) return { kind: isWhole ? "newer" : "damaged" };
  const record = recordSchema.safeParse(stored).data;
  if (!record || !isKnownVersion(version)) return { kind: "damaged" };
  const draft = draftSchema.safeParse(migrateReport(version, record.draft)).data;
  if (!draft) return { kind: "damaged" };
  return { kind: isWhole ? "good" : "altered", record: { ...record, order: record.order ?? record.savedAt, draft } };
}
