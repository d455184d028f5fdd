import { contentBytes, refusedAs, type ToList, unreadable, type WaitingFile } from "./handed-content.ts";
import { listTogether } from "./list-together.ts";
import type { ReadingTerms } from "./read-arrival.ts";
import { type ListedHanded, readHanded } from "./read-handed.ts";

/** What the page sends: first what all is read by, then files, to be listed or read. Each request is answered by itself, in their order. */
export type HeapRequest =
  | { readonly terms: ReadingTerms }
  | { readonly list: readonly ToList[] }
  | { readonly read: Omit<WaitingFile, "size"> };

let terms: ReadingTerms | undefined;
let last: Promise<void> = Promise.resolve();

/** Bytes of an archive's files go to the page without being copied. */
function send(answers: readonly ListedHanded[]): void {
  const files = answers.flatMap((answer) => (answer.kind === "archive" ? answer.files : []));
  self.postMessage(answers, { transfer: [...new Set(files.map(({ bytes }) => bytes.buffer as ArrayBuffer))] });
}

async function read(waiting: Omit<WaitingFile, "size">, by: ReadingTerms): Promise<ListedHanded> {
  const { file, at } = waiting;
  const bytes = await contentBytes(waiting).catch(() => undefined);
  return bytes ? readHanded({ file, at, bytes }, by) : refusedAs(file, unreadable);
}

self.addEventListener("message", ({ data }: MessageEvent<HeapRequest>) => {
  if ("terms" in data) terms = data.terms;
  else if ("list" in data) last = last.then(async () => send(await listTogether(data.list)));
  else if (terms) {
    const by = terms;
    last = last.then(async () => send([await read(data.read, by)]));
  }
});
