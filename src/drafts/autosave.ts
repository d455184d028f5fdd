import { createEmitter } from "../lib/emitter.ts";
import type { SaveResult } from "./draft-record.ts";

/**
 * How saving stands. "elsewhere": another tab holds the draft, and this page shows what that tab saved. "paused": another
 * tab holds it, and this page has words of its own, which it must not write. "removed": another tab has deleted the draft.
 * `at` is when the draft was saved last, in ms since 1970.
 */
export type SavingState =
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly reason: "full" | "disabled" | "newer" | "unsound" }
  | { readonly kind: "elsewhere" | "paused"; readonly at: number }
  | { readonly kind: "removed" };

/** True while nothing stands in the way of saving. */
export const isWell = ({ kind }: SavingState): boolean => ["saved", "saving", "elsewhere"].includes(kind);

/** The saving of one open draft. */
export interface Autosave {
  /** Notes that the draft has changed and is to be saved soon. */
  readonly touch: () => void;
  /** Saves at once what has changed. */
  readonly flush: () => void;
  /**
   * Notes that another tab holds the draft, and when it was saved last. The page stops where it has words of its own; else
   * it stands by, and takes the draft over with the next change.
   */
  readonly pause: (savedAt: number) => void;
  /** Notes that another tab deleted the draft. */
  readonly end: () => void;
  /** Gives up what has changed: it is not wanted, or kept elsewhere. */
  readonly forget: () => void;
  /** Saves at once what has changed, and nothing after that. */
  readonly stop: () => void;
  /** Returns true while something is in this page alone and would be lost with it. */
  readonly isUnsaved: () => boolean;
  readonly state: () => SavingState;
  /** Calls the listener after each change of the state; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface Options {
  readonly save: () => SaveResult;
  /** Takes the draft over from the tab that holds it; false where that has saved what this page does not show. */
  readonly takeOver?: () => boolean;
  /** When the draft was saved before it was opened, in ms since 1970. */
  readonly savedAt: number;
  /** The pause after the last change before saving, in ms. */
  readonly delayMs?: number;
  /** The longest that steady typing goes unsaved, in ms. */
  readonly longestMs?: number;
  /** The pause after a failure before saving is tried again, in ms. */
  readonly retryMs?: number;
}

/** Makes the saving of a draft: soon after the last change, and once a second through steady typing. */
export function createAutosave(options: Options): Autosave {
  const { save, savedAt, takeOver = () => false, delayMs = 400, longestMs = 900, retryMs = 5000 } = options;
  let state: SavingState = { kind: "saved", at: savedAt };
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** When the first and the last of the unsaved changes were made, by the clock of the page, which nobody sets. */
  let [first, last] = [0, 0];
  const changes = createEmitter();

  const setState = (next: SavingState) => {
    state = next;
    changes.emit();
  };
  const clearTimers = () => {
    clearTimeout(timer);
    clearTimeout(retryTimer);
    timer = undefined;
  };
  const isHalted = () => state.kind === "paused" || state.kind === "removed";
  const flush = () => {
    clearTimers();
    if (!isDirty || isHalted()) return;
    const result = save();
    if (result.kind === "saved") {
      isDirty = false;
      setState({ kind: "saved", at: result.at });
    } else if (result.kind === "taken") {
      setState({ kind: "paused", at: result.at });
    } else if (result.kind === "removed") {
      setState({ kind: "removed" });
    } else {
      setState({ kind: "failed", reason: result.kind });
      retryTimer = setTimeout(flush, retryMs);
    }
  };
  // The timer is not set anew at every change: that would be a tenth of what a keystroke costs.
  const flushWhenDue = () => {
    const left = Math.min(last + delayMs, first + longestMs) - performance.now();
    if (left > 0) timer = setTimeout(flushWhenDue, left);
    else flush();
  };
  return {
    touch: () => {
      isDirty = true;
      if (state.kind === "elsewhere") setState(takeOver() ? { kind: "saving" } : { kind: "paused", at: state.at });
      if (isHalted()) return;
      if (state.kind === "failed") clearTimeout(retryTimer);
      if (state.kind === "saved") setState({ kind: "saving" });
      last = performance.now();
      if (timer !== undefined) return;
      first = last;
      timer = setTimeout(flushWhenDue, delayMs);
    },
    flush,
    pause: (at) => {
      clearTimers();
      setState({ kind: isDirty ? "paused" : "elsewhere", at });
    },
    end: () => {
      clearTimers();
      setState({ kind: "removed" });
    },
    forget: () => {
      isDirty = false;
    },
    stop: () => {
      flush();
      clearTimers();
    },
    isUnsaved: () => isDirty && state.kind !== "saving",
    state: () => state,
    subscribe: changes.subscribe,
  };
}
