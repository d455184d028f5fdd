import { compose } from "../../document/compose.ts";
import { draftWordsAt } from "../../document/places-on-paper.ts";
import { cellById } from "../../form/cells.ts";
import { reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { Target } from "../../rounds/anchors.ts";

/** The element of a node; nodes of a frame are of classes of their own. */
const elementOf = (node: Node): Element | null => (node.nodeType === 1 ? (node as Element) : node.parentElement);
const paragraphOf = (node: Node): Element | null => elementOf(node)?.closest("[data-paragraph]") ?? null;

/** How many letters of a paragraph stand before a place in it; a paragraph over two pages is two elements. */
function lettersBefore(page: Document, paragraph: string, node: Node, offset: number): number {
  let letters = 0;
  for (const piece of page.querySelectorAll(`[data-paragraph="${paragraph}"]`)) {
    if (!piece.contains(node)) {
      if (piece.compareDocumentPosition(node) & 4) letters += piece.textContent?.length ?? 0;
      continue;
    }
    const before = page.createRange();
    before.setStart(piece, 0);
    before.setEnd(node, offset);
    return letters + before.toString().length;
  }
  return letters;
}

/** What of a report is selected on its page in a frame: a cell, or words of one paragraph; undefined where nothing is. */
export function selectedTarget(page: Document | null | undefined, draft: Draft, finished: boolean): Target | undefined {
  const selection = page?.getSelection();
  if (!page || !selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer, endContainer } = range;
  const cell = elementOf(startContainer)?.closest("td[data-cell]")?.getAttribute("data-cell");
  if (cell && cellById(cell)) return { path: cell };
  const paragraph = paragraphOf(startContainer)?.getAttribute("data-paragraph");
  if (paragraph === null || paragraph === undefined || range.collapsed) return undefined;
  const isOne = paragraphOf(endContainer)?.getAttribute("data-paragraph") === paragraph;
  const start = lettersBefore(page, paragraph, startContainer, range.startOffset);
  // A selection that goes on into the next paragraph is that of the first.
  const end = isOne ? lettersBefore(page, paragraph, endContainer, range.endOffset) : Number.POSITIVE_INFINITY;
  const blocks = compose(draft, { finished, isTraced: true });
  const words = draftWordsAt(blocks, { paragraph: Number(paragraph), start, end });
  return words && reportTexts(draft).some(({ path }) => path === words.path) ? words : undefined;
}
