import { contentBytes, mostAhead, type ToList } from "./handed-content.ts";
import { mostBytesOf } from "./heap-archive.ts";
import { type ListedHanded, listHanded } from "./read-handed.ts";

/** Only workers have it, and the types are those of a page. */
declare const FileReaderSync: new () => { readonly readAsArrayBuffer: (file: Blob) => ArrayBuffer };

const notListed: ListedHanded = { kind: "listed", arrival: undefined };

/** The bytes of files, opened in one go; of none where one of them cannot be. Opened one by one, each costs the browser twice as much. */
function openedTogether(files: readonly Blob[]): ReadonlyMap<Blob, Uint8Array> {
  try {
    const sizes = files.map(({ size }) => size);
    const all = new Uint8Array(new FileReaderSync().readAsArrayBuffer(new Blob([...files])));
    if (all.length !== sizes.reduce((sum, size) => sum + size, 0)) return new Map();
    let at = 0;
    return new Map(
      files.map((file, index) => {
        const from = at;
        at += sizes[index] ?? 0;
        return [file, all.subarray(from, at)];
      }),
    );
  } catch {
    return new Map();
  }
}

const isSmall = (content: ToList["content"]): content is Blob => content instanceof Blob && content.size <= mostAhead;

/** Lists files in a worker. What is too large, or cannot be opened, is not listed: who reads it says so. */
export async function listTogether(files: readonly ToList[]): Promise<readonly ListedHanded[]> {
  const opened = openedTogether(files.map(({ content }) => content).filter(isSmall));
  const answers: ListedHanded[] = [];
  for (const { file, at, content } of files) {
    const isTooLarge = content instanceof Blob && content.size > mostBytesOf(file);
    const bytes = isTooLarge
      ? undefined
      : (content instanceof Blob && opened.get(content)) || (await contentBytes({ content }).catch(() => undefined));
    const time = at ?? (content instanceof File ? content.lastModified : 0);
    answers.push(bytes ? listHanded({ file, at: time, bytes }) : notListed);
  }
  return answers;
}
