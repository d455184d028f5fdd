import type { NotedPages } from "./noted-pages.ts";
import { placeNotes } from "./place-notes.ts";

/** A note in the margin as it stands on the screen, and the line from it to its words. */
export interface DrawnNote {
  readonly id: string;
  readonly element: HTMLElement;
  readonly line: SVGPathElement;
}

/** Room between notes, and from a note's edge to the line of its head, in CSS pixels. */
const gap = 8;
const head = 18;
/** What the frame stands out over the pages, in CSS pixels. */
const inset = 6;

/** A note beside a side of the pages, with the place of its words. */
interface Beside extends DrawnNote {
  readonly words: number;
  readonly height: number;
}

/**
 * Puts each note beside its words: at the right of the pages, or at the left of the left one of two. `flow` is what holds
 * pages and notes. Everything is measured before anything is moved.
 */
export function arrangeNotes(
  pages: NotedPages,
  flow: HTMLElement,
  notes: readonly DrawnNote[],
  current: string | undefined,
): void {
  const frame = pages.frame();
  const shown = pages.fit();
  if (!frame || !shown || shown.margin === 0) return;
  const around = flow.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  const [left, right, top] = [box.left - around.left, box.right - around.left, box.top - around.top];
  const sides: Record<"left" | "right", Beside[]> = { left: [], right: [] };
  for (const note of notes) {
    const [first] = pages.elementsOf(note.id);
    const words = first?.getClientRects()[0] ?? first?.getBoundingClientRect();
    const middle = words ? (words.left + words.right) / 2 : box.width;
    const side = shown.columns === 2 && middle < box.width / 2 ? "left" : "right";
    const y = words ? top + (words.top + words.bottom) / 2 : top;
    sides[side].push({ ...note, words: y, height: note.element.offsetHeight });
  }
  const apart = Math.max(12, Math.min(24, left - shown.margin));
  for (const [side, beside] of Object.entries(sides) as ["left" | "right", Beside[]][]) {
    const at = beside.findIndex(({ id }) => id === current);
    const boxes = beside.map(({ words, height }) => ({ wanted: words - head, height }));
    const tops = placeNotes(boxes, { gap, from: top, to: top + box.height, current: at < 0 ? undefined : at });
    const x = side === "left" ? left - apart - shown.margin : right + apart;
    for (const [index, { element, line, words }] of beside.entries()) {
      const y = tops[index] ?? 0;
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      const [page, note] = side === "left" ? [left + inset, left - apart] : [right - inset, right + apart];
      const elbow = (page * 2 + note) / 3;
      line.setAttribute("d", `M${page} ${words} L${elbow} ${words} L${note} ${y + head}`);
    }
  }
}
