import type { NotedPages } from "./noted-pages.ts";
import { placeNotes } from "./place-notes.ts";

/** A note in the margin as it stands on the screen, and the line from it to its words. */
export interface DrawnNote {
  readonly id: string;
  readonly element: HTMLElement;
  readonly line: SVGPathElement;
}

/** How much a note shows that is not in hand: all, what it says in two lines, or in one. */
type Density = "open" | "folded" | "rows";

/** Room between notes, and from a note's edge to the line of its head, in CSS pixels. */
const gaps: Readonly<Record<Density, number>> = { open: 8, folded: 6, rows: 3 };
const head = 18;
/** About the height of a note with what can be done about it, and of two lines, with the room after it. */
const heights = { open: 120, folded: 80 } as const;
/** What the frame stands out over the pages, in CSS pixels. */
const inset = 6;
/** A note farther from its words than this has no line to them unless it is in hand: many long lines tell nothing. */
const farthest = 200;

/** As much as there is room for where the most notes are, by the places of their words. */
function densityOf(words: readonly number[], pageHeight: number): Density {
  const counts = new Map<number, number>();
  for (const y of words) {
    const page = Math.floor(y / pageHeight);
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (most * heights.open <= pageHeight) return "open";
  return most * heights.folded <= pageHeight ? "folded" : "rows";
}

interface Room {
  readonly pages: NotedPages;
  /** What holds pages and notes. */
  readonly flow: HTMLElement;
  readonly list: HTMLElement;
}

/**
 * Puts each note beside its words: at the right of the pages, or at the left of the left one of two. Everything is
 * measured before anything is moved.
 */
export function arrangeNotes(
  { pages, flow, list }: Room,
  notes: readonly DrawnNote[],
  current: string | undefined,
): void {
  const frame = pages.frame();
  const shown = pages.fit();
  if (!frame || !shown || shown.margin === 0) return;
  const around = flow.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  const [left, right, top] = [box.left - around.left, box.right - around.left, box.top - around.top];
  const placed = notes.map((note) => {
    const [first] = pages.elementsOf(note.id);
    const words = first?.getClientRects()[0] ?? first?.getBoundingClientRect();
    const isLeft = shown.columns === 2 && words !== undefined && (words.left + words.right) / 2 < box.width / 2;
    return { ...note, isLeft, y: words ? top + (words.top + words.bottom) / 2 : top };
  });
  const sides = [true, false].map((isLeft) => placed.filter((note) => note.isLeft === isLeft));
  const density = sides
    .map((side) =>
      densityOf(
        side.map(({ y }) => y),
        shown.pageHeight,
      ),
    )
    .reduce((a, b) => (gaps[a] < gaps[b] ? a : b));
  list.dataset.density = density;
  const apart = Math.max(12, Math.min(24, left - shown.margin));
  for (const side of sides) {
    const at = side.findIndex(({ id }) => id === current);
    const boxes = side.map(({ y, element }) => ({ wanted: y - head, height: element.offsetHeight }));
    const margin = { gap: gaps[density], from: top, to: top + box.height, current: at < 0 ? undefined : at };
    const tops = placeNotes(boxes, margin);
    for (const [index, { element, line, y: words, isLeft }] of side.entries()) {
      const y = tops[index] ?? 0;
      const x = isLeft ? left - apart - shown.margin : right + apart;
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      const [page, note] = isLeft ? [left + inset, left - apart] : [right - inset, right + apart];
      const elbow = (page * 2 + note) / 3;
      const isFar = index !== at && Math.abs(y + head - words) > farthest;
      line.setAttribute("d", `M${page} ${words} H${elbow}${isFar ? "" : ` L${note} ${y + head}`}`);
    }
  }
}
