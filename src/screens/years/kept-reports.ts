import { useCallback, useSyncExternalStore } from "react";
import type { KeptReport } from "../../drafts/shelf/kept-report.ts";
import { shelfPart } from "./shelf-part.ts";

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
