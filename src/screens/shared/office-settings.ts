import { createContext, useContext, useSyncExternalStore } from "react";
import { createSettingsStore, type SettingsStore } from "../../drafts/settings-store.ts";
import type { OfficeSettings } from "../../report/office-settings.ts";

/** Without a provider, the usual settings. */
const SettingsContext = createContext<SettingsStore>(createSettingsStore(undefined, new EventTarget()));

/** Gives the screens within it the office's settings. */
export const SettingsProvider = SettingsContext.Provider;

/** Where the office's settings are kept, to be changed. */
export const useSettingsStore = (): SettingsStore => useContext(SettingsContext);

/** The office's settings as they are now. */
export function useOfficeSettings(): OfficeSettings {
  const store = useSettingsStore();
  return useSyncExternalStore(store.subscribe, store.get);
}
