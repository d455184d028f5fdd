import { expect, test } from "vitest";
import { type Node, nodesOf, programFiles } from "../kit/syntax.ts";

/** What stores words and says whether that worked, by whom it is called on. */
const writers: Readonly<Record<string, readonly string[]>> = {
  texts: ["set"],
  store: ["create", "put", "save", "setMark", "setTexts", "setVersions"],
  deleted: ["takeBack"],
  "": ["set", "setItem", "makeRoom", "keepVersion", "restoreBackup"],
};

interface Call extends Node {
  readonly expression?: Call;
  readonly argument?: Call;
  readonly operator?: string;
  readonly callee?: { readonly name?: string; readonly object?: Named; readonly property?: Named };
}
interface Named {
  readonly name?: string;
  readonly property?: { readonly name?: string };
}

/** The name of a call whose result says whether words were stored; undefined for any other node. */
function writerIn(node: Call | undefined): string | undefined {
  if (node?.type !== "CallExpression") return undefined;
  const { name, object, property } = node.callee ?? {};
  const [owner, called] = property ? [object?.property?.name ?? object?.name ?? "?", property.name] : ["", name];
  return writers[owner]?.includes(called ?? "") ? `${owner}.${called}` : undefined;
}

/** The calls of a file whose result nobody looks at: they stand as a statement, or behind `void`. */
const ignoredIn = (file: string): readonly string[] =>
  (nodesOf(file) as readonly Call[]).flatMap((node) => {
    const dropped =
      node.type === "ExpressionStatement"
        ? node.expression
        : node.type === "UnaryExpression" && node.operator === "void"
          ? node.argument
          : undefined;
    const name = writerIn(dropped);
    return name === undefined ? [] : [`${file}: ${name}`];
  });

test("no result of storing words is ignored, but by the two whose names say so", () => {
  expect(programFiles.filter((file) => /^(?:drafts|screens)\//.test(file)).flatMap(ignoredIn)).toEqual([
    // setIfRoom
    "drafts/draft-storage.ts: .set",
    // keepVersionIfRoom
    "drafts/versions.ts: .keepVersion",
  ]);
});

test("every call that is watched for exists, so that a new name does not slip out of the watch", () => {
  const called = new Set(
    programFiles.flatMap((file) => (nodesOf(file) as readonly Call[]).map((node) => writerIn(node) ?? "")),
  );
  const watched = Object.entries(writers).flatMap(([owner, names]) => names.map((name) => `${owner}.${name}`));
  expect(watched.filter((name) => !called.has(name))).toEqual([]);
});
