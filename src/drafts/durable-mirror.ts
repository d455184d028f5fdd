/**
 * The last saving of each draft, on the disk at once. What a page puts into local storage outlives the page, but the
 * browser writes it to the disk only some seconds later: too late for a power cut. Failures are silent, as local
 * storage has everything too.
 */
export interface DurableMirror {
  readonly write: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
  /** Texts by draft id; nothing where the browser keeps no such store. */
  readonly read: () => Promise<ReadonlyMap<string, string>>;
}

const [name, table] = ["annual-disclosure-report", "last-savings"];

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function journalIn(factory: IDBFactory): DurableMirror {
  const database = opened(factory);
  const change = (act: (texts: IDBObjectStore) => IDBRequest) => {
    database
      .then((one) => done(act(one.transaction(table, "readwrite", { durability: "strict" }).objectStore(table))))
      .catch(() => undefined);
  };
  return {
    write: (id, text) => change((texts) => texts.put(text, id)),
    remove: (id) => change((texts) => texts.delete(id)),
    read: async () => {
      try {
        const texts = (await database).transaction(table).objectStore(table);
        const [ids, all] = await Promise.all([done(texts.getAllKeys()), done<unknown[]>(texts.getAll())]);
        return new Map(ids.map((id, at) => [String(id), String(all[at])]));
      } catch {
        return new Map();
      }
    },
  };
}

/** The browser's own, or undefined where it has none or refuses it. */
export function browserMirror(): DurableMirror | undefined {
  try {
    return journalIn(window.indexedDB);
  } catch {
    return undefined;
  }
}
