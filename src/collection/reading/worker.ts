import type { HandedFile, ReadingTerms } from "./read-arrival.ts";
import { type ReadHanded, readHanded } from "./read-handed.ts";

/** What the page sends: first what all is read by, then one file after another, each once the last was answered. */
export type HeapRequest = { readonly terms: ReadingTerms } | { readonly handed: HandedFile };

let terms: ReadingTerms | undefined;
const send = (answer: ReadHanded) => self.postMessage(answer);

self.addEventListener("message", ({ data }: MessageEvent<HeapRequest>) => {
  if ("terms" in data) terms = data.terms;
  else if (terms) void readHanded(data.handed, terms).then(send);
});
