import type { DraftStore } from "../drafts/store.ts";
import { DraftScreen } from "./draft-screen.tsx";
import { parseRoute, useHash } from "./route.ts";
import { StartScreen } from "./start-screen.tsx";

/** The whole program: the list of drafts, or one of them. */
export function App({ store }: { store: DraftStore }) {
  const route = parseRoute(useHash());
  return route.at === "start" ? (
    <StartScreen store={store} />
  ) : (
    <DraftScreen key={route.id} store={store} route={route} />
  );
}
