import { useSyncExternalStore } from "react";
import { createListeners } from "../../lib/emitter.ts";

/** Whether the tables show last year's numbers; on until switched off, for as long as the page stands. */
let isShown = true;
const listeners = createListeners();

export function showLastYear(shown: boolean): void {
  isShown = shown;
  listeners.notify();
}

export function useLastYearShown(): boolean {
  return useSyncExternalStore(listeners.subscribe, () => isShown);
}
