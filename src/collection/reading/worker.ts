import { contentBytes, type HeapWay, refusedAs, unreadable, type WaitingFile } from "./handed-content.ts";
import type { ReadingTerms } from "./read-arrival.ts";
import { type ListedHanded, listHanded, readHanded } from "./read-handed.ts";

/** What the page sends: first what all is read by, then files, to be listed or read. Each is answered by itself, in their order. */
export type HeapRequest =
  | { readonly terms: ReadingTerms }
  | { readonly waiting: Omit<WaitingFile, "size">; readonly as: HeapWay };

let terms: ReadingTerms | undefined;
let last: Promise<void> = Promise.resolve();

/** Bytes of an archive's files go to the page without being copied. */
function send(answer: ListedHanded): void {
  const files = answer.kind === "archive" ? answer.files : [];
  self.postMessage(answer, { transfer: [...new Set(files.map(({ bytes }) => bytes.buffer as ArrayBuffer))] });
}

async function answered(waiting: Omit<WaitingFile, "size">, as: HeapWay, by: ReadingTerms): Promise<ListedHanded> {
  const { file, at } = waiting;
  const bytes = await contentBytes(waiting).catch(() => undefined);
  if (!bytes) return refusedAs(file, unreadable);
  return as === "list" ? listHanded({ file, at, bytes }) : readHanded({ file, at, bytes }, by);
}

self.addEventListener("message", ({ data }: MessageEvent<HeapRequest>) => {
  if ("terms" in data) terms = data.terms;
  else if (terms) {
    const by = terms;
    last = last.then(() => answered(data.waiting, data.as, by)).then(send);
  }
});
