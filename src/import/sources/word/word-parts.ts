import { memoizeByIdentity } from "../../../lib/memoize.ts";
import type { Work } from "../../../lib/slices.ts";
import { decodeText } from "../decode.ts";
import { readXml } from "../xml.ts";

/** The unpacked files of an archive by their paths. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The parts of a Word document that are read, as XML. */
export interface WordParts {
  readonly main: string;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
}

/** The last words of the types of relationships that are followed. */
type RelationshipType = "officeDocument" | "footnotes" | "endnotes";

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

/** The paths of an archive by themselves and in small letters: relationships may name as many targets as there are files. */
const pathsIn = memoizeByIdentity((files: Files): ReadonlyMap<string, string> => {
  const paths = Object.keys(files);
  return new Map([
    ...paths.map((path) => [path.toLowerCase(), path] as const),
    ...paths.map((path) => [path, path] as const),
  ]);
});

/** A file of the archive by its path, in whatever case its letters are. */
function fileAt(
  files: Files,
  path: string | undefined,
): { readonly path: string; readonly bytes: Uint8Array } | undefined {
  if (path === undefined) return undefined;
  const name = pathsIn(files).get(path) ?? pathsIn(files).get(path.toLowerCase());
  const bytes = name === undefined ? undefined : files[name];
  return name !== undefined && bytes ? { path: name, bytes } : undefined;
}

/** The first target of each type that lies in the archive, as a path; what lies outside of it is never asked for. */
function* relationshipsOf(files: Files, part: string): Work<ReadonlyMap<RelationshipType, string>> {
  const folder = part.split("/").slice(0, -1);
  const list = fileAt(files, [...folder, "_rels", `${part.split("/").pop()}.rels`].join("/"));
  const targets = new Map<RelationshipType, string>();
  const open = (name: string, { Type = "", Target = "", TargetMode }: Readonly<Record<string, string | undefined>>) => {
    const [, type] = /\/(officeDocument|footnotes|endnotes)$/.exec(Type) ?? [];
    if (name !== "Relationship" || type === undefined || TargetMode === "External") return;
    const target = fileAt(files, pathOf(Target, folder))?.path;
    if (target !== undefined && !targets.has(type as RelationshipType)) targets.set(type as RelationshipType, target);
  };
  if (list) yield* readXml(decodeText(list.bytes), { open });
  return targets;
}

/** Whether an XML text begins with Word's own element for a document. */
function* isWordDocument(text: string): Work<boolean> {
  let root: string | undefined;
  yield* readXml(text.slice(0, 20_000), {
    open: (name) => {
      root ??= name;
    },
  });
  return root === "w:document";
}

/**
 * The parts of a Word document, found by the relationships of the archive as Word finds them, or where they usually lie;
 * undefined where the archive holds no Word document.
 */
export function* wordParts(files: Files): Work<WordParts | undefined> {
  const path = (yield* relationshipsOf(files, "")).get("officeDocument") ?? "word/document.xml";
  const file = fileAt(files, path);
  if (!file) return undefined;
  const main = decodeText(file.bytes);
  if (!(yield* isWordDocument(main))) return undefined;
  const related = yield* relationshipsOf(files, file.path);
  const textOf = (type: RelationshipType): string | undefined => {
    const part = fileAt(files, related.get(type) ?? `word/${type}.xml`);
    return part && decodeText(part.bytes);
  };
  return { main, footnotes: textOf("footnotes"), endnotes: textOf("endnotes") };
}
