import { strFromU8, unzipSync } from "fflate";
import { accepted, type Result, refused } from "../../lib/result.ts";
import type { Fragment } from "../fragments.ts";
import { tooMuch } from "./archive.ts";
import { htmlFragments } from "./html-fragments.ts";

/** A report has some 300 cells and, at its longest, a thousand paragraphs; ten times as much would take the library seconds. */
const mostCells = 8000;
const mostParagraphs = 15_000;
const mostRuns = 30_000;

function isFarTooMuch(bytes: Uint8Array): boolean {
  const isBody = (name: string) => /^word\/[^/]*\.xml$/.test(name);
  const parts = Object.values(unzipSync(bytes, { filter: ({ name }) => isBody(name) })).map((part) => strFromU8(part));
  const count = (tag: RegExp) => parts.reduce((sum, part) => sum + (part.match(tag)?.length ?? 0), 0);
  return count(/<w:tc[ >/]/g) > mostCells || count(/<w:p[ >/]/g) > mostParagraphs || count(/<w:r[ >/]/g) > mostRuns;
}

/** The lines and rows of a Word document. */
export async function docxFragments(bytes: Uint8Array): Promise<Result<readonly Fragment[]>> {
  if (isFarTooMuch(bytes)) return refused(tooMuch);
  const { default: mammoth } = await import("mammoth");
  const arrayBuffer = bytes.slice().buffer;
  // The library looks for a buffer in Node and for an array buffer in browsers.
  const input = { arrayBuffer, buffer: arrayBuffer as never };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      externalFileAccess: false,
    });
    const page = htmlFragments(value);
    return page.ok ? accepted(page.value.fragments) : page;
  } catch {
    return refused(
      "读不出这个 Word 文件，它可能已损坏或加了密码。请打开它，全选（Ctrl+A）复制（Ctrl+C），再粘贴到上面的框里。",
    );
  }
}
