import { type PartId, parts } from "../../form/form.ts";
import { layOutPages, pageTop } from "./pages.ts";
import { nextZoom, scaleOf, type Zoom } from "./zoom.ts";

/** What is looked at: the page and the part, and of how many pages. Pages count from 0. */
export interface Position {
  readonly page: number;
  readonly count: number;
  readonly part: PartId;
}

/** What a viewer tells of. */
export interface ViewerEvents {
  readonly onPosition: (position: Position) => void;
  /** Somebody pressed a key for another size. */
  readonly onZoom: (zoom: Zoom) => void;
}

/** A report on its pages in a frame, as a reader goes through it. */
export interface Viewer {
  readonly setZoom: (zoom: Zoom) => void;
  readonly scale: () => number;
  readonly goToPage: (page: number) => void;
  readonly goToPart: (part: PartId) => void;
  /** How far down it is read, whatever the size: what another viewer takes to go on from there. */
  readonly reached: () => number;
}

/** Part of the view that stays in sight where one goes on by a view. */
const overlap = 0.1;
/** Ground that shows over a part's heading gone to, in CSS pixels. */
const over = 24;

/**
 * Lays the report of a loaded frame out on pages and lets it be read by keys while it has the focus: Home, End and the
 * page keys go through the pages, Ctrl with + and - changes the size. `from` is where another viewer had got to.
 */
export function createViewer(frame: HTMLIFrameElement, first: Zoom, from: number, events: ViewerEvents): Viewer {
  const page = frame.contentDocument as Document;
  const view = frame.contentWindow as Window;
  const root = page.documentElement;
  const count = layOutPages(page);
  let zoom = first;
  let scale = 1;
  let chosen: PartId | undefined;
  let told = "";

  /** Where a part's heading stands in the view: its words, as its box begins on the page before where it was pushed down. */
  const topOf = (id: PartId): number => {
    const words = page.createRange();
    const text = page.querySelector(`.${id} h2`)?.lastChild;
    if (text) words.selectNodeContents(text);
    return words.getBoundingClientRect().top;
  };
  const pageNow = (): number => {
    const middle = (root.scrollTop + root.clientHeight / 2) / scale;
    return Math.max(0, Math.min(count - 1, Math.floor(middle / pageTop(1))));
  };
  const isSeen = (id: PartId) => topOf(id) >= 0 && topOf(id) < root.clientHeight;
  const partNow = (): PartId => {
    if (chosen && isSeen(chosen)) return chosen;
    const before = parts.filter(({ id }) => topOf(id) <= root.clientHeight / 2);
    return (before[before.length - 1] ?? parts[0]).id;
  };
  const tell = () => {
    const position = { page: pageNow(), count, part: partNow() };
    const now = Object.values(position).join();
    if (now !== told) events.onPosition(position);
    told = now;
  };
  const draw = () => {
    const reached = root.scrollTop / scale;
    scale = scaleOf(zoom, { width: root.clientWidth, height: root.clientHeight });
    page.body.style.transform = `scale(${scale})`;
    page.body.style.left = `${Math.max(0, (root.clientWidth - page.body.offsetWidth * scale) / 2)}px`;
    root.scrollTop = reached * scale;
    tell();
  };
  const goToPage = (to: number) => {
    chosen = undefined;
    root.scrollTop = pageTop(Math.max(0, Math.min(count - 1, to))) * scale;
    tell();
  };
  /** On by a view, yet never past the top of the next page, so that nothing is skipped. */
  const goOn = (direction: 1 | -1) => {
    const step = root.clientHeight * (1 - overlap);
    const tops = Array.from({ length: count }, (_, at) => pageTop(at) * scale);
    const [at, near] = [root.scrollTop, 2];
    const next = tops.find((top) => top > at + near) ?? root.scrollHeight;
    const last = [...tops].reverse().find((top) => top < at - near) ?? 0;
    root.scrollTop = direction === 1 ? Math.min(next, at + step) : Math.max(last, at - step);
  };

  page.addEventListener("keydown", (event) => {
    const act = keys(event, { goToPage, goOn, last: count - 1, zoomBy: (way) => events.onZoom(nextZoom(scale, way)) });
    if (!act) return;
    event.preventDefault();
    act();
  });
  view.addEventListener("scroll", tell, { passive: true });
  view.addEventListener("resize", draw);
  draw();
  root.scrollTop = from * scale;
  tell();
  return {
    setZoom: (to) => {
      zoom = to;
      draw();
      if (zoom === "page") goToPage(pageNow());
    },
    scale: () => scale,
    goToPage,
    goToPart: (id) => {
      chosen = id;
      root.scrollTop += topOf(id) - over;
      tell();
    },
    reached: () => root.scrollTop / scale,
  };
}

interface Acts {
  readonly goToPage: (page: number) => void;
  readonly goOn: (direction: 1 | -1) => void;
  readonly last: number;
  readonly zoomBy: (direction: "in" | "out") => void;
}

/** What a key does in the preview, if anything. */
function keys(event: KeyboardEvent, { goToPage, goOn, last, zoomBy }: Acts): (() => void) | undefined {
  if (event.altKey || (event.shiftKey && event.key !== "+")) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (event.key === "+" || event.key === "=") return () => zoomBy("in");
    if (event.key === "-") return () => zoomBy("out");
  }
  switch (event.key) {
    case "Home":
      return () => goToPage(0);
    case "End":
      return () => goToPage(last);
    case "PageUp":
      return event.ctrlKey ? undefined : () => goOn(-1);
    case "PageDown":
      return event.ctrlKey ? undefined : () => goOn(1);
    default:
      return undefined;
  }
}
