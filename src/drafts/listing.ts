import { type Filling, reportFilling } from "../report/completeness.ts";
import { type DecodedRecord, type DraftRecord, decodeRecord, greatestOrder } from "./draft-record.ts";
import type { DraftStorage } from "./draft-storage.ts";
import { listedName, unreadableNames } from "./messages.ts";

/** What opening a draft gives. */
export type FoundDraft =
  | {
      readonly kind: "opened";
      readonly record: DraftRecord;
      /** When the copy that stands in for a damaged text was saved, in ms since 1970. */
      readonly recoveredFrom?: number;
      /** The text is not as it was written, and there is no copy. */
      readonly altered?: true;
    }
  | { readonly kind: "missing" }
  /** `raw` is the stored text. */
  | { readonly kind: "damaged" | "newer"; readonly raw: string };

/** A line of the list of drafts. */
export type ListedDraft =
  | {
      readonly kind: "draft";
      readonly id: string;
      readonly organ: string;
      readonly year: number;
      readonly filling: Filling;
      /** The day on which it was declared final; `null` while it is being written. */
      readonly finalisedOn: string | null;
      readonly savedAt: number;
      readonly order: number;
      readonly step: string | undefined;
      readonly mark: string | undefined;
      /** Something in it could not stay in its place, and waits to be seen to. */
      readonly hasSetAside: boolean;
      /** There was no room for its last changes, which are in this page alone. */
      readonly unsaved: boolean;
    }
  | { readonly kind: "damaged" | "newer"; readonly id: string; readonly raw: string };

/** Returns the best there is of a draft: its text, else the copy before it, else its text with what was altered in it. */
export function bestOf(
  raw: string | null,
  previous: string | null,
  decode: (raw: string) => DecodedRecord = decodeRecord,
): FoundDraft {
  if (raw === null && previous === null) return { kind: "missing" };
  const last: DecodedRecord = raw === null ? { kind: "damaged" } : decode(raw);
  if (last.kind === "good") return { kind: "opened", record: last.record };
  if (last.kind === "newer") return { kind: "newer", raw: raw ?? "" };
  const copy = decodeRecord(previous ?? "");
  if (copy.kind === "good") return { kind: "opened", record: copy.record, recoveredFrom: copy.record.savedAt };
  const altered = last.kind === "altered" ? last : copy;
  return altered.kind === "altered"
    ? { kind: "opened", record: altered.record, altered: true }
    : { kind: "damaged", raw: raw ?? previous ?? "" };
}

function lineOf(id: string, found: FoundDraft, unsaved: boolean): ListedDraft {
  if (found.kind === "missing") return { kind: "damaged", id, raw: "" };
  if (found.kind !== "opened") return { ...found, id };
  const { draft, savedAt, order, step, mark, setAside } = found.record;
  const { organ, year, finalisedOn } = draft;
  const about = { savedAt, order, step, mark, hasSetAside: setAside !== undefined, unsaved };
  return { kind: "draft", id, organ, year, filling: reportFilling(draft), finalisedOn, ...about };
}

/**
 * Makes the list of drafts: a function that returns the lines of at most `limit` drafts, the one saved last first, and
 * what cannot be read at their end. A line is worked out anew only where the stored text is another: of hundreds of
 * drafts one changes while somebody types.
 */
export function createListing(storage: DraftStorage): (limit: number) => readonly ListedDraft[] {
  const known = new Map<
    string,
    { readonly raw: string | null; readonly isPending: boolean; readonly line: ListedDraft }
  >();
  const lineFor = (id: string, raw: string | null): ListedDraft => {
    const isPending = storage.isPending("draft", id);
    const before = known.get(id);
    if (before?.raw === raw && before.isPending === isPending && before.line.kind === "draft") return before.line;
    const line = lineOf(id, bestOf(raw, storage.get("previous", id)), isPending);
    known.set(id, { raw, isPending, line });
    return line;
  };
  const orderOf = (line: ListedDraft): number => (line.kind === "draft" ? line.order : 0);
  return (limit) => {
    const ids = storage.ids();
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    return ids
      .map((id) => {
        const raw = storage.get("draft", id);
        return { id, raw, order: orderIn(raw ?? "") };
      })
      .sort((a, b) => b.order - a.order)
      .slice(0, limit)
      .map(({ id, raw }) => lineFor(id, raw))
      .sort((a, b) => orderOf(b) - orderOf(a));
  };
}

/** Returns the order of a stored draft from the beginning of its text alone; 0 where it has none. */
export function orderIn(raw: string): number {
  const head = raw.slice(0, 400);
  const [, order] = /"order":(\d{1,15})[,}]/.exec(head) ?? /"savedAt":(\d{1,15})[,}]/.exec(head) ?? [];
  return Number(order ?? 0);
}

/** Returns what the list calls a draft. */
export function nameOfFound(found: FoundDraft): string {
  if (found.kind === "opened") return listedName({ ...found.record.draft, mark: found.record.mark });
  return unreadableNames[found.kind === "newer" ? "newer" : "damaged"];
}

/** The orders of the drafts, which tell what was saved last. */
export interface Orders {
  /** Returns an order greater than all before, for a saving at that time. */
  readonly next: (time: number) => number;
  /** Notes what another tab has stored. */
  readonly saw: (raw: string) => void;
  /** Looks through the storage again before the next order. */
  readonly forget: () => void;
}

/** Makes the orders over the stored drafts. The time alone is none: clocks are set back, and drafts come from other machines. */
export function createOrders(texts: Pick<DraftStorage, "ids" | "deletedIds" | "get">): Orders {
  let latest: number | undefined;
  return {
    next: (time) => {
      const ids = () => [...texts.ids(), ...texts.deletedIds()];
      latest ??= Math.max(0, ...ids().map((id) => orderIn(texts.get("draft", id) ?? "")));
      latest = Math.min(Math.max(time, latest + 1), greatestOrder);
      return latest;
    },
    saw: (raw) => {
      if (latest !== undefined) latest = Math.max(latest, orderIn(raw));
    },
    forget: () => {
      latest = undefined;
    },
  };
}
