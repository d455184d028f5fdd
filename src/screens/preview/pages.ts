import { page, textArea } from "../../document/page.ts";
import { ground, inColumns, neverPrinted, onPages, stride } from "./paged-style.ts";

const millimetre = 96 / 25.4;

/** Where something begins: a table's frame, or a character of a text. */
interface Place {
  readonly node: Text | HTMLElement;
  readonly offset: number;
}

/** The first thing on a page after the first one. `top` is where it stands below the top of the page's text. */
interface Start extends Place {
  readonly page: number;
  readonly top: number;
}

const hasClass = (node: Node | null, name: string): boolean => (node as Element | null)?.className === name;

/** The texts and tables of the report, in order. A table is never taken apart, and what floats over the lines is left out. */
function leavesOf(main: Element): readonly Place["node"][] {
  const isFrame = (node: Node | null) => hasClass(node, "frame");
  const walker = main.ownerDocument.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (isFrame(node.parentNode) || hasClass(node, "remark") || hasClass(node, "unseen"))
        return NodeFilter.FILTER_REJECT;
      const isLeaf = isFrame(node) || (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ""));
      return isLeaf ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    },
  });
  const leaves: Place["node"][] = [];
  while (walker.nextNode()) leaves.push(walker.currentNode as Place["node"]);
  return leaves;
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** The box of the character at a place, or of the table there. */
function boxAt({ node, offset }: Place): DOMRect {
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
function startsOf(main: Element, leaves: readonly Place["node"][]): { starts: readonly Start[]; count: number } {
  const { left, top } = main.getBoundingClientRect();
  const columnAt = (box: DOMRect) => Math.floor((box.left - left + 1) / ((textArea.width + ground) * millimetre));
  const starts: Start[] = [];
  let reached = 0;
  for (const node of leaves) {
    const columns = boxesOf(node).map(columnAt);
    for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
      if (column <= reached) continue;
      reached = column;
      const offset = isText(node) ? firstIn(node, column, columnAt) : 0;
      if (!isText(node) && column > (columns[0] ?? 0)) continue;
      starts.push({ node, offset, page: column, top: boxAt({ node, offset }).top - top });
    }
  }
  return { starts, count: reached + 1 };
}

/** An element that holds place before another page's first line. */
function gap(document: Document, height: number): HTMLElement {
  const element = document.createElement("span");
  element.className = "page-gap";
  element.style.height = `${height}px`;
  return element;
}

function frame(document: Document, at: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "page-frame";
  element.setAttribute("aria-hidden", "true");
  element.style.top = `${ground + at * stride}mm`;
  const number = document.createElement("b");
  number.textContent = `— ${at + 1} —`;
  const mark = document.querySelector(".draft-mark")?.textContent;
  if (mark) element.append(Object.assign(document.createElement("i"), { textContent: mark }));
  element.append(number);
  return element;
}

/**
 * A sheet of rules for a document on screens or on paper, empty until they are put in. It is made by script, as the policy
 * of a built page knows no style element but those it came with; its own media a browser of 2020 does not heed.
 */
function sheetFor(document: Document, media: "screen" | "print"): (rules: string) => void {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view) return () => undefined;
  const sheet = new view.CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (rules) => sheet.replaceSync(`@media ${media} {\n${rules}}\n`);
}

/**
 * Lays a report out on pages as it prints, one below the other, and returns how many there are. The document must be
 * that of `toHtml`, just loaded. What is added is for screens alone; nothing of the report itself changes.
 *
 * The browser breaks the report into columns of a page's size first; then each column's first line is pushed down to
 * the top of its page by a float before it.
 */
export function layOutPages(document: Document): number {
  const style = document.querySelector<HTMLStyleElement>("style[media=screen]");
  const main = document.querySelector("main");
  if (!style || !main) return 1;
  style.disabled = true;
  const setScreen = sheetFor(document, "screen");
  setScreen(inColumns);
  const leaves = leavesOf(main);
  const { starts, count } = startsOf(main, leaves);

  setScreen(onPages(count));
  const { top } = main.getBoundingClientRect();
  const natural = starts.map((start) => boxAt(start).top - top);
  let pushed = 0;
  const heights = starts.map((start, at) => {
    const height = start.page * stride * millimetre + start.top - (natural[at] ?? 0) - pushed;
    pushed += height;
    return height;
  });
  // From the last on, so that the offsets of those before still hold.
  for (const [at, { node, offset }] of [...starts.entries()].reverse()) {
    const before = isText(node) ? (offset > 0 ? node.splitText(offset) : node) : node.firstChild;
    before?.parentNode?.insertBefore(gap(document, heights[at] ?? 0), before);
  }
  sheetFor(document, "print")(neverPrinted);
  const frames = Array.from({ length: count }, (_, at) => frame(document, at));
  document.body.append(...frames);
  return count;
}

/** Where a page begins, in CSS pixels of the unscaled document. */
export const pageTop = (at: number): number => at * stride * millimetre;

/** Width and height of a page with the ground around it, in CSS pixels. */
export const pageSize = { width: page.width * millimetre, height: (page.height + 2 * ground) * millimetre } as const;
