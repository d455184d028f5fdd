import { type Result, refused } from "../lib/result.ts";
import type { ImportedReport } from "./imported-report.ts";
import type { ImportSource } from "./source.ts";
import type { Stage } from "./stages.ts";
import { startWorker } from "./start-worker.ts";
import type { Answer, Request } from "./worker.ts";

/** A reading on its way. */
export interface Pending {
  readonly result: Promise<Result<ImportedReport>>;
  /** Ends it at once; the result then never comes. */
  readonly cancel: () => void;
}

/** Far longer than any real report takes on an old machine. */
const longestMs = 30_000;

const tooLong = refused(
  "读了很久还没有读完，已经停下，没有改动任何草稿。请打开原文，只复制年度报告的正文，再粘贴到上面的框里。",
);

type OnStage = (stage: Stage) => void;

const onThisThread = async ({ source, usualYear }: Request, onStage: OnStage): Promise<Result<ImportedReport>> =>
  (await import("./read-source.ts")).readSource(source, usualYear, onStage);

/** Reads sources one after the other. */
export interface Reader {
  readonly read: (source: ImportSource, usualYear: number, onStage: OnStage) => Pending;
  readonly close: () => void;
}

/**
 * Reads away from the page's own thread, so that the page answers meanwhile; where there can be no worker, on the thread
 * itself. The worker is started at once, to be ready when it is needed.
 */
export function createReader(): Reader {
  let ready = startWorker();
  const close = () => {
    ready?.terminate();
    ready = undefined;
  };
  const read: Reader["read"] = (source, usualYear, onStage) => {
    const request: Request = { source, usualYear };
    const worker = ready ?? startWorker();
    ready = undefined;
    if (!worker) return { result: onThisThread(request, onStage), cancel: () => undefined };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      clearTimeout(timer);
      worker.terminate();
    };
    const result = new Promise<Result<ImportedReport>>((resolve) => {
      const end = (result: Result<ImportedReport> | Promise<Result<ImportedReport>>) => {
        cancel();
        resolve(result);
      };
      timer = setTimeout(() => end(tooLong), longestMs);
      worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
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
