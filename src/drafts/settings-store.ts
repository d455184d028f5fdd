import { createEmitter } from "../lib/emitter.ts";
import { listen } from "../lib/listen.ts";
import { parseJson } from "../lib/parse-json.ts";
import { defaultSettings, type OfficeSettings, officeSettingsSchema } from "../report/office-settings.ts";
import { getItem, type StorageResult, setItem, settingsKey } from "./draft-storage.ts";

/** The office's settings in this browser, shared by its tabs. Nothing here throws. */
export interface SettingsStore {
  /** Returns the settings, which stay the same object until something changes. */
  readonly get: () => OfficeSettings;
  /** Changes the settings. What cannot be stored holds until the page is left. */
  readonly set: (settings: OfficeSettings) => StorageResult;
  /** Returns true while the settings could not be stored, and hold in this page alone. */
  readonly isUnsaved: () => boolean;
  /** Calls the listener after each change, by this tab or another; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Returns the stored settings; the defaults where there are none or they cannot be read. */
function read(storage: Storage | undefined): OfficeSettings {
  return officeSettingsSchema.safeParse(parseJson(getItem(storage, settingsKey) ?? "")).data ?? defaultSettings;
}

/** Makes the settings over local storage; `events` is where storage events of other tabs arrive. */
export function createSettingsStore(storage: Storage | undefined, events: EventTarget): SettingsStore {
  const changes = createEmitter();
  let current = read(storage);
  let isUnsaved = false;
  const replace = (settings: OfficeSettings) => {
    current = settings;
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
    get: () => current,
    set: (settings) => {
      replace(settings);
      const result = setItem(storage, settingsKey, JSON.stringify(settings));
      isUnsaved = result !== "ok";
      return result;
    },
    isUnsaved: () => isUnsaved,
    subscribe: changes.subscribe,
  };
}
