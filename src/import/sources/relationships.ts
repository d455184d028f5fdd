import { decodeText } from "../../lib/decode-text.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import type { Work } from "../../lib/slices.ts";
import { readXml } from "./xml.ts";

/** The unpacked files of an archive by their paths. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The path that a target means, from the folder of the part that names it; undefined where it leads out of the archive. */
function pathOf(target: string, folder: readonly string[]): string | undefined {
  const path = target.startsWith("/") ? [] : [...folder];
  for (const step of target.split("/")) {
    if (step === "..") {
      if (path.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** A file of the archive with its path. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The paths of an archive by themselves and in small letters: relationships may name as many targets as there are files. */
const pathsIn = memoizeByIdentity((files: Files): ReadonlyMap<string, string> => {
  const paths = Object.keys(files);
  return new Map([
    ...paths.map((path) => [path.toLowerCase(), path] as const),
    ...paths.map((path) => [path, path] as const),
  ]);
});

/** A file of the archive by its path, in whatever case its letters are. */
export function fileAt(files: Files, path: string | undefined): PackedFile | undefined {
  if (path === undefined) return undefined;
  const name = pathsIn(files).get(path) ?? pathsIn(files).get(path.toLowerCase());
  const bytes = name === undefined ? undefined : files[name];
  return name !== undefined && bytes ? { path: name, bytes } : undefined;
}

/** What a part of an archive refers to by an id: the last word of the reference's type, and the path of its target. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Many times as many as a workbook has sheets, or a Word document has pictures. */
const most = 2000;

/** What a part refers to within the archive, "" for the archive itself; what lies outside of it is never asked for. */
export function* relationshipsOf(files: Files, part: string): Work<readonly Relationship[]> {
  const folder = part.split("/").slice(0, -1);
  const list = fileAt(files, [...folder, "_rels", `${part.split("/").pop()}.rels`].join("/"));
  const found: Relationship[] = [];
  const open = (name: string, attributes: Readonly<Record<string, string | undefined>>) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    if (name !== "Relationship" || TargetMode === "External" || found.length >= most) return;
    const target = fileAt(files, pathOf(Target, folder))?.path;
    if (target !== undefined) found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: target });
  };
  if (list) yield* readXml(decodeText(list.bytes), { open });
  return found;
}

/** The path of the first target of a type. */
export const targetOf = (relationships: readonly Relationship[], wanted: string): string | undefined =>
  relationships.find(({ type }) => type === wanted)?.path;
