import { tooLarge } from "../../import/source.ts";
import { inSlices } from "../../lib/slices.ts";
import type { Arrival } from "../facts.ts";
import { mostBytesOf } from "./heap-archive.ts";
import type { ReadArrival, ReadingTerms } from "./read-arrival.ts";
import type { ListedHanded, ReadHanded } from "./read-handed.ts";
import { startHeapWorker } from "./start-worker.ts";
import type { HeapRequest } from "./worker.ts";

/** A file that waits to be read; its bytes are fetched when its turn comes. */
export interface WaitingFile {
  readonly file: string;
  readonly at: number;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** How far the reading of a heap is, in files; those of archives are added when these are opened. */
export interface HeapProgress {
  readonly read: number;
  readonly all: number;
}

/** A heap that is being read. */
export interface HeapReading {
  /** Settled when all is read, or was given up. */
  readonly done: Promise<void>;
  /** What was read stays; nothing more comes. */
  readonly cancel: () => void;
}

interface HeapListener {
  /** Called for a report that is known and still to be checked; `onRead` follows, unless all is given up. */
  readonly onListed: (arrival: Arrival) => void;
  readonly onRead: (read: ReadArrival) => void;
  readonly onProgress: (progress: HeapProgress) => void;
}

/** How long one file may take, in ms; an archive of a district unpacks in less. */
const longestMs = 60_000;

const unreadable = "读不出这个文件。请确认文件没有被移动或占用，再选择一次。";
const tooLong = "读了很久还没有读完，已经停下。请打开原文，另存一份再试，或者用“导入旧报告”粘贴正文。";

const refusedAs = (file: string, refused: string): ReadHanded => ({
  kind: "read",
  read: { arrival: { file, refused } },
});

/** One who reads files one after another: a worker, or the page itself in slices. */
interface HeapReader {
  /** Answers with nothing listed where that takes as long as reading. */
  readonly list: (waiting: WaitingFile) => Promise<ListedHanded>;
  readonly read: (waiting: WaitingFile) => Promise<ReadHanded>;
  readonly end: () => void;
}

function readerInSlices(terms: ReadingTerms, isOver: () => boolean): HeapReader {
  return {
    list: async () => ({ kind: "listed", arrival: undefined }),
    read: async ({ file, at, bytes }) => {
      const { readHanded } = await import("./read-handed.ts");
      const end = performance.now() + longestMs;
      const handed = { file, at, bytes: await bytes() };
      return readHanded(handed, terms, async (work) => {
        const done = await inSlices(work, () => !isOver() && performance.now() < end);
        if (!done) throw new Error(tooLong);
        return done.value;
      });
    },
    end: () => undefined,
  };
}

/** A reader in a worker; where the worker breaks, what it was to read is read in slices. */
function readerInWorker(terms: ReadingTerms, isOver: () => boolean): HeapReader {
  let worker: Worker | undefined;
  let isBroken = false;
  const instead = readerInSlices(terms, isOver);
  const send = (to: Worker, request: HeapRequest) => to.postMessage(request);
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  /** Asks the worker; where there is none, or it breaks, the page does it instead. */
  const ask = async <T extends ListedHanded>(
    waiting: WaitingFile,
    as: "listed" | "read",
    otherwise: () => Promise<T>,
  ): Promise<T> => {
    if (!worker && !isBroken) {
      worker = startHeapWorker();
      if (worker) send(worker, { terms });
    }
    const running = worker;
    if (!running) return otherwise();
    const { file, at } = waiting;
    const bytes = await waiting.bytes();
    const answer = await new Promise<T | "broken">((resolve) => {
      const timer = setTimeout(() => {
        end();
        resolve(refusedAs(file, tooLong) as T);
      }, longestMs);
      const answered = (value: T | "broken") => {
        clearTimeout(timer);
        resolve(value);
      };
      running.onmessage = ({ data }: MessageEvent<T>) => answered(data);
      running.onerror = () => answered("broken");
      send(running, { handed: { file, at, bytes }, as });
    });
    if (answer !== "broken") return answer;
    isBroken = true;
    end();
    return otherwise();
  };
  return {
    list: (waiting) => ask(waiting, "listed", () => instead.list(waiting)),
    read: (waiting) => ask(waiting, "read", () => instead.read(waiting)),
    end,
  };
}

/** True for files that are listed in a tenth of the time in which they are read and checked: exported ones, and archives that may have such. */
const isListedFirst = ({ file }: WaitingFile): boolean => /\.(?:json|zip)$/i.test(file);

/**
 * Reads files, each by itself, in as many workers as the machine has cores less one. Whatever becomes of one, the others are
 * read; what came of each is told as soon as it is known. Who is in is known first: what is quickly listed is so before anything
 * is checked.
 */
export function readHeap(
  files: readonly WaitingFile[],
  terms: ReadingTerms,
  { onListed, onRead, onProgress }: HeapListener,
): HeapReading {
  const toList = files.filter(isListedFirst);
  const toRead = files.filter((one) => !isListedFirst(one));
  const idle: HeapReader[] = [];
  const most = Math.max(1, (navigator.hardwareConcurrency || 2) - 1);
  let [all, read, running, isCancelled] = [files.length, 0, 0, false];
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const isOver = () => isCancelled;
  const readers = new Set<HeapReader>();
  const close = () => {
    for (const reader of readers) reader.end();
    finish();
  };
  const outcome = async (reader: HeapReader, waiting: WaitingFile, way: "list" | "read"): Promise<ListedHanded> => {
    if (waiting.size > mostBytesOf(waiting.file))
      return refusedAs(waiting.file, tooLarge(waiting.size).replace(/请打开它.*/, ""));
    return reader[way](waiting).catch(() => refusedAs(waiting.file, unreadable));
  };
  const take = async (waiting: WaitingFile, way: "list" | "read") => {
    const reader = idle.pop() ?? readerInWorker(terms, isOver);
    readers.add(reader);
    const came = await outcome(reader, waiting, way);
    idle.push(reader);
    if (isCancelled) return;
    if (came.kind === "listed") {
      if (came.arrival) onListed(came.arrival);
      toRead.push(waiting);
      return;
    }
    if (came.kind === "read") onRead(came.read);
    else {
      const inside = came.files.map(({ file, at, bytes }) => ({
        file,
        at,
        size: bytes.length,
        bytes: async () => bytes,
      }));
      // Where nothing was listed, neither is what is in an archive.
      if (way === "list") toList.unshift(...inside.filter(isListedFirst));
      toRead.unshift(...(way === "list" ? inside.filter((one) => !isListedFirst(one)) : inside));
      all += inside.length;
    }
    read += 1;
    onProgress({ read, all });
  };
  const goOn = () => {
    while (!isCancelled && running < most && toList.length + toRead.length > 0) {
      const way = toList.length > 0 ? "list" : "read";
      const [next] = (way === "list" ? toList : toRead).splice(0, 1);
      if (!next) break;
      running += 1;
      void take(next, way).finally(() => {
        running -= 1;
        goOn();
      });
    }
    if (running === 0 && (isCancelled || toList.length + toRead.length === 0)) close();
  };
  onProgress({ read, all });
  goOn();
  return {
    done,
    cancel: () => {
      isCancelled = true;
      close();
    },
  };
}
