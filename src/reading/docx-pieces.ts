import { accepted, type Result, refused } from "../report/result.ts";
import { htmlPieces } from "./html-pieces.ts";
import type { Piece } from "./pieces.ts";

/** The lines and rows of a Word document. */
export async function docxPieces(bytes: Uint8Array): Promise<Result<readonly Piece[]>> {
  const { default: mammoth } = await import("mammoth");
  const arrayBuffer = bytes.slice().buffer;
  // The library looks for a buffer in Node and for an array buffer in browsers.
  const input = { arrayBuffer, buffer: arrayBuffer as never };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      externalFileAccess: false,
    });
    const page = htmlPieces(value);
    return page.ok ? accepted(page.value.pieces) : page;
  } catch {
    return refused(
      "读不出这个 Word 文件，它可能已损坏或加了密码。请打开它，全选（Ctrl+A）复制（Ctrl+C），再粘贴到上面的框里。",
    );
  }
}
