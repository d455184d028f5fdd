import type { HandedFile, ReadingTerms } from "./read-arrival.ts";
import { type ListedHanded, listHanded, readHanded } from "./read-handed.ts";

/** What the page sends: first what all is read by, then one file after another, each once the last was answered, to be listed or read. */
export type HeapRequest =
  | { readonly terms: ReadingTerms }
  | { readonly handed: HandedFile; readonly as: "listed" | "read" };

let terms: ReadingTerms | undefined;
const send = (answer: ListedHanded) => self.postMessage(answer);

self.addEventListener("message", ({ data }: MessageEvent<HeapRequest>) => {
  if ("terms" in data) terms = data.terms;
  else if (terms) void (data.as === "listed" ? listHanded : readHanded)(data.handed, terms).then(send);
});
