import { createEmitter } from "../lib/emitter.ts";
import { defaultSettings, type OfficeSettings, officeSettingsSchema } from "../report/office-settings.ts";
import { type StorageResult, setItem, settingsKey } from "./draft-storage.ts";

/** The office's settings in this browser, shared by its tabs. Nothing here throws. */
export interface SettingsStore {
  /** The same object until something changes. */
  readonly get: () => OfficeSettings;
  /** What could not be stored holds until the page is left. */
  readonly set: (settings: OfficeSettings) => StorageResult;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Settings that cannot be read count as none. */
function read(text: string | null): OfficeSettings {
  try {
    const settings = officeSettingsSchema.safeParse(JSON.parse(text ?? ""));
    return settings.success ? settings.data : defaultSettings;
  } catch {
    return defaultSettings;
  }
}

function stored(storage: Storage | undefined): string | null {
  try {
    return storage?.getItem(settingsKey) ?? null;
  } catch {
    return null;
  }
}

export function createSettingsStore(storage: Storage | undefined, events: EventTarget): SettingsStore {
  const changes = createEmitter();
  let now = read(stored(storage));
  const set = (settings: OfficeSettings) => {
    now = settings;
    changes.emit();
  };
  events.addEventListener("storage", (event) => {
    const { key } = event as StorageEvent;
    if (key === null || key === settingsKey) set(read(stored(storage)));
  });
  return {
    get: () => now,
    set: (settings) => {
      set(settings);
      return setItem(storage, settingsKey, JSON.stringify(settings));
    },
    subscribe: changes.subscribe,
  };
}
