import { useSyncExternalStore } from "react";
import { listen } from "../lib/listen.ts";

const onResize = (listener: () => void) => listen(window, { resize: listener });

/** Whether something holds of the window's size, now and after each change of it; `test` must stay the same function. */
export function useWindowSize(test: () => boolean): boolean {
  return useSyncExternalStore(onResize, test);
}

/** True for a window in which the page itself scrolls, as the styles have it: a phone's, or a large one's at 200 %. */
export const isSmallWindow = (): boolean => window.innerWidth < 800 || window.innerHeight < 480;
