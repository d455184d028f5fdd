import { edition } from "../form/form.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { type Draft, draftSchema } from "../report/schema.ts";

/** A draft as it lies in storage, with what is known about it. Times are milliseconds since 1970. */
export interface Kept {
  readonly id: string;
  readonly createdAt: number;
  readonly savedAt: number;
  /** Counts the savings of this draft, by whichever tab. */
  readonly revision: number;
  /** The tab that saved it last. */
  readonly writer: string;
  /** The step at which it was left. */
  readonly step?: string;
  readonly draft: Draft;
}

/** What a stored text turns out to be. "newer" was written by a later program and must not be touched. */
export type Unwrapped =
  | { readonly kind: "good"; readonly kept: Kept }
  | { readonly kind: "damaged" }
  | { readonly kind: "newer" };

export function wrap({ draft, ...about }: Kept): string {
  return JSON.stringify({ edition, version: currentVersion, ...about, draft });
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads what `wrap` or an earlier version of it wrote. Never throws: storage may hold anything. */
export function unwrap(text: string): Unwrapped {
  let outer: unknown;
  try {
    outer = JSON.parse(text);
  } catch {
    return { kind: "damaged" };
  }
  if (typeof outer !== "object" || outer === null) return { kind: "damaged" };
  const { version, id, createdAt, savedAt, revision, writer, step, draft } = outer as Record<string, unknown>;
  if (isCount(version) && version > currentVersion) return { kind: "newer" };
  const isSound =
    isKnownVersion(version) && typeof id === "string" && isCount(createdAt) && isCount(savedAt) && isCount(revision);
  if (!isSound || typeof writer !== "string") return { kind: "damaged" };
  const read = draftSchema.safeParse(migrateReport(version, draft));
  if (!read.success) return { kind: "damaged" };
  const kept = { id, createdAt, savedAt, revision, writer, draft: read.data };
  return { kind: "good", kept: typeof step === "string" ? { ...kept, step } : kept };
}
