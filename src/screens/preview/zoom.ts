import { sizeOf } from "./pages.ts";

/** How large the pages are shown: as wide as the frame, whole, or in percent of paper. */
export type Zoom = "width" | "page" | number;

/** The sizes on offer, in percent of paper. */
export const zoomLevels = [50, 75, 100, 125, 150, 200] as const;
const smallest = zoomLevels[0];
const largest = zoomLevels[zoomLevels.length - 1] as number;

/** A window from which on two pages stand beside each other, in CSS pixels. */
const wide = 1600;

/** Whole pages where two stand beside each other, as large as on paper where the window is wide enough for that. */
export function firstZoom(windowWidth: number): Zoom {
  if (windowWidth >= wide) return "page";
  return windowWidth >= 1200 ? 100 : "width";
}

/** Room for the pages, in CSS pixels. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** Width of the window, of which something beside the pages may take a part. */
  readonly windowWidth: number;
}

/** How the pages stand in it. */
export interface Fit {
  /** The factor by which they are drawn. */
  readonly scale: number;
  /** Pages beside each other. */
  readonly columns: 1 | 2;
  /** Width of a margin with notes, in CSS pixels: at the right of one page, at both sides of two; 0 where there is none. */
  readonly margin: number;
}

/** Ground left and right of the pages, and between a page and its notes. */
export const beside = { edge: 12, notes: 24 } as const;

/** Below this the notes have no margin: the one in hand stands at the foot. */
const narrow = 800;

/** Widths of a margin: at the side of one page by the width of the window, and the least and the most beside two. */
const margins = { small: 272, usual: 296, least: 248, most: 340 } as const;

/** How pages of a size stand in a view, with room for notes beside them or not. */
export function fitPages(zoom: Zoom, view: View, hasNotes: boolean): Fit {
  const isWide = view.windowWidth >= wide;
  const withNotes = hasNotes && view.width >= narrow;
  const single = withNotes ? (view.width >= 1180 ? margins.usual : margins.small) : 0;
  const room = (margin: number, sides: number) =>
    view.width - 2 * beside.edge - (margin > 0 ? sides * (margin + beside.notes) : 0);
  const bounded = (scale: number) => Math.min(largest / 100, Math.max(0.1, scale));
  const least = withNotes ? margins.least : 0;
  const two = sizeOf(2, 1);
  const one = sizeOf(1, 1);
  const besideTwo = (scale: number) => {
    const left = (view.width - two.width * scale) / 2 - beside.edge - beside.notes;
    return withNotes ? Math.max(margins.least, Math.min(margins.most, left)) : 0;
  };
  if (isWide && zoom !== "width") {
    const scale =
      typeof zoom === "number" ? zoom / 100 : Math.min(room(least, 2) / two.width, view.height / two.height);
    if (two.width * scale <= room(least, 2) + 1) return { scale: bounded(scale), columns: 2, margin: besideTwo(scale) };
  }
  if (typeof zoom === "number") return { scale: zoom / 100, columns: 1, margin: single };
  const asWide = Math.max(0, room(single, 1)) / one.width;
  const scale = zoom === "width" ? asWide : Math.min(asWide, view.height / one.height);
  return { scale: bounded(scale), columns: 1, margin: single };
}

/** The next level above or below a factor. */
export function nextZoom(scale: number, direction: "in" | "out"): number {
  const percent = Math.round(scale * 100);
  return direction === "in"
    ? (zoomLevels.find((level) => level > percent) ?? largest)
    : ([...zoomLevels].reverse().find((level) => level < percent) ?? smallest);
}
