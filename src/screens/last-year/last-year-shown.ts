import { useSyncExternalStore } from "react";
import { createEmitter } from "../../lib/emitter.ts";

/** Whether the tables show last year's numbers; on until switched off, for as long as the page stands. */
let isShown = true;
const listeners = createEmitter();

/** Switches last year's numbers in all tables on or off. */
export function showLastYear(shown: boolean): void {
  isShown = shown;
  listeners.emit();
}

/** Whether the tables show last year's numbers. */
export function useLastYearShown(): boolean {
  return useSyncExternalStore(listeners.subscribe, () => isShown);
}
