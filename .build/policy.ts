import { type Plugin, runnerImport } from "vite";
import { sha256 } from "./delivery.ts";
import { inlineTexts } from "./inline-texts.ts";

const hashes = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => `'sha256-${sha256(text).digest("base64")}'`)),
];

/** The pages that the program shows in frames. A frame is under the policy of the page around it, and so is its style. */
async function framedPages(): Promise<readonly string[]> {
  const load = async <T>(file: string): Promise<T> => (await runnerImport<T>(file, { configFile: false })).module;
  const { toHtml } = await load<typeof import("../src/document/html.ts")>("src/document/html.ts");
  const { reviewSheet } = await load<typeof import("../src/exchange/review-sheet.ts")>("src/exchange/review-sheet.ts");
  const { exampleDraft } = await load<typeof import("../src/report/example.ts")>("src/report/example.ts");
  return [toHtml([]), reviewSheet(exampleDraft(), "2026-01-20")];
}

/**
 * The Content-Security-Policy of a built page: its own scripts and styles and nothing else, no connection to anywhere, no
 * form that is sent, no `eval`. Scripts and styles that stand in the page are named by their hashes.
 * - Style attributes are allowed: the printed report sets its columns and sizes by them.
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
        const framed = await framedPages();
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          const page = String(file.source);
          if (!page.includes(charset)) throw new Error(`${file.fileName} lacks ${charset}`);
          const policy = policyOf(page, framed, files);
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
          file.source = page.replace(charset, () => `${charset}\n    ${meta}`);
        }
      },
    },
  };
}
