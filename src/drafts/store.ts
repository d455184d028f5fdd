import { progressOf } from "../report/completeness.ts";
import type { Draft } from "../report/schema.ts";
import { type Kept, type Unwrapped, unwrap, wrap } from "./envelope.ts";
import { createShelf, type Put, parseKey } from "./shelf.ts";

/** `recoveredFrom`: when the copy was saved that stands in for a damaged text. `raw` is the text as it lies there. */
export type OpenResult =
  | { readonly kind: "opened"; readonly kept: Kept; readonly recoveredFrom?: number }
  | { readonly kind: "missing" }
  | { readonly kind: "damaged" | "newer"; readonly raw: string };

/** "taken": another tab holds the draft, and saved it at that time. */
export type SaveResult =
  | { readonly kind: "saved" | "taken"; readonly at: number }
  | { readonly kind: "full" | "disabled" };

/** A line of the list of drafts; `progress` runs from 0 to 1. */
export type Listed =
  | {
      readonly kind: "draft";
      readonly id: string;
      readonly organ: string;
      readonly year: number;
      readonly progress: number;
      readonly savedAt: number;
      readonly step?: string;
    }
  | { readonly kind: "damaged" | "newer"; readonly id: string; readonly raw: string };

/**
 * The drafts of this browser. A draft belongs to the tab that opened it last; any other tab is told, and its savings
 * are refused, so that an older page never overwrites a newer one.
 */
export interface DraftStore {
  /** The newest first; the same array until something changes. */
  readonly list: () => readonly Listed[];
  readonly create: (draft: Draft) => { readonly id: string; readonly result: SaveResult };
  /** Opens a draft and takes it over from other tabs. */
  readonly open: (id: string) => OpenResult;
  /** A draft as last saved, left with the tab that holds it; undefined where it cannot be read. */
  readonly peek: (id: string) => Draft | undefined;
  readonly save: (id: string, draft: Draft, step?: string) => SaveResult;
  readonly duplicate: (id: string) => { readonly id: string; readonly result: SaveResult } | undefined;
  /** Returns what puts it back. */
  readonly remove: (id: string) => () => void;
  /** Calls back when another tab takes this draft over, with when it was last saved; returns what stops that. */
  readonly watch: (id: string, onTaken: (at: number) => void) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Surroundings {
  readonly storage: Storage | undefined;
  /** Where storage events of other tabs arrive. */
  readonly events: EventTarget;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** This tab's own id. */
  readonly tab: string;
}

function listed(id: string, raw: string): Listed {
  const entry = unwrap(raw);
  if (entry.kind !== "good") return { kind: entry.kind, id, raw };
  const { draft, savedAt, step } = entry.kept;
  const line = {
    kind: "draft",
    id,
    organ: draft.organ,
    year: draft.year,
    progress: progressOf(draft),
    savedAt,
  } as const;
  return step === undefined ? line : { ...line, step };
}

const timeOf = (entry: Listed): number => (entry.kind === "draft" ? entry.savedAt : 0);

export function createDraftStore({ storage, events, now, newId, tab }: Surroundings): DraftStore {
  const shelf = createShelf(storage);
  const listeners = new Set<() => void>();
  let lines: readonly Listed[] | undefined;

  const changed = () => {
    lines = undefined;
    for (const listener of listeners) listener();
  };
  events.addEventListener("storage", (event) => {
    const { key } = event as StorageEvent;
    if (key === null || parseKey(key)?.slot === "draft") changed();
  });

  // What was read or written last need not be parsed again while the same text lies there: saving happens while typing.
  let last: { readonly raw: string; readonly entry: Unwrapped } | undefined;
  const read = (id: string) => {
    const raw = shelf.get("draft", id);
    if (raw === null) return undefined;
    if (last?.raw !== raw) last = { raw, entry: unwrap(raw) };
    return last;
  };
  const savedAt = (id: string): number => {
    const entry = read(id)?.entry;
    return entry?.kind === "good" ? entry.kept.savedAt : now();
  };
  const write = (kept: Kept): SaveResult => {
    const raw = wrap(kept);
    const put: Put = shelf.put("draft", kept.id, raw);
    if (put === "ok") last = { raw, entry: { kind: "good", kept } };
    changed();
    return put === "ok" ? { kind: "saved", at: kept.savedAt } : { kind: put };
  };
  const peek = (id: string) => {
    const entry = read(id)?.entry;
    return entry?.kind === "good" ? entry.kept.draft : undefined;
  };
  const begin = (draft: Draft) => {
    const at = now();
    const id = newId();
    const result = write({ id, createdAt: at, savedAt: at, revision: 1, writer: tab, draft });
    return { id, result };
  };
  return {
    list: () => {
      lines ??= shelf
        .ids()
        .map((id) => listed(id, shelf.get("draft", id) ?? ""))
        .sort((a, b) => timeOf(b) - timeOf(a));
      return lines;
    },
    create: begin,
    open: (id) => {
      const found = read(id);
      if (!found) return { kind: "missing" };
      if (found.entry.kind === "newer") return { kind: "newer", raw: found.raw };
      const previous = found.entry.kind === "good" ? undefined : unwrap(shelf.get("previous", id) ?? "");
      const entry = previous ?? found.entry;
      if (entry.kind !== "good") return { kind: "damaged", raw: found.raw };
      shelf.put("owner", id, tab);
      return previous
        ? { kind: "opened", kept: entry.kept, recoveredFrom: entry.kept.savedAt }
        : { kind: "opened", kept: entry.kept };
    },
    peek,
    save: (id, draft, step) => {
      const owner = shelf.get("owner", id);
      if (owner !== null && owner !== tab) return { kind: "taken", at: savedAt(id) };
      const at = now();
      const found = read(id);
      if (found?.entry.kind === "good") shelf.put("previous", id, found.raw);
      const before = found?.entry.kind === "good" ? found.entry.kept : undefined;
      return write({
        id,
        createdAt: before?.createdAt ?? at,
        savedAt: at,
        revision: (before?.revision ?? 0) + 1,
        writer: tab,
        ...(step === undefined ? {} : { step }),
        draft,
      });
    },
    duplicate: (id) => {
      const draft = peek(id);
      return draft && begin(draft);
    },
    remove: (id) => {
      const raw = shelf.get("draft", id);
      for (const slot of ["draft", "previous", "owner"] as const) shelf.drop(slot, id);
      changed();
      return () => {
        if (raw !== null) shelf.put("draft", id, raw);
        changed();
      };
    },
    watch: (id, onTaken) => {
      const listen = (event: Event) => {
        const { key, newValue } = event as StorageEvent;
        const at = parseKey(key);
        if (at?.slot === "owner" && at.id === id && newValue !== null && newValue !== tab) onTaken(savedAt(id));
      };
      events.addEventListener("storage", listen);
      return () => events.removeEventListener("storage", listen);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** An id for a draft or a tab. Plain-http pages have no `randomUUID`. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
