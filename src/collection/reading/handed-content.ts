import type { ReadHanded } from "./read-handed.ts";

/** A file that waits to be read; its bytes are fetched when its turn comes. */
export interface WaitingFile {
  /** Its name, with the folder or the archive that it came in. */
  readonly file: string;
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** In bytes. */
  readonly size: number;
  /** The file on the disk, which is handed on without its bytes; or its bytes, where it came out of an archive. */
  readonly content: Blob | Uint8Array;
}

/** The bytes of a file; rejected where it was moved or is held by another program. */
export const contentBytes = async ({ content }: Pick<WaitingFile, "content">): Promise<Uint8Array> =>
  content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());

/**
 * The largest file, in bytes, that is fetched before its turn, with those beside it. Opened one after another the browser takes
 * twice the work for each; a larger one is opened by the worker in its turn, so that there is one at a time in the memory.
 */
const mostAhead = 500_000;

/** What of a file is handed to a worker: a small one's bytes. Settled with the file itself where it is large, or cannot be opened, which the worker then tells. */
export async function contentToHand({ content, size }: WaitingFile): Promise<WaitingFile["content"]> {
  if (content instanceof Uint8Array || size > mostAhead) return content;
  return contentBytes({ content }).catch(() => content);
}

/** Whether a file is listed, or read and checked. */
export type HeapWay = "list" | "read";

/** Why a file that was moved or is held by another program was not read. */
export const unreadable = "读不出这个文件。请确认文件没有被移动或占用，再选择一次。";

/** What came of a file that is no report, for a reason in a sentence. */
export const refusedAs = (file: string, refused: string): ReadHanded => ({
  kind: "read",
  read: { arrival: { file, refused } },
});
