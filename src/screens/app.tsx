import type { SettingsStore } from "../drafts/settings-store.ts";
import type { DraftStore } from "../drafts/store.ts";
import { DraftScreen } from "./draft-screen.tsx";
import { importScreen } from "./later-steps.ts";
import { LoadedLater } from "./loaded-later.tsx";
import { SettingsProvider } from "./office-settings.ts";
import { parseRoute, useHash } from "./route.ts";
import { StartScreen } from "./start-screen.tsx";

/** The whole program: the list of drafts, or one of them. */
export function App({ store, settings }: { store: DraftStore; settings: SettingsStore }) {
  return (
    <SettingsProvider value={settings}>
      <Screen store={store} />
    </SettingsProvider>
  );
}

function Screen({ store }: { store: DraftStore }) {
  const route = parseRoute(useHash());
  if (route.at === "start") return <StartScreen store={store} />;
  if (route.at === "import") return <LoadedLater from={importScreen} props={{ store }} />;
  return <DraftScreen key={route.id} store={store} route={route} />;
}
