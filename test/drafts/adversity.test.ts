import { expect } from "vitest";
import type { DraftStore } from "../../src/drafts/draft-store.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test } from "../kit/property.ts";
import { fakeBrowser } from "../kit/storage.ts";
import { fill, keyOf, openStore } from "../kit/stores.ts";

const draftOf = (other: string) => ({ ...exampleDraft(), other });

/** What may befall one draft that up to three tabs have open. */
type Event =
  | { readonly kind: "open" | "save"; readonly tab: number }
  | { readonly kind: "die"; readonly tab: number; readonly writes: number; readonly share: number }
  | { readonly kind: "damage"; readonly share: number }
  | { readonly kind: "full" | "room" };

const tab = fc.nat(2);
const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const opening = fc.record({ kind: fc.constant("open" as const), tab });
const saving = fc.record({ kind: fc.constant("save" as const), tab });
const dying = fc.record({ kind: fc.constant("die" as const), tab, writes: fc.nat(2), share });
const damage = fc.record({ kind: fc.constant("damage" as const), share });
const room = fc.record({ kind: fc.constantFrom("full" as const, "room" as const) });

/** Three tabs over one draft; `readable` is what a page opened now would show of it. */
function threeTabs() {
  const browser = fakeBrowser();
  const { store } = openStore(browser, "first");
  const { id } = store.create(draftOf("0"));
  let made = 0;
  const newTab = (): DraftStore => {
    made += 1;
    return openStore(browser, `tab-${made}`, made * 1_000_000).store;
  };
  const tabs = [newTab(), newTab(), newTab()];
  return { browser, id, tabs, newTab, readable: () => newTab().peek(id)?.other };
}

test(
  "whatever is torn, damaged or typed in three tabs at once, a draft is as saved last or as it was before that",
  [fc.array(fc.oneof(opening, saving, saving, dying, damage), { maxLength: 25 })],
  (events: readonly Event[]) => {
    const { browser, id, tabs, newTab, readable } = threeTabs();
    let allowed: readonly (string | undefined)[] = ["0"];
    // What is damaged twice in a row takes two copies; the third is a version.
    let isDamaged = false;
    for (const [at, event] of events.entries()) {
      const before = readable();
      const text = `${at + 1}`;
      if (event.kind === "open") tabs[event.tab]?.open(id);
      if (event.kind === "save" && tabs[event.tab]?.save(id, draftOf(text)).kind === "saved") {
        allowed = [text, before];
        isDamaged = false;
      }
      if (event.kind === "die" && !isDamaged) {
        isDamaged = true;
        browser.tearAfter(event.writes, event.share);
        tabs[event.tab]?.save(id, draftOf(text));
        browser.tearAfter(Number.POSITIVE_INFINITY, 0);
        tabs[event.tab] = newTab();
        allowed = [text, before, ...allowed];
      }
      if (event.kind === "damage" && !isDamaged) {
        isDamaged = true;
        const key = keyOf("draft", id);
        const whole = browser.values.get(key) ?? "";
        browser.values.set(key, whole.slice(0, whole.length * event.share));
      }
      expect(allowed).toContain(readable());
    }
  },
  300,
);

test(
  "a storage that is full and empty by turns always has the draft as saved last, or as the page was told",
  [fc.array(fc.oneof(opening, saving, saving, room), { maxLength: 25 })],
  (events: readonly Event[]) => {
    const { browser, id, tabs, readable } = threeTabs();
    let saved = "0";
    for (const [at, event] of events.entries()) {
      const text = `${at + 1}${"长".repeat(at * 50)}`;
      if (event.kind === "open") tabs[event.tab]?.open(id);
      if (event.kind === "save" && tabs[event.tab]?.save(id, draftOf(text)).kind === "saved") saved = text;
      if (event.kind === "full") fill(browser);
      if (event.kind === "room") browser.limit = Number.POSITIVE_INFINITY;
      expect(readable()).toBe(saved);
    }
  },
  300,
);
