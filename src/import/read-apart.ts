import { type Result, refused } from "../lib/result.ts";
import { inSlices } from "../lib/slices.ts";
import type { ImportedReport } from "./imported-report.ts";
import type { Doing } from "./read-source.ts";
import type { ImportSource } from "./source.ts";
import type { Stage } from "./stages.ts";
import { startWorker } from "./start-worker.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker.ts";

type Imported = Result<ImportedReport>;
type OnStage = (stage: Stage) => void;

/** An import that has been started. */
export interface Pending {
  readonly result: Promise<Imported>;
  /** Ends it at once; the result then never comes. */
  readonly cancel: () => void;
}

/** Imports sources one after the other. */
export interface Reader {
  readonly read: (source: ImportSource, usualYear: number, onStage: OnStage) => Pending;
  readonly close: () => void;
}

/** How long the worker may take, in milliseconds; any real report takes far less on an old machine. */
const longestMs = 30_000;

const tooLong = refused(
  "读了很久还没有读完，已经停下，没有改动任何草稿。请打开原文，只复制年度报告的正文，再粘贴到上面的框里。",
);

/** Thrown where work was given up: it is no longer wanted, or takes too long. */
class GivenUp extends Error {}

/** Reads on the page's own thread, in slices, between which the page answers and the work can be cancelled. */
function readInSlices({ source, usualYear }: WorkerRequest, onStage: OnStage): Pending {
  const end = performance.now() + longestMs;
  let isCancelled = false;
  const doing: Doing = async (work) => {
    const done = await inSlices(work, () => !isCancelled && performance.now() < end);
    if (!done) throw new GivenUp();
    return done.value;
  };
  const read = async (): Promise<Imported> => {
    const { readSource } = await import("./read-source.ts");
    // The notice that it has begun is drawn first.
    await new Promise((resolve) => setTimeout(resolve));
    const imported = await readSource(source, usualYear, onStage, doing);
    return performance.now() < end ? imported : tooLong;
  };
  const result = new Promise<Imported>((resolve, reject) => {
    read().then((imported) => !isCancelled && resolve(imported), reject);
  });
  return {
    result,
    cancel: () => {
      isCancelled = true;
    },
  };
}

/**
 * Creates a reader that works in a worker, so that the page answers meanwhile; where there can be none, it works in slices
 * on the page's own thread. A worker is started at once, to be ready for the first source.
 */
export function createReader(): Reader {
  let ready = startWorker();
  const close = () => {
    ready?.terminate();
    ready = undefined;
  };
  const read: Reader["read"] = (source, usualYear, onStage) => {
    const request: WorkerRequest = { source, usualYear };
    const worker = ready ?? startWorker();
    ready = undefined;
    if (!worker) return readInSlices(request, onStage);
    let instead: Pending | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      clearTimeout(timer);
      worker.terminate();
      instead?.cancel();
    };
    const result = new Promise<Imported>((resolve) => {
      const end = (result: Imported) => {
        cancel();
        resolve(result);
      };
      timer = setTimeout(() => end(tooLong), longestMs);
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
        if ("stage" in data) onStage(data.stage);
        else end(data.result);
      });
      worker.addEventListener("error", () => {
        cancel();
        instead = readInSlices(request, onStage);
        resolve(instead.result);
      });
      worker.postMessage(request);
    });
    return { result, cancel };
  };
  return { read, close };
}
