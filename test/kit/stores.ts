import { createDraftStore, type DraftStore } from "../../src/drafts/draft-store.ts";
import type { Watcher } from "../../src/drafts/watch.ts";
import { type FakeBrowser, fakeBrowser } from "./storage.ts";

/** The storage key of what is kept of a draft. */
export const keyOf = (slot: string, id: string): string => `annual-disclosure-report/${slot}/${id}`;

/** A store as one tab of that browser has it; its clock ticks a second at every look. */
export function openStore(browser: FakeBrowser = fakeBrowser(), tab = "tab-1", start = 1000) {
  let time = start;
  let made = 0;
  const store: DraftStore = createDraftStore({
    ...browser.openTab(),
    now: () => {
      time += 1000;
      return time;
    },
    newId: () => {
      made += 1;
      return `${tab}-draft-${made}`;
    },
    tab,
  });
  return { store, browser };
}

export function opened(found: ReturnType<DraftStore["open"]>) {
  if (found.kind !== "opened") throw new Error(found.kind);
  return found;
}

/** One that minds nothing but what it is given. */
export const watcher = (part: Partial<Watcher>): Watcher => ({
  taken: () => undefined,
  saved: () => undefined,
  removed: () => undefined,
  lost: () => undefined,
  later: () => undefined,
  ...part,
});

/** Nothing more fits into that browser's storage. */
export function fill(browser: FakeBrowser): void {
  browser.limit = [...browser.values].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
}
