import { edition } from "../form/form.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { type Draft, draftSchema } from "../report/schema.ts";

/** A draft as it lies in storage, with what is known about it. Times are milliseconds since 1970. */
export interface DraftRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly savedAt: number;
  /** Counts the savings of this draft, by whichever tab. */
  readonly revision: number;
  /** Greater than that of all drafts saved before, whatever the clock said; `savedAt` where an older program saved. */
  readonly order: number;
  /** The tab that saved it last. */
  readonly writer: string;
  /** The step at which it was left. */
  readonly step?: string;
  /** Tells a copy from the draft it comes of, in words: 备份中的一份. */
  readonly mark?: string;
  readonly draft: Draft;
}

/**
 * What a stored text turns out to be. "altered" can be read, but is not what was written; "newer" was written by a
 * later program and must not be touched.
 */
export type DecodedRecord =
  | { readonly kind: "good" | "altered"; readonly record: DraftRecord }
  | { readonly kind: "damaged" }
  | { readonly kind: "newer" };

/** FNV-1a over the halves of each UTF-16 unit, as eight hexadecimal digits: tells any small damage. */
export function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    sum = Math.imul(sum ^ (unit & 0xff), 0x01000193);
    sum = Math.imul(sum ^ (unit >>> 8), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** The text to store. Its checksum stands before everything else and covers all that follows. */
export function encodeRecord({ draft, ...about }: DraftRecord): string {
  const text = JSON.stringify({ edition, version: currentVersion, ...about, draft });
  return `{"check":"${checksum(text)}",${text.slice(1)}`;
}

/** False where a text has a checksum that is not its own. Programs before this one wrote none. */
function isAsWritten(text: string): boolean {
  const head = /^\{"check":"([0-9a-f]{8})",/.exec(text);
  return head === null || checksum(`{${text.slice(head[0].length)}`) === head[1];
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads what `wrap` or an earlier version of it wrote. Never throws: storage may hold anything. */
export function decodeRecord(text: string): DecodedRecord {
  let outer: unknown;
  try {
    outer = JSON.parse(text);
  } catch {
    return { kind: "damaged" };
  }
  if (typeof outer !== "object" || outer === null) return { kind: "damaged" };
  const { version, id, createdAt, savedAt, revision, order, writer, step, mark, draft } = outer as Record<
    string,
    unknown
  >;
  const written = isAsWritten(text);
  if (isCount(version) && version > currentVersion) return { kind: written ? "newer" : "damaged" };
  const isSound =
    isKnownVersion(version) && typeof id === "string" && isCount(createdAt) && isCount(savedAt) && isCount(revision);
  if (!isSound || typeof writer !== "string") return { kind: "damaged" };
  const read = draftSchema.safeParse(migrateReport(version, draft));
  if (!read.success) return { kind: "damaged" };
  const record: DraftRecord = {
    id,
    createdAt,
    savedAt,
    revision,
    order: isCount(order) ? order : savedAt,
    writer,
    ...(typeof step === "string" ? { step } : {}),
    ...(typeof mark === "string" ? { mark } : {}),
    draft: read.data,
  };
  return { kind: written ? "good" : "altered", record };
}
