import { createEmitter } from "../lib/emitter.ts";
import { listen } from "../lib/listen.ts";
import { parseJson } from "../lib/parse-json.ts";
import { defaultSettings, type OfficeSettings, type ReadSettings, readSettings } from "../report/office-settings.ts";
import type { SetAside } from "../report/set-aside.ts";
import { getItem, type StorageResult, setItem, settingsKey } from "./draft-storage.ts";

/** The office's settings in this browser, shared by its tabs. Nothing here throws. */
export interface SettingsStore {
  /** Returns the settings, which stay the same object until something changes. */
  readonly get: () => OfficeSettings;
  /** Returns what of the stored settings could not be read, until they are changed. */
  readonly setAside: () => readonly SetAside[];
  /** Changes the settings. What cannot be stored holds until the page is left. */
  readonly set: (settings: OfficeSettings) => StorageResult;
  /** Returns true while the settings could not be stored, and hold in this page alone. */
  readonly isUnsaved: () => boolean;
  /** Calls the listener after each change, by this tab or another; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Returns the stored settings as far as they can be read; the defaults for the rest. */
function read(storage: Storage | undefined): ReadSettings {
  const stored = getItem(storage, settingsKey);
  if (stored === null) return { settings: defaultSettings, setAside: [] };
  const whole = { settings: defaultSettings, setAside: [{ place: "设置", text: stored }] };
  return readSettings(parseJson(stored)) ?? whole;
}

/** Makes the settings over local storage; `events` is where storage events of other tabs arrive. */
export function createSettingsStore(storage: Storage | undefined, events: EventTarget): SettingsStore {
  const changes = createEmitter();
  let current = read(storage);
  let isUnsaved = false;
  const replace = (next: ReadSettings) => {
    current = next;
    changes.emit();
  };
  listen(events, {
    storage: ({ key }) => {
      if (key !== settingsKey && (key !== null || isUnsaved)) return;
      isUnsaved = false;
      replace(read(storage));
    },
  });
  return {
    get: () => current.settings,
    setAside: () => current.setAside,
    set: (asked) => {
      // What could not be read again is never written.
      const next = readSettings(asked) ?? { settings: asked, setAside: [] };
      replace(next);
      const result = setItem(storage, settingsKey, JSON.stringify(next.settings));
      isUnsaved = result !== "ok";
      return result;
    },
    isUnsaved: () => isUnsaved,
    subscribe: changes.subscribe,
  };
}
