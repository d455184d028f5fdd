import { resultOf } from "./database-request.ts";

/** What stores the texts of the shelf, by key. Nothing here throws. */
export interface ShelfTable {
  readonly read: () => Promise<ReadonlyMap<string, string>>;
  /** Stores a text; false where it could not be, and is held by the page alone. */
  readonly put: (key: string, text: string) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
  /** Returns whether a text is held by the page alone. */
  readonly isHeld: (key: string) => boolean;
}

const databaseName = "annual-disclosure-report-shelf";
const tableName = "reports";

/** The table in the browser's own database, where it does not take the room of drafts. */
function tableIn(factory: IDBFactory | undefined): ShelfTable {
  const held = new Set<string>();
  let database: Promise<IDBDatabase> | undefined;
  const open = () => {
    if (!factory) return Promise.reject(new Error("no IndexedDB"));
    database ??= (() => {
      const opening = factory.open(databaseName, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(tableName);
      return resultOf(opening);
    })();
    return database;
  };
  const rows = async (mode: IDBTransactionMode) =>
    (await open()).transaction(tableName, mode, { durability: "strict" }).objectStore(tableName);
  return {
    read: async () => {
      try {
        const table = await rows("readonly");
        const [keys, texts] = await Promise.all([resultOf(table.getAllKeys()), resultOf<unknown[]>(table.getAll())]);
        return new Map(keys.map((key, at) => [String(key), String(texts[at])]));
      } catch {
        return new Map();
      }
    },
    put: async (key, text) => {
      try {
        await resultOf((await rows("readwrite")).put(text, key));
        held.delete(key);
        return true;
      } catch {
        held.add(key);
        return false;
      }
    },
    remove: async (key) => {
      held.delete(key);
      try {
        await resultOf((await rows("readwrite")).delete(key));
      } catch {
        // Where nothing is stored there is nothing to remove.
      }
    },
    isHeld: (key) => held.has(key),
  };
}

/** Returns the table in the browser's own database; where the browser refuses it, one that stores nothing. */
export function browserShelfTable(): ShelfTable {
  try {
    return tableIn(window.indexedDB);
  } catch {
    return tableIn(undefined);
  }
}
