import type { Work } from "../../../lib/slices.ts";
import type { SourceContent } from "../../fragments.ts";
import type { ImportIssue } from "../../import-issue.ts";
import { Hostile } from "../hostile.ts";
import { createPageReader, pageContent } from "../html-fragments.ts";
import { damagedFile } from "./compound-file.ts";
import { readDoc } from "./doc-reader.ts";
import { openWord } from "./word-streams.ts";

/** Word's fast saving appends changes; among them may be that words were taken out. */
const savedFast: ImportIssue = {
  kind: "doubt",
  place: "文件",
  message: "这个文件用“快速保存”存过，已删除的文字可能也读了进来。请逐项核对，或在 Word 中另存为 .docx 后再选择。",
};

/** The lines and rows of a Word document of 1997 to 2003, or a refusal thrown. */
export function* docContent(bytes: Uint8Array): Work<SourceContent> {
  try {
    const reader = createPageReader();
    const streams = openWord(bytes);
    yield* readDoc(streams, reader);
    const content = pageContent(reader.end());
    const isChanged = streams.pieces.some((piece) => piece.isChanged);
    return isChanged ? { ...content, issues: [...content.issues, savedFast] } : content;
  } catch (error) {
    // What leads beyond the end of a stream is no place in it.
    if (error instanceof RangeError) throw new Hostile(damagedFile);
    throw error;
  }
}
