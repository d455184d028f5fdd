/** Begins every storage key of the program: all local pages of a browser profile may share one storage. */
const prefix = "annual-disclosure-report";

/** What is stored of a draft: its text, the text before that, its earlier versions, and the tab that holds it. */
export type Slot = "draft" | "previous" | "versions" | "owner";

/** Whether a text could be stored; "disabled" where the browser does not let pages store anything. */
export type StorageResult = "ok" | "full" | "disabled";

/** The stored texts of all drafts, by slot and draft id. Nothing here throws. */
export interface DraftStorage {
  /** Returns the ids of the drafts whose text, or the text before it, is there. */
  readonly ids: () => readonly string[];
  /** Returns a text, the one in memory before the one in storage; null where there is none. */
  readonly get: (slot: Slot, id: string) => string | null;
  /** Stores a text. When the storage is full, earlier versions give way first, then the texts before the last ones. */
  readonly set: (slot: Slot, id: string, text: string) => StorageResult;
  /** Keeps a text for which there is no room in memory, until it can be stored or the page is left. */
  readonly keepInMemory: (slot: Slot, id: string, text: string) => void;
  /** Returns whether a text is in memory and not in storage. */
  readonly isPending: (slot: Slot, id: string) => boolean;
  /** Tries to store what is in memory. */
  readonly flushPending: () => void;
  readonly remove: (slot: Slot, id: string) => void;
  /** Returns the lengths in UTF-16 units of the texts in a slot, by draft id. */
  readonly sizes: (slot: Slot) => ReadonlyMap<string, number>;
}

/** Returns the storage key of a text. */
export const keyOf = (slot: Slot, id: string): string => `${prefix}/${slot}/${id}`;

/** The storage key of the office's settings. */
export const settingsKey = `${prefix}/settings`;

/** Returns the slot and the draft of a storage key, such as a storage event brings; undefined for any other key. */
export function parseKey(key: string | null): { slot: Slot; id: string } | undefined {
  const match = key === null ? null : /^annual-disclosure-report\/(draft|previous|versions|owner)\/(.+)$/.exec(key);
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
  /** Returns what may be removed for a text, first the longest, and last what is of the same draft. */
  const removableFor = (slot: Slot, id: string) => {
    const slots: readonly Slot[] =
      slot === "draft" ? ["versions", "previous"] : slot === "versions" ? [] : ["versions"];
    return slots.flatMap((removable) =>
      [...sizes(removable)]
        .map(([owner, length]) => ({ key: keyOf(removable, owner), isOwn: owner === id, length }))
        .sort((a, b) => Number(a.isOwn) - Number(b.isOwn) || b.length - a.length),
    );
  };
  const makeRoom = (slot: Slot, id: string, text: string): StorageResult => {
    const removable = removableFor(slot, id);
    const room = removable.reduce((sum, { length }) => sum + length, get(slot, id)?.length ?? 0);
    // A copy kept against damage is not worth all versions where it might not fit even then.
    if (slot === "previous" && room < text.length) return "full";
    const removed: (readonly [key: string, text: string])[] = [];
    for (const { key } of removable) {
      removed.push([key, memory.get(key) ?? getItem(storage, key) ?? ""]);
      removeItem(key);
      const result = setItem(storage, keyOf(slot, id), text);
      if (result !== "full") return result;
    }
    // There is no room even so: what was removed is put back.
    for (const [key, before] of removed) setItem(storage, key, before);
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
  return {
    ids: () => {
      const places = placesOf([...keys(), ...memory.keys()]);
      return [...new Set(places.filter(({ slot }) => slot === "draft" || slot === "previous").map(({ id }) => id))];
    },
    get,
    set,
    keepInMemory: (slot, id, text) => void memory.set(keyOf(slot, id), text),
    isPending: (slot, id) => memory.has(keyOf(slot, id)),
    flushPending: () => {
      for (const { slot, id } of placesOf(memory.keys())) set(slot, id, memory.get(keyOf(slot, id)) ?? "");
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
