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

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

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
  const reading = textsIn(database);
  const hasRead = reading.then(() => undefined);
  /** What a former page left; it is handed over once and then let go, as it may be megabytes. */
  let left: typeof reading | undefined = reading;
  const change = (request: (texts: IDBObjectStore) => IDBRequest) => {
    hasRead
      .then(() => database)
      .then((db) =>
        resultOf(request(db.transaction(tableName, "readwrite", { durability: "strict" }).objectStore(tableName))),
      )
      .catch(() => undefined);
  };
  return {
    write: (id, text) => change((texts) => texts.put(text, id)),
    remove: (id) => change((texts) => texts.delete(id)),
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
