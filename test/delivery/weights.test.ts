import { gzipSync } from "node:zlib";
import type { Rolldown } from "vite";
import { beforeAll, expect, test } from "vitest";
import { bundleOf } from "../../.build/build.ts";
import { closureOf, filesOf } from "../../.build/early-files.ts";

let bundle: Rolldown.OutputBundle = {};
let entry = "";
beforeAll(async () => {
  bundle = await bundleOf("site");
  entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry)?.fileName ?? "";
}, 120_000);

const chunkOf = (module: string): string =>
  Object.values(bundle).find((file) => file.type === "chunk" && file.moduleIds.some((id) => id.endsWith(module)))
    ?.fileName ?? "";

/** Every file that must have come before a part can be shown: what it imports, and what the page and its screen did before. */
const needed = (...files: readonly string[]): readonly string[] => [
  ...new Set([entry, ...files].flatMap((file) => [...closureOf(bundle, file)])),
];

/** Scripts of all those files in kB by gzip, each by itself as a server sends it. */
function weightOf(files: readonly string[]): number {
  const sizes = files.map((file) => {
    const chunk = bundle[file];
    return chunk?.type === "chunk" ? gzipSync(chunk.code, { level: 9 }).length : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const draft = "/src/screens/wizard/draft-screen.tsx";
const start = "/src/screens/start/start-screen.tsx";

// Each is what it weighed when it was last made lighter, with half a kilobyte to spare. The list of drafts must stay within 124.
test.each([
  ["the list of drafts", [start], 121.5],
  ["a draft's first step", [draft], 124],
  ["a draft's texts", [draft, "/src/screens/steps/texts-step.tsx"], 150.5],
  ["a draft's tables", [draft, "/src/screens/steps/table-step.tsx", "/src/grid/pasting/paste-commands.ts"], 197],
  ["the preview", [draft, "/src/screens/preview/preview-screen.tsx"], 193],
])("what %s waits for is no heavier than it was", (_name, modules, most) => {
  const weight = weightOf(needed(...modules.map(chunkOf)));
  // React alone weighs 68.
  expect(weight).toBeGreaterThan(80);
  expect(weight).toBeLessThanOrEqual(most);
});

test("the form library, the rules and what pastes are no part of a draft's first step", () => {
  const modules = needed(chunkOf(draft)).flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === "chunk" ? chunk.moduleIds : [];
  });
  expect(modules.filter((id) => id.endsWith(draft))).toHaveLength(1);
  expect(
    modules.filter((id) => /react-hook-form|htmlparser2|checks\/rules|clipboard\/read|src\/import/.test(id)),
  ).toEqual([]);
});

test("all files that a screen needs are asked for at once", () => {
  const page = bundle["index.html"];
  const written = page?.type === "asset" ? String(page.source) : "";
  // What the page names itself: its script, and what is to be loaded beside it.
  const named = [...written.matchAll(/<(?:script type="module"|link rel="modulepreload")[^>]*"\.\/([^"]+)"/g)].map(
    ([, file]) => file ?? "",
  );
  expect(named).toContain(entry);
  for (const [screen, module] of [
    ["start", start],
    ["draft", draft],
  ] as const) {
    const asked = [...named, ...filesOf(bundle, screen)];
    expect(asked).toEqual(expect.arrayContaining([...needed(chunkOf(module))]));
  }
});
