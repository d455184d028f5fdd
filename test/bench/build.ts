import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Plugin, preview } from "vite";
import type { Entry } from "./contenders.ts";

/** Where everything is built, and served from. */
export const output = resolve("test/bench/output");

/**
 * The program with `factor` times the rows in 表三: its definition is data, so the copies are put into the one file
 * that holds it, as it is loaded, and nothing else of the program is touched.
 */
function repeatRows(factor: number): Plugin {
  const declared = "export const applications =";
  return {
    name: "repeat-rows",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/src/form/applications.ts")) return undefined;
      if (!code.includes(declared)) throw new Error(`no "${declared}" in ${id}`);
      return {
        code: [
          `import { repeatOutcomes } from ${JSON.stringify(resolve("test/bench/repeat.ts"))};`,
          code.replace(declared, "const printedRows ="),
          `export const applications = repeatOutcomes(printedRows, ${factor});`,
        ].join("\n"),
        map: null,
      };
    },
  };
}

/** The folder of `output` with the program at that factor. */
export const programFolder = (factor: number): string => (factor === 1 ? "app" : `app-x${factor}`);

async function buildProgram(factor: number): Promise<void> {
  await build({
    logLevel: "warn",
    plugins: factor === 1 ? [] : [repeatRows(factor)],
    build: { outDir: resolve(output, programFolder(factor)), emptyOutDir: true },
  });
}

async function buildPage(name: string): Promise<void> {
  const config: InlineConfig = {
    configFile: false,
    root: resolve("test/bench/pages", name),
    base: "./",
    logLevel: "warn",
    plugins: [react()],
    build: {
      target: "chrome86",
      cssTarget: "chrome86",
      outDir: resolve(output, name),
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
    },
  };
  await build(config);
}

/** Builds as for delivery: pages serve any factor, asked for by their address; the program is built once for each. */
export async function buildAll(entries: readonly Entry[], factors: readonly number[]): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  for (const { name, isProgram } of entries) {
    if (!isProgram) await buildPage(name);
    else for (const factor of factors) await buildProgram(factor);
  }
  if (entries.some(({ isProgram }) => isProgram)) await buildPage("empty-react");
  process.env.NODE_ENV = NODE_ENV;
}

/**
 * Serves what was built on a free port. Pages are isolated from other origins, as Chromium then tells the time to
 * 5 µs instead of 100.
 */
export async function serveBuilt(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await preview({
    configFile: false,
    appType: "mpa",
    logLevel: "warn",
    root: "test/bench",
    build: { outDir: output },
    preview: {
      port: 0,
      headers: { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" },
    },
  });
  return { address: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}
