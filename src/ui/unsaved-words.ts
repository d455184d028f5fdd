import { createContext, useContext, useEffect, useEffectEvent } from "react";
import { listen } from "../lib/listen.ts";

/** One who may have words that are in this page alone. */
interface Holder {
  /** Saves what can be saved at once. */
  readonly save?: (() => void) | undefined;
  /** Returns true while words would be lost with the page. */
  readonly isUnsaved: () => boolean;
}

/** All who may have words that are in this page alone: the page asks before it is closed while one of them has some. */
export interface UnsavedWords {
  /** Adds one who may have some; returns what takes it off again. */
  readonly hold: (holder: Holder) => () => void;
  /** Has everybody save what can be saved at once. */
  readonly save: () => void;
  /** Lets the browser ask before the page is closed; returns what ends that. */
  readonly askBeforeClosing: (window: EventTarget) => () => void;
}

/** Makes the holders of one page; there are none yet. */
export function createUnsavedWords(): UnsavedWords {
  const holders = new Set<Holder>();
  const save = () => {
    for (const holder of holders) holder.save?.();
  };
  const beforeunload = (event: BeforeUnloadEvent) => {
    save();
    if (![...holders].some((holder) => holder.isUnsaved())) return;
    event.preventDefault();
    event.returnValue = "";
  };
  return {
    hold: (holder) => {
      holders.add(holder);
      return () => void holders.delete(holder);
    },
    save,
    askBeforeClosing: (window) => listen(window, { beforeunload }),
  };
}

const UnsavedWordsContext = createContext<UnsavedWords>(createUnsavedWords());

/** Gives the screens within it the holders of the page. */
export const UnsavedWordsProvider = UnsavedWordsContext.Provider;

/** Returns the holders of the page. */
export const useUnsavedWords = (): UnsavedWords => useContext(UnsavedWordsContext);

/** While the component is on the page, the page asks before it is closed whenever `isUnsaved` returns true then. */
export function useUnsaved(isUnsaved: () => boolean): void {
  const words = useUnsavedWords();
  const ask = useEffectEvent(isUnsaved);
  useEffect(() => words.hold({ isUnsaved: () => ask() }), [words]);
}
