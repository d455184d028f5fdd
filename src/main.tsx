import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserStorage } from "./drafts/shelf.ts";
import { createDraftStore, randomId } from "./drafts/store.ts";
import { App } from "./screens/app.tsx";
import { preloadSteps } from "./screens/later-steps.ts";
import "./ui/tokens.css";
import "./ui/base.css";

const store = createDraftStore({
  storage: browserStorage(),
  events: window,
  now: Date.now,
  newId: randomId,
  tab: randomId(),
});

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
);

// Once the first screen stands, so that it does not wait for them.
setTimeout(preloadSteps, 500);
