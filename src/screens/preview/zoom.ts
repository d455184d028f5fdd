import { pageSize } from "./pages.ts";

/** How large the pages are shown: as wide as the frame, whole, or in percent of paper. */
export type Zoom = "width" | "page" | number;

/** The sizes on offer, in percent of paper. */
export const zoomLevels = [50, 75, 100, 125, 150, 200] as const;
const smallest = zoomLevels[0];
const largest = zoomLevels[zoomLevels.length - 1] as number;

/** As large as on paper where the window is wide enough for that. */
export const firstZoom = (windowWidth: number): Zoom => (windowWidth >= 1200 ? 100 : "width");

/** Room for the pages, in CSS pixels. */
export interface View {
  readonly width: number;
  readonly height: number;
}

/** Ground left and right of a page that is as wide as the frame. */
const beside = 16;

/** The factor by which the pages are drawn. */
export function scaleOf(zoom: Zoom, { width, height }: View): number {
  if (typeof zoom === "number") return zoom / 100;
  const wide = Math.max(0, width - 2 * beside) / pageSize.width;
  const scale = zoom === "width" ? wide : Math.min(wide, height / pageSize.height);
  return Math.min(largest / 100, Math.max(0.1, scale));
}

/** The next level above or below a factor. */
export function nextZoom(scale: number, direction: "in" | "out"): number {
  const percent = Math.round(scale * 100);
  return direction === "in"
    ? (zoomLevels.find((level) => level > percent) ?? largest)
    : ([...zoomLevels].reverse().find((level) => level < percent) ?? smallest);
}
