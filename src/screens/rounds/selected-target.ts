import { compose } from "../../document/compose.ts";
import { draftWordsAt } from "../../document/places-on-paper.ts";
import { cellById } from "../../form/cells.ts";
import { parts } from "../../form/form.ts";
import { reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { Target } from "../../rounds/anchors.ts";

/** The element of a node; nodes of a frame are of classes of their own. */
const elementOf = (node: Node): Element | null => (node.nodeType === 1 ? (node as Element) : node.parentElement);
const paragraphOf = (node: Node): Element | null => elementOf(node)?.closest("[data-paragraph]") ?? null;
const cellOf = (one: Element) => cellById(one.getAttribute("data-cell") ?? "");

/** The part of the report within which an element stands. */
function partAt(element: Element | null): Target | undefined {
  const section = element?.closest("section.part");
  const part = parts.find(({ id }) => section?.classList.contains(id));
  return part && { path: part.id };
}

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

/** The numbers of a row that is called by the label in which a selection begins. */
function numbersBeside(label: Element): readonly Element[] {
  const isOfRow = label.matches("tbody th") && !label.hasAttribute("rowspan");
  return isOfRow ? [...(label.parentElement?.querySelectorAll("td[data-cell]") ?? [])] : [];
}

/** The numbers of a table that are selected; one before which the selection ends is none of them. */
function numbersWithin(table: Element, range: Range): readonly Element[] {
  const { startContainer, endContainer, endOffset } = range;
  const isEnd = (one: Element) => one.contains(endContainer) && endOffset === 0 && !one.contains(startContainer);
  return [...table.querySelectorAll("td[data-cell]")].filter((one) => range.intersectsNode(one) && !isEnd(one));
}

/**
 * What is selected of a table: one number, or the row of several, or that of a label; else the part of the table, as there is
 * nothing else in it that a comment can be about.
 */
function inTable(table: Element, range: Range): Target | undefined {
  const start = elementOf(range.startContainer);
  const within = numbersWithin(table, range);
  const label = start?.closest("th");
  const numbers = within.length === 0 && label ? numbersBeside(label) : within;
  const [first, ...others] = numbers.map(cellOf);
  if (within.length === 1 && first) return { path: first.id };
  const isOne = first !== undefined && others.every((one) => one?.row.id === first.row.id);
  return isOne ? { path: `${first.table.id}.${first.row.id}` } : partAt(start);
}

/**
 * What of a report is selected on its page in a frame: words of one paragraph, a number, a row, a part by its heading, or the whole
 * report by its title; undefined where nothing is.
 */
export function selectedTarget(page: Document | null | undefined, draft: Draft, finished: boolean): Target | undefined {
  const selection = page?.getSelection();
  if (!page || !selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer, endContainer } = range;
  const start = elementOf(startContainer);
  if (start?.closest("h1")) return { path: "" };
  if (start?.closest("h2")) return partAt(start);
  const table = start?.closest("table");
  if (table) return inTable(table, range);
  const paragraph = paragraphOf(startContainer)?.getAttribute("data-paragraph");
  if (paragraph === null || paragraph === undefined || range.collapsed) return undefined;
  const isOne = paragraphOf(endContainer)?.getAttribute("data-paragraph") === paragraph;
  const from = lettersBefore(page, paragraph, startContainer, range.startOffset);
  // A selection that goes on into the next paragraph is that of the first.
  const to = isOne ? lettersBefore(page, paragraph, endContainer, range.endOffset) : Number.POSITIVE_INFINITY;
  const blocks = compose(draft, { finished, isTraced: true });
  const words = draftWordsAt(blocks, { paragraph: Number(paragraph), start: from, end: to });
  const isText = words && reportTexts(draft).some(({ path }) => path === words.path);
  // Words that the form prints are of no text of the report: what is said of them is said of their part.
  return isText ? words : partAt(start);
}
