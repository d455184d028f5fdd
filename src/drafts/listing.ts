import { progressOf } from "../report/completeness.ts";
import { type DecodedRecord, type DraftRecord, decodeRecord } from "./draft-record.ts";
import type { DraftStorage } from "./draft-storage.ts";

/**
 * `recoveredFrom`: when the copy was saved that stands in for a damaged text. `altered`: the text is not as it was
 * written, and there is no copy. `raw` is the text as it lies there.
 */
export type FoundDraft =
  | { readonly kind: "opened"; readonly record: DraftRecord; readonly recoveredFrom?: number; readonly altered?: true }
  | { readonly kind: "missing" }
  | { readonly kind: "damaged" | "newer"; readonly raw: string };

/**
 * A line of the list of drafts; `progress` runs from 0 to 1. `unsaved`: there was no room for its last changes, which
 * this page alone has.
 */
export type ListedDraft =
  | {
      readonly kind: "draft";
      readonly id: string;
      readonly organ: string;
      readonly year: number;
      readonly progress: number;
      readonly savedAt: number;
      readonly order: number;
      readonly step?: string;
      readonly mark?: string;
      readonly unsaved?: true;
    }
  | { readonly kind: "damaged" | "newer"; readonly id: string; readonly raw: string };

/** The best there is of a draft: its text, else the copy before it, else its text with what was altered in it. */
export function bestOf(
  raw: string | null,
  previous: string | null,
  read: (raw: string) => DecodedRecord = decodeRecord,
): FoundDraft {
  if (raw === null && previous === null) return { kind: "missing" };
  const entry: DecodedRecord = raw === null ? { kind: "damaged" } : read(raw);
  if (entry.kind === "good") return { kind: "opened", record: entry.record };
  if (entry.kind === "newer") return { kind: "newer", raw: raw ?? "" };
  const copy = decodeRecord(previous ?? "");
  if (copy.kind === "good") return { kind: "opened", record: copy.record, recoveredFrom: copy.record.savedAt };
  if (entry.kind === "altered") return { kind: "opened", record: entry.record, altered: true };
  return copy.kind === "altered"
    ? { kind: "opened", record: copy.record, altered: true }
    : { kind: "damaged", raw: raw ?? previous ?? "" };
}

function lineOf(id: string, found: FoundDraft, isHeld: boolean): ListedDraft {
  if (found.kind === "missing") return { kind: "damaged", id, raw: "" };
  if (found.kind !== "opened") return { kind: found.kind, id, raw: found.raw };
  const { draft, savedAt, order, step, mark } = found.record;
  return {
    kind: "draft",
    id,
    organ: draft.organ,
    year: draft.year,
    progress: progressOf(draft),
    savedAt,
    order,
    ...(step === undefined ? {} : { step }),
    ...(mark === undefined ? {} : { mark }),
    ...(isHeld ? { unsaved: true as const } : {}),
  };
}

/**
 * The lines of the drafts saved last, at most so many, what cannot be read at their end. A line is worked out anew only
 * where another text lies there: of hundreds of drafts one changes while somebody types.
 */
export function createListing(draftStorage: DraftStorage): (most: number) => readonly ListedDraft[] {
  const known = new Map<
    string,
    { readonly raw: string | null; readonly isHeld: boolean; readonly line: ListedDraft }
  >();
  const lineFor = (id: string, raw: string | null): ListedDraft => {
    const isHeld = draftStorage.isPending("draft", id);
    const before = known.get(id);
    if (before?.raw === raw && before.isHeld === isHeld && before.line.kind === "draft") return before.line;
    const line = lineOf(id, bestOf(raw, draftStorage.get("previous", id)), isHeld);
    known.set(id, { raw, isHeld, line });
    return line;
  };
  const orderOf = (line: ListedDraft): number => (line.kind === "draft" ? line.order : 0);
  return (most) => {
    const ids = draftStorage.ids();
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    return ids
      .map((id) => {
        const raw = draftStorage.get("draft", id);
        return { id, raw, order: orderIn(raw ?? "") };
      })
      .sort((a, b) => b.order - a.order)
      .slice(0, most)
      .map(({ id, raw }) => lineFor(id, raw))
      .sort((a, b) => orderOf(b) - orderOf(a));
  };
}

/** The order of a stored draft, by its first characters alone; 0 where it has none. */
export function orderIn(raw: string): number {
  const head = raw.slice(0, 400);
  const [, found] = /"order":(\d{1,15})/.exec(head) ?? /"savedAt":(\d{1,15})/.exec(head) ?? [];
  return Number(found ?? 0);
}
