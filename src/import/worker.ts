import type { Result } from "../lib/result.ts";
import type { ImportedReport } from "./imported-report.ts";
import { readSource } from "./read-source.ts";
import type { ImportSource } from "./source.ts";
import type { Stage } from "./stages.ts";

/** The message that the page sends to the worker. */
export interface WorkerRequest {
  readonly source: ImportSource;
  /** The year to take where the source states none. */
  readonly usualYear: number;
}

/** The messages that the worker sends back: each stage as it is reached, and in the end the result. */
export type WorkerAnswer = { readonly stage: Stage } | { readonly result: Result<ImportedReport> };

const send = (answer: WorkerAnswer) => self.postMessage(answer);

self.addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  void readSource(data.source, data.usualYear, (stage) => send({ stage })).then((result) => send({ result }));
});
