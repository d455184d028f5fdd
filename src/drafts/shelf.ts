/** Everything of ours in a store that all local pages of a browser profile may share. */
const prefix = "annual-disclosure-report";

/** What is kept of a draft: its text, the text before that, and the tab that holds it. */
type Slot = "draft" | "previous" | "owner";

/** Whether a text could be put down. */
export type Put = "ok" | "full" | "disabled";

/** The texts of all drafts by id, over whatever storage there is. Nothing here throws. */
export interface Shelf {
  readonly ids: () => readonly string[];
  readonly get: (slot: Slot, id: string) => string | null;
  /** When the storage is full, the texts kept against damage give way first. */
  readonly put: (slot: Slot, id: string, text: string) => Put;
  readonly drop: (slot: Slot, id: string) => void;
}

export const keyOf = (slot: Slot, id: string): string => `${prefix}/${slot}/${id}`;

/** Where the office's settings lie. */
export const keyOfSettings = `${prefix}/settings`;

/** The draft a storage key belongs to, for what other tabs report. */
export function parseKey(key: string | null): { slot: Slot; id: string } | undefined {
  const match = key === null ? null : /^annual-disclosure-report\/(draft|previous|owner)\/(.+)$/.exec(key);
  return match ? { slot: match[1] as Slot, id: match[2] as string } : undefined;
}

function isQuota(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED";
}

/** Puts a text down, or says why that was not possible. */
export function putItem(storage: Storage | undefined, key: string, text: string): Put {
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
export function createShelf(storage: Storage | undefined): Shelf {
  /** What could not be stored stays here for as long as the page lives, so that the program goes on working. */
  const memory = new Map<string, string>();
  const stored = <T>(read: (storage: Storage) => T, otherwise: T): T => {
    try {
      return storage ? read(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  const makeRoom = () =>
    stored((one) => {
      const spare = keysOf(one).filter((key) => parseKey(key)?.slot === "previous");
      for (const key of spare) one.removeItem(key);
      return spare.length > 0;
    }, false);
  return {
    ids: () => {
      const keys = [...stored(keysOf, []), ...memory.keys()];
      const ids = keys.map(parseKey).flatMap((key) => (key?.slot === "draft" ? [key.id] : []));
      return [...new Set(ids)];
    },
    get: (slot, id) => memory.get(keyOf(slot, id)) ?? stored((one) => one.getItem(keyOf(slot, id)), null),
    put: (slot, id, text) => {
      const key = keyOf(slot, id);
      let put = putItem(storage, key, text);
      if (put === "full" && slot !== "previous" && makeRoom()) put = putItem(storage, key, text);
      if (put === "disabled") memory.set(key, text);
      else if (put === "ok") memory.delete(key);
      return put;
    },
    drop: (slot, id) => {
      memory.delete(keyOf(slot, id));
      stored((one) => one.removeItem(keyOf(slot, id)), undefined);
    },
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
