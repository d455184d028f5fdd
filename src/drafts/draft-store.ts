import { createEmitter } from "../lib/emitter.ts";
import type { Draft } from "../report/schema.ts";
import { type DecodedRecord, type DraftRecord, decodeRecord, encodeRecord } from "./draft-record.ts";
import { createDraftStorage, parseKey, type StorageResult } from "./draft-storage.ts";
import type { DurableMirror } from "./durable-mirror.ts";
import { bestOf, createListing, type FoundDraft, type ListedDraft, orderIn } from "./listing.ts";
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
  readonly list: (most?: number) => readonly ListedDraft[];
  readonly count: () => number;
  /** `mark` tells it in words from the draft it comes of. */
  readonly create: (draft: Draft, mark?: string) => { readonly id: string; readonly result: SaveResult };
  /** Opens a draft and takes it over from other tabs. */
  readonly open: (id: string) => FoundDraft;
  /** A draft as last saved, left with the tab that holds it; undefined where it cannot be read. */
  readonly peek: (id: string) => Draft | undefined;
  readonly save: (id: string, draft: Draft, step?: string) => SaveResult;
  readonly duplicate: (id: string) => { readonly id: string; readonly result: SaveResult } | undefined;
  /** Returns what puts it back. */
  readonly remove: (id: string) => () => void;
  /** Takes over from the journal what is later than what lies in the storage; drafts open in this tab are left alone. */
  readonly recover: (mirror: ReadonlyMap<string, string>) => void;
  readonly texts: (id: string) => StoredTexts;
  /** Puts texts down as they are and takes the draft over; nothing is changed where there is no room. */
  readonly setTexts: (id: string, texts: StoredTexts) => StorageResult;
  /** An id that no draft has. */
  readonly newId: () => string;
  /** The earlier versions of a draft, as `drafts/versions.ts` writes them; how long they are for all drafts. */
  readonly setVersions: (id: string, text: string) => StorageResult;
  readonly versionSizes: () => ReadonlyMap<string, number>;
  readonly removeVersions: (id: string) => void;
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
  readonly mirror?: Pick<DurableMirror, "write" | "remove"> | undefined;
}

const slots = ["versions", "previous", "draft"] as const;

export function createDraftStore({ storage, events, now, newId, tab, mirror }: Surroundings): DraftStore {
  const draftStorage = createDraftStorage(storage);
  const listing = createListing(draftStorage);
  const changes = createEmitter();
  const lines = new Map<number, readonly ListedDraft[]>();

  const changed = () => {
    lines.clear();
    changes.emit();
  };
  /** The greatest order there is; clocks are set back, and drafts come from other machines. */
  let latest: number | undefined;
  const nextOrder = (at: number): number => {
    latest ??= Math.max(0, ...draftStorage.ids().map((id) => orderIn(draftStorage.get("draft", id) ?? "")));
    latest = Math.max(at, latest + 1);
    return latest;
  };
  events.addEventListener("storage", (event) => {
    const { key, newValue } = event as StorageEvent;
    if (key !== null && parseKey(key)?.slot !== "draft") return;
    if (latest !== undefined && newValue) latest = Math.max(latest, orderIn(newValue));
    if (!newValue) draftStorage.flushPending();
    changed();
  });

  // What was read or written last need not be parsed again while the same text lies there: saving happens while typing.
  let last: { readonly raw: string; readonly entry: DecodedRecord } | undefined;
  const read = (raw: string): DecodedRecord => {
    if (last?.raw !== raw) last = { raw, entry: decodeRecord(raw) };
    return last.entry;
  };
  /** A draft goes by the key under which it lies, whatever its text says. */
  const find = (id: string): FoundDraft => {
    const found = bestOf(draftStorage.get("draft", id), draftStorage.get("previous", id), read);
    return found.kind === "opened" && found.record.id !== id ? { ...found, record: { ...found.record, id } } : found;
  };
  const savedAt = (id: string): number => {
    const found = find(id);
    return found.kind === "opened" ? found.record.savedAt : now();
  };
  const write = (record: DraftRecord): SaveResult => {
    const raw = encodeRecord(record);
    const put: StorageResult = draftStorage.set("draft", record.id, raw);
    if (put === "ok") {
      last = { raw, entry: { kind: "good", record } };
      mirror?.write(record.id, raw);
    }
    if (put === "full" && record.revision > 1) draftStorage.keepInMemory("draft", record.id, raw);
    changed();
    return put === "ok" ? { kind: "saved", at: record.savedAt } : { kind: put };
  };
  const peek = (id: string) => {
    const found = find(id);
    return found.kind === "opened" ? found.record.draft : undefined;
  };
  const begin = (draft: Draft, mark?: string) => {
    const at = now();
    const id = newId();
    const about = { id, createdAt: at, savedAt: at, revision: 1, order: nextOrder(at), writer: tab };
    const result = write({ ...about, ...(mark === undefined ? {} : { mark }), draft });
    // Until it is saved again, its own text is the copy kept against damage.
    const raw = result.kind === "saved" ? draftStorage.get("draft", id) : null;
    if (raw !== null) draftStorage.set("previous", id, raw);
    return { id, result };
  };
  const texts = (id: string): StoredTexts =>
    Object.fromEntries(
      slots.flatMap((slot) => {
        const text = draftStorage.get(slot, id);
        return text === null ? [] : [[slot, text]];
      }),
    );
  const setTexts = (id: string, { draft, previous, versions }: StoredTexts): StorageResult => {
    const put = draft === undefined ? "ok" : draftStorage.set("draft", id, draft);
    if (put === "full") return put;
    if (previous !== undefined) draftStorage.set("previous", id, previous);
    if (versions !== undefined) draftStorage.set("versions", id, versions);
    draftStorage.set("owner", id, tab);
    if (draft !== undefined) mirror?.write(id, draft);
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
    count: () => draftStorage.ids().length,
    create: begin,
    open: (id) => {
      const found = find(id);
      if (found.kind === "opened") draftStorage.set("owner", id, tab);
      return found;
    },
    peek,
    save: (id, draft, step) => {
      const owner = draftStorage.get("owner", id);
      if (owner !== null && owner !== tab) return { kind: "taken", at: savedAt(id) };
      const at = now();
      const raw = draftStorage.get("draft", id);
      const entry = raw === null ? undefined : read(raw);
      if (entry?.kind === "newer") return { kind: "newer" };
      // A text that is damaged, or that was never stored, must not take the place of a good copy.
      const isSound = entry?.kind === "good" && !draftStorage.isPending("draft", id);
      if (raw !== null && isSound) draftStorage.set("previous", id, raw);
      if (owner === null) draftStorage.set("owner", id, tab);
      const found = find(id);
      const before = found.kind === "opened" ? found.record : undefined;
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
      for (const slot of ["versions", "previous"] as const) draftStorage.remove(slot, id);
      // Other tabs with this draft are told first, so that they know who removed it.
      draftStorage.set("owner", id, tab);
      for (const slot of ["draft", "owner"] as const) draftStorage.remove(slot, id);
      mirror?.remove(id);
      draftStorage.flushPending();
      changed();
      return () => void setTexts(id, kept);
    },
    recover: (saved) => {
      for (const [id, text] of saved) {
        const here = draftStorage.get("draft", id);
        const isLater = orderIn(text) > orderIn(here ?? "") && decodeRecord(text).kind === "good";
        if (!isLater || draftStorage.get("owner", id) === tab) continue;
        if (here !== null && decodeRecord(here).kind === "good") draftStorage.set("previous", id, here);
        draftStorage.set("draft", id, text);
        latest = undefined;
        changed();
      }
    },
    texts,
    setTexts,
    newId,
    setVersions: (id, text) => draftStorage.set("versions", id, text),
    versionSizes: () => draftStorage.sizes("versions"),
    removeVersions: (id) => draftStorage.remove("versions", id),
    watch: (id, watcher) => watchDraft({ events, draftStorage, tab, savedAt }, id, watcher),
    isThere: (id) => draftStorage.get("draft", id) !== null,
    subscribe: changes.subscribe,
  };
}

/** An id for a draft or a tab. Plain-http pages have no `randomUUID`. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
