import { type Plugin, runnerImport } from "vite";
import { sha256 } from "./delivery.ts";
import { inlineTexts } from "./inline-texts.ts";

const hashes = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => `'sha256-${sha256(text).digest("base64")}'`)),
];

/**
 * The Content-Security-Policy of a built page: its own scripts and styles and nothing else, no connection to anywhere, no
 * form that is sent, no `eval`. Scripts and styles that stand in the page are named by their hashes.
 * - Style attributes are allowed: the printed report sets its columns and sizes by them.
 * - A worker that has a file of its own is under the policy that its server sends with it, not under this one.
 * - `files` says whether scripts, styles and a worker lie beside the page as files of their own.
 */
function policyOf(page: string, framed: readonly string[], files: boolean): string {
  const own = files ? ["'self'"] : [];
  const styles = [page, ...framed].flatMap((html) => inlineTexts(html).style);
  return [
    ["default-src", "'none'"],
    ["script-src", ...own, ...hashes(inlineTexts(page).script)],
    ["style-src", ...own, ...hashes(styles)],
    ["style-src-attr", "'unsafe-inline'"],
    ["img-src", "data:"],
    ...(files ? [["worker-src", ...own]] : []),
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
  ]
    .map((directive) => directive.join(" "))
    .join("; ");
}

/** Loaded only when a page is built, so that what it imports is not watched as a part of the configuration. */
const framedPages = ".build/framed-pages.ts";
const charset = '<meta charset="utf-8" />';

/** Puts the policy into every built page, after all else that changes the page. */
export function contentPolicy({ files }: { files: boolean }): Plugin {
  return {
    name: "content-policy",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const { module } = await runnerImport<typeof import("./framed-pages.ts")>(framedPages, { configFile: false });
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          const page = String(file.source);
          if (!page.includes(charset)) throw new Error(`${file.fileName} lacks ${charset}`);
          const policy = policyOf(page, module.framedPages, files);
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
          file.source = page.replace(charset, () => `${charset}\n    ${meta}`);
        }
      },
    },
  };
}
