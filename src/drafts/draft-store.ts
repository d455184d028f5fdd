import { latestTime } from "../lib/days.ts";
import { createEmitter } from "../lib/emitter.ts";
import { endAll, listen } from "../lib/listen.ts";
import { readableDraft } from "../report/read-draft.ts";
import type { Draft } from "../report/schema.ts";
import type { SetAside } from "../report/set-aside.ts";
import { type DraftRecord, encodeRecord, greatestOrder, withSetAside } from "./draft-record.ts";
import { createDraftStorage, parseKey, type StorageResult } from "./draft-storage.ts";
import type { DurableMirror } from "./durable-mirror.ts";
import { createListing, type FoundDraft, type ListedDraft, orderIn } from "./listing.ts";
import { createRecordReader } from "./record-reader.ts";
import { createRecovery } from "./recovery.ts";
import { type Watcher, watchDraft } from "./watch.ts";

/**
 * How saving went: "taken" where another tab holds the draft and saved it at that time, "newer" where a later program has
 * written it, "unsound" where it could not be read again. Times are in ms since 1970.
 */
export type SaveResult =
  | { readonly kind: "saved" | "taken"; readonly at: number }
  | { readonly kind: "full" | "disabled" | "newer" | "unsound" };

/** The texts of one draft as they are stored, whether they can be read or not. */
export interface StoredTexts {
  readonly draft?: string | undefined;
  readonly previous?: string | undefined;
  readonly versions?: string | undefined;
}

/** A draft that was just made, and how saving it went. */
interface NewDraft {
  readonly id: string;
  readonly result: SaveResult;
}

/**
 * The drafts of this browser. A draft belongs to the tab that opened it last; any other tab is told, and refused when it
 * saves, so that an older page never overwrites a newer one.
 */
export interface DraftStore {
  /** Returns at most `limit` drafts, the one saved last first; the same array until something changes. */
  readonly list: (limit?: number) => readonly ListedDraft[];
  readonly count: () => number;
  /** Stores a new draft. `mark` distinguishes it from the draft it was made of; `setAside` is what its file held besides. */
  readonly create: (draft: Draft, mark?: string, setAside?: readonly SetAside[]) => NewDraft;
  /** Opens a draft and takes it over from other tabs. */
  readonly open: (id: string) => FoundDraft;
  /** Returns a draft as last saved and leaves it with the tab that holds it; undefined where it cannot be read. */
  readonly peek: (id: string) => Draft | undefined;
  /** Saves a draft with the step of the wizard at which it stands. */
  readonly save: (id: string, draft: Draft, step?: string) => SaveResult;
  /** Returns what of a draft could not stay in its place; the same list until that changes, undefined where all could. */
  readonly setAsideOf: (id: string) => DraftRecord["setAside"];
  /** Forgets what was set aside: the clerk of this tab has seen to it. */
  readonly forgetSetAside: (id: string) => void;
  /** Stores a copy of a draft as a draft of its own; undefined where it cannot be read. */
  readonly duplicate: (id: string) => NewDraft | undefined;
  /** Removes a draft; returns what puts it back. */
  readonly remove: (id: string) => () => void;
  /** Takes from the mirror what is later than the storage or whole where that is damaged; see drafts/recovery.ts. */
  readonly recover: (mirrored: ReadonlyMap<string, string>) => void;
  /** Returns what is stored of a draft. */
  readonly texts: (id: string) => StoredTexts;
  /** Stores texts as they are and takes the draft over; changes nothing where there is no room. */
  readonly setTexts: (id: string, texts: StoredTexts) => StorageResult;
  /** Returns an id that no draft has. */
  readonly newId: () => string;
  /** Stores the earlier versions of a draft, as drafts/versions.ts writes them. */
  readonly setVersions: (id: string, text: string) => StorageResult;
  /** Returns how long the earlier versions of each draft are, in UTF-16 units. */
  readonly versionSizes: () => ReadonlyMap<string, number>;
  readonly removeVersions: (id: string) => void;
  /** Calls back when something happens to a draft outside this page; returns what ends that. */
  readonly watch: (id: string, watcher: Watcher) => () => void;
  /** Returns false where a draft has gone from the storage, even if no event told of it. */
  readonly isThere: (id: string) => boolean;
  /** Calls the listener when `list` has changed; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface Surroundings {
  readonly storage: Storage | undefined;
  /** Where storage events of other tabs arrive. */
  readonly events: EventTarget;
  /** Returns the time in ms since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The id of this tab. */
  readonly tab: string;
  /** Where each saved text goes as well, to outlast a power cut. */
  readonly mirror?: Pick<DurableMirror, "write" | "remove"> | undefined;
}

/** Makes the drafts of a browser as one of its tabs sees them. */
export function createDraftStore({ storage, events, now, newId, tab, mirror }: Surroundings): DraftStore {
  const texts = createDraftStorage(storage);
  const listing = createListing(texts);
  const changes = createEmitter();
  const lists = new Map<number, readonly ListedDraft[]>();

  const changed = () => {
    lists.clear();
    changes.emit();
  };
  /** Notes that texts came from elsewhere, with orders of their own. */
  const broughtIn = () => {
    latest = undefined;
    changed();
  };
  const timeNow = () => Math.min(Math.max(now(), 0), latestTime);
  /** The greatest order of all drafts. The time alone is none: clocks are set back, and drafts come from other machines. */
  let latest: number | undefined;
  const nextOrder = (time: number): number => {
    latest ??= Math.max(0, ...texts.ids().map((id) => orderIn(texts.get("draft", id) ?? "")));
    latest = Math.min(Math.max(time, latest + 1), greatestOrder);
    return latest;
  };
  listen(events, {
    storage: ({ key, newValue }) => {
      if (key !== null && parseKey(key)?.slot !== "draft") return;
      if (latest !== undefined && newValue) latest = Math.max(latest, orderIn(newValue));
      if (!newValue) texts.flushPending();
      changed();
    },
  });

  const { decode, find, recordOf, remember } = createRecordReader(texts);
  const savedAt = (id: string): number => recordOf(id)?.savedAt ?? now();
  const write = (unchecked: DraftRecord): SaveResult => {
    // What could not be read again never takes the place of what can be.
    const readable = readableDraft(unchecked.draft);
    if (!readable) return { kind: "unsound" };
    const record = withSetAside({ ...unchecked, draft: readable.draft }, readable.setAside);
    const raw = encodeRecord(record);
    const result = texts.set("draft", record.id, raw);
    if (result === "ok") {
      remember(raw, record);
      mirror?.write(record.id, raw);
    }
    if (result === "full" && record.revision > 1) texts.keepInMemory("draft", record.id, raw);
    changed();
    return result === "ok" ? { kind: "saved", at: record.savedAt } : { kind: result };
  };
  const create: DraftStore["create"] = (draft, mark, setAside = []) => {
    const time = timeNow();
    const id = newId();
    const about = { createdAt: time, savedAt: time, revision: 1, order: nextOrder(time), writer: tab, mark };
    const result = write(withSetAside({ id, ...about, draft }, setAside));
    // Until it is saved again, its own text is the copy kept against damage.
    const raw = result.kind === "saved" ? texts.get("draft", id) : null;
    if (raw !== null) texts.set("previous", id, raw);
    return { id, result };
  };
  const textsOfDraft = (id: string): StoredTexts => ({
    versions: texts.get("versions", id) ?? undefined,
    previous: texts.get("previous", id) ?? undefined,
    draft: texts.get("draft", id) ?? undefined,
  });
  const setTexts = (id: string, { draft, previous, versions }: StoredTexts): StorageResult => {
    const result = draft === undefined ? "ok" : texts.set("draft", id, draft);
    if (result === "full") return result;
    if (previous !== undefined) texts.set("previous", id, previous);
    if (versions !== undefined) texts.set("versions", id, versions);
    texts.set("owner", id, tab);
    if (draft !== undefined && decode(draft).kind === "good") mirror?.write(id, draft);
    broughtIn();
    return result;
  };
  const recovery = createRecovery({ texts, setTexts, newId, broughtIn });
  return {
    list: (limit = Number.POSITIVE_INFINITY) => {
      const list = lists.get(limit) ?? listing(limit);
      lists.set(limit, list);
      return list;
    },
    count: () => texts.ids().length,
    create,
    open: (id) => {
      const found = find(id);
      if (found.kind === "opened") {
        texts.set("owner", id, tab);
        recovery.opened(id, found);
      }
      return found;
    },
    peek: (id) => recordOf(id)?.draft,
    save: (id, draft, step) => {
      const owner = texts.get("owner", id);
      if (owner !== null && owner !== tab) return { kind: "taken", at: savedAt(id) };
      const time = timeNow();
      const raw = texts.get("draft", id);
      const decoded = raw === null ? undefined : decode(raw);
      if (decoded?.kind === "newer") return { kind: "newer" };
      // A text that is damaged, or that was never stored, must not take the place of a good copy.
      if (raw !== null && decoded?.kind === "good" && !texts.isPending("draft", id)) texts.set("previous", id, raw);
      if (owner === null) texts.set("owner", id, tab);
      const before = recordOf(id);
      return write({
        id,
        createdAt: before?.createdAt ?? time,
        savedAt: time,
        revision: (before?.revision ?? 1) + 1,
        order: nextOrder(time),
        writer: tab,
        step,
        mark: before?.mark,
        setAside: before?.setAside,
        draft,
      });
    },
    setAsideOf: (id) => recordOf(id)?.setAside,
    forgetSetAside: (id) => {
      const record = recordOf(id);
      if (record && texts.get("owner", id) === tab) write({ ...record, setAside: undefined });
    },
    duplicate: (id) => {
      const record = recordOf(id);
      return record && create(record.draft);
    },
    remove: (id) => {
      const removed = textsOfDraft(id);
      for (const slot of ["versions", "previous"] as const) texts.remove(slot, id);
      // Other tabs with this draft are told first who holds it, so that they know who removed it.
      texts.set("owner", id, tab);
      for (const slot of ["draft", "owner"] as const) texts.remove(slot, id);
      mirror?.remove(id);
      recovery.removed(id);
      texts.flushPending();
      changed();
      return () => void setTexts(id, removed);
    },
    recover: recovery.recover,
    texts: textsOfDraft,
    setTexts,
    newId,
    setVersions: (id, text) => texts.set("versions", id, text),
    versionSizes: () => texts.sizes("versions"),
    removeVersions: (id) => texts.remove("versions", id),
    watch: (id, watcher) =>
      endAll([watchDraft({ events, texts, tab, savedAt }, id, watcher), recovery.watch(id, watcher)]),
    isThere: (id) => texts.get("draft", id) !== null,
    subscribe: changes.subscribe,
  };
}

/** Returns a random id for a draft or a tab. Pages over plain http have no `randomUUID`. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
