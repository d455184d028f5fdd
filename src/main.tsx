import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserStorage } from "./drafts/shelf.ts";
import { createDraftStore, randomId } from "./drafts/store.ts";
import { App } from "./screens/app.tsx";
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
