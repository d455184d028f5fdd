import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createSettingsStore } from "./drafts/settings-store.ts";
import { browserStorage } from "./drafts/shelf.ts";
import { createDraftStore, randomId } from "./drafts/store.ts";
import { App } from "./screens/app.tsx";
import { preloadSteps } from "./screens/later-steps.ts";
import "./ui/tokens.css";
import "./ui/base.css";

const storage = browserStorage();
const settings = createSettingsStore(storage, window);
const store = createDraftStore({
  storage,
  events: window,
  now: Date.now,
  newId: randomId,
  tab: randomId(),
});

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <App store={store} settings={settings} />
  </StrictMode>,
);

// Once the first screen stands, so that it does not wait for them.
setTimeout(preloadSteps, 500);
