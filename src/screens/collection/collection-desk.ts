import type { Arrival } from "../../collection/facts.ts";
import {
  type BroughtCollection,
  type CollectionHead,
  collectionFile,
  decodeArrival,
  decodeHead,
  decodeReport,
  emptyHead,
  encodeArrival,
  encodeHead,
  encodeReport,
} from "../../collection/kept/kept-collection.ts";
import { placedAs } from "../../collection/placed-as.ts";
import type { ReadArrival, ReadingTerms, ReadReportText } from "../../collection/reading/read-arrival.ts";
import { type HeapProgress, type HeapReading, readHeap, type WaitingFile } from "../../collection/reading/read-heap.ts";
import {
  browserCollectionTable,
  type CollectionTable,
  type StoredArrival,
} from "../../drafts/collection/collection-table.ts";
import { createEmitter } from "../../lib/emitter.ts";

/** The collection of this browser as it stands. */
export interface DeskState {
  /** False until what is stored was read. */
  readonly isRead: boolean;
  readonly head: CollectionHead;
  readonly arrivals: readonly Arrival[];
  /** Undefined while nothing is being read. */
  readonly progress: HeapProgress | undefined;
  /** True where something could not be stored, and goes with the page. */
  readonly isUnsaved: boolean;
}

/** 收集与汇总 of this browser: what came in, and what was laid down for it. Reading goes on whatever screen is shown. */
export interface CollectionDesk {
  /** Returns the same state until something changes. */
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what is stored, once. */
  readonly open: () => Promise<void>;
  /** Reads files in; those that are being read come first. */
  readonly add: (files: readonly WaitingFile[], terms: ReadingTerms) => Promise<void>;
  readonly cancel: () => void;
  readonly setHead: (change: Partial<CollectionHead>) => void;
  readonly remove: (file: string) => void;
  /** Forgets all files and what was said of them; names of units and figures of the office's own stay. */
  readonly clear: () => void;
  /** Returns the report of a file with what was found in it. */
  readonly reportOf: (file: string) => Promise<ReadReportText | undefined>;
  /** Returns the whole collection as one file, in pieces. */
  readonly asFile: () => Promise<readonly string[]>;
  /** Adds another collection: what is here stays, and what was said here holds. */
  readonly takeIn: (brought: BroughtCollection) => void;
}

/** So often, in ms, what was read is shown and stored. */
const shownEveryMs = 300;

/** Makes the desk over what stores its texts. */
function createDesk(table: CollectionTable): CollectionDesk {
  let state: DeskState = { isRead: false, head: emptyHead, arrivals: [], progress: undefined, isUnsaved: false };
  const changes = createEmitter();
  const become = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    changes.emit();
  };
  const byFile = new Map<string, Arrival>();
  let opening: Promise<void> | undefined;
  let reading: HeapReading | undefined;
  let queue: Promise<void> = Promise.resolve();
  let waiting: ReadArrival[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let progress: HeapProgress | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const stored = new Map<string, StoredArrival>();
    for (const { arrival: came, report } of waiting) {
      const file = placedAs(byFile, came);
      const arrival: Arrival = { ...came, file };
      byFile.set(file, arrival);
      stored.set(file, { arrival: encodeArrival(arrival), report: report && encodeReport(report) });
    }
    waiting = [];
    become({ arrivals: [...byFile.values()], progress });
    if (stored.size > 0) void table.put(stored).then((isStored) => isStored || become({ isUnsaved: true }));
  };
  const soon = () => {
    timer ??= setTimeout(flush, shownEveryMs);
  };
  const read = async (files: readonly WaitingFile[], terms: ReadingTerms) => {
    reading = readHeap(files, terms, {
      onRead: (one) => {
        waiting.push(one);
        soon();
      },
      onProgress: (next) => {
        progress = next;
        soon();
      },
    });
    await reading.done;
    reading = undefined;
    progress = undefined;
    flush();
  };
  const putHead = (head: CollectionHead) => {
    become({ head });
    void table.putHead(encodeHead(head)).then((isStored) => isStored || become({ isUnsaved: true }));
  };
  const reportOf = async (file: string) => decodeReport(await table.report(file));
  return {
    state: () => state,
    subscribe: changes.subscribe,
    open: () => {
      opening ??= table.read().then(({ head, arrivals }) => {
        for (const text of arrivals.values()) {
          const arrival = decodeArrival(text);
          if (arrival && !byFile.has(arrival.file)) byFile.set(arrival.file, arrival);
        }
        become({ isRead: true, head: decodeHead(head), arrivals: [...byFile.values()] });
      });
      return opening;
    },
    add: (files, terms) => {
      queue = queue.then(() => read(files, terms));
      return queue;
    },
    cancel: () => reading?.cancel(),
    setHead: (change) => putHead({ ...state.head, ...change }),
    remove: (file) => {
      byFile.delete(file);
      become({ arrivals: [...byFile.values()] });
      void table.remove(file);
    },
    clear: () => {
      reading?.cancel();
      waiting = [];
      byFile.clear();
      const { unitsText, own } = state.head;
      become({ arrivals: [], isUnsaved: false });
      void table.clear().then(() => putHead({ ...emptyHead, unitsText, own }));
    },
    reportOf,
    asFile: async () => {
      const files: ReadArrival[] = [];
      for (const arrival of byFile.values()) {
        const report = await reportOf(arrival.file);
        files.push(report ? { arrival, report } : { arrival });
      }
      return collectionFile(state.head, files);
    },
    takeIn: ({ head, files }) => {
      const here = state.head;
      putHead({
        year: here.year ?? head.year,
        unitsText: here.unitsText.trim() === "" ? head.unitsText : here.unitsText,
        answers: { ...head.answers, ...here.answers },
        leftOut: [...new Set([...here.leftOut, ...head.leftOut])],
        own: here.own,
      });
      waiting.push(...files);
      flush();
    },
  };
}

/** The desk of this page, which outlives the screen that shows it. */
export const collectionDesk = createDesk(browserCollectionTable());
