import { tooLarge } from "../../import/source.ts";
import { inSlices } from "../../lib/slices.ts";
import { mostBytesOf } from "./heap-archive.ts";
import type { ReadArrival, ReadingTerms } from "./read-arrival.ts";
import type { ReadHanded } from "./read-handed.ts";
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
  readonly read: (waiting: WaitingFile) => Promise<ReadHanded>;
  readonly end: () => void;
}

function readerInSlices(terms: ReadingTerms, isOver: () => boolean): HeapReader {
  return {
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
  const read: HeapReader["read"] = async (waiting) => {
    if (!worker && !isBroken) {
      worker = startHeapWorker();
      if (worker) send(worker, { terms });
    }
    const running = worker;
    if (!running) return instead.read(waiting);
    const { file, at } = waiting;
    const bytes = await waiting.bytes();
    const answer = await new Promise<ReadHanded | "broken">((resolve) => {
      const timer = setTimeout(() => {
        end();
        resolve(refusedAs(file, tooLong));
      }, longestMs);
      const answered = (value: ReadHanded | "broken") => {
        clearTimeout(timer);
        resolve(value);
      };
      running.onmessage = ({ data }: MessageEvent<ReadHanded>) => answered(data);
      running.onerror = () => answered("broken");
      send(running, { handed: { file, at, bytes } });
    });
    if (answer !== "broken") return answer;
    isBroken = true;
    end();
    return instead.read(waiting);
  };
  return { read, end };
}

/**
 * Reads files, each by itself, in as many workers as the machine has cores less one. Whatever becomes of one, the others are
 * read; what came of each is told as soon as it is known.
 */
export function readHeap(
  files: readonly WaitingFile[],
  terms: ReadingTerms,
  { onRead, onProgress }: HeapListener,
): HeapReading {
  const queue = [...files];
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
  const outcome = async (reader: HeapReader, waiting: WaitingFile): Promise<ReadHanded> => {
    if (waiting.size > mostBytesOf(waiting.file))
      return refusedAs(waiting.file, tooLarge(waiting.size).replace(/请打开它.*/, ""));
    return reader.read(waiting).catch(() => refusedAs(waiting.file, unreadable));
  };
  const take = async (waiting: WaitingFile) => {
    const reader = idle.pop() ?? readerInWorker(terms, isOver);
    readers.add(reader);
    const came = await outcome(reader, waiting);
    idle.push(reader);
    if (isCancelled) return;
    if (came.kind === "read") onRead(came.read);
    else {
      const inside = came.files.map(({ file, at, bytes }) => ({
        file,
        at,
        size: bytes.length,
        bytes: async () => bytes,
      }));
      queue.unshift(...inside);
      all += inside.length;
    }
    read += 1;
    onProgress({ read, all });
  };
  const goOn = () => {
    while (!isCancelled && running < most && queue.length > 0) {
      const [next] = queue.splice(0, 1);
      if (!next) break;
      running += 1;
      void take(next).finally(() => {
        running -= 1;
        goOn();
      });
    }
    if (running === 0 && (isCancelled || queue.length === 0)) close();
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
