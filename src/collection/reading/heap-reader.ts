import { tooLarge } from "../../import/source.ts";
import { inSlices } from "../../lib/slices.ts";
import { contentBytes, contentToHand, refusedAs, toList, unreadable, type WaitingFile } from "./handed-content.ts";
import { mostBytesOf } from "./heap-archive.ts";
import type { ReadingTerms } from "./read-arrival.ts";
import type { ListedHanded, ReadHanded } from "./read-handed.ts";
import { startHeapWorker } from "./start-worker.ts";
import type { HeapRequest } from "./worker.ts";

/** How long one file may take, in ms; an archive of a district unpacks in less. */
const longestMs = 60_000;

const tooLong = "读了很久还没有读完，已经停下。请打开原文，另存一份再试，或者用“导入旧报告”粘贴正文。";

/** Refuses a file that is larger than any report or archive; undefined for all others. */
const refusedBySize = ({ file, size }: WaitingFile): ReadHanded | undefined =>
  size > mostBytesOf(file) ? refusedAs(file, tooLarge(size).replace(/请打开它.*/, "")) : undefined;

/** One who lists and reads files one after another, in the order in which it was asked: a worker, or the page itself in slices. Nothing is rejected. */
export interface HeapReader {
  /** How often it was asked and has not answered. */
  readonly waiting: () => number;
  /** Lists files; answers with nothing listed where that takes as long as reading. */
  readonly list: (files: readonly WaitingFile[]) => Promise<readonly ListedHanded[]>;
  readonly read: (file: WaitingFile) => Promise<ListedHanded>;
  readonly end: () => void;
}

/** That none of some files is listed: each is then read, by which it is known what is wrong with it. */
const noneListed = (files: readonly WaitingFile[]): readonly ListedHanded[] =>
  files.map(() => ({ kind: "listed", arrival: undefined }));

function readerInSlices(terms: ReadingTerms, isOver: () => boolean): HeapReader {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const read = async (file: WaitingFile): Promise<ReadHanded> => {
    const refused = refusedBySize(file);
    if (refused) return refused;
    const { readHanded } = await import("./read-handed.ts");
    const end = performance.now() + longestMs;
    const handed = { file: file.file, at: file.at, bytes: await contentBytes(file) };
    return readHanded(handed, terms, async (work) => {
      const done = await inSlices(work, () => !isOver() && performance.now() < end);
      if (!done) throw new Error(tooLong);
      return done.value;
    });
  };
  return {
    waiting: () => waiting,
    list: async (files) => noneListed(files),
    read: (file) => {
      waiting += 1;
      const answer = last.then(() => read(file)).catch(() => refusedAs(file.file, unreadable));
      last = answer;
      return answer.finally(() => {
        waiting -= 1;
      });
    },
    end: () => undefined,
  };
}

/** What the worker was asked and has not answered. */
interface Asked {
  readonly give: (worker: Worker) => void;
  readonly settle: (answers: readonly ListedHanded[]) => void;
  /** Settles it where the worker takes too long for it. */
  readonly giveUp: () => void;
  /** Settles it by the page itself. */
  readonly doInstead: () => void;
}

/**
 * A reader in a worker, which has its next files before the last is answered, so that it never waits for the page. Where one takes
 * too long the worker goes, and the others go to a new one; where the worker breaks, the page reads in slices.
 */
export function createHeapReader(terms: ReadingTerms, isOver: () => boolean): HeapReader {
  const instead = readerInSlices(terms, isOver);
  /** In the order of the answers. */
  const asked: Asked[] = [];
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBroken = false;
  const end = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
  };
  const send = (to: Worker, request: HeapRequest, transfer: readonly Transferable[] = []) =>
    to.postMessage(request, { transfer: [...transfer] });
  let handing: Promise<void> = Promise.resolve();
  /** Files are fetched beside each other and handed on in their order. */
  const giveToRead = (to: Worker, waiting: WaitingFile) => {
    const fetching = contentToHand(waiting);
    handing = handing.then(async () => {
      const content = await fetching;
      if (to !== worker) return;
      const { file, at } = waiting;
      // What was fetched for the worker goes to it without being copied; what is kept here is not given away.
      const isFetched = content instanceof Uint8Array && content !== waiting.content;
      send(to, { read: { file, at, content } }, isFetched ? [content.buffer as ArrayBuffer] : []);
    });
  };
  const giveToList = (to: Worker, files: readonly WaitingFile[]) => {
    handing = handing.then(() => {
      if (to === worker) send(to, { list: files.map(toList) });
    });
  };
  /** The first of those asked has so long from now on. */
  const watch = () => {
    clearTimeout(timer);
    if (asked.length > 0) timer = setTimeout(giveUpFirst, longestMs);
  };
  const start = () => {
    const own = startHeapWorker();
    worker = own;
    if (!own) return;
    own.onmessage = ({ data }: MessageEvent<readonly ListedHanded[]>) => {
      if (own !== worker) return;
      asked.shift()?.settle(data);
      watch();
    };
    own.onerror = () => {
      if (own !== worker) return;
      isBroken = true;
      end();
      for (const one of asked.splice(0)) one.doInstead();
    };
    send(own, { terms });
  };
  function giveUpFirst(): void {
    end();
    asked.shift()?.giveUp();
    if (asked.length === 0) return;
    start();
    for (const { give } of asked) if (worker) give(worker);
    watch();
  }
  /** The worker, started where there is none and there can be one. */
  const ready = () => {
    if (!worker && !isBroken) start();
    return worker;
  };
  const ask = (to: Worker, one: Asked) => {
    asked.push(one);
    one.give(to);
    if (asked.length === 1) watch();
  };
  return {
    waiting: () => asked.length + instead.waiting(),
    list: (files) => {
      const to = ready();
      if (!to) return instead.list(files);
      return new Promise((settle) => {
        const giveUp = () => settle(noneListed(files));
        ask(to, { give: (one) => giveToList(one, files), settle, giveUp, doInstead: giveUp });
      });
    },
    read: (file) => {
      const to = ready();
      if (!to) return instead.read(file);
      const refused = refusedBySize(file);
      if (refused) return Promise.resolve(refused);
      return new Promise((resolve) => {
        ask(to, {
          give: (one) => giveToRead(one, file),
          settle: ([answer]) => resolve(answer ?? refusedAs(file.file, unreadable)),
          giveUp: () => resolve(refusedAs(file.file, tooLong)),
          doInstead: () => resolve(instead.read(file)),
        });
      });
    },
    end,
  };
}
