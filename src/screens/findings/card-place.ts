import type { Finding } from "../../checks/finding.ts";
import { wordsBox } from "../../ui/words-box.ts";

/** What the card of a finding stands beside: its words as they are now, or its field. */
export function anchorOf({ words, place, fields }: Finding): { field: HTMLElement; box: DOMRect } | undefined {
  const active = document.activeElement;
  const paths = words ? words.map(({ path }) => path) : [place.field, ...fields];
  // A relation is about many cells: the one in hand, if it is among them.
  const path = active?.id && paths.includes(active.id) ? active.id : (paths[0] ?? place.field);
  const field = document.getElementById(path);
  if (!field) return undefined;
  const range = words?.find((one) => one.path === path);
  const box = range && field instanceof HTMLTextAreaElement ? wordsBox(field, range.start) : undefined;
  return { field, box: box ?? field.getBoundingClientRect() };
}

/** So far a card stands from its words, from its cell and from the edge of the window, in px. */
const gap = 8;

/** The nearest element around a field that scrolls up and down; the page where none does. */
export function scrollerOf(field: Element): Element {
  for (let around = field.parentElement; around; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if (/auto|scroll/.test(overflowY) && around.scrollHeight > around.clientHeight) return around;
  }
  return document.documentElement;
}

/** Where the foot of the step begins, or else the window ends. */
function floorOf(): number {
  const foot = document.querySelector("footer")?.getBoundingClientRect().top ?? window.innerHeight;
  return foot > window.innerHeight / 2 ? Math.min(foot, window.innerHeight) : window.innerHeight;
}

/** The part of the window in which a field is seen. */
function viewOf(scroller: Element): { top: number; bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(top, 0), bottom: Math.min(bottom, floorOf()) };
}

/** Where a card of some size stands in the window, in px. */
interface Spot {
  readonly left: number;
  readonly top: number;
}

const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/** Beside a cell: at its right, at its left where the window ends, so that its column stays in sight. */
export function besideCell(cell: DOMRect, { width, height }: DOMRect): Spot {
  const right = cell.right + gap + 4;
  const left = right + width <= window.innerWidth - gap ? right : Math.max(gap, cell.left - gap - 4 - width);
  return { left, top: within(gap, cell.top - 20, floorOf() - height - gap) };
}

/** Under the words, over them where there is no room. */
export function underWords(words: DOMRect, { width, height }: DOMRect, scroller: Element): Spot {
  const { top, bottom } = viewOf(scroller);
  const left = within(gap, words.left - 24, window.innerWidth - width - gap);
  const under = words.bottom + gap;
  if (under + height <= bottom) return { left, top: under };
  const over = words.top - gap - height;
  return { left, top: over >= top ? over : within(gap, under, window.innerHeight - height - gap) };
}

/**
 * Scrolls a text so that its words and the card are both in sight, if they are not yet: `isUnder` for a card that is to
 * stand under its words, as the line before them says what they are about.
 */
export function scrollIntoSight(
  words: DOMRect,
  { height, isUnder }: { height: number; isUnder: boolean },
  scroller: Element,
): void {
  const { top, bottom } = viewOf(scroller);
  const isSeen = words.top >= top + gap && words.bottom <= bottom - gap;
  const hasRoom = words.bottom + gap * 2 + height <= bottom || (!isUnder && words.top - gap - height >= top);
  if (isSeen && hasRoom) return;
  const third = top + (bottom - top) / 3;
  const wanted = Math.max(top + gap * 3, Math.min(third, bottom - height - gap * 2 - words.height));
  const by = words.top - wanted;
  if (scroller === document.documentElement) window.scrollBy(0, by);
  else scroller.scrollTop += by;
}
