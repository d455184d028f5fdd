import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { check } from "../checks/rules.ts";
import { exportName, type FileKind, fileKinds } from "../export/file-kinds.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import type { Draft } from "../report/schema.ts";
import { reviewOf } from "../review/review.ts";
import { faultCode } from "./files.ts";
import { type Format, kindOf } from "./formats.ts";

/** A file as the screens would save it. */
interface Made {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The file of a report in a format, as it is exported at a time. */
export async function makeFile(draft: Draft, format: Format, at: Date): Promise<Made> {
  const kind: FileKind = fileKinds[kindOf(format)];
  const { finished } = reviewOf(draft, check(draft));
  const content = await kind.make(draft, { finished, at });
  return {
    name: exportName(kind, draft, { finished, at }),
    content: new Uint8Array(await new Blob([content]).arrayBuffer()),
  };
}

/** Gives out each name once: the second time with （2） before the extension. Some systems take a and A for one name. */
export function createNames(): (name: string) => string {
  const taken = new Set<string>();
  const keyOf = (name: string) => name.normalize("NFC").toLowerCase();
  return (name) => {
    const dot = name.lastIndexOf(".");
    let free = name;
    for (let time = 2; taken.has(keyOf(free)); time += 1) {
      free = `${name.slice(0, dot)}（${time}）${name.slice(dot)}`;
    }
    taken.add(keyOf(free));
    return free;
  };
}

/** Puts a file into a folder, which is made where it is missing; returns its path as the folder was given. */
export async function saveFile({ name, content }: Made, folder: string, cwd: string): Promise<Result<string>> {
  try {
    await mkdir(resolve(cwd, folder), { recursive: true });
    await writeFile(resolve(cwd, folder, name), content);
    return accepted(join(folder, name));
  } catch (error) {
    return refused(`写不了“${join(folder, name)}”（${faultCode(error)}）。请核对文件夹、权限和磁盘。`);
  }
}
