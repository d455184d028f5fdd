import { useSyncExternalStore } from "react";
import { browserStorage, getItem, setItem, viewKey } from "../../drafts/draft-storage.ts";
import { createEmitter } from "../../lib/emitter.ts";

/** How a part of the screens looks: what was chosen in this browser, and undefined until somebody did. */
export interface ViewChoice {
  readonly get: () => boolean | undefined;
  readonly set: (chosen: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The choice for one part, kept in local storage; what finds no room there holds until the page is left. */
export function createViewChoice(part: string): ViewChoice {
  const key = viewKey(part);
  const listeners = createEmitter();
  let held: string | undefined;
  return {
    get: () => {
      const words = held ?? getItem(browserStorage(), key);
      return words === "on" ? true : words === "off" ? false : undefined;
    },
    set: (chosen) => {
      const words = chosen ? "on" : "off";
      held = setItem(browserStorage(), key, words) === "ok" ? undefined : words;
      listeners.emit();
    },
    subscribe: listeners.subscribe,
  };
}

/** What is chosen for a part. */
export function useViewChoice({ get, subscribe }: ViewChoice): boolean | undefined {
  return useSyncExternalStore(subscribe, get);
}

/** Whether 表三 is shown whole. */
export const wholeSheet: ViewChoice = createViewChoice("whole");
