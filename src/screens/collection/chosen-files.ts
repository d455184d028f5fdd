import type { WaitingFile } from "../../collection/reading/handed-content.ts";
import { isLeftByPrograms } from "../../collection/reading/heap-archive.ts";

/** The system is asked for time and size of a file when its turn comes: of a thousand at once it takes a fifth of a second. */
const waitingFile = (file: File, path: string): WaitingFile => ({
  file: path,
  get at() {
    return file.lastModified;
  },
  get size() {
    return file.size;
  },
  content: file,
});

const withoutLitter = (files: readonly WaitingFile[]) => files.filter(({ file }) => !isLeftByPrograms(file));

/** Files that were chosen, one by one or as a folder. */
export const chosenFiles = (files: readonly File[]): readonly WaitingFile[] =>
  withoutLitter(files.map((file) => waitingFile(file, file.webkitRelativePath || file.name)));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A directory hands out its entries a hundred at a time. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly WaitingFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry).catch(() => new File([], entry.name));
    return [waitingFile(file, path)];
  }
  const entries = await entriesOf(entry as FileSystemDirectoryEntry).catch(() => []);
  return (await Promise.all(entries.map(filesUnder))).flat();
}

/** Files that were dropped, folders with all that is in them. To be called while the event is under way. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly WaitingFile[]> {
  const entries = [...items].flatMap((item) => (item.kind === "file" ? [item.webkitGetAsEntry()] : []));
  const files = await Promise.all(entries.map((entry) => (entry ? filesUnder(entry) : [])));
  return withoutLitter(files.flat());
}
