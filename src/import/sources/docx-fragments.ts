import type { Work } from "../../lib/slices.ts";
import type { Fragment } from "../fragments.ts";
import { createPageReader } from "./html-fragments.ts";
import type { WordParts } from "./word/word-parts.ts";
import { readWord } from "./word/word-reader.ts";

/** The lines and rows of a Word document. */
export function* docxFragments(parts: WordParts): Work<readonly Fragment[]> {
  const reader = createPageReader();
  yield* readWord(parts, reader);
  return reader.end().fragments;
}
