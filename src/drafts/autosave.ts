import { createEmitter } from "../lib/emitter.ts";
import type { SaveResult } from "./draft-store.ts";

/**
 * How saving stands. "paused": another tab has the draft, and this page must not write it; "removed": another tab has
 * removed it. Times in ms since 1970.
 */
export type SavingState =
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly reason: "full" | "disabled" | "newer" }
  | { readonly kind: "paused"; readonly at: number }
  | { readonly kind: "removed" };

export interface Autosave {
  /** Something changed: save soon. */
  readonly touch: () => void;
  /** Save at once what has changed. */
  readonly flush: () => void;
  /** Another tab took the draft over, and saved it last at that time. */
  readonly pause: (at: number) => void;
  /** Another tab removed the draft. */
  readonly end: () => void;
  /** What has changed is not wanted, or kept elsewhere. */
  readonly forget: () => void;
  /** Save at once what has changed, and nothing after that. */
  readonly stop: () => void;
  /** True while this page alone has something: closing it would lose that. */
  readonly isUnsaved: () => boolean;
  readonly state: () => SavingState;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Options {
  readonly save: () => SaveResult;
  /** When the draft as opened was saved. */
  readonly savedAt: number;
  /** Quiet after the last change before saving, in ms. */
  readonly delayMs?: number;
  /** The longest that steady typing goes unsaved, in ms. */
  readonly longestMs?: number;
  /** After a failure it is tried again that often, in ms. */
  readonly retryMs?: number;
}

/** Saves soon after the last change, and once a second through steady typing. */
export function createAutosave(options: Options): Autosave {
  const { save, savedAt, delayMs = 400, longestMs = 900, retryMs = 5000 } = options;
  let state: SavingState = { kind: "saved", at: savedAt };
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first and the last change were made that are not saved yet, by a clock that nobody sets. */
  let since = 0;
  let last = 0;
  const changes = createEmitter();

  const become = (next: SavingState) => {
    state = next;
    changes.emit();
  };
  /** The timer waits to try again, not for a pause in typing. */
  let isRetry = false;
  const rest = () => {
    isRetry = false;
    clearTimeout(timer);
    timer = undefined;
  };
  const isHalted = () => state.kind === "paused" || state.kind === "removed";
  const flush = () => {
    rest();
    if (!isDirty || isHalted()) return;
    const result = save();
    switch (result.kind) {
      case "saved":
        isDirty = false;
        become({ kind: "saved", at: result.at });
        break;
      case "taken":
        become({ kind: "paused", at: result.at });
        break;
      case "full":
      case "disabled":
      case "newer":
        become({ kind: "failed", reason: result.kind });
        timer = setTimeout(flush, retryMs);
        isRetry = true;
        break;
      default:
        result satisfies never;
    }
  };
  // A timer set anew at every change would be a tenth of what a keystroke costs.
  const look = () => {
    const left = Math.min(last + delayMs, since + longestMs) - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else flush();
  };
  return {
    touch: () => {
      isDirty = true;
      if (isHalted()) return;
      if (isRetry) rest();
      if (state.kind === "saved") become({ kind: "saving" });
      last = performance.now();
      if (timer !== undefined) return;
      since = last;
      timer = setTimeout(look, delayMs);
    },
    flush,
    pause: (at) => {
      rest();
      become({ kind: "paused", at });
    },
    end: () => {
      rest();
      isDirty = false;
      become({ kind: "removed" });
    },
    forget: () => {
      isDirty = false;
    },
    stop: () => {
      flush();
      rest();
    },
    isUnsaved: () => isDirty && state.kind !== "saving",
    state: () => state,
    subscribe: changes.subscribe,
  };
}
