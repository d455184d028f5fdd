import type { Plugin } from "vite";

/** Has the program read without a worker where it is one file: there is no second file to start. */
export function noWorker(): Plugin {
  return {
    name: "no-worker",
    enforce: "pre",
    load: (id) =>
      id.replaceAll("\\", "/").endsWith("/src/import/start-worker.ts")
        ? "export const startWorker = () => undefined;"
        : undefined,
  };
}
