import { useCallback, useSyncExternalStore } from "react";
import type { KeptReport } from "../../drafts/shelf/kept-report.ts";
import type { Shelf } from "../../drafts/shelf/shelf.ts";
import { loadOnce } from "../../lib/loading/load-once.ts";

/** The shelf of this browser, read; it comes once the first screen stands. */
export const shelfPart = loadOnce(
  (): Promise<Shelf> => import("../../drafts/shelf/shelf.ts").then((file) => file.openShelf()),
);

const nothing: readonly KeptReport[] = [];

/** What stands on the shelf; nothing until it was read. */
export function useKeptReports(): readonly KeptReport[] {
  const subscribe = useCallback((listener: () => void) => {
    let stop: (() => void) | undefined;
    let isOver = false;
    shelfPart.preload().then(
      (shelf) => {
        if (isOver) return;
        stop = shelf.subscribe(listener);
        listener();
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);
  return useSyncExternalStore(subscribe, () => shelfPart.loaded()?.list() ?? nothing);
}
