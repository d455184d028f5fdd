import { escapeHtml } from "../../lib/escape-html.ts";
import { piecesOf } from "../lines/pieces.ts";

/**
 * Running text as HTML that breaks where it may, an address between any two letters; copied, it is the text and nothing else.
 * `heading` is what it runs on behind.
 */
export function runningText(text: string, heading = ""): string {
  return piecesOf(text, heading.length)
    .map(({ kind, parts }) => {
      const words = escapeHtml(parts.join(""));
      return kind === "text" ? words : `<span class="${kind}">${words}</span>`;
    })
    .join("");
}

/** The same for pages that take styles from elements: only addresses have their breaks, as pages are not set in full lines. */
export function runningTextUnstyled(text: string): string {
  return piecesOf(text)
    .map(({ parts }) => parts.map(escapeHtml).join("<wbr>"))
    .join("");
}
