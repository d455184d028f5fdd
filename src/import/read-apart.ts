import { type Result, refused } from "../lib/result.ts";
import type { ImportedReport } from "./imported-report.ts";
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

const onThisThread = async ({ source, usualYear }: WorkerRequest, onStage: OnStage): Promise<Imported> =>
  (await import("./read-source.ts")).readSource(source, usualYear, onStage);

/**
 * Creates a reader that works in a worker, so that the page answers meanwhile; where there can be none, it works on the
 * page's own thread. A worker is started at once, to be ready for the first source.
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
    if (!worker) return { result: onThisThread(request, onStage), cancel: () => undefined };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      clearTimeout(timer);
      worker.terminate();
    };
    const result = new Promise<Imported>((resolve) => {
      const end = (result: Imported | Promise<Imported>) => {
        cancel();
        resolve(result);
      };
      timer = setTimeout(() => end(tooLong), longestMs);
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
        if ("stage" in data) onStage(data.stage);
        else end(data.result);
      });
      worker.addEventListener("error", () => end(onThisThread(request, onStage)));
      worker.postMessage(request);
    });
    return { result, cancel };
  };
  return { read, close };
}
