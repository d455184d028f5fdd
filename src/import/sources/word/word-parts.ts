import { carriedElement } from "../../../document/word/carried-data.ts";
import { decodeText } from "../../../lib/decode-text.ts";
import type { Work } from "../../../lib/slices.ts";
import { type Files, fileAt, type PackedFile, relationshipsOf, targetOf } from "../relationships.ts";
import { readXml } from "../xml.ts";

/** What a Word document that was sent to be read and answered has beside its text, each as XML. */
export interface ReviewParts {
  readonly comments: string | undefined;
  /** Which comment answers which, and which are done. */
  readonly extended: string | undefined;
  /** The names of comments that Word keeps. */
  readonly ids: string | undefined;
  /** When each was written in UTC, by those names. */
  readonly extensible: string | undefined;
  /** Data parts that may be this program's. */
  readonly carried: readonly string[];
  /** Who worked on it last, and when. */
  readonly core: string | undefined;
}

/** The parts of a Word document that are read, as XML. */
export interface WordParts {
  readonly main: string;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  readonly styles: string | undefined;
  /** Its comments, and what this program wrote into it: absent where it has neither. */
  readonly review?: ReviewParts;
  /** Files that the document takes in whole where it refers to them, by the ids that it does that with. */
  readonly chunks: ReadonlyMap<string, PackedFile>;
}

/** Whether an XML text begins with Word's own element for a document. */
function* isWordDocument(text: string): Work<boolean> {
  let root: string | undefined;
  yield* readXml(text.slice(0, 20_000), {
    open: (name) => {
      root ??= name;
    },
  });
  return root === "w:document";
}

/**
 * The parts of a Word document, found by the relationships of the archive as Word finds them, or where they usually lie;
 * undefined where the archive holds no Word document.
 */
export function* wordParts(files: Files): Work<WordParts | undefined> {
  const all = yield* relationshipsOf(files, "");
  const path = targetOf(all, "officeDocument") ?? "word/document.xml";
  const file = fileAt(files, path);
  if (!file) return undefined;
  const main = decodeText(file.bytes);
  if (!(yield* isWordDocument(main))) return undefined;
  const related = yield* relationshipsOf(files, file.path);
  const textOf = (type: string): string | undefined => {
    const part = fileAt(files, targetOf(related, type) ?? `word/${type}.xml`);
    return part && decodeText(part.bytes);
  };
  const chunks = new Map<string, PackedFile>();
  for (const { id, type, path: target } of related) {
    const chunk = type === "aFChunk" ? fileAt(files, target) : undefined;
    if (chunk) chunks.set(id, chunk);
  }
  const carried = related.flatMap(({ type, path: target }) => {
    const part = type === "customXml" ? fileAt(files, target) : undefined;
    const xml = part ? decodeText(part.bytes) : "";
    return xml.includes(carriedElement) ? [xml] : [];
  });
  const comments = textOf("comments");
  const core = fileAt(files, targetOf(all, "core-properties") ?? "docProps/core.xml");
  const review = {
    comments,
    extended: textOf("commentsExtended"),
    ids: textOf("commentsIds"),
    extensible: textOf("commentsExtensible"),
    carried,
    core: core && decodeText(core.bytes),
  };
  return {
    main,
    footnotes: textOf("footnotes"),
    endnotes: textOf("endnotes"),
    styles: textOf("styles"),
    chunks,
    ...((comments !== undefined || carried.length > 0) && { review }),
  };
}
