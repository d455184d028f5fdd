import { decodeText } from "../../../lib/decode-text.ts";
import { escapeHtml } from "../../../lib/escape-html.ts";
import { sum } from "../../../lib/lists.ts";
import { accepted, type Result, refused } from "../../../lib/result.ts";
import { finish } from "../../../lib/slices.ts";
import { openArchive } from "../archive.ts";
import { fileKind } from "../file-kind.ts";
import { refusing, tooMuch } from "../hostile.ts";
import { mailPage } from "../mail-page.ts";
import type { PackedFile } from "../relationships.ts";
import type { Chunk, Chunks } from "./chunk.ts";
import { type WordParts, wordParts } from "./word-parts.ts";

/** Programs write one; all of them together are no larger than a report with its pictures. */
const mostChunks = 20;
const mostBytes = 5_000_000;
/** Each is unpacked anew. */
const mostArchives = 2;

async function chunkIn({ path, bytes }: PackedFile): Promise<Chunk> {
  const unread: Chunk = { kind: "unread" };
  switch (fileKind(path, bytes)) {
    case "html":
      return { kind: "page", html: decodeText(bytes) };
    case "text":
      return { kind: "page", html: `<pre>${escapeHtml(decodeText(bytes)).replace(/\n/g, "<br>")}</pre>` };
    case "mail": {
      const { html } = await mailPage(bytes);
      return html === undefined ? unread : { kind: "page", html };
    }
    case "zip": {
      const archive = openArchive(bytes);
      const parts = archive.ok ? finish(refusing(wordParts(archive.value.files))) : archive;
      // A document within a document within a document is nobody's report.
      return parts.ok && parts.value ? { kind: "word", parts: { ...parts.value, chunks: new Map() } } : unread;
    }
    default:
      return unread;
  }
}

/** Opens what a Word document takes in. */
export async function openChunks({ chunks }: WordParts): Promise<Result<Chunks>> {
  const files = [...chunks];
  const isTooMuch = files.length > mostChunks || sum(files.map(([, { bytes }]) => bytes.length)) > mostBytes;
  if (isTooMuch) return refused(tooMuch);
  const opened = new Map<string, Chunk>();
  let archives = 0;
  for (const [id, file] of files) {
    const chunk = await chunkIn(file);
    if (chunk.kind === "word") archives += 1;
    if (archives > mostArchives) return refused(tooMuch);
    opened.set(id, chunk);
  }
  return accepted(opened);
}
