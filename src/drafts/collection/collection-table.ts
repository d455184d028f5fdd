import { resultOf } from "../shelf/database-request.ts";

/** A file of a collection as it is stored: what is held in memory of it, and what is read only when it is wanted. */
export interface StoredArrival {
  readonly arrival: string;
  /** Undefined where there is no report in the file. */
  readonly report: string | undefined;
}

/** The texts of the one collection that a browser keeps, apart from drafts. Nothing here throws. */
export interface CollectionTable {
  /** Returns what the collection is called by and the names of its files; nothing where the browser refuses. */
  readonly read: () => Promise<{ readonly head: string | undefined; readonly files: readonly string[] }>;
  /** Returns the arrivals of some files, of those that are there. */
  readonly arrivals: (files: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly head: () => Promise<string | undefined>;
  /** Returns the report of a file. */
  readonly report: (file: string) => Promise<string | undefined>;
  /** Stores the head; false where it could not be. */
  readonly putHead: (text: string) => Promise<boolean>;
  /** Stores files, all or none; false where none could be. Their reports are then held by the page. */
  readonly put: (files: ReadonlyMap<string, StoredArrival>) => Promise<boolean>;
  readonly remove: (file: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const databaseName = "annual-disclosure-report-collection";
const tables = ["head", "arrivals", "reports"] as const;
const headKey = "head";

/** The result of work on the database; `otherwise` where the browser refuses it. */
async function orElse<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/** Settled when all of a change is on the disk; rejected where none of it is. */
const settled = (change: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
    change.onabort = () => reject(change.error);
  });

/** So long, in ms, files are handed to the database before the page may answer: each is copied for it then. */
const stretchMs = 8;

/** Puts files into one change, all or none, and waits for the database now and then, which keeps the change open. */
async function putInto(change: IDBTransaction, files: ReadonlyMap<string, StoredArrival>): Promise<void> {
  const [arrivals, reports] = [change.objectStore("arrivals"), change.objectStore("reports")];
  let end = performance.now() + stretchMs;
  try {
    for (const [file, { arrival, report }] of files) {
      const last = arrivals.put(arrival, file);
      if (report === undefined) reports.delete(file);
      else reports.put(report, file);
      if (performance.now() < end) continue;
      await resultOf(last);
      end = performance.now() + stretchMs;
    }
  } catch (error) {
    change.abort();
    throw error;
  }
}

function tableIn(factory: IDBFactory | undefined): CollectionTable {
  let database: Promise<IDBDatabase> | undefined;
  const held = new Map<string, string>();
  const open = () => {
    if (!factory) return Promise.reject(new Error("no IndexedDB"));
    database ??= (() => {
      const opening = factory.open(databaseName, 1);
      opening.onupgradeneeded = () => {
        for (const table of tables) opening.result.createObjectStore(table);
      };
      return resultOf(opening);
    })();
    return database;
  };
  const begin = async (mode: IDBTransactionMode) => (await open()).transaction(tables, mode, { durability: "strict" });
  const change = (work: (change: IDBTransaction) => void) =>
    orElse(false, async () => {
      const change = await begin("readwrite");
      work(change);
      await settled(change);
      return true;
    });
  return {
    read: () =>
      orElse({ head: undefined, files: [] }, async () => {
        const reading = await begin("readonly");
        const [head, files] = await Promise.all([
          resultOf<unknown>(reading.objectStore("head").get(headKey)),
          resultOf(reading.objectStore("arrivals").getAllKeys()),
        ]);
        return { head: head === undefined ? undefined : String(head), files: files.map(String) };
      }),
    arrivals: (files) =>
      orElse(new Map<string, string>(), async () => {
        const arrivals = (await begin("readonly")).objectStore("arrivals");
        const texts = await Promise.all(files.map((file) => resultOf<unknown>(arrivals.get(file))));
        return new Map(
          files.flatMap((file, at) => (texts[at] === undefined ? [] : [[file, String(texts[at])] as const])),
        );
      }),
    head: () =>
      orElse(undefined, async () => {
        const text = await resultOf<unknown>((await begin("readonly")).objectStore("head").get(headKey));
        return text === undefined ? undefined : String(text);
      }),
    report: async (file) =>
      held.get(file) ??
      (await orElse(undefined, async () => {
        const text = await resultOf<unknown>((await begin("readonly")).objectStore("reports").get(file));
        return text === undefined ? undefined : String(text);
      })),
    putHead: (text) => change((one) => one.objectStore("head").put(text, headKey)),
    put: async (files) => {
      const isStored = await orElse(false, async () => {
        const change = await begin("readwrite");
        await Promise.all([settled(change), putInto(change, files)]);
        return true;
      });
      for (const [file, { report }] of files) {
        if (isStored || report === undefined) held.delete(file);
        else held.set(file, report);
      }
      return isStored;
    },
    remove: async (file) => {
      held.delete(file);
      await change((one) => {
        one.objectStore("arrivals").delete(file);
        one.objectStore("reports").delete(file);
      });
    },
    clear: async () => {
      held.clear();
      await change((one) => {
        for (const table of tables) one.objectStore(table).clear();
      });
    },
  };
}

/** Returns the table in the browser's own database; where the browser refuses it, the page alone holds the reports. */
export function browserCollectionTable(): CollectionTable {
  try {
    return tableIn(window.indexedDB);
  } catch {
    return tableIn(undefined);
  }
}
