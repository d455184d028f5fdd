import { escapeHtml } from "../../lib/escape-html.ts";
import { type LinePiece, piecesOf } from "../lines/pieces.ts";

const wordsHtml = (kind: LinePiece["kind"], words: string, isJoined = false): string =>
  kind === "text" ? escapeHtml(words) : `<span class="${kind}${isJoined ? " joined" : ""}">${escapeHtml(words)}</span>`;

const piecesHtml = (pieces: readonly LinePiece[]): string =>
  pieces.map(({ kind, parts }) => wordsHtml(kind, parts.join(""))).join("");

/**
 * Running text as HTML that breaks where it may, an address between any two letters; copied, it is the text and nothing else.
 * `heading` is what it runs on behind.
 */
export const runningText = (text: string, heading = ""): string => piecesHtml(piecesOf(text, heading.length));

/**
 * The stretches of one running text, each as HTML by itself. What stays on a line and goes on in the next stretch, as 2025|年,
 * is `joined` to it.
 */
export function runningStretches(stretches: readonly string[]): readonly string[] {
  const pieces = piecesOf(stretches.join("")).map(({ kind, parts }) => ({ kind, rest: parts.join("") }));
  return stretches.map((text) => {
    const own: string[] = [];
    for (let left = text.length; left > 0 && pieces[0]; ) {
      const [piece] = pieces;
      const words = piece.rest.slice(0, left);
      piece.rest = piece.rest.slice(left);
      left -= words.length;
      own.push(wordsHtml(piece.kind, words, piece.kind === "whole" && piece.rest !== ""));
      if (piece.rest === "") pieces.shift();
    }
    return own.join("");
  });
}

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
