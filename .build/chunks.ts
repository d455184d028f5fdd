import { resolve } from "node:path";

/** What the bundler knows of a module. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** All that a module cannot run without, itself too. */
function neededBy(graph: Graph, file: string): ReadonlySet<string> {
  const needed = new Set<string>();
  const visit = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported);
  };
  visit(resolve(file));
  return needed;
}

/** The screens of every day; each has a file of its name. */
export type DailyScreen = "start" | "draft";

const files = {
  base: "src/main.tsx",
  start: "src/screens/start/start-screen.tsx",
  draft: "src/screens/wizard/draft-screen.tsx",
};

/**
 * Few files on the way to the two screens of every day: what every page needs, what both screens need, and what each needs
 * alone. Left to itself the bundler makes a file of each set of modules that the same screens share: some forty, most of
 * them of a few hundred bytes.
 */
export function screenChunks() {
  let needed: Record<keyof typeof files, ReadonlySet<string>> | undefined;
  const name = (id: string, graph: Graph): string | null => {
    needed ??= {
      base: neededBy(graph, files.base),
      start: neededBy(graph, files.start),
      draft: neededBy(graph, files.draft),
    };
    if (id === resolve(files.base)) return null;
    if (needed.base.has(id)) return "base";
    const [isStart, isDraft] = [needed.start.has(id), needed.draft.has(id)];
    if (isStart && isDraft) return "screens";
    if (isStart) return "start";
    return isDraft ? "draft" : null;
  };
  return { groups: [{ debugName: "screens", name, includeDependenciesRecursively: false }] };
}
