import type { Result } from "../lib/result.ts";
import type { ImportedReport } from "./imported-report.ts";
import { readSource } from "./read-source.ts";
import type { ImportSource } from "./source.ts";
import type { Stage } from "./stages.ts";

/** What the page sends. */
export interface Request {
  readonly source: ImportSource;
  readonly usualYear: number;
}

/** What comes back: how far it has come, any number of times, and in the end the result. */
export type Answer = { readonly stage: Stage } | { readonly result: Result<ImportedReport> };

const answer = (words: Answer) => self.postMessage(words);

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void readSource(data.source, data.usualYear, (stage) => answer({ stage })).then((result) => answer({ result }));
});
