import type { Work } from "../../../lib/slices.ts";
import type { SourceContent } from "../../fragments.ts";
import type { ImportIssue } from "../../import-issue.ts";
import { createPageReader, pageContent } from "../html-fragments.ts";
import type { Chunks } from "./chunk.ts";
import type { WordParts } from "./word-parts.ts";
import { readWord } from "./word-reader.ts";

const unreadChunks = (count: number): ImportIssue => ({
  kind: "unplaced",
  place: "文件",
  message: `文档中嵌入的 ${count} 个文件读不了，没有读取。请在 Word 中打开它，另存一份 .docx 后再选择。`,
});

const trackedCells = (count: number): ImportIssue => ({
  kind: "doubt",
  place: "文件",
  message: `表格中有 ${count} 格是以修订方式删除或插入的：删除的按空白读取，插入的照样读取。请核对这些格所在的行。`,
});

/** The lines and rows of a Word document, with what it takes in, opened before. */
export function* docxContent(parts: WordParts, chunks: Chunks): Work<SourceContent> {
  const reader = createPageReader();
  const tracked = yield* readWord(parts, chunks, reader);
  const page = reader.end();
  // What was struck out of a document that was sent to be answered is one of its changes.
  const isSent = parts.review !== undefined && parts.review.carried.length > 0;
  const leftOut = isSent ? page.leftOut.filter(({ why }) => why !== "struck") : page.leftOut;
  const content = pageContent({ ...page, leftOut });
  const unread = [...chunks.values()].filter(({ kind }) => kind === "unread").length;
  const told = [...(tracked > 0 ? [trackedCells(tracked)] : []), ...(unread > 0 ? [unreadChunks(unread)] : [])];
  return told.length === 0 ? content : { ...content, issues: [...content.issues, ...told] };
}
