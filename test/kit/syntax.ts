import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseAst } from "vite";

/** A node of a syntax tree, as far as tests look into one. */
export interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
  readonly source?: { readonly value?: unknown } | null;
  readonly declaration?: Node | null;
  readonly declarations?: readonly { readonly id: Node }[];
  readonly specifiers?: readonly { readonly exported?: Node }[];
  readonly id?: Node | null;
}

/** Every file of the program that holds code, relative to src/. */
export const programFiles: readonly string[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split("\\").join("/"))
  .sort();

/** All nodes of a file's syntax tree, outer ones first. */
export function nodesOf(file: string): readonly Node[] {
  const found: Node[] = [];
  const walk = (at: unknown) => {
    if (typeof at !== "object" || at === null) return;
    if ("type" in at) found.push(at as Node);
    for (const inner of Object.values(at)) walk(inner);
  };
  walk(parseAst(readFileSync(join("src", file), "utf8"), { lang: file.endsWith("x") ? "tsx" : "ts" }));
  return found;
}

/** What a file imports, types and what is loaded on demand too: files relative to src/, packages by their name. */
export function importsOf(file: string): readonly string[] {
  return nodesOf(file).flatMap(({ type, source }): readonly string[] => {
    const isImport = /^(?:Import|TSImport|ExportNamed|ExportAll)/.test(type ?? "");
    if (!isImport || typeof source?.value !== "string") return [];
    const { value } = source;
    // What lies outside src/, as package.json does, goes by its own name.
    return [value.startsWith(".") ? posix.join(posix.dirname(file), value).replace(/^\.\.\//, "") : value];
  });
}

/** The names that a file exports. */
export function exportedNames(file: string): readonly string[] {
  return nodesOf(file).flatMap(({ type, declaration, specifiers = [] }): readonly string[] => {
    if (type !== "ExportNamedDeclaration") return [];
    const declared = [declaration?.id, ...(declaration?.declarations ?? []).map(({ id }) => id)];
    const names = [...declared, ...specifiers.map(({ exported }) => exported)].map((node) => node?.name);
    return names.filter((name) => name !== undefined);
  });
}
