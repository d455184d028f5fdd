import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createDraftStore, type DraftStore } from "../../src/drafts/draft-store.ts";
import { createSettingsStore } from "../../src/drafts/settings-store.ts";
import type { Draft } from "../../src/report/schema.ts";
import type { StepId } from "../../src/review/steps.ts";
import { App } from "../../src/screens/app.tsx";
import { preloadAll } from "../../src/screens/lazy-screens.ts";
import { hrefOf } from "../../src/screens/shared/route.ts";

// As a moment after the start, when every step opens without waiting.
await preloadAll({ at: "start" });

let made = 0;

/** A store over the test page's own local storage. */
function testStore(): DraftStore {
  return createDraftStore({
    storage: window.localStorage,
    events: window,
    now: Date.now,
    newId: () => {
      made += 1;
      return `draft-${made}`;
    },
    tab: "test",
  });
}

/**
 * The program with one draft open at a step, or where an earlier report is brought into it. `saved` is the draft as it lies
 * in the store once saving is done.
 */
export function renderStep(draft: Draft, step: StepId | "import") {
  const store = testStore();
  const { id } = store.create(draft);
  act(() => {
    window.location.hash = hrefOf({ at: "draft", id, step });
  });
  const user = userEvent.setup();
  render(<App store={store} settings={createSettingsStore(window.localStorage, window)} />);
  const saved = async (): Promise<Draft> => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    const kept = store.open(id);
    if (kept.kind !== "opened") throw new Error(kept.kind);
    return kept.record.draft;
  };
  return { user, saved, store };
}

/** The program at its start screen. */
export function renderStart() {
  window.location.hash = "";
  const store = testStore();
  render(<App store={store} settings={createSettingsStore(window.localStorage, window)} />);
  return { user: userEvent.setup(), store };
}

/** Chooses from the menu of a draft in the list by the name of an item, such as 删除 某镇人民政府 2024年. */
export async function chooseInRow(press: (element: HTMLElement) => Promise<void>, name: string): Promise<void> {
  await press(await screen.findByRole("button", { name: name.replace(/^\S+/, "更多") }));
  await press(screen.getByRole("menuitem", { name }));
}
