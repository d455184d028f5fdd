import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { createEmitter } from "../../lib/emitter.ts";
import type { NotedPages } from "../margin/noted-pages.ts";
import { elementsOf, idsAt, type Marked, markPages, setOff } from "./page-marks.ts";
import { sizeOf } from "./pages.ts";
import { createViewer, type Position, type Viewer } from "./viewer.ts";
import { firstZoom, nextZoom, type Zoom } from "./zoom.ts";

/** The pages in a frame as React sees them: where one is, how large they are, and the ways to go. */
export interface Viewing {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** What scrolls around the frame. */
  readonly room: RefObject<HTMLDivElement | null>;
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
  /** The pages with what is marked on them, for the notes beside them. */
  readonly pages: NotedPages;
}

interface Options {
  /** What is marked on the pages. */
  readonly marked: readonly Marked[];
  /** The id of what is set off among it. */
  readonly current: string | undefined;
  /** Room is kept beside the pages for notes. */
  readonly hasNotes: boolean;
  /** Somebody pressed a mark on the page. */
  readonly onMark: (ids: readonly string[]) => void;
  /** A key was pressed on the page. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The pages in a frame, where one is in them, and how large they are; kept over a change of the report. */
export function useViewer({ marked, current, hasNotes, onMark, onKey }: Options): Viewing {
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer>(undefined);
  const [position, setPosition] = useState<Position>();
  const [zoom, setShownZoom] = useState<Zoom>(() => firstZoom(window.innerWidth));
  const state = useRef({ zoom, hasNotes });
  const [drawn] = useState(createEmitter);
  const pressed = useEffectEvent(onMark);
  const keyPressed = useEffectEvent(onKey);
  const mark = useEffectEvent((page: Document) => {
    markPages(page, marked);
    setOff(page, current);
  });

  const setZoom = useCallback((to: Zoom) => {
    state.current = { ...state.current, zoom: to };
    setShownZoom(to);
    viewer.current?.show(state.current);
  }, []);
  const begin = useEffectEvent((frame: HTMLIFrameElement, room: HTMLElement) => {
    const former = viewer.current;
    const from = former?.reached();
    former?.end();
    viewer.current = createViewer(frame, room, state.current, from, {
      onPosition: setPosition,
      onZoom: setZoom,
      onDrawn: () => drawn.emit(),
      onPress: (target) => {
        const ids = idsAt(target);
        if (ids.length > 0) pressed(ids);
      },
      onKey: (event) => keyPressed(event),
    });
    mark(viewer.current.page);
    drawn.emit();
  });
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    // Some browsers tell of the empty page first that every frame begins with.
    if (loads === 0 || !frame.current?.contentDocument?.querySelector("main") || !room.current) return;
    begin(frame.current, room.current);
  }, [loads]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other marks are drawn when there are others
  useEffect(() => {
    if (!viewer.current) return;
    mark(viewer.current.page);
    drawn.emit();
  }, [marked, drawn]);
  useEffect(() => {
    if (viewer.current) setOff(viewer.current.page, current);
  }, [current]);
  useEffect(() => {
    state.current = { ...state.current, hasNotes };
    viewer.current?.show(state.current);
  }, [hasNotes]);
  useEffect(() => () => viewer.current?.end(), []);
  const pages = useMemo(
    (): NotedPages => ({
      subscribe: drawn.subscribe,
      frame: () => (viewer.current ? frame.current : null),
      fit: () => {
        const fit = viewer.current?.fit();
        return fit && { ...fit, pageHeight: sizeOf(1, 1).height * fit.scale };
      },
      elementsOf: (id) => (viewer.current ? elementsOf(viewer.current.page, id) : []),
      reveal: (top, height) => viewer.current?.reveal(top, height),
    }),
    [drawn],
  );
  return {
    frame,
    room,
    onLoad: useCallback(() => setLoads((count) => count + 1), []),
    position,
    zoom,
    setZoom,
    zoomBy: (direction) => setZoom(nextZoom(viewer.current?.fit().scale ?? 1, direction)),
    goToPage: (page) => viewer.current?.goToPage(page),
    goToPart: (part) => viewer.current?.goToPart(part),
    pages,
  };
}
