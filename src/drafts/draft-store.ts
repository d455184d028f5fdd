import type { Draft } from "../report/schema.ts";
import { type Kept, type Unwrapped, unwrap, wrap } from "./draft-record.ts";
import { createShelf, type Put, parseKey } from "./draft-storage.ts";
import type { Journal } from "./durable-mirror.ts";
import { bestOf, createListing, type Found, type Listed, orderIn } from "./listing.ts";
import { type Watcher, watchDraft } from "./watch.ts";

/** "taken": another tab holds the draft, and saved it at that time. "newer": a later program has written it. */
export type SaveResult =
  | { readonly kind: "saved" | "taken"; readonly at: number }
  | { readonly kind: "full" | "disabled" | "newer" };

/** All that lies in storage of one draft, as it lies there, whether it can be read or not. */
export interface StoredTexts {
  readonly draft?: string;
  readonly previous?: string;
  readonly versions?: string;
}

/**
 * The drafts of this browser. A draft belongs to the tab that opened it last; any other tab is told, and its savings
 * are refused, so that an older page never overwrites a newer one.
 */
export interface DraftStore {
  /** The one saved last first, at most so many; the same array until something changes. */
  readonly list: (most?: number) => readonly Listed[];
  readonly count: () => number;
  /** `mark` tells it in words from the draft it comes of. */
  readonly create: (draft: Draft, mark?: string) => { readonly id: string; readonly result: SaveResult };
  /** Opens a draft and takes it over from other tabs. */
  readonly open: (id: string) => Found;
  /** A draft as last saved, left with the tab that holds it; undefined where it cannot be read. */
  readonly peek: (id: string) => Draft | undefined;
  readonly save: (id: string, draft: Draft, step?: string) => SaveResult;
  readonly duplicate: (id: string) => { readonly id: string; readonly result: SaveResult } | undefined;
  /** Returns what puts it back. */
  readonly remove: (id: string) => () => void;
  /** Takes over from the journal what is later than what lies in the storage; drafts open in this tab are left alone. */
  readonly recover: (journal: ReadonlyMap<string, string>) => void;
  readonly texts: (id: string) => StoredTexts;
  /** Puts texts down as they are and takes the draft over; nothing is changed where there is no room. */
  readonly putTexts: (id: string, texts: StoredTexts) => Put;
  /** An id that no draft has. */
  readonly newId: () => string;
  /** The earlier versions of a draft, as `drafts/versions.ts` writes them; how long they are for all drafts. */
  readonly putVersions: (id: string, text: string) => Put;
  readonly versionSizes: () => ReadonlyMap<string, number>;
  readonly dropVersions: (id: string) => void;
  /** Calls back when something happens to this draft outside this page; returns what stops that. */
  readonly watch: (id: string, watcher: Watcher) => () => void;
  /** False where the draft has gone from the storage, though nobody may have told. */
  readonly isThere: (id: string) => boolean;
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
  /** Where each saving goes as well, to outlive a power cut. */
  readonly journal?: Pick<Journal, "write" | "drop"> | undefined;
}

const slots = ["versions", "previous", "draft"] as const;

export function createDraftStore({ storage, events, now, newId, tab, journal }: Surroundings): DraftStore {
  const shelf = createShelf(storage);
  const listing = createListing(shelf);
  const listeners = new Set<() => void>();
  const lines = new Map<number, readonly Listed[]>();

  const changed = () => {
    lines.clear();
    for (const listener of listeners) listener();
  };
  /** The greatest order there is; clocks are set back, and drafts come from other machines. */
  let latest: number | undefined;
  const nextOrder = (at: number): number => {
    latest ??= Math.max(0, ...shelf.ids().map((id) => orderIn(shelf.get("draft", id) ?? "")));
    latest = Math.max(at, latest + 1);
    return latest;
  };
  events.addEventListener("storage", (event) => {
    const { key, newValue } = event as StorageEvent;
    if (key !== null && parseKey(key)?.slot !== "draft") return;
    if (latest !== undefined && newValue) latest = Math.max(latest, orderIn(newValue));
    if (!newValue) shelf.settle();
    changed();
  });

  // What was read or written last need not be parsed again while the same text lies there: saving happens while typing.
  let last: { readonly raw: string; readonly entry: Unwrapped } | undefined;
  const read = (raw: string): Unwrapped => {
    if (last?.raw !== raw) last = { raw, entry: unwrap(raw) };
    return last.entry;
  };
  /** A draft goes by the key under which it lies, whatever its text says. */
  const find = (id: string): Found => {
    const found = bestOf(shelf.get("draft", id), shelf.get("previous", id), read);
    return found.kind === "opened" && found.kept.id !== id ? { ...found, kept: { ...found.kept, id } } : found;
  };
  const savedAt = (id: string): number => {
    const found = find(id);
    return found.kind === "opened" ? found.kept.savedAt : now();
  };
  const write = (kept: Kept): SaveResult => {
    const raw = wrap(kept);
    const put: Put = shelf.put("draft", kept.id, raw);
    if (put === "ok") {
      last = { raw, entry: { kind: "good", kept } };
      journal?.write(kept.id, raw);
    }
    if (put === "full" && kept.revision > 1) shelf.hold("draft", kept.id, raw);
    changed();
    return put === "ok" ? { kind: "saved", at: kept.savedAt } : { kind: put };
  };
  const peek = (id: string) => {
    const found = find(id);
    return found.kind === "opened" ? found.kept.draft : undefined;
  };
  const begin = (draft: Draft, mark?: string) => {
    const at = now();
    const id = newId();
    const about = { id, createdAt: at, savedAt: at, revision: 1, order: nextOrder(at), writer: tab };
    const result = write({ ...about, ...(mark === undefined ? {} : { mark }), draft });
    // Until it is saved again, its own text is the copy kept against damage.
    const raw = result.kind === "saved" ? shelf.get("draft", id) : null;
    if (raw !== null) shelf.put("previous", id, raw);
    return { id, result };
  };
  const texts = (id: string): StoredTexts =>
    Object.fromEntries(
      slots.flatMap((slot) => {
        const text = shelf.get(slot, id);
        return text === null ? [] : [[slot, text]];
      }),
    );
  const putTexts = (id: string, { draft, previous, versions }: StoredTexts): Put => {
    const put = draft === undefined ? "ok" : shelf.put("draft", id, draft);
    if (put === "full") return put;
    if (previous !== undefined) shelf.put("previous", id, previous);
    if (versions !== undefined) shelf.put("versions", id, versions);
    shelf.put("owner", id, tab);
    if (draft !== undefined) journal?.write(id, draft);
    latest = undefined;
    changed();
    return put;
  };
  return {
    list: (most = Number.POSITIVE_INFINITY) => {
      const known = lines.get(most) ?? listing(most);
      lines.set(most, known);
      return known;
    },
    count: () => shelf.ids().length,
    create: begin,
    open: (id) => {
      const found = find(id);
      if (found.kind === "opened") shelf.put("owner", id, tab);
      return found;
    },
    peek,
    save: (id, draft, step) => {
      const owner = shelf.get("owner", id);
      if (owner !== null && owner !== tab) return { kind: "taken", at: savedAt(id) };
      const at = now();
      const raw = shelf.get("draft", id);
      const entry = raw === null ? undefined : read(raw);
      if (entry?.kind === "newer") return { kind: "newer" };
      // A text that is damaged, or that was never stored, must not take the place of a good copy.
      const isSound = entry?.kind === "good" && !shelf.isHeld("draft", id);
      if (raw !== null && isSound) shelf.put("previous", id, raw);
      if (owner === null) shelf.put("owner", id, tab);
      const found = find(id);
      const before = found.kind === "opened" ? found.kept : undefined;
      return write({
        id,
        createdAt: before?.createdAt ?? at,
        savedAt: at,
        revision: (before?.revision ?? 1) + 1,
        order: nextOrder(at),
        writer: tab,
        ...(step === undefined ? {} : { step }),
        ...(before?.mark === undefined ? {} : { mark: before.mark }),
        draft,
      });
    },
    duplicate: (id) => {
      const draft = peek(id);
      return draft && begin(draft);
    },
    remove: (id) => {
      const kept = texts(id);
      for (const slot of ["versions", "previous"] as const) shelf.drop(slot, id);
      // Other tabs with this draft are told first, so that they know who removed it.
      shelf.put("owner", id, tab);
      for (const slot of ["draft", "owner"] as const) shelf.drop(slot, id);
      journal?.drop(id);
      shelf.settle();
      changed();
      return () => void putTexts(id, kept);
    },
    recover: (saved) => {
      for (const [id, text] of saved) {
        const here = shelf.get("draft", id);
        const isLater = orderIn(text) > orderIn(here ?? "") && unwrap(text).kind === "good";
        if (!isLater || shelf.get("owner", id) === tab) continue;
        if (here !== null && unwrap(here).kind === "good") shelf.put("previous", id, here);
        shelf.put("draft", id, text);
        latest = undefined;
        changed();
      }
    },
    texts,
    putTexts,
    newId,
    putVersions: (id, text) => shelf.put("versions", id, text),
    versionSizes: () => shelf.sizes("versions"),
    dropVersions: (id) => shelf.drop("versions", id),
    watch: (id, watcher) => watchDraft({ events, shelf, tab, savedAt }, id, watcher),
    isThere: (id) => shelf.get("draft", id) !== null,
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
