import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { mostBytes, tooLarge } from "../import/source.ts";
import { decodeText } from "../lib/decode-text.ts";
import { accepted, type Result, refused } from "../lib/result.ts";

/** A file by the words in which it was asked for, and where it is. */
export interface FileAt {
  readonly file: string;
  readonly path: string;
}

/** What cannot be looked at. */
export interface RefusedFile {
  readonly file: string;
  readonly refused: string;
}

/** How a system's fault is called, e.g. EACCES. */
export const faultCode = (error: unknown): string => (error as { readonly code?: string }).code ?? "原因不明";

const missing = "没有这个文件。请核对文件名和所在的文件夹。";

/** Why a file or a folder cannot be read, in a sentence. */
function faultSentence(error: unknown, what: "文件" | "文件夹" = "文件"): string {
  const code = faultCode(error);
  return code === "ENOENT" || code === "ENOTDIR" ? missing : `读不了这个${what}（${code}）。请核对权限和磁盘。`;
}

/** Reads a file as far as one byte beyond what it may have; a device, which states no size, may never end. */
async function beginningOf(path: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of createReadStream(path, { end: most })) parts.push(part);
  return Buffer.concat(parts);
}

/** The content of a file that may be a report, or of another kind that may have more bytes. */
export async function bytesOf(path: string, most = mostBytes): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > most) return refused(tooLarge(size));
    const bytes = await beginningOf(path, most);
    return bytes.length > most ? refused(tooLarge(bytes.length)) : accepted(bytes);
  } catch (error) {
    return refused(faultSentence(error));
  }
}

/** True for a link to a file or to nothing. A link to a folder may lead around, and one to a pipe may never end. */
async function isFileLink(entry: Dirent, path: string): Promise<boolean> {
  return entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile() !== false;
}

/** Every file of a folder and of those within it, by name; a folder that cannot be read stands in its place. */
async function* filesIn(folder: FileAt): AsyncGenerator<FileAt | RefusedFile> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder.path, { withFileTypes: true });
  } catch (error) {
    return yield { file: folder.file, refused: faultSentence(error, "文件夹") };
  }
  const prefix = folder.file.replace(/(?<![\\/])[\\/]+$/, "");
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = { file: `${prefix}/${entry.name}`, path: resolve(folder.path, entry.name) };
    if (entry.isDirectory()) yield* filesIn(at);
    else if (entry.isFile() || (await isFileLink(entry, at.path))) yield at;
  }
}

async function* filesAt(file: string, cwd: string): AsyncGenerator<FileAt | RefusedFile> {
  // Nothing is the name of no file, not of the folder of the call.
  if (file === "") return yield { file, refused: missing };
  const at = { file, path: resolve(cwd, file) };
  let isFolder: boolean;
  try {
    isFolder = (await stat(at.path)).isDirectory();
  } catch (error) {
    return yield { file, refused: faultSentence(error) };
  }
  if (isFolder) yield* filesIn(at);
  else yield at;
}

/** The files that were asked for, in that order: each a file, a folder, or `@` and the name of a list of them. */
export async function* filesOf(asked: readonly string[], cwd: string): AsyncGenerator<FileAt | RefusedFile> {
  for (const file of asked) {
    if (!file.startsWith("@")) {
      yield* filesAt(file, cwd);
      continue;
    }
    const list = await bytesOf(resolve(cwd, file.slice(1)));
    if (!list.ok) yield { file, refused: list.message };
    else {
      const named = decodeText(list.value).split(/\r\n|\n|\r/);
      for (const one of named) if (one.trim() !== "") yield* filesAt(one, cwd);
    }
  }
}
