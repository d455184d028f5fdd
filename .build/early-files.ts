import type { Plugin, Rolldown } from "vite";
import type { DailyScreen } from "./chunks.ts";

type Bundle = Rolldown.OutputBundle;

/** A file and all that it cannot run without. */
export function closureOf(bundle: Bundle, fileName: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[fileName];
  if (chunk?.type !== "chunk" || found.has(fileName)) return found;
  found.add(fileName);
  for (const imported of chunk.imports) closureOf(bundle, imported, found);
  return found;
}

/** The files that a screen needs besides those that the page names anyhow: its scripts, then its styles. */
export function filesOf(bundle: Bundle, screen: DailyScreen): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const named = new Set(
    chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => [...closureOf(bundle, fileName)]),
  );
  const own = chunks.filter(({ name }) => name === screen).flatMap(({ fileName }) => [...closureOf(bundle, fileName)]);
  const scripts = [...new Set(own)].filter((fileName) => !named.has(fileName));
  const styles = chunks
    .filter(({ fileName }) => scripts.includes(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...scripts, ...styles];
}

/** Runs in the page, in any browser ever made: asks for the files of the screen of its address, and for no others. */
function script(start: readonly string[], draft: readonly string[]): string {
  return `(function () {
  var files = /^#\\/draft\\//.test(location.hash) ? ${JSON.stringify(draft)} : ${JSON.stringify(start)};
  for (var i = 0; i < files.length; i += 1) {
    var link = document.createElement("link");
    link.rel = /css$/.test(files[i]) ? "preload" : "modulepreload";
    if (link.rel === "preload") link.as = "style";
    link.crossOrigin = "";
    link.href = "./" + files[i];
    document.head.appendChild(link);
  }
})();`;
}

const entry = '<script type="module"';

/**
 * Has a page ask for the files of its screen at once, beside those of every page. Else they would be asked for once those have
 * run, a second later on a slow machine. It stands ahead of the page's styles, for which a script waits.
 */
export function earlyFiles(): Plugin {
  return {
    name: "early-files",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (page, { bundle = {} }) => {
        const early = script(filesOf(bundle, "start"), filesOf(bundle, "draft"));
        return page.replace(entry, () => `<script>${early}</script>\n    ${entry}`);
      },
    },
  };
}
