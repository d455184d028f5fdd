import "../../../lib/loading/old-browsers.ts";
import { Parser } from "htmlparser2";
import type { PageListener } from "../page-listener.ts";
import type { WordParts } from "./word-parts.ts";

/**
 * A document that a Word document takes in whole where it refers to it (altChunk), as programs write that put a page into a
 * document: a page, a Word document, or something that is not read.
 */
export type Chunk =
  | { readonly kind: "page"; readonly html: string }
  | { readonly kind: "word"; readonly parts: WordParts }
  | { readonly kind: "unread" };

/** By the ids that the document refers to them with. */
export type Chunks = ReadonlyMap<string, Chunk>;

/** Tells a page listener of a page that stands within a document. */
export function tellPage(html: string, page: PageListener): void {
  const parser = new Parser({ onopentag: page.openTag, ontext: page.addText, onclosetag: page.closeTag });
  parser.write(html);
  parser.end();
}
