import { page } from "../../document/page.ts";
import { numberParagraphs } from "./page-marks.ts";
import { boxAt, isFloating, isText, leavesOf, millimetre, type Start, startsOf } from "./page-starts.ts";
import { always, edge, ground, inColumns, neverPrinted, onPages, stride } from "./paged-style.ts";

/** A report laid out on its pages. */
export interface PagedReport {
  /** How many pages there are. */
  readonly count: number;
  /** Sets so many pages beside each other, the next ones below. */
  readonly arrange: (columns: number) => void;
}

/** Width and height of pages beside and below each other, with what is around and between them, in CSS pixels. */
export function sizeOf(columns: number, rows: number): { readonly width: number; readonly height: number } {
  const across = columns * stride.across - ground + 2 * edge;
  const down = rows * stride.down - ground + 2 * edge;
  return { width: across * millimetre, height: down * millimetre };
}

/** Where a page's row begins, in CSS pixels of the unscaled document. */
export const pageTop = (at: number, columns: number): number =>
  (edge + Math.floor(at / columns) * stride.down) * millimetre;

function frame(document: Document, at: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "page-frame";
  element.setAttribute("aria-hidden", "true");
  const number = document.createElement("b");
  number.textContent = `— ${at + 1} —`;
  const mark = document.querySelector(".draft-mark")?.textContent;
  if (mark) element.append(Object.assign(document.createElement("i"), { textContent: mark }));
  element.append(number);
  return element;
}

/**
 * A sheet of rules for a document, empty until they are put in. It is made by script, as the policy of a built page knows
 * no style element but those it came with; its own media a browser of 2020 does not heed.
 */
function sheetFor(document: Document, media: "screen" | "print" | "all"): (rules: string) => void {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view) return () => undefined;
  const sheet = new view.CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (rules) => sheet.replaceSync(`@media ${media} {\n${rules}}\n`);
}

/** Nothing that takes room stands before a node in its parent. */
function isFirst(node: Node): boolean {
  let before = node.previousSibling;
  while (before && (isFloating(before) || (isText(before) && !/\S/.test(before.data)))) before = before.previousSibling;
  return before === null;
}

/** The outermost that begins at a place: a part for the first letter of its heading, so that no empty heading is left behind. */
function outermost({ node, offset }: Start, main: Element): { node: Node; offset: number } {
  if (offset > 0) return { node, offset };
  let outer: Node = node;
  while (outer.parentNode && outer.parentNode !== main && isFirst(outer)) outer = outer.parentNode;
  return { node: outer, offset: 0 };
}

/** Takes what follows a place out of the report, into an element of its own for the page that begins there. */
function cutAt(start: Start, main: Element): HTMLElement {
  const { node, offset } = outermost(start, main);
  const around = start.node.parentElement;
  const paragraph = around?.closest(".aspect") ?? around?.closest("p");
  const isCut = paragraph?.contains(node) === true && paragraph !== node;
  const rest = main.ownerDocument.createRange();
  if (offset > 0) rest.setStart(node, offset);
  else rest.setStartBefore(node);
  rest.setEnd(main, main.childNodes.length);
  if (isCut) paragraph.classList.add("continued");
  const box = main.ownerDocument.createElement("div");
  const columns = node.parentElement?.closest("table")?.querySelector("colgroup")?.cloneNode(true);
  box.append(rest.extractContents());
  // The rest of a table that was taken apart keeps its columns, and has a name of its own.
  if (columns) {
    box.querySelector("table")?.prepend(columns);
    const frame = box.querySelector(".frame");
    frame?.setAttribute("aria-label", `${frame.getAttribute("aria-label")}（续）`);
  }
  if (isCut) {
    paragraph.classList.remove("continued");
    paragraph.classList.add("cut");
  }
  return box;
}

/** The report's text page by page. Each is where the print has it: what the browser rounds is made up for. */
function textBoxes(main: HTMLElement, starts: readonly Start[]): readonly { box: HTMLElement; page: number }[] {
  // From the last on, so that the places before still hold.
  const later = [...starts].reverse().map((start) => ({ box: cutAt(start, main), page: start.page }));
  const first = main.ownerDocument.createElement("div");
  first.append(...main.childNodes);
  const boxes = [{ box: first, page: 0 }, ...later.reverse()];
  for (const { box } of boxes) box.className = "page-text";
  main.append(...boxes.map(({ box }) => box));
  const shifts = starts.map((start, at) => {
    const box = boxes[at + 1]?.box;
    const [leaf] = box ? leavesOf(box) : [];
    if (!box || !leaf) return 0;
    return start.top - (boxAt({ node: leaf, offset: 0 }).top - box.getBoundingClientRect().top);
  });
  for (const [at, { box }] of boxes.entries()) box.style.marginTop = `${shifts[at - 1] ?? 0}px`;
  return boxes;
}

/**
 * Lays a report out on pages as it prints. The document must be that of `toHtml`, just loaded. What is added is for
 * screens alone, and no word of the report itself changes.
 *
 * The browser breaks the report into columns of a page's size first; then it is taken apart where each column began, so
 * that pages can stand below and beside each other.
 */
export function layOutPages(document: Document): PagedReport {
  const style = document.querySelector<HTMLStyleElement>("style[media=screen]");
  const main = document.querySelector("main");
  if (!style || !main) return { count: 1, arrange: () => undefined };
  style.disabled = true;
  numberParagraphs(main);
  const setScreen = sheetFor(document, "screen");
  setScreen(inColumns);
  const { starts, count } = startsOf(main);
  setScreen(onPages);
  sheetFor(document, "all")(always);
  sheetFor(document, "print")(neverPrinted);
  const boxes = textBoxes(main, starts);
  const frames = Array.from({ length: count }, (_, at) => frame(document, at));
  document.body.append(...frames);
  return {
    count,
    arrange: (columns) => {
      const place = ({ style }: HTMLElement, at: number, { left, top }: Readonly<Record<"left" | "top", number>>) => {
        style.left = `${edge + (at % columns) * stride.across + left}mm`;
        style.top = `${edge + Math.floor(at / columns) * stride.down + top}mm`;
      };
      for (const [at, one] of frames.entries()) place(one, at, { left: 0, top: 0 });
      for (const { box, page: at } of boxes) place(box, at, page);
      const { width, height } = sizeOf(columns, Math.ceil(count / columns));
      Object.assign(document.body.style, { width: `${width}px`, height: `${height}px` });
    },
  };
}
