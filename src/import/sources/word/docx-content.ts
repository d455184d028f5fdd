import type { Work } from "../../../lib/slices.ts";
import type { SourceContent } from "../../fragments.ts";
import { createPageReader, pageContent } from "../html-fragments.ts";
import type { WordParts } from "./word-parts.ts";
import { readWord } from "./word-reader.ts";

/** The lines and rows of a Word document. */
export function* docxContent(parts: WordParts): Work<SourceContent> {
  const reader = createPageReader();
  yield* readWord(parts, reader);
  return pageContent(reader.end());
}
