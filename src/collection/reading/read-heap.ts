import type { Arrival } from "../facts.ts";
import type { WaitingFile } from "./handed-content.ts";
import { createHeapReader, type HeapReader } from "./heap-reader.ts";
import type { HandedFile, ReadArrival, ReadingTerms } from "./read-arrival.ts";
import type { ListedHanded } from "./read-handed.ts";

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

/** So often a reader is asked before it has answered, so that it never waits for the page. */
const ahead = 2;
/** So many files are listed together. */
const listedTogether = 40;

/** A file out of an archive as it waits to be read. */
const waitingOf = ({ file, at, bytes }: HandedFile): WaitingFile => ({ file, at, size: bytes.length, content: bytes });

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
  const most = Math.max(1, (navigator.hardwareConcurrency || 2) - 1);
  let [all, read, running, isCancelled] = [files.length, 0, 0, false];
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const isOver = () => isCancelled;
  const readers: HeapReader[] = [];
  const close = () => {
    for (const reader of readers) reader.end();
    finish();
  };
  /** The reader that has least to do, and room for one file more. */
  const free = (): HeapReader | undefined => {
    const least = readers.reduce<HeapReader | undefined>(
      (one, other) => (one && one.waiting() <= other.waiting() ? one : other),
      undefined,
    );
    if (least && (least.waiting() === 0 || (readers.length === most && least.waiting() < ahead))) return least;
    if (readers.length === most) return undefined;
    const reader = createHeapReader(terms, isOver);
    readers.push(reader);
    return reader;
  };
  const take = (waiting: WaitingFile, came: ListedHanded, isListing: boolean) => {
    if (came.kind === "listed") {
      if (came.arrival) onListed(came.arrival);
      toRead.push(waiting);
      return;
    }
    if (came.kind === "read") onRead(came.read);
    else {
      const inside = came.files.map(waitingOf);
      // Where nothing was listed, neither is what is in an archive.
      if (isListing) toList.unshift(...inside.filter(isListedFirst));
      toRead.unshift(...(isListing ? inside.filter((one) => !isListedFirst(one)) : inside));
      all += inside.length;
    }
    read += 1;
    onProgress({ read, all });
  };
  const listBy = async (reader: HeapReader, files: readonly WaitingFile[]) => {
    const answers = await reader.list(files);
    for (const [at, came] of answers.entries()) {
      const waiting = files[at];
      if (waiting && !isCancelled) take(waiting, came, true);
    }
  };
  const readBy = async (reader: HeapReader, waiting: WaitingFile) => {
    const came = await reader.read(waiting);
    if (!isCancelled) take(waiting, came, false);
  };
  const goOn = () => {
    while (!isCancelled && toList.length + toRead.length > 0) {
      const reader = free();
      if (!reader) break;
      const [next] = toList.length > 0 ? [] : toRead.splice(0, 1);
      running += 1;
      void (next ? readBy(reader, next) : listBy(reader, toList.splice(0, listedTogether))).finally(() => {
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
