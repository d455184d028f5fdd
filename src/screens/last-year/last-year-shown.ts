import { useSyncExternalStore } from "react";
import { createEmitter } from "../../lib/emitter.ts";

/** Whether the tables show last year's numbers; on until switched off, for as long as the page stands. */
let isShown = true;
const listeners = createEmitter();

export function showLastYear(shown: boolean): void {
  isShown = shown;
  listeners.emit();
}

export function useLastYearShown(): boolean {
  return useSyncExternalStore(listeners.subscribe, () => isShown);
}
