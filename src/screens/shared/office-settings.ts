import { createContext, useContext, useSyncExternalStore } from "react";
import { createSettingsStore, type SettingsStore } from "../../drafts/settings-store.ts";
import { createEmitter } from "../../lib/emitter.ts";
import { endAll } from "../../lib/listen.ts";
import { memoizeByIdentity, memoizeText } from "../../lib/memoize.ts";
import { firstSettings, type OfficeSettings } from "../../notice/settings.ts";

/** Without a provider, the usual settings. */
const SettingsContext = createContext<SettingsStore>(createSettingsStore(undefined, new EventTarget()));

/** Gives the screens within it the office's settings. */
export const SettingsProvider = SettingsContext.Provider;

/** Where the office's settings are kept, to be changed. */
export const useSettingsStore = (): SettingsStore => useContext(SettingsContext);

const first = memoizeText(firstSettings);
/** Reads the stored text: of it the day of publication alone, until what reads all is loaded. */
let read: (text: string) => OfficeSettings = first;
const listeners = createEmitter();

/** Loads what reads all that a notice lays down, which is no part of the first screen. */
export async function preloadSettings(): Promise<void> {
  const { readKept } = await import("../../notice/stored.ts");
  if (read !== first) return;
  read = (text) => readKept(text).settings;
  listeners.emit();
}

/** What holds for the office as its settings are now. */
export const settingsIn = (store: SettingsStore): OfficeSettings => read(store.text());

const waysOf = memoizeByIdentity((store: SettingsStore) => ({
  subscribe: (listener: () => void) => endAll([store.subscribe(listener), listeners.subscribe(listener)]),
  snapshot: () => settingsIn(store),
}));

/** What holds for the office: the notice, and over it what the office set for itself. */
export function useOfficeSettings(): OfficeSettings {
  const { subscribe, snapshot } = waysOf(useSettingsStore());
  return useSyncExternalStore(subscribe, snapshot);
}
