import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserStorage } from "./drafts/draft-storage.ts";
import { createDraftStore } from "./drafts/draft-store.ts";
import { browserMirror } from "./drafts/durable-mirror.ts";
import { createSettingsStore } from "./drafts/settings-store.ts";
import { randomId } from "./lib/random-id.ts";
import { App } from "./screens/app.tsx";
import { preloadAll, preloadScreen } from "./screens/lazy-screens.ts";
import { parseRoute } from "./screens/shared/route.ts";
import "./ui/tokens.css";
import "./ui/base.css";

const route = parseRoute(window.location.hash);
const storage = browserStorage();
const settings = createSettingsStore(storage, window);
const mirror = browserMirror();
const store = createDraftStore({
  storage,
  events: window,
  now: Date.now,
  newId: randomId,
  tab: randomId(),
  mirror,
});

/** Once the first screen stands, so that it does not wait for them. */
const loadRest = () => {
  store.deleted.sweep();
  void preloadAll(route);
};

const draw = () =>
  createRoot(document.getElementById("root") as HTMLElement).render(
    <StrictMode>
      <App store={store} settings={settings} onRest={loadRest} />
    </StrictMode>,
  );

/** The longest that a draft waits for the durable mirror, in ms. */
const longestWait = 1000;
const recovered = Promise.race([
  mirror?.read().then(store.recover),
  new Promise((resolve) => setTimeout(resolve, longestWait)),
]);
const screen = preloadScreen(route);
// A draft is opened as the mirror has it, where that is later; the list need not wait.
Promise.allSettled(route.at === "draft" ? [screen, recovered] : [screen]).then(draw);
