import type { PlaceOnPaper, PrintedWords } from "../../document/places-on-paper.ts";
import { isFloating, isText } from "./page-starts.ts";

/** What is marked on the pages: a place to which a note in the margin belongs. */
export interface Marked {
  readonly id: string;
  /** Decides the look: where several meet, the first of these has it. */
  readonly kind: string;
  readonly place: PlaceOnPaper;
}

/** Which paragraph an element holds the text of, or a piece of it. */
const paragraphAttribute = "data-paragraph";
/** Ids of what is said to an element, as `encodeURIComponent` writes them, with spaces between. */
const notesAttribute = "data-notes";
const lookAttribute = "data-look";

/** Gives the paragraphs of a report their numbers, before it is taken apart into pages. */
export function numberParagraphs(main: Element): void {
  const paragraphs = [...main.querySelectorAll("p, .aspect")].filter(
    (one) => !one.matches(".draft-mark, .lacking, .fill-in, .aspect p"),
  );
  for (const [at, one] of paragraphs.entries()) {
    const text = one.matches(".aspect") ? one.querySelector("p") : one;
    text?.setAttribute(paragraphAttribute, String(at));
  }
}

/** The letters of a text below elements, without the marks that float over it. */
function textsIn(elements: readonly Element[]): readonly Text[] {
  return elements.flatMap((element) => {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => {
        if (isFloating(node)) return NodeFilter.FILTER_REJECT;
        return isText(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
      },
    });
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  });
}

/** Takes words of a paragraph into elements of their own: more than one where a page or another mark ends within them. */
function wrap(main: Element, { paragraph, start, end }: PrintedWords): readonly Element[] {
  let at = 0;
  return textsIn([...main.querySelectorAll(`[${paragraphAttribute}="${paragraph}"]`)]).flatMap((text) => {
    const from = Math.max(0, start - at);
    const to = Math.min(text.length, end - at);
    at += text.length;
    if (from >= to) return [];
    const words = from > 0 ? text.splitText(from) : text;
    if (to - from < words.length) words.splitText(to - from);
    const { parentElement } = words;
    if (parentElement?.hasAttribute(notesAttribute) && parentElement.childNodes.length === 1) return [parentElement];
    const span = text.ownerDocument.createElement("span");
    words.replaceWith(span);
    span.append(words);
    return [span];
  });
}

function elementsAt(main: Element, place: PlaceOnPaper): readonly Element[] {
  switch (place.kind) {
    case "words":
      return place.words.flatMap((words) => wrap(main, words));
    case "cell":
      return [...main.querySelectorAll(`td[data-cell="${CSS.escape(place.cell)}"]`)];
    case "heading": {
      const heading = main.querySelector(place.part === undefined ? "h1" : `.${place.part} h2`);
      return heading ? [heading] : [];
    }
    default:
      return place satisfies never;
  }
}

/** Marks places on the pages in the place of those that were marked before. No letter moves. */
export function markPages(page: Document, marked: readonly Marked[]): void {
  const main = page.querySelector("main");
  if (!main) return;
  for (const old of main.querySelectorAll(`[${notesAttribute}]`)) {
    if (old.matches("span.noted")) {
      const { parentNode } = old;
      old.replaceWith(...old.childNodes);
      parentNode?.normalize();
    } else {
      for (const name of [notesAttribute, lookAttribute]) old.removeAttribute(name);
      old.classList.remove("noted", "current");
    }
  }
  for (const { id, kind, place } of marked) {
    for (const element of elementsAt(main, place)) {
      const others = element.getAttribute(notesAttribute);
      element.setAttribute(notesAttribute, [others, encodeURIComponent(id)].filter(Boolean).join(" "));
      element.classList.add("noted");
      if (!others) element.setAttribute(lookAttribute, kind);
    }
  }
}

/** The ids of what is said to where somebody has pressed, the innermost first. */
export function idsAt(target: EventTarget | null): readonly string[] {
  const element = (target as Element | null)?.closest?.(`[${notesAttribute}]`);
  return (element?.getAttribute(notesAttribute) ?? "").split(" ").filter(Boolean).map(decodeURIComponent);
}

/** Sets off what is marked for one id; nothing where that is undefined. */
export function setOff(page: Document, id: string | undefined): void {
  for (const former of page.querySelectorAll(".noted.current")) former.classList.remove("current");
  for (const one of id === undefined ? [] : elementsOf(page, id)) one.classList.add("current");
}

/** The elements that are marked for an id, in the order of the page. */
export const elementsOf = (page: Document, id: string): readonly Element[] => [
  ...page.querySelectorAll(`[${notesAttribute}~="${CSS.escape(encodeURIComponent(id))}"]`),
];
