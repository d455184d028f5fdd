import { resultOf } from "./shelf/database-request.ts";

/**
 * A second store of each draft's last text that is on the disk at once. What a page puts into local storage outlives the
 * page, but the browser writes it to the disk only some seconds later, which is too late for a power cut. Failures are
 * silent, as local storage has everything too.
 */
export interface DurableMirror {
  /** Stores a text. Nothing is written before what a former page left has been read: it may be all there is of it. */
  readonly write: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
  /** Returns all texts by draft id; none where the browser refuses. */
  readonly read: () => Promise<ReadonlyMap<string, string>>;
}

const databaseName = "annual-disclosure-report";
const tableName = "last-savings";

async function textsIn(database: Promise<IDBDatabase>): Promise<ReadonlyMap<string, string>> {
  try {
    const texts = (await database).transaction(tableName).objectStore(tableName);
    const [ids, values] = await Promise.all([resultOf(texts.getAllKeys()), resultOf<unknown[]>(texts.getAll())]);
    return new Map(ids.map((id, index) => [String(id), String(values[index])]));
  } catch {
    return new Map();
  }
}

function mirrorIn(factory: IDBFactory): DurableMirror {
  const opening = factory.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(tableName);
  const database = resultOf(opening);
  /** What a former page left; it is handed over once and then let go, as it may be megabytes. */
  let left: Promise<ReadonlyMap<string, string>> | undefined = textsIn(database);
  /** What waits until that has been read: the last text of each draft, undefined where it was removed. */
  let waiting: Map<string, string | undefined> | undefined = new Map();
  const change = (id: string, text: string | undefined) => {
    if (waiting) {
      waiting.set(id, text);
      return;
    }
    database
      .then((db): Promise<unknown> => {
        const texts = db.transaction(tableName, "readwrite", { durability: "strict" }).objectStore(tableName);
        return text === undefined ? resultOf(texts.delete(id)) : resultOf(texts.put(text, id));
      })
      .catch(() => undefined);
  };
  void left.then(() => {
    const changes = waiting ?? [];
    waiting = undefined;
    for (const [id, text] of changes) change(id, text);
  });
  return {
    write: change,
    remove: (id) => change(id, undefined),
    read: () => {
      const texts = left ?? textsIn(database);
      left = undefined;
      return texts;
    },
  };
}

/** Returns the mirror in the browser's own database; undefined where it has none or refuses it. */
export function browserMirror(): DurableMirror | undefined {
  try {
    return mirrorIn(window.indexedDB);
  } catch {
    return undefined;
  }
}
