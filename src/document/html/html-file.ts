import { escapeHtml } from "../../lib/escape-html.ts";

/** What a page consists of. */
interface HtmlFile {
  readonly title: string;
  readonly style: string;
  /** Styles for screens alone, in an element of their own: the preview lays the page out in its own way. */
  readonly screenStyle?: string;
  /** Lines of the body, their text escaped. */
  readonly body: readonly string[];
}

/** A page in one file: no scripts, no references to anything outside, and a policy that allows neither. */
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
