import type { Work } from "../../../lib/slices.ts";
import type { SourceContent } from "../../fragments.ts";
import { Hostile } from "../hostile.ts";
import { createPageReader, pageContent } from "../html-fragments.ts";
import { damagedFile } from "./compound-file.ts";
import { readDoc } from "./doc-reader.ts";
import { openWord } from "./word-streams.ts";

/** The lines and rows of a Word document of 1997 to 2003, or a refusal thrown. */
export function* docContent(bytes: Uint8Array): Work<SourceContent> {
  try {
    const reader = createPageReader();
    yield* readDoc(openWord(bytes), reader);
    return pageContent(reader.end());
  } catch (error) {
    // What leads beyond the end of a stream is no place in it.
    if (error instanceof RangeError) throw new Hostile(damagedFile);
    throw error;
  }
}
