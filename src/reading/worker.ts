import { readSource } from "./read-source.ts";
import type { Source } from "./source.ts";

/** What the page sends; the answer is the result. */
export interface Request {
  readonly source: Source;
  readonly usualYear: number;
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void readSource(data.source, data.usualYear).then((result) => self.postMessage(result));
});
