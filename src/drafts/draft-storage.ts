/** Begins every storage key of the program: all local pages of a browser profile may share one storage. */
const prefix = "annual-disclosure-report";

/**
 * What is stored of a draft: its text, the text before that, its earlier versions, the tab that holds it, and where it was
 * deleted, when. The texts of a deleted draft stay where they are, so that taking that back needs no room.
 */
export type Slot = "draft" | "previous" | "versions" | "owner" | "deleted";

/** Whether a text could be stored; "disabled" where the browser does not let pages store anything. */
export type StorageResult = "ok" | "full" | "disabled";

/** The stored texts of all drafts, by slot and draft id. Nothing here throws. */
export interface DraftStorage {
  /** Returns the ids of the drafts whose text, or the text before it, is there; without those that were deleted. */
  readonly ids: () => readonly string[];
  /** Returns the ids of the drafts that were deleted, the one deleted first at the beginning. */
  readonly deletedIds: () => readonly string[];
  /** Returns a text, the one in memory before the one in storage; null where there is none. */
  readonly get: (slot: Slot, id: string) => string | null;
  /**
   * Stores a text. When the storage is full, deleted drafts give way to a draft first, the one deleted first before the
   * others, then earlier versions, then the texts before the last ones. What gives way stays with this page.
   */
  readonly set: (slot: Slot, id: string, text: string) => StorageResult;
  /** Stores a text that may be done without where there is no room. */
  readonly setIfRoom: (slot: Slot, id: string, text: string) => void;
  /** Keeps a text for which there is no room in memory, until it can be stored or the page is left. */
  readonly keepInMemory: (slot: Slot, id: string, text: string) => void;
  /** Returns whether a text is in memory and not in storage. */
  readonly isPending: (slot: Slot, id: string) => boolean;
  /** Returns the ids of the drafts whose text is in memory alone and would be lost with the page. */
  readonly pendingIds: () => readonly string[];
  /** Gives up a text in memory, and leaves storage as it is. */
  readonly forget: (slot: Slot, id: string) => void;
  /** Returns whether a draft's text, or the text before it, is in storage itself. */
  readonly isStored: (id: string) => boolean;
  /** Tries to store what is in memory. What cannot be stored stays there. */
  readonly flushPending: () => void;
  readonly remove: (slot: Slot, id: string) => void;
  /** Returns the lengths in UTF-16 units of the texts in a slot, by draft id. */
  readonly sizes: (slot: Slot) => ReadonlyMap<string, number>;
}

/** The texts of a draft, in the order in which those of a deleted one give way. */
const textSlots = ["versions", "previous", "draft"] as const;

/** What of the drafts that are not deleted gives way to a text in each slot, in that order. */
const removableSlots: Readonly<Record<Slot, readonly Slot[]>> = {
  draft: ["versions", "previous"],
  owner: ["versions"],
  deleted: ["versions", "previous"],
  previous: ["versions"],
  versions: [],
};

/** Returns when a draft was deleted, in ms since 1970, as its mark says; 0 where the mark cannot be read. */
export const timeIn = (mark: string): number => Number(/"at":(\d{1,15})/.exec(mark)?.[1] ?? 0);

/** Returns the storage key of a text. */
export const keyOf = (slot: Slot, id: string): string => `${prefix}/${slot}/${id}`;

/** The storage key of the office's settings. */
export const settingsKey = `${prefix}/settings`;

/** The storage key of when the last backup was made. */
export const backupKey = `${prefix}/last-backup`;

/** The storage key of the program that was seen last. */
export const programKey = `${prefix}/program`;

/** The storage key of what the office said of its register of applications. */
export const registerKey = `${prefix}/register`;

/** The storage key of how this browser's user wants a part of the screens to look. */
export const viewKey = (part: string): string => `${prefix}/view/${part}`;

/** Returns the slot and the draft of a storage key, such as a storage event brings; undefined for any other key. */
export function parseKey(key: string | null): { slot: Slot; id: string } | undefined {
  const match =
    key === null ? null : /^annual-disclosure-report\/(draft|previous|versions|owner|deleted)\/(.+)$/.exec(key);
  return match ? { slot: match[1] as Slot, id: match[2] as string } : undefined;
}

function isQuotaError(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED";
}

/** Stores a text, or returns why that is not possible. */
export function setItem(storage: Storage | undefined, key: string, text: string): StorageResult {
  if (!storage) return "disabled";
  try {
    storage.setItem(key, text);
    return "ok";
  } catch (error) {
    return isQuotaError(error) ? "full" : "disabled";
  }
}

/** Returns what `use` makes of the storage, or `otherwise` where there is none or it refuses. */
function tryStorage<T>(storage: Storage | undefined, otherwise: T, use: (storage: Storage) => T): T {
  try {
    return storage ? use(storage) : otherwise;
  } catch {
    return otherwise;
  }
}

/** Returns a stored text; null where there is none or the storage cannot be read. */
export function getItem(storage: Storage | undefined, key: string): string | null {
  return tryStorage(storage, null, (store) => store.getItem(key));
}

/** Makes the draft storage over local storage, which is undefined where the browser has switched it off. */
export function createDraftStorage(storage: Storage | undefined): DraftStorage {
  const memory = new Map<string, string>();
  const keys = () =>
    tryStorage(storage, [], (store) => Array.from({ length: store.length }, (_, index) => store.key(index) ?? ""));
  const removeItem = (key: string) => tryStorage(storage, undefined, (store) => store.removeItem(key));
  const get = (slot: Slot, id: string) => memory.get(keyOf(slot, id)) ?? getItem(storage, keyOf(slot, id));
  const placesOf = (keys: Iterable<string>) => [...keys].flatMap((key) => parseKey(key) ?? []);
  const sizes = (slot: Slot): ReadonlyMap<string, number> => {
    const places = placesOf(keys()).filter((place) => place.slot === slot);
    return new Map(places.map(({ id }) => [id, get(slot, id)?.length ?? 0]));
  };
  const idsWith = (slot: Slot): ReadonlySet<string> =>
    new Set(placesOf([...keys(), ...memory.keys()]).flatMap((place) => (place.slot === slot ? [place.id] : [])));
  const deletedIds = () =>
    [...idsWith("deleted")]
      .map((id) => ({ id, at: timeIn(get("deleted", id) ?? "") }))
      .sort((a, b) => a.at - b.at)
      .map(({ id }) => id);
  /** Returns the keys of what may be removed for a text, in that order; of the living first the longest, last its own. */
  const removableFor = (slot: Slot, id: string): readonly string[] => {
    const deleted = deletedIds().filter((other) => other !== id);
    const ofDeleted = slot === "previous" || slot === "versions" ? (["versions"] as const) : textSlots;
    const keysOfDeleted = deleted.flatMap((other) => ofDeleted.map((one) => keyOf(one, other)));
    const ofLiving = (removable: Slot) =>
      [...sizes(removable)]
        .map(([owner, length]) => ({ key: keyOf(removable, owner), isOwn: owner === id, length }))
        .sort((a, b) => Number(a.isOwn) - Number(b.isOwn) || b.length - a.length)
        .map(({ key }) => key);
    return [...new Set([...keysOfDeleted, ...removableSlots[slot].flatMap(ofLiving)])];
  };
  const makeRoom = (slot: Slot, id: string, text: string): StorageResult => {
    const removable = removableFor(slot, id).flatMap((key) => {
      const before = getItem(storage, key);
      return before === null ? [] : [{ key, before }];
    });
    const room = removable.reduce((sum, { before }) => sum + before.length, get(slot, id)?.length ?? 0);
    // A copy kept against damage is not worth all versions where it might not fit even then.
    if (slot === "previous" && room < text.length) return "full";
    const deleted = idsWith("deleted");
    const removed: (readonly [key: string, text: string])[] = [];
    for (const { key, before } of removable) {
      removed.push([key, before]);
      removeItem(key);
      const result = setItem(storage, keyOf(slot, id), text);
      if (result === "full") continue;
      for (const [other, gone] of removed) {
        if (deleted.has(parseKey(other)?.id ?? "") && !memory.has(other)) memory.set(other, gone);
      }
      return result;
    }
    // There is no room even so: what was removed is put back, or stays with the page.
    for (const [key, before] of removed) if (setItem(storage, key, before) !== "ok") memory.set(key, before);
    return "full";
  };
  const set = (slot: Slot, id: string, text: string): StorageResult => {
    const key = keyOf(slot, id);
    const direct = setItem(storage, key, text);
    const result = direct === "full" ? makeRoom(slot, id, text) : direct;
    if (result === "disabled") memory.set(key, text);
    else if (result === "ok") memory.delete(key);
    return result;
  };
  const setIfRoom = (slot: Slot, id: string, text: string) => void set(slot, id, text);
  return {
    ids: () => {
      const places = placesOf([...keys(), ...memory.keys()]);
      const deleted = new Set(places.flatMap(({ slot, id }) => (slot === "deleted" ? [id] : [])));
      const isText = (slot: Slot) => slot === "draft" || slot === "previous";
      return [...new Set(places.flatMap(({ slot, id }) => (isText(slot) && !deleted.has(id) ? [id] : [])))];
    },
    deletedIds,
    get,
    set,
    setIfRoom,
    keepInMemory: (slot, id, text) => void memory.set(keyOf(slot, id), text),
    isPending: (slot, id) => memory.has(keyOf(slot, id)),
    pendingIds: () => {
      const deleted = idsWith("deleted");
      return placesOf(memory.keys()).flatMap(({ slot, id }) => (slot === "draft" && !deleted.has(id) ? [id] : []));
    },
    forget: (slot, id) => void memory.delete(keyOf(slot, id)),
    isStored: (id) => (["draft", "previous"] as const).some((slot) => getItem(storage, keyOf(slot, id)) !== null),
    flushPending: () => {
      const deleted = idsWith("deleted");
      for (const { slot, id } of placesOf(memory.keys())) {
        if (slot !== "deleted" && deleted.has(id)) continue;
        setIfRoom(slot, id, memory.get(keyOf(slot, id)) ?? "");
      }
    },
    remove: (slot, id) => {
      memory.delete(keyOf(slot, id));
      removeItem(keyOf(slot, id));
    },
    sizes,
  };
}

/** Returns the browser's local storage; undefined where even looking at it is refused. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
