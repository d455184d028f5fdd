/** Everything of ours in a store that all local pages of a browser profile may share. */
const prefix = "annual-disclosure-report";

/** What is kept of a draft: its text, the text before that, its earlier versions, and the tab that holds it. */
export type Slot = "draft" | "previous" | "versions" | "owner";

/** Whether a text could be put down. */
export type StorageResult = "ok" | "full" | "disabled";

/** The texts of all drafts by id, over whatever storage there is. Nothing here throws. */
export interface DraftStorage {
  /** Of every draft of which its text or the one before it is there. */
  readonly ids: () => readonly string[];
  readonly get: (slot: Slot, id: string) => string | null;
  /** When the storage is full, earlier versions give way first, then the texts kept against damage. */
  readonly set: (slot: Slot, id: string, text: string) => StorageResult;
  /** Keeps a text for which there is no room for as long as the page lives; it is stored once there is room. */
  readonly keepInMemory: (slot: Slot, id: string, text: string) => void;
  readonly isPending: (slot: Slot, id: string) => boolean;
  /** Tries to store what is only held; true where some of it was stored. */
  readonly flushPending: () => boolean;
  readonly remove: (slot: Slot, id: string) => void;
  /** Ids with a text in that slot, and how long it is in UTF-16 units. */
  readonly sizes: (slot: Slot) => ReadonlyMap<string, number>;
}

export const keyOf = (slot: Slot, id: string): string => `${prefix}/${slot}/${id}`;

/** Where the office's settings lie. */
export const settingsKey = `${prefix}/settings`;

/** The draft a storage key belongs to, for what other tabs report. */
export function parseKey(key: string | null): { slot: Slot; id: string } | undefined {
  const match = key === null ? null : /^annual-disclosure-report\/(draft|previous|versions|owner)\/(.+)$/.exec(key);
  return match ? { slot: match[1] as Slot, id: match[2] as string } : undefined;
}

function isQuota(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED";
}

/** Puts a text down, or says why that was not possible. */
export function setItem(storage: Storage | undefined, key: string, text: string): StorageResult {
  if (!storage) return "disabled";
  try {
    storage.setItem(key, text);
    return "ok";
  } catch (error) {
    return isQuota(error) ? "full" : "disabled";
  }
}

function keysOf(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
}

/** Over local storage; `storage` is undefined where the browser has switched it off. */
export function createDraftStorage(storage: Storage | undefined): DraftStorage {
  const memory = new Map<string, string>();
  const stored = <T>(read: (storage: Storage) => T, otherwise: T): T => {
    try {
      return storage ? read(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  const get = (slot: Slot, id: string) =>
    memory.get(keyOf(slot, id)) ?? stored((one) => one.getItem(keyOf(slot, id)), null);
  const sizes = (slot: Slot): ReadonlyMap<string, number> =>
    new Map(
      stored(keysOf, [])
        .map(parseKey)
        .flatMap((key) => (key?.slot === slot ? [[key.id, get(slot, key.id)?.length ?? 0] as const] : [])),
    );
  /** What may give way to a text, in that order: its own draft's last, the longest first. */
  const spareFor = (slot: Slot, id: string): readonly (readonly [Slot, string, number])[] => {
    const giving: readonly Slot[] =
      slot === "versions" ? [] : slot === "draft" ? ["versions", "previous"] : ["versions"];
    return giving.flatMap((one) =>
      [...sizes(one)]
        .sort(([a, long], [b, longer]) => Number(a === id) - Number(b === id) || longer - long)
        .map(([other, size]) => [one, other, size] as const),
    );
  };
  const makeRoom = (slot: Slot, id: string, text: string): StorageResult => {
    const spare = spareFor(slot, id);
    const gained = spare.reduce((sum, [, , size]) => sum + size, 0);
    // A copy kept against damage is not worth all versions where it might not fit even then.
    if (slot === "previous" && gained + (get(slot, id)?.length ?? 0) < text.length) return "full";
    const given: (readonly [key: string, text: string])[] = [];
    for (const [giving, other] of spare) {
      given.push([keyOf(giving, other), get(giving, other) ?? ""]);
      stored((one) => one.removeItem(keyOf(giving, other)), undefined);
      const put = setItem(storage, keyOf(slot, id), text);
      if (put !== "full") return put;
    }
    // Given up for nothing.
    for (const [key, before] of given) setItem(storage, key, before);
    return "full";
  };
  const put = (slot: Slot, id: string, text: string): StorageResult => {
    const key = keyOf(slot, id);
    let done = setItem(storage, key, text);
    if (done === "full") done = makeRoom(slot, id, text);
    if (done === "disabled") memory.set(key, text);
    else if (done === "ok") memory.delete(key);
    return done;
  };
  return {
    ids: () => {
      const keys = [...stored(keysOf, []), ...memory.keys()].map(parseKey);
      return [...new Set(keys.flatMap((key) => (key?.slot === "draft" || key?.slot === "previous" ? [key.id] : [])))];
    },
    get,
    set: put,
    keepInMemory: (slot, id, text) => void memory.set(keyOf(slot, id), text),
    isPending: (slot, id) => memory.has(keyOf(slot, id)),
    flushPending: () => {
      const held = [...memory].flatMap(([key, text]) => {
        const at = parseKey(key);
        return at ? [{ ...at, text }] : [];
      });
      return held.filter(({ slot, id, text }) => put(slot, id, text) === "ok").length > 0;
    },
    remove: (slot, id) => {
      memory.delete(keyOf(slot, id));
      stored((one) => one.removeItem(keyOf(slot, id)), undefined);
    },
    sizes,
  };
}

/** The browser's local storage, or undefined where looking at it is already refused. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
