import { expect, test } from "vitest";
import { encodeRecord } from "../../src/drafts/draft-record.ts";
import { createDraftStore } from "../../src/drafts/draft-store.ts";
import { currentVersion } from "../../src/report/migrations.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { fakeBrowser } from "../kit/storage.ts";
import { fill, keyOf, opened, openStore, watcher } from "../kit/stores.ts";

const draftOf = (other: string) => ({ ...exampleDraft(), other });

/** A draft saved twice, so that there is a copy of the first saving. */
function savedTwice() {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("第一次"));
  store.save(id, draftOf("第二次"));
  return { store, browser, id, text: browser.values.get(keyOf("draft", id)) ?? "" };
}

property(
  "one flipped letter anywhere in a draft is noticed, and the copy before it opened",
  [fc.nat(), fc.nat(6)],
  (place, bit) => {
    const { browser, id, text } = savedTwice();
    const at = place % text.length;
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
    browser.values.set(keyOf("draft", id), text.slice(0, at) + flipped + text.slice(at + 1));
    const { draft } = opened(openStore(browser, "later").store.open(id)).record;
    expect(["第一次", "第二次"]).toContain(draft.other);
    expect({ ...draft, other: "" }).toEqual({ ...exampleDraft(), other: "" });
  },
);

test("a draft without a copy that was altered can still be opened, and says so", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("原来的字"));
  const key = keyOf("draft", id);
  browser.values.delete(keyOf("previous", id));
  browser.values.set(key, (browser.values.get(key) ?? "").replace("原来的字", "别样的字"));
  const found = opened(openStore(browser, "later").store.open(id));
  expect(found).toMatchObject({ altered: true, record: { draft: { other: "别样的字" } } });
});

test("a damaged draft with a copy is in the list as that copy, to be opened as ever", () => {
  const { browser, id, text } = savedTwice();
  browser.values.set(keyOf("draft", id), text.slice(0, text.length / 2));
  expect(openStore(browser, "later").store.list()).toMatchObject([{ kind: "draft", id, year: 2023 }]);
});

test("a draft whose text has gone is opened from the copy before it", () => {
  const { browser, id } = savedTwice();
  browser.values.delete(keyOf("draft", id));
  const { store } = openStore(browser, "later");
  expect(store.list()).toMatchObject([{ kind: "draft", id }]);
  expect(opened(store.open(id)).record.draft.other).toBe("第一次");
});

test("a damaged text never takes the place of a good copy", () => {
  const { store, browser, id, text } = savedTwice();
  browser.values.set(keyOf("draft", id), text.slice(0, 100));
  const before = browser.values.get(keyOf("previous", id));
  store.save(id, draftOf("第三次"));
  expect(browser.values.get(keyOf("previous", id))).toBe(before);
  expect(opened(openStore(browser, "later").store.open(id)).record.draft.other).toBe("第三次");
});

property(
  "a tab that dies in the middle of any write of a saving leaves the draft as saved before",
  [fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(1)],
  (share, writes) => {
    const { store, browser, id } = savedTwice();
    browser.tearAfter(writes, share);
    store.save(id, draftOf("第三次"));
    expect(["第二次", "第一次"]).toContain(opened(openStore(browser, "later").store.open(id)).record.draft.other);
  },
);

test("a draft of an earlier version is migrated as it is opened; dying while it is saved leaves it in that version", () => {
  const browser = fakeBrowser();
  const { lastYear: _, explanations: __, finalisedOn: ___, ...first } = draftOf("旧版");
  const about = { edition: "2021", version: 1, id: "old", createdAt: 1, savedAt: 2, revision: 3, writer: "t" };
  const text = JSON.stringify({ ...about, draft: first });
  browser.values.set(keyOf("draft", "old"), text);
  const { store } = openStore(browser);
  expect(opened(store.open("old")).record.draft).toEqual(draftOf("旧版"));
  expect(browser.values.get(keyOf("draft", "old"))).toBe(text);
  browser.tearAfter(1, 0.5);
  store.save("old", draftOf("新版"));
  expect(browser.values.get(keyOf("previous", "old"))).toBe(text);
  expect(opened(openStore(browser, "later").store.open("old")).record.draft).toEqual(draftOf("旧版"));
});

test("a page never overwrites what a later program has saved meanwhile", () => {
  const { store, browser, id } = savedTwice();
  const later = JSON.stringify({ version: currentVersion + 1, draft: {} });
  browser.values.set(keyOf("draft", id), later);
  expect(store.save(id, draftOf("第三次"))).toEqual({ kind: "newer" });
  expect(browser.values.get(keyOf("draft", id))).toBe(later);
});

test("the draft saved last stands first, even where the clock was set back in between", () => {
  const browser = fakeBrowser();
  const before = openStore(browser, "before", 9_000_000).store;
  const first = before.create(draftOf("先")).id;
  const { store } = openStore(browser, "after", 1000);
  const second = store.create(draftOf("后")).id;
  expect(store.list().map(({ id }) => id)).toEqual([second, first]);
  expect(store.list()).toMatchObject([{ savedAt: expect.any(Number) }, {}]);
  store.open(first);
  store.save(first, draftOf("再先"));
  expect(store.list().map(({ id }) => id)).toEqual([first, second]);
  expect(opened(store.open(first)).record.savedAt).toBeLessThan(1_000_000);
});

test("whoever has a draft open hears that it has gone, and apart from that, that another tab removed it", () => {
  const browser = fakeBrowser();
  const { store } = openStore(browser, "here");
  const { id } = store.create(exampleDraft());
  store.open(id);
  const heard: string[] = [];
  const hear = (word: string) => () => heard.push(word);
  store.watch(id, watcher({ taken: hear("taken"), removed: hear("removed"), lost: hear("lost") }));
  browser.openTab().storage.clear();
  expect(heard).toEqual(["lost"]);
  store.save(id, exampleDraft());
  const { store: there } = openStore(browser, "there");
  there.remove(id);
  expect(heard.slice(1)).toEqual(["removed"]);
  there.deleted.takeBack(id);
  expect(heard.slice(2)).toContain("taken");
  expect(opened(store.open(id)).record.draft).toEqual(exampleDraft());
});

test("a draft goes by the key under which it lies", () => {
  const { store, browser } = openStore();
  const about = { createdAt: 1, savedAt: 2, revision: 3, order: 4, writer: "t" };
  browser.values.set(keyOf("draft", "here"), encodeRecord({ id: "elsewhere", ...about, draft: exampleDraft() }));
  expect(opened(store.open("here")).record.id).toBe("here");
});

test("when the storage is full, earlier versions give way before the copies kept against damage", () => {
  const { store, browser, id } = savedTwice();
  store.setVersions(id, "版".repeat(3000));
  fill(browser);
  expect(store.save(id, draftOf("长".repeat(1000))).kind).toBe("saved");
  expect(store.texts(id).versions).toBeUndefined();
  expect(store.texts(id).previous).toBeDefined();
});

test("what the journal has is taken where it is later than the storage, but never under an open draft", () => {
  const browser = fakeBrowser();
  const journal = new Map<string, string>();
  const tab = (name: string) =>
    createDraftStore({
      ...browser.openTab(),
      now: () => 1000,
      newId: () => "d",
      tab: name,
      mirror: { write: (id, text) => journal.set(id, text), remove: (id) => journal.delete(id) },
    });
  const store = tab("first");
  const { id } = store.create(draftOf("第一次"));
  const onDisk = new Map(browser.values);
  store.save(id, draftOf("断电前"));
  const lastSavings = new Map(journal);
  browser.values.clear();
  for (const [key, text] of onDisk) browser.values.set(key, text);

  const open = tab("open");
  open.open(id);
  open.recover(lastSavings);
  expect(open.peek(id)?.other).toBe("第一次");
  const next = tab("next");
  next.recover(lastSavings);
  expect(next.peek(id)?.other).toBe("断电前");
  next.recover(new Map([[id, "{"]]));
  next.recover(new Map([[id, onDisk.get(keyOf("draft", id)) ?? ""]]));
  expect(next.peek(id)?.other).toBe("断电前");
  next.remove(id);
  expect(journal.size).toBe(1);
  next.deleted.purge(id);
  expect(journal.size).toBe(0);
});
