import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** The files that start workers are called so, in whatever room. */
const starter = /\/start-worker\.ts$/;

/** Has the program read without a worker where it is one file: there is no second file to start. */
export function noWorker(): Plugin {
  return {
    name: "no-worker",
    enforce: "pre",
    load: (id) => {
      if (!starter.test(id.replaceAll("\\", "/"))) return undefined;
      const names = readFileSync(id, "utf8").matchAll(/^export function (\w+)/gm);
      return Array.from(names, ([, name]) => `export const ${name} = () => undefined;\n`).join("");
    },
  };
}
