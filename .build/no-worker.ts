import type { Plugin } from "vite";

/** What starts a worker, by the file that exports it. */
const starters: Readonly<Record<string, string>> = {
  "/src/import/start-worker.ts": "startWorker",
  "/src/collection/reading/start-worker.ts": "startHeapWorker",
};

/** Has the program read without a worker where it is one file: there is no second file to start. */
export function noWorker(): Plugin {
  return {
    name: "no-worker",
    enforce: "pre",
    load: (id) => {
      const path = id.replaceAll("\\", "/");
      const [, name] = Object.entries(starters).find(([file]) => path.endsWith(file)) ?? [];
      return name && `export const ${name} = () => undefined;`;
    },
  };
}
