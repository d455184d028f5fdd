import { escapeHtml } from "../../lib/escape-html.ts";

interface HtmlFile {
  readonly title: string;
  readonly style: string;
  /** What holds on screens alone, kept apart so that whoever shows the page may lay it out otherwise. */
  readonly screenStyle?: string;
  /** Lines of the body, their text escaped. */
  readonly body: readonly string[];
}

/** A page in one file that needs nothing else: nothing that runs, no outside reference, and a policy that allows none. */
export function htmlFile({ title, style, screenStyle, body }: HtmlFile): string {
  return `${[
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${style}</style>`,
    ...(screenStyle === undefined ? [] : [`<style media="screen">\n${screenStyle}</style>`]),
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}
