import { textArea } from "../../document/page.ts";
import { ground } from "./paged-style.ts";

/** A CSS pixel in millimetres is 25.4 / 96; this is the other way round. */
export const millimetre = 96 / 25.4;

/** Where something begins: a table's frame, or a character of a text. */
export interface Place {
  readonly node: Text | HTMLElement;
  readonly offset: number;
}

/** The first thing on a page after the first one. `top` is where it stands below the top of the page's text. */
export interface Start extends Place {
  readonly page: number;
  readonly top: number;
}

const hasClass = (node: Node | null, name: string): boolean => (node as Element | null)?.className === name;

/** Marks of a review float over the lines: they are no part of the text. */
export const isFloating = (node: Node | null): boolean => hasClass(node, "remark") || hasClass(node, "unseen");

/** Where a table may be taken apart. */
const canBreakBefore = (node: Node | null): boolean => hasClass(node, "may-break");

/**
 * The texts and tables below an element, in order. A table is taken apart nowhere but before rows that say so, which follow it by
 * themselves; what floats over the lines is left out.
 */
export function leavesOf(root: Element): readonly Place["node"][] {
  const isFrame = (node: Node | null) => hasClass(node, "frame");
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (isFrame(node.parentNode)) return NodeFilter.FILTER_SKIP;
      if (canBreakBefore(node)) return NodeFilter.FILTER_ACCEPT;
      if (isFrame(node.parentNode?.parentNode ?? null) || canBreakBefore(node.parentNode) || isFloating(node))
        return NodeFilter.FILTER_REJECT;
      const isLeaf = isFrame(node) || (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ""));
      return isLeaf ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    },
  });
  const leaves: Place["node"][] = [];
  while (walker.nextNode()) leaves.push(walker.currentNode as Place["node"]);
  return leaves;
}

/** True for a text. */
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** The box of the character at a place, or of the table there. */
export function boxAt({ node, offset }: Place): DOMRect {
  if (!isText(node)) return node.getBoundingClientRect();
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range.getBoundingClientRect();
}

/** The boxes of a text's lines, or the table's own in each column. */
function boxesOf(node: Place["node"]): readonly DOMRect[] {
  if (!isText(node)) return [...node.getClientRects()];
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}

/** The first character of a text that stands in a column or behind it. */
function firstIn(text: Text, column: number, columnAt: (box: DOMRect) => number): number {
  let [from, to] = [0, text.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const box = boxAt({ node: text, offset: middle });
    if (box.height > 0 && columnAt(box) >= column) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** What each page begins with, found in the report laid out in columns; and how many pages there are. */
export function startsOf(main: Element): { starts: readonly Start[]; count: number } {
  const { left, top } = main.getBoundingClientRect();
  const columnAt = (box: DOMRect) => Math.floor((box.left - left + 1) / ((textArea.width + ground) * millimetre));
  const starts: Start[] = [];
  let reached = 0;
  for (const node of leavesOf(main)) {
    const columns = boxesOf(node).map(columnAt);
    for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
      if (column <= reached) continue;
      const isRest = !isText(node) && column > (columns[0] ?? 0);
      // The rest of a table that is taken apart begins with rows of its own.
      if (isRest && node.querySelector(".may-break")) continue;
      reached = column;
      const offset = isText(node) ? firstIn(node, column, columnAt) : 0;
      if (isRest) continue;
      starts.push({ node, offset, page: column, top: boxAt({ node, offset }).top - top });
    }
  }
  return { starts, count: reached + 1 };
}
