import { tooLarge } from "../../import/source.ts";
import { inSlices } from "../../lib/slices.ts";
import {
  contentBytes,
  contentToHand,
  type HeapWay,
  refusedAs,
  unreadable,
  type WaitingFile,
} from "./handed-content.ts";
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

/** One who reads files one after another, in the order in which it was asked: a worker, or the page itself in slices. Nothing is rejected. */
export interface HeapReader {
  /** Files that it was asked for and has not answered. */
  readonly waiting: () => number;
  /** Lists or reads a file; answers with nothing listed where that takes as long as reading. */
  readonly ask: (waiting: WaitingFile, way: HeapWay) => Promise<ListedHanded>;
  readonly end: () => void;
}

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
    ask: async (file, way) => {
      if (way === "list") return { kind: "listed", arrival: undefined };
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

/** A file that the worker has and has not answered. */
interface Asked {
  readonly file: WaitingFile;
  readonly way: HeapWay;
  readonly settle: (answer: ListedHanded | Promise<ListedHanded>) => void;
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
  const give = ({ file: waiting, way }: Asked) => {
    const to = worker;
    const fetching = contentToHand(waiting);
    handing = handing.then(async () => {
      const content = await fetching;
      if (!to || to !== worker) return;
      const { file, at } = waiting;
      // What was fetched for the worker goes to it without being copied; what is kept here is not given away.
      const isFetched = content instanceof Uint8Array && content !== waiting.content;
      send(to, { waiting: { file, at, content }, as: way }, isFetched ? [content.buffer as ArrayBuffer] : []);
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
    own.onmessage = ({ data }: MessageEvent<ListedHanded>) => {
      if (own !== worker) return;
      asked.shift()?.settle(data);
      watch();
    };
    own.onerror = () => {
      if (own !== worker) return;
      isBroken = true;
      end();
      for (const one of asked.splice(0)) one.settle(instead.ask(one.file, one.way));
    };
    send(own, { terms });
  };
  function giveUpFirst(): void {
    end();
    const first = asked.shift();
    first?.settle(refusedAs(first.file.file, tooLong));
    if (asked.length === 0) return;
    start();
    asked.forEach(give);
    watch();
  }
  return {
    waiting: () => asked.length + instead.waiting(),
    ask: (file, way) => {
      if (!worker && !isBroken) start();
      if (!worker) return instead.ask(file, way);
      const refused = refusedBySize(file);
      if (refused) return Promise.resolve(refused);
      return new Promise((resolve) => {
        const one = { file, way, settle: resolve };
        asked.push(one);
        give(one);
        if (asked.length === 1) watch();
      });
    },
    end,
  };
}
