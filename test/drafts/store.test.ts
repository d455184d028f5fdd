import { expect, test, vi } from "vitest";
import { decodeRecord } from "../../src/drafts/draft-record.ts";
import { createDraftStore } from "../../src/drafts/draft-store.ts";
import { createSettingsStore } from "../../src/drafts/settings-store.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { fakeBrowser } from "../kit/storage.ts";
import { fill, keyOf, opened, openStore, watcher } from "../kit/stores.ts";

const other = () => ({ ...exampleDraft(), organ: "某镇人民政府" });

test("a new draft is in the list, and opens as it was", () => {
  const { store } = openStore();
  const { id, result } = store.create(exampleDraft());
  expect(result.kind).toBe("saved");
  expect(store.list()).toMatchObject([
    { kind: "draft", id, organ: "偃师区缙氏镇人民政府", year: 2023, filling: { filled: 174, asked: 174 } },
  ]);
  expect(opened(store.open(id)).record.draft).toEqual(exampleDraft());
});

property("any draft survives the storage", [arbitraryDraft()], (draft) => {
  const { store } = openStore();
  expect(opened(store.open(store.create(draft).id)).record.draft).toEqual(draft);
});

test("the draft edited last stands first, with the step where it was left", () => {
  const { store } = openStore();
  const first = store.create(exampleDraft()).id;
  store.create(other());
  store.save(first, exampleDraft(), "applications");
  expect(store.list()).toMatchObject([{ id: first, step: "applications" }, { organ: "某镇人民政府" }]);
  expect(opened(store.open(first)).record).toMatchObject({ step: "applications", revision: 2 });
});

test("the list is the same until something changes, and whoever listens is told", () => {
  const { store } = openStore();
  let told = 0;
  const stop = store.subscribe(() => {
    told += 1;
  });
  const before = store.list();
  expect(store.list()).toBe(before);
  store.create(exampleDraft());
  expect(store.list()).not.toBe(before);
  stop();
  store.create(exampleDraft());
  expect(told).toBe(1);
});

test("a copy is a draft of its own", () => {
  const { store } = openStore();
  const { id } = store.create(exampleDraft());
  const copy = store.create(opened(store.open(id)).record.draft);
  expect(copy.id).not.toBe(id);
  store.save(copy.id, other());
  expect(opened(store.open(id)).record.draft.organ).toBe("偃师区缙氏镇人民政府");
});

test("a removed draft is gone, and comes back when that is undone", () => {
  const { store } = openStore();
  const { id } = store.create(exampleDraft());
  store.remove(id);
  expect(store.list()).toEqual([]);
  expect(store.open(id)).toEqual({ kind: "deleted" });
  expect(store.deleted.takeBack(id)).toBe("stored");
  expect(opened(store.open(id)).record.draft).toEqual(exampleDraft());
});

test("of a damaged draft the copy before it is opened, and says of when it is", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  store.save(id, other());
  browser.values.set(keyOf("draft", id), '{"version":1,"dra');
  const result = opened(store.open(id));
  expect(result.record.draft).toEqual(exampleDraft());
  expect(result.recoveredFrom).toBe(result.record.savedAt);
});

test("a damaged draft without a copy says so, hands over its text and leaves the others alone", () => {
  const { browser } = openStore();
  browser.values.set(keyOf("draft", "broken"), "{");
  const { store } = openStore(browser);
  const { id } = store.create(exampleDraft());
  expect(store.open("broken")).toEqual({ kind: "damaged", raw: "{" });
  expect(store.list()).toMatchObject([{ id }, { kind: "damaged", id: "broken", raw: "{" }]);
  expect(opened(store.open(id)).record.draft).toEqual(exampleDraft());
});

test("a draft of a later version is not touched", () => {
  const { store, browser } = openStore();
  const raw = JSON.stringify({ version: 99, draft: {} });
  browser.values.set(keyOf("draft", "later"), raw);
  expect(store.open("later")).toEqual({ kind: "newer", raw });
  expect(browser.values.get(keyOf("draft", "later"))).toBe(raw);
});

property("whatever stands in the storage, reading it never throws", [fc.oneof(fc.string(), fc.json())], (text) => {
  expect(["good", "damaged", "newer"]).toContain(decodeRecord(text).kind);
});

test("a full storage is said to be full, and what was saved before stays", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  fill(browser);
  const longer = { ...exampleDraft(), other: "长".repeat(20_000) };
  const before = new Map(browser.values);
  expect(store.save(id, longer)).toEqual({ kind: "full" });
  expect(browser.values).toEqual(before);
  expect(store.create({ ...other(), other: longer.other }).result).toEqual({ kind: "full" });
  expect(store.list()).toHaveLength(1);
  expect(openStore(browser, "elsewhere").store.peek(id)).toEqual(exampleDraft());
});

test("what a full storage did not take stays with the page, is marked in the list, and is saved once there is room", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  const unneeded = store.create(other()).id;
  fill(browser);
  const longer = { ...exampleDraft(), other: "长".repeat(14_000) };
  expect(store.save(id, longer)).toEqual({ kind: "full" });
  expect(store.list()).toMatchObject([{ id, unsaved: true }, { id: unneeded }]);
  expect(opened(store.open(id)).record.draft).toEqual(longer);
  store.remove(unneeded);
  expect(store.list()).toMatchObject([{ id, unsaved: false }]);
  expect(openStore(browser, "elsewhere").store.peek(id)).toEqual(longer);
});

test("when the storage is full, copies kept against damage give way to the draft itself", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  store.save(id, other());
  fill(browser);
  browser.limit += 20;
  expect(store.save(id, { ...other(), other: "长".repeat(500) }).kind).toBe("saved");
  expect(browser.values.has(keyOf("previous", id))).toBe(false);
});

test("without a storage the program goes on for as long as the page lives, and says that nothing is kept", () => {
  const store = createDraftStore({
    storage: undefined,
    events: new EventTarget(),
    now: () => 1,
    newId: () => "only",
    tab: "tab",
  });
  const { id, result } = store.create(exampleDraft());
  expect(result).toEqual({ kind: "disabled" });
  expect(opened(store.open(id)).record.draft).toEqual(exampleDraft());
  expect(store.save(id, other())).toEqual({ kind: "disabled" });
  expect(store.list()).toMatchObject([{ organ: "某镇人民政府" }]);
});

test("a storage that throws at every touch counts as none", () => {
  const broken = new Proxy({} as Storage, {
    get: () => {
      throw new DOMException("denied", "SecurityError");
    },
  });
  const store = createDraftStore({
    storage: broken,
    events: new EventTarget(),
    now: () => 1,
    newId: () => "only",
    tab: "tab",
  });
  expect(store.list()).toEqual([]);
  expect(store.create(exampleDraft()).result).toEqual({ kind: "disabled" });
});

test("the tab that opens a draft has it: the older one is told, and no longer overwrites it", () => {
  const browser = fakeBrowser();
  const older = openStore(browser, "older", 1000).store;
  const { id } = older.create(exampleDraft());
  older.open(id);
  const told: number[] = [];
  older.watch(id, watcher({ taken: (at) => told.push(at) }));

  const newer = openStore(browser, "newer", 500_000).store;
  newer.open(id);
  expect(told).toHaveLength(1);
  const saved = newer.save(id, other());
  expect(older.save(id, blankDraft({ organ: "旧", organKind: "other", year: 2024 }))).toEqual({
    kind: "taken",
    at: saved.kind === "saved" ? saved.at : 0,
  });
  expect(opened(newer.open(id)).record.draft.organ).toBe("某镇人民政府");
});

test("word of a tab that had a draft earlier, come late, does not stop the one that has it now", () => {
  const browser = fakeBrowser();
  const { storage, events } = browser.openTab();
  const store = createDraftStore({ storage, events, now: () => 1, newId: () => "only", tab: "here" });
  const { id } = store.create(exampleDraft());
  store.open(id);
  let told = 0;
  store.watch(id, watcher({ taken: () => (told += 1) }));
  const hear = (newValue: string) =>
    events.dispatchEvent(Object.assign(new Event("storage"), { key: keyOf("owner", id), newValue }));
  hear("earlier");
  expect(told).toBe(0);
  expect(store.save(id, other()).kind).toBe("saved");
  browser.values.set(keyOf("owner", id), "later");
  hear("later");
  expect(told).toBe(1);
});

test("a tab that loads the newer contents has the draft again", () => {
  const browser = fakeBrowser();
  const first = openStore(browser, "first").store;
  const { id } = first.create(exampleDraft());
  first.open(id);
  const second = openStore(browser, "second").store;
  second.open(id);
  second.save(id, other());
  expect(opened(first.open(id)).record.draft.organ).toBe("某镇人民政府");
  expect(first.save(id, exampleDraft()).kind).toBe("saved");
  expect(second.save(id, other()).kind).toBe("taken");
});

test("what another tab adds appears in the list", () => {
  const browser = fakeBrowser();
  const here = openStore(browser, "here").store;
  expect(here.list()).toEqual([]);
  openStore(browser, "there").store.create(exampleDraft());
  expect(here.list()).toHaveLength(1);
});

test("looking at a draft leaves it with the tab that holds it", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  store.open(id);
  const { store: elsewhere } = openStore(browser, "tab-2");
  expect(elsewhere.peek(id)).toEqual(exampleDraft());
  expect(store.save(id, other()).kind).toBe("saved");
  expect(elsewhere.peek("no such draft")).toBeUndefined();
});

test("what fails while it hears of a saving neither undoes the saving nor keeps others from hearing", () => {
  const { store } = openStore();
  let told = 0;
  store.subscribe(() => {
    throw new Error("drawing failed");
  });
  store.subscribe(() => {
    told += 1;
  });
  vi.useFakeTimers();
  const { id, result } = store.create(exampleDraft());
  expect(result.kind).toBe("saved");
  expect(store.save(id, exampleDraft()).kind).toBe("saved");
  expect(told).toBe(2);
  expect(() => vi.runAllTimers()).toThrow("drawing failed");
  vi.useRealTimers();
});

test("settings are put down and told though something fails while it hears of them", () => {
  const { storage, events } = fakeBrowser().openTab();
  const settings = createSettingsStore(storage, events);
  let told = 0;
  settings.subscribe(() => {
    throw new Error("drawing failed");
  });
  settings.subscribe(() => {
    told += 1;
  });
  vi.useFakeTimers();
  expect(settings.put("某县教育局")).toBe("ok");
  expect([told, settings.text()]).toEqual([1, "某县教育局"]);
  expect(() => vi.runAllTimers()).toThrow("drawing failed");
  vi.useRealTimers();
});

test("a draft is given a name in the list and keeps it, its place there, and what another tab typed", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  const other = openStore(browser, "tab-2", 50_000).store;
  const first = opened(other.open(id)).record;
  store.create({ ...exampleDraft(), organ: "某镇人民政府" });
  const [before] = store.list().slice(1);
  expect(store.setMark(id, "送审前留底").kind).toBe("saved");
  expect(store.list()[1]).toEqual({ ...before, mark: "送审前留底" });
  // The other tab goes on with it where it stands, and the name stays.
  expect(other.takeOver(id, first.order)).toBe(true);
  expect(other.save(id, { ...exampleDraft(), other: "新写的话。" }).kind).toBe("saved");
  expect(opened(store.open(id)).record).toMatchObject({ mark: "送审前留底", draft: { other: "新写的话。" } });
  expect(store.setMark(id, undefined).kind).toBe("saved");
  expect(opened(store.open(id)).record.mark).toBeUndefined();
  store.remove(id);
  expect(store.setMark(id, "不在了").kind).toBe("removed");
});
