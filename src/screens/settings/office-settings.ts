import { createContext, useContext, useSyncExternalStore } from "react";
import { createSettingsStore, type SettingsStore } from "../../drafts/settings-store.ts";
import type { OfficeSettings } from "../../report/office-settings.ts";

/** Without a provider, the usual settings. */
const SettingsContext = createContext<SettingsStore>(createSettingsStore(undefined, new EventTarget()));

export const SettingsProvider = SettingsContext.Provider;

export const useSettingsStore = (): SettingsStore => useContext(SettingsContext);

export function useOfficeSettings(): OfficeSettings {
  const store = useSettingsStore();
  return useSyncExternalStore(store.subscribe, store.get);
}
