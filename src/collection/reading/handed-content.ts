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

/** The largest file, in bytes, that is fetched before its turn, or with others. Of larger ones there is one at a time in the memory. */
export const mostAhead = 500_000;

/** What of a file is handed to a worker: a small one's bytes. Settled with the file itself where it is large, or cannot be opened, which the worker then tells. */
export async function contentToHand({ content, size }: WaitingFile): Promise<WaitingFile["content"]> {
  if (content instanceof Uint8Array || size > mostAhead) return content;
  return contentBytes({ content }).catch(() => content);
}

/** A file that is to be listed; of one on the disk the worker asks the system for its time and size, so that the page never waits for it. */
export interface ToList {
  readonly file: string;
  /** Undefined for a file on the disk. */
  readonly at: number | undefined;
  readonly content: WaitingFile["content"];
}

/** A file as it is handed on to be listed. */
export const toList = (waiting: WaitingFile): ToList => {
  const { file, content } = waiting;
  return { file, content, at: content instanceof Uint8Array ? waiting.at : undefined };
};

/** Why a file that was moved or is held by another program was not read. */
export const unreadable = "读不出这个文件。请确认文件没有被移动或占用，再选择一次。";

/** What came of a file that is no report, for a reason in a sentence. */
export const refusedAs = (file: string, refused: string): ReadHanded => ({
  kind: "read",
  read: { arrival: { file, refused } },
});
