import react from "@vitejs/plugin-react";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";
import { aboutDelivery } from "./.build/about-delivery.ts";
import { screenChunks } from "./.build/chunks.ts";
import { earlyFiles } from "./.build/early-files.ts";
import { manual } from "./.build/manual.ts";
import { noWorker } from "./.build/no-worker.ts";
import { contentPolicy } from "./.build/policy.ts";

/** Tests in a document without a browser. */
const screenTests = "test/**/*.test.tsx";
const documentTests = "test/**/*.dom.test.ts";

/** Two deliveries: a folder for a web server, and by `--mode single` one file for the desk. */
export default defineConfig(({ mode }) => {
  const isSingle = mode === "single";
  return {
    plugins: [
      react(),
      aboutDelivery(isSingle ? {} : { licenceFile: "licences.txt" }),
      manual(),
      isSingle && noWorker(),
      isSingle ? viteSingleFile() : earlyFiles(),
      contentPolicy({ files: !isSingle }),
    ],
    // Relative addresses, so that the built page works from any folder of any server.
    base: "./",
    publicDir: isSingle ? false : "public",
    // React has long had what the shim of TanStack's store stands in for.
    resolve: { alias: { "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector" } },
    build: {
      target: "chrome86",
      cssTarget: "chrome86",
      outDir: isSingle ? "dist/single" : "dist/site",
      modulePreload: {
        // It would fetch, and every browser from the floor on preloads by itself.
        polyfill: false,
        // The names of all that each later file needs were a twelfth of our own part of a first screen: a file says itself
        // what it imports, and styles are asked for before it is drawn. The page names all that its script imports, which else
        // would be asked for once that has come.
        resolveDependencies: (_file, needed, { hostType }) =>
          hostType === "html" ? needed : needed.filter((name) => name.endsWith(".css")),
      },
      rolldownOptions: {
        // It takes the policy that is written into exported pages for the page's own.
        onLog: (level, log, tell) => (log.plugin === "vite:singlefile" ? undefined : tell(level, log)),
        ...(isSingle ? {} : { output: { codeSplitting: screenChunks() } }),
      },
    },
    worker: { format: "es" },
    // Drafts belong to an address: rather none than another.
    preview: { port: 4173, strictPort: true },
    test: {
      // Each core; by itself it leaves one of them to whoever watches.
      maxWorkers: "100%",
      // What hangs is stopped; a machine with much else to do takes four times as long for the longest.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      projects: [
        // Files share what they load: to load it anew for each was two thirds of the time of those with a document. Screens leave
        // something of theirs behind, and each file of them begins anew.
        {
          extends: true,
          test: {
            name: "unit",
            include: ["test/**/*.test.ts"],
            exclude: [documentTests, "test/journeys/**", "test/long/**", "test/bench/**"],
            environment: "node",
            isolate: false,
          },
        },
        ...[
          { name: "dom", include: [screenTests], isolate: true },
          { name: "dom-shared", include: [documentTests], isolate: false },
        ].map((project) => ({
          extends: true as const,
          test: { ...project, environment: "jsdom" as const, setupFiles: ["test/kit/dom-setup.ts"] },
        })),
        ...[
          { name: "browser", include: ["test/journeys/**/*.test.ts"] },
          // What takes too long for every change.
          { name: "long", include: ["test/long/**/*.test.ts"] },
        ].map((project) => ({
          extends: true as const,
          test: {
            ...project,
            environment: "node" as const,
            globalSetup: ["test/kit/serve.ts"],
            expect: { poll: { timeout: 10_000 } },
            // The long ones measure: nothing else may run beside them.
            fileParallelism: project.name === "browser",
            isolate: project.name !== "browser",
          },
        })),
      ],
    },
  };
});
