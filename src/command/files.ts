import { readdir, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { mostBytes, tooLarge } from "../import/source.ts";
import { decodeText } from "../import/sources/decode.ts";
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

/** Why a file cannot be read, in a sentence. */
function faultSentence(error: unknown): string {
  const code = faultCode(error);
  return code === "ENOENT" || code === "ENOTDIR"
    ? "没有这个文件。请核对文件名和所在的文件夹。"
    : `读不了这个文件（${code}）。请核对权限和磁盘。`;
}

/** The content of a file that may be a report. */
export async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    return size > mostBytes ? refused(tooLarge(size)) : accepted(await readFile(path));
  } catch (error) {
    return refused(faultSentence(error));
  }
}

/** Every file of a folder and of those within it, by name; a link to a folder is not followed, as it may lead around. */
async function* filesIn(folder: FileAt): AsyncGenerator<FileAt> {
  const entries = await readdir(folder.path, { withFileTypes: true });
  const prefix = folder.file.replace(/[\\/]+$/, "");
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = { file: `${prefix}/${entry.name}`, path: resolve(folder.path, entry.name) };
    if (entry.isDirectory()) yield* filesIn(at);
    else if (entry.isFile()) yield at;
    else if (entry.isSymbolicLink() && !(await stat(at.path).catch(() => undefined))?.isDirectory()) yield at;
  }
}

async function* filesAt(file: string, cwd: string): AsyncGenerator<FileAt | RefusedFile> {
  const at = { file, path: resolve(cwd, file) };
  try {
    if ((await stat(at.path)).isDirectory()) yield* filesIn(at);
    else yield at;
  } catch (error) {
    yield { file, refused: faultSentence(error) };
  }
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
