import { type OfficeSettings, officeSettingsSchema, usualSettings } from "../report/office-settings.ts";
import { keyOfSettings, type Put, putItem } from "./draft-storage.ts";

/** The office's settings in this browser, shared by its tabs. Nothing here throws. */
export interface SettingsStore {
  /** The same object until something changes. */
  readonly get: () => OfficeSettings;
  /** What could not be stored holds until the page is left. */
  readonly put: (settings: OfficeSettings) => Put;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Settings that cannot be read count as none. */
function read(text: string | null): OfficeSettings {
  try {
    const settings = officeSettingsSchema.safeParse(JSON.parse(text ?? ""));
    return settings.success ? settings.data : usualSettings;
  } catch {
    return usualSettings;
  }
}

function stored(storage: Storage | undefined): string | null {
  try {
    return storage?.getItem(keyOfSettings) ?? null;
  } catch {
    return null;
  }
}

export function createSettingsStore(storage: Storage | undefined, events: EventTarget): SettingsStore {
  const listeners = new Set<() => void>();
  let now = read(stored(storage));
  const set = (settings: OfficeSettings) => {
    now = settings;
    for (const listener of listeners) listener();
  };
  events.addEventListener("storage", (event) => {
    const { key } = event as StorageEvent;
    if (key === null || key === keyOfSettings) set(read(stored(storage)));
  });
  return {
    get: () => now,
    put: (settings) => {
      set(settings);
      return putItem(storage, keyOfSettings, JSON.stringify(settings));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
