import { type PartId, parts } from "../../form/form.ts";
import { endAll, listen } from "../../lib/listen.ts";
import { layOutPages, pageTop, sizeOf } from "./pages.ts";
import { readingKeys } from "./reading-keys.ts";
import { type Fit, fitPages, nextZoom, type Zoom } from "./zoom.ts";

/** What is looked at: the page and the part, and of how many pages. Pages count from 0. */
export interface Position {
  readonly page: number;
  readonly count: number;
  /** Pages beside each other, the first of which is the page. */
  readonly columns: number;
  readonly part: PartId;
}

/** What a viewer tells of. */
export interface ViewerEvents {
  readonly onPosition: (position: Position) => void;
  /** Somebody pressed a key for another size. */
  readonly onZoom: (zoom: Zoom) => void;
  /** The pages stand, or stand otherwise: in another size, or with more or fewer beside each other. */
  readonly onDrawn: () => void;
  /** Somebody pressed the mouse on the page. */
  readonly onPress: (target: EventTarget | null) => void;
  /** A key was pressed on the page; whoever takes it prevents what it would do. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** How a viewer shows the pages. */
export interface ViewerState {
  readonly zoom: Zoom;
  /** Room is kept beside the pages for notes. */
  readonly hasNotes: boolean;
}

/** A report on its pages in a frame, as a reader goes through it. The frame is as large as all pages; what is around it scrolls. */
export interface Viewer {
  readonly page: Document;
  readonly show: (state: ViewerState) => void;
  readonly fit: () => Fit;
  readonly goToPage: (page: number) => void;
  readonly goToPart: (part: PartId) => void;
  /** Brings a place of the page into sight, if it is not; where it stands in CSS pixels below the top of the frame. */
  readonly reveal: (top: number, height: number) => void;
  /** How far down it is read, in pages: what another viewer takes to go on from there. */
  readonly reached: () => number;
  /** Takes what listens off again. */
  readonly end: () => void;
}

/** Part of the view that stays in sight where one goes on by a view. */
const overlap = 0.1;
/** Ground that shows over a part's heading gone to, in CSS pixels. */
const over = 24;
/** Ground over the first and under the last page, in CSS pixels; the styles have it too. */
const ground = 8;
/** What an arrow key moves, in CSS pixels. */
const line = 48;

/**
 * Lays the report of a loaded frame out on pages and lets it be read by keys while it has the focus: Home, End and the
 * page keys go through the pages, Ctrl with + and - changes the size. `room` is what scrolls around the frame; `from` is
 * where another viewer had got to.
 */
export function createViewer(
  frame: HTMLIFrameElement,
  room: HTMLElement,
  first: ViewerState,
  from: number | undefined,
  events: ViewerEvents,
): Viewer {
  const page = frame.contentDocument as Document;
  const { count, arrange } = layOutPages(page);
  let state = first;
  let shown: Fit = { scale: 1, columns: 1, margin: 0 };
  let arranged = 0;
  let chosen: PartId | undefined;
  let told = "";

  /** Where the frame begins in what scrolls. */
  const frameTop = () => frame.getBoundingClientRect().top - room.getBoundingClientRect().top + room.scrollTop;
  /** Where a part's heading stands in the view. */
  const topOf = (id: PartId): number => {
    const heading = page.querySelector(`.${id} h2`);
    return (heading?.getBoundingClientRect().top ?? 0) + frameTop() - room.scrollTop;
  };
  const rowTop = (row: number) => pageTop(row * shown.columns, shown.columns) * shown.scale;
  const rowHeight = () => rowTop(1) - rowTop(0);
  /** How far down the middle of the view is, in rows of pages. */
  const rowNow = (): number => (room.scrollTop + room.clientHeight / 2 - frameTop() - rowTop(0)) / rowHeight();
  const rows = () => Math.ceil(count / shown.columns);
  const pageNow = (): number => {
    const row = Math.max(0, Math.min(rows() - 1, Math.floor(rowNow())));
    return row * shown.columns;
  };
  const partNow = (): PartId => {
    const isSeen = (id: PartId) => topOf(id) >= 0 && topOf(id) < room.clientHeight;
    if (chosen && isSeen(chosen)) return chosen;
    const before = parts.filter(({ id }) => topOf(id) <= room.clientHeight / 2);
    return (before[before.length - 1] ?? parts[0]).id;
  };
  const tell = () => {
    const position = { page: pageNow(), count, columns: shown.columns, part: partNow() };
    const now = Object.values(position).join();
    if (now !== told) events.onPosition(position);
    told = now;
  };
  const scrollTo = (top: number) => {
    room.scrollTop = top;
    tell();
  };
  const reached = () => (room.scrollTop - frameTop() - rowTop(0)) / (rowHeight() / shown.columns);
  const goOnFrom = (pages: number) => {
    room.scrollTop = frameTop() + rowTop(0) + pages * (rowHeight() / shown.columns);
  };
  const draw = (keep: number | undefined) => {
    const before = keep ?? (arranged > 0 ? reached() : 0);
    const view = {
      width: room.clientWidth,
      height: room.clientHeight - 2 * ground,
      windowWidth: window.innerWidth,
    };
    shown = fitPages(state.zoom, view, state.hasNotes);
    if (shown.columns !== arranged) arrange(shown.columns);
    const isFirst = arranged === 0;
    arranged = shown.columns;
    page.body.style.transform = `scale(${shown.scale})`;
    const { width, height } = sizeOf(shown.columns, rows());
    frame.style.width = `${width * shown.scale}px`;
    frame.style.height = `${height * shown.scale}px`;
    const { parentElement } = frame;
    parentElement?.style.setProperty("--left", `${shown.columns === 2 ? shown.margin : 0}px`);
    parentElement?.style.setProperty("--right", `${shown.margin}px`);
    if (!isFirst || keep !== undefined) goOnFrom(before);
    events.onDrawn();
    tell();
  };
  const goToPage = (to: number) => {
    chosen = undefined;
    const row = Math.floor(Math.max(0, Math.min(count - 1, to)) / shown.columns);
    scrollTo(row === 0 ? 0 : frameTop() + rowTop(row) - over / 4);
  };
  /** On by a view, yet never past the top of the next page, so that nothing is skipped. */
  const goOn = (direction: 1 | -1) => {
    const step = room.clientHeight * (1 - overlap);
    const tops = Array.from({ length: rows() }, (_, row) => (row === 0 ? 0 : frameTop() + rowTop(row) - over / 4));
    const [at, near] = [room.scrollTop, 2];
    const next = tops.find((top) => top > at + near) ?? room.scrollHeight;
    const last = [...tops].reverse().find((top) => top < at - near) ?? 0;
    scrollTo(direction === 1 ? Math.min(next, at + step) : Math.max(last, at - step));
  };

  const acts = {
    goToPage,
    goOn,
    last: count - 1,
    moveBy: (lines: number) => scrollTo(room.scrollTop + lines * line),
    zoomBy: (way: "in" | "out") => events.onZoom(nextZoom(shown.scale, way)),
  };
  const keydown = (event: KeyboardEvent) => {
    events.onKey(event);
    const act = event.defaultPrevented ? undefined : readingKeys(event, acts);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const watching = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(() => draw(undefined));
  page.addEventListener("keydown", keydown);
  const end = endAll([
    () => page.removeEventListener("keydown", keydown),
    listen(page, { click: ({ target }) => events.onPress(target) }),
    listen(room, { scroll: tell }),
    () => watching?.disconnect(),
  ]);
  draw(from);
  watching?.observe(room);
  return {
    page,
    show: (to) => {
      const isPage = to.zoom === "page" && state.zoom !== "page";
      state = to;
      draw(undefined);
      if (isPage) goToPage(pageNow());
    },
    fit: () => shown,
    goToPage,
    goToPart: (id) => {
      chosen = id;
      scrollTo(room.scrollTop + topOf(id) - over);
    },
    reveal: (top, height) => {
      const at = top + frameTop() - room.scrollTop;
      const near = room.clientHeight / 5;
      if (at < near / 2 || at + height > room.clientHeight - near) scrollTo(room.scrollTop + at - near);
    },
    reached,
    end,
  };
}
