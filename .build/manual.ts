import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const name = "virtual:manual";
const readme = resolve("README.md");
const heading = "## 使用说明\n";

/** The text of 使用说明 as it stands in README.md, without its heading: from there to the next heading, or the end. */
export function manualIn(page: string): string {
  const at = page.indexOf(heading);
  if (at < 0) throw new Error("README.md has no 使用说明");
  const [text = ""] = page.slice(at + heading.length).split(/^## /m);
  return text.trim();
}

/** 使用说明 as the module `virtual:manual`: README.md and the program have one text. */
export function manual(): Plugin {
  return {
    name: "manual",
    resolveId: (source) => (source === name ? `\0${name}` : undefined),
    load(module) {
      if (module !== `\0${name}`) return undefined;
      this.addWatchFile(readme);
      return `export const manual = ${JSON.stringify(manualIn(readFileSync(readme, "utf8")))};`;
    },
  };
}
