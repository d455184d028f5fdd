import { escapeHtml } from "../../lib/escape-html.ts";
import { type LinePiece, piecesOf } from "../lines/pieces.ts";

const piecesHtml = (pieces: readonly LinePiece[]): string =>
  pieces
    .map(({ kind, parts }) => {
      const words = escapeHtml(parts.join(""));
      return kind === "text" ? words : `<span class="${kind}">${words}</span>`;
    })
    .join("");

/**
 * Running text as HTML that breaks where it may, an address between any two letters; copied, it is the text and nothing else.
 * `heading` is what it runs on behind.
 */
export const runningText = (text: string, heading = ""): string => piecesHtml(piecesOf(text, heading.length));

/** Characters that the narrowest column of running text holds. */
const narrowLine = 6;

/** The same in a column of a table; a code or a number there stands as it is. */
export const columnText = (text: string): string =>
  /^[!-~]*$/.test(text) ? escapeHtml(text) : piecesHtml(piecesOf(text, 0, narrowLine));

/** The same for pages that take styles from elements: only addresses have their breaks, as pages are not set in full lines. */
export function runningTextUnstyled(text: string): string {
  return piecesOf(text)
    .map(({ parts }) => parts.map(escapeHtml).join("<wbr>"))
    .join("");
}
