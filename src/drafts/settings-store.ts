import { createEmitter } from "../lib/emitter.ts";
import { listen } from "../lib/listen.ts";
import { getItem, type StorageResult, setItem, settingsKey } from "./draft-storage.ts";

/**
 * The office's settings in this browser, shared by its tabs, as the text in which they are stored (`notice/stored.ts`): what
 * reads it is no part of the first screen. Nothing here throws.
 */
export interface SettingsStore {
  /** Returns the stored text; "" where nothing was ever set. */
  readonly text: () => string;
  /** Changes the settings. What cannot be stored holds until the page is left. */
  readonly put: (text: string) => StorageResult;
  /** Returns true while the settings could not be stored, and hold in this page alone. */
  readonly isUnsaved: () => boolean;
  /** Calls the listener after each change, by this tab or another; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes the settings over local storage; `events` is where storage events of other tabs arrive. */
export function createSettingsStore(storage: Storage | undefined, events: EventTarget): SettingsStore {
  const changes = createEmitter();
  const stored = () => getItem(storage, settingsKey) ?? "";
  let current = stored();
  let isUnsaved = false;
  const replace = (next: string) => {
    current = next;
    changes.emit();
  };
  listen(events, {
    storage: ({ key }) => {
      if (key !== settingsKey && (key !== null || isUnsaved)) return;
      isUnsaved = false;
      replace(stored());
    },
  });
  return {
    text: () => current,
    put: (text) => {
      replace(text);
      const result = setItem(storage, settingsKey, text);
      isUnsaved = result !== "ok";
      return result;
    },
    isUnsaved: () => isUnsaved,
    subscribe: changes.subscribe,
  };
}
