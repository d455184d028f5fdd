import { latestTime } from "../lib/days.ts";
import { createEmitter } from "../lib/emitter.ts";
import { endAll } from "../lib/listen.ts";
import { readableDraft } from "../report/read-draft.ts";
import type { Draft } from "../report/schema.ts";
import type { SetAside } from "../report/set-aside.ts";
import { type BackupLog, createBackupLog } from "./backup-log.ts";
import { createDeletedDrafts, type DeletedDrafts } from "./deleted-drafts.ts";
import { type DraftRecord, encodeRecord, type SaveResult, withSetAside } from "./draft-record.ts";
import { createDraftStorage, type StorageResult } from "./draft-storage.ts";
import type { DurableMirror } from "./durable-mirror.ts";
import { createListing, createOrders, type FoundDraft, type ListedDraft, nameOfFound, orderIn } from "./listing.ts";
import { apartMarks } from "./messages.ts";
import { createRecordReader } from "./record-reader.ts";
import { createRecovery } from "./recovery.ts";
import { putTexts, type StoredTexts, textsOf } from "./stored-texts.ts";
import { createWatchers, followOtherTabs, type Watcher } from "./watch.ts";

/** A draft that was just made, and how saving it went. */
type NewDraft = { readonly id: string; readonly result: SaveResult };

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
  /** Stores words that a page may not save under their own draft as a draft of their own; without room the page keeps it. */
  readonly keepApart: (draft: Draft, mark: string) => void;
  /** Opens a draft and takes it over from other tabs. */
  readonly open: (id: string) => FoundDraft | { readonly kind: "deleted" };
  /** Returns a draft as last saved and leaves it with the tab that holds it; undefined where it cannot be read. */
  readonly peek: (id: string) => Draft | undefined;
  /** Saves a draft with the step of the wizard at which it stands. */
  readonly save: (id: string, draft: Draft, step?: string) => SaveResult;
  /** Returns what of a draft could not stay in its place; the same list until that changes, undefined where all could. */
  readonly setAsideOf: (id: string) => DraftRecord["setAside"];
  /** Forgets what was set aside: the clerk of this tab has seen to it. */
  readonly forgetSetAside: (id: string) => void;
  /** Gives a draft another mark, or none; it becomes this tab's, and stays where it is in the list. */
  readonly setMark: (id: string, mark: string | undefined) => SaveResult;
  /** Deletes a draft: it goes to 最近删除. */
  readonly remove: (id: string) => void;
  /** 最近删除. */
  readonly deleted: Pick<DeletedDrafts, "list" | "takeBack" | "purge" | "sweep">;
  /** When the drafts were backed up last. */
  readonly backups: BackupLog;
  /** Returns true while a draft, or its last changes, are in this page alone. */
  readonly isUnsaved: () => boolean;
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
  /** Returns whether a draft is this tab's, another's, deleted, or gone from the storage, even if no event told of it. */
  readonly whereabouts: (id: string) => "here" | "elsewhere" | "deleted" | "lost";
  /** Returns the order of a draft's stored text: another after each saving. */
  readonly orderOf: (id: string) => number;
  /** Takes a draft over from the tab that holds it if it is stored as it was with that order; returns whether it was. */
  readonly takeOver: (id: string, order: number) => boolean;
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
  const orders = createOrders(texts);
  const changes = createEmitter();
  const lists = new Map<number, readonly ListedDraft[]>();
  const changed = () => {
    lists.clear();
    changes.emit();
  };
  /** Notes that texts came from elsewhere, with orders of their own. */
  const broughtIn = () => {
    orders.forget();
    changed();
  };
  const timeNow = () => Math.min(Math.max(now(), 0), latestTime);
  const gone = (id: string) => {
    mirror?.remove(id);
    recovery.removed(id);
  };
  const deleted = createDeletedDrafts({ texts, now: timeNow, orders, mirror: { remove: gone }, tab, changed });
  const { decode, find, recordOf, remember } = createRecordReader(texts);
  const savedAt = (id: string): number => recordOf(id)?.savedAt ?? now();
  const orderOf = (id: string): number => orderIn(texts.get("draft", id) ?? "");
  const isElsewhere = (id: string): boolean => (texts.get("owner", id) ?? tab) !== tab;
  const watchers = createWatchers({ events, texts, tab, savedAt });
  const write = (unchecked: DraftRecord, isHeld = unchecked.revision > 1): SaveResult => {
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
    if (result === "full" && isHeld) texts.keepInMemory("draft", record.id, raw);
    changed();
    return result === "ok" ? { kind: "saved", at: record.savedAt } : { kind: result };
  };
  const create = (draft: Draft, mark?: string, setAside: readonly SetAside[] = [], isHeld = false): NewDraft => {
    const time = timeNow();
    const id = newId();
    const about = { createdAt: time, savedAt: time, revision: 1, order: orders.next(time), writer: tab, mark };
    const result = write(withSetAside({ id, ...about, draft }, setAside), isHeld);
    // Until it is saved again, its own text is the copy kept against damage.
    const raw = result.kind === "saved" ? texts.get("draft", id) : null;
    if (raw !== null) texts.setIfRoom("previous", id, raw);
    return { id, result };
  };
  const keepApart = (draft: Draft, mark: string) => void create(draft, mark, [], true);
  /** What this page alone has of a draft that another tab has opened or saved becomes a draft of its own. */
  const setApart = (id: string) => {
    if (!texts.isPending("draft", id) || deleted.has(id)) return;
    const held = recordOf(id);
    texts.forget("draft", id);
    if (held && !watchers.has(id)) keepApart(held.draft, apartMarks.paused);
  };
  followOtherTabs(events, {
    taken: (id) => isElsewhere(id) && setApart(id),
    saved: (id, raw) => {
      orders.saw(raw);
      setApart(id);
    },
    removed: texts.flushPending,
    changed,
  });
  const setTexts = (id: string, stored: StoredTexts): StorageResult => {
    if (deleted.has(id)) deleted.moveAside(id, newId());
    const result = putTexts({ texts, mirror, tab }, id, stored);
    if (result !== "full") broughtIn();
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
    create: (draft, mark, setAside) => create(draft, mark, setAside),
    keepApart,
    open: (id) => {
      if (deleted.has(id)) return { kind: "deleted" };
      const found = find(id);
      if (found.kind === "opened") {
        texts.setIfRoom("owner", id, tab);
        recovery.opened(id, found);
      }
      return found;
    },
    peek: (id) => recordOf(id)?.draft,
    save: (id, draft, step) => {
      if (deleted.has(id)) return { kind: "removed" };
      if (isElsewhere(id)) return { kind: "taken", at: savedAt(id) };
      const time = timeNow();
      const raw = texts.get("draft", id);
      const decoded = raw === null ? undefined : decode(raw);
      if (decoded?.kind === "newer") return { kind: "newer" };
      // A text that is damaged, or that was never stored, must not take the place of a good copy.
      const isCopy = decoded?.kind === "good" && !texts.isPending("draft", id);
      if (raw !== null && isCopy) texts.setIfRoom("previous", id, raw);
      if (texts.get("owner", id) === null) texts.setIfRoom("owner", id, tab);
      const before = recordOf(id);
      return write({
        id,
        createdAt: before?.createdAt ?? time,
        savedAt: time,
        revision: (before?.revision ?? 1) + 1,
        order: orders.next(time),
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
    setMark: (id, mark) => {
      const record = recordOf(id);
      if (!record || deleted.has(id)) return { kind: "removed" };
      texts.setIfRoom("owner", id, tab);
      return write({ ...record, mark });
    },
    remove: (id) => deleted.add(id, nameOfFound(find(id))),
    deleted,
    backups: createBackupLog({ storage, now, changed }),
    isUnsaved: () => texts.pendingIds().length > 0,
    recover: (mirrored) => recovery.recover(new Map([...mirrored].filter(([id]) => !deleted.has(id)))),
    texts: (id) => textsOf(texts, id),
    setTexts,
    newId,
    setVersions: (id, text) => texts.set("versions", id, text),
    versionSizes: () => texts.sizes("versions"),
    removeVersions: (id) => texts.remove("versions", id),
    watch: (id, watcher) => endAll([watchers.watch(id, watcher), recovery.watch(id, watcher)]),
    whereabouts: (id) => {
      if (deleted.has(id)) return "deleted";
      return texts.get("draft", id) === null ? "lost" : isElsewhere(id) ? "elsewhere" : "here";
    },
    orderOf,
    takeOver: (id, order) => {
      if (deleted.has(id) || orderOf(id) !== order) return false;
      texts.setIfRoom("owner", id, tab);
      return true;
    },
    subscribe: changes.subscribe,
  };
}
