import type { PlaceOnPaper, WordsOnPaper } from "../../document/places-on-paper.ts";
import { appendTo } from "../../lib/lists.ts";
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
  const paragraphs = [...main.querySelectorAll("p, h3")].filter((one) => !one.matches(".draft-mark, .lacking"));
  for (const [at, one] of paragraphs.entries()) one.setAttribute(paragraphAttribute, String(at));
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

/** Words of a paragraph that something is said to. */
interface Said extends Pick<Marked, "id" | "kind">, Pick<WordsOnPaper, "start" | "end"> {}

/** Says on an element what is said to it; the look is that of the first. */
function sign(element: Element, said: readonly Pick<Marked, "id" | "kind">[]): void {
  const [first] = said;
  if (!first) return;
  const before = element.getAttribute(notesAttribute);
  const ids = said.map(({ id }) => encodeURIComponent(id));
  element.setAttribute(notesAttribute, [...(before ? [before] : []), ...ids].join(" "));
  element.classList.add("noted");
  if (!before) element.setAttribute(lookAttribute, first.kind);
}

/** Takes words of a paragraph into elements of their own, one for each stretch to which the same is said. */
function wrap(texts: readonly Text[], said: readonly Said[]): void {
  const edges = [...new Set(said.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let from = 0;
  for (const text of texts) {
    const to = from + text.length;
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < to), to];
    // From the last on, so that the text before keeps its letters.
    for (let at = cuts.length - 2; at >= 0; at -= 1) {
      const [start, end] = [cuts[at] ?? from, cuts[at + 1] ?? to];
      const own = said.filter((one) => one.start <= start && end <= one.end);
      if (own.length === 0) continue;
      const words = start > from ? text.splitText(start - from) : text;
      if (end - start < words.length) words.splitText(end - start);
      const span = text.ownerDocument.createElement("span");
      words.replaceWith(span);
      span.append(words);
      sign(span, own);
    }
    from = to;
  }
}

function elementAt(main: Element, place: Exclude<PlaceOnPaper, { kind: "words" }>): Element | null {
  if (place.kind === "cell") return main.querySelector(`td[data-cell="${CSS.escape(place.cell)}"]`);
  return main.querySelector(place.part === undefined ? "h1" : `.${place.part} h2`);
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
  const inText = new Map<number, Said[]>();
  for (const { id, kind, place } of marked) {
    if (place.kind === "words") {
      for (const { paragraph, start, end } of place.words) appendTo(inText, paragraph, { id, kind, start, end });
    } else {
      const element = elementAt(main, place);
      if (element?.matches("td")) sign(element, [{ id, kind }]);
      // A heading's words, as the heading itself is as wide as the page.
      else if (element) wrap(textsIn([element]), [{ id, kind, start: 0, end: element.textContent?.length ?? 0 }]);
    }
  }
  const pieces = new Map<number, Element[]>();
  for (const one of main.querySelectorAll(`[${paragraphAttribute}]`)) {
    appendTo(pieces, Number(one.getAttribute(paragraphAttribute)), one);
  }
  for (const [paragraph, said] of inText) wrap(textsIn(pieces.get(paragraph) ?? []), said);
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
