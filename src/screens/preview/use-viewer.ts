import { type RefObject, useCallback, useRef, useState } from "react";
import { createViewer, type Position, type Viewer } from "./viewer.ts";
import { firstZoom, nextZoom, type Zoom } from "./zoom.ts";

/** The pages in a frame as React sees them: where one is, how large they are, and the ways to go. */
export interface Viewing {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** To be called each time the frame has loaded a report. */
  readonly onLoad: () => void;
  /** Undefined until the pages stand. */
  readonly position: Position | undefined;
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  /** Larger or smaller by one level. */
  readonly zoomBy: (direction: "in" | "out") => void;
  readonly goToPage: (page: number) => void;
  readonly goToPart: Viewer["goToPart"];
}

/** The pages in a frame, where one is in them, and how large they are; kept over a change of the report. */
export function useViewer(): Viewing {
  const frame = useRef<HTMLIFrameElement>(null);
  const viewer = useRef<Viewer>(undefined);
  const [position, setPosition] = useState<Position>();
  const [zoom, setShownZoom] = useState<Zoom>(() => firstZoom(window.innerWidth));
  const size = useRef(zoom);

  const setZoom = useCallback((to: Zoom) => {
    size.current = to;
    setShownZoom(to);
    viewer.current?.setZoom(to);
  }, []);
  const onLoad = useCallback(() => {
    // Some browsers tell of the empty page first that every frame begins with.
    if (!frame.current?.contentDocument?.querySelector("main")) return;
    const from = viewer.current?.reached() ?? 0;
    viewer.current = createViewer(frame.current, size.current, from, { onPosition: setPosition, onZoom: setZoom });
  }, [setZoom]);
  return {
    frame,
    onLoad,
    position,
    zoom,
    setZoom,
    zoomBy: (direction) => setZoom(nextZoom(viewer.current?.scale() ?? 1, direction)),
    goToPage: (page) => viewer.current?.goToPage(page),
    goToPart: (part) => viewer.current?.goToPart(part),
  };
}
