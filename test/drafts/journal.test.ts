import { expect, test } from "vitest";
import { createDraftStore } from "../../src/drafts/draft-store.ts";
import { type LaterSaving, laterMark } from "../../src/drafts/recovery.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fakeBrowser } from "../kit/storage.ts";
import { fill, keyOf, watcher } from "../kit/stores.ts";

const draftOf = (other: string) => ({ ...exampleDraft(), other });

/**
 * A browser in which a draft was saved twice before the power was cut, with the journal as it was then. `disk` is what
 * local storage has: all of it, or all but the last saving.
 */
function afterPowerCut(disk: "whole" | "older") {
  const browser = fakeBrowser();
  const journal = new Map<string, string>();
  let time = 1000;
  const tab = (name: string) => {
    let made = 0;
    return createDraftStore({
      ...browser.openTab(),
      now: () => {
        time += 1000;
        return time;
      },
      newId: () => {
        made += 1;
        return `${name}-${made}`;
      },
      tab: name,
      mirror: { write: (id, text) => journal.set(id, text), remove: (id) => journal.delete(id) },
    });
  };
  const first = tab("first");
  const { id } = first.create(draftOf("较早"));
  first.open(id);
  const older = new Map(browser.values);
  first.save(id, draftOf("断电前"));
  if (disk === "older") {
    browser.values.clear();
    for (const [key, text] of older) browser.values.set(key, text);
  }
  return { browser, id, tab, journal, left: new Map(journal) };
}

const half = (text: string | undefined) => (text ?? "").slice(0, 200);

test("a draft damaged while its last saving is whole in the journal opens as last saved, not as before that", () => {
  const { browser, id, tab, left } = afterPowerCut("whole");
  browser.values.set(keyOf("draft", id), half(browser.values.get(keyOf("draft", id))));
  expect(tab("without").peek(id)?.other).toBe("较早");
  const store = tab("next");
  store.recover(left);
  expect(store.peek(id)?.other).toBe("断电前");
  expect(store.open(id)).not.toHaveProperty("recoveredFrom");
});

test("a draft damaged together with its copy comes back from the journal", () => {
  const { browser, id, tab, left } = afterPowerCut("whole");
  for (const slot of ["draft", "previous"]) browser.values.set(keyOf(slot, id), "{");
  const store = tab("next");
  expect(store.open(id).kind).toBe("damaged");
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  store.recover(left);
  expect(told).toBeGreaterThan(0);
  expect(store.peek(id)?.other).toBe("断电前");
});

test("a draft altered in one letter, and without a copy, comes back from the journal as it was written", () => {
  const { browser, id, tab, left } = afterPowerCut("whole");
  browser.values.delete(keyOf("previous", id));
  browser.values.set(keyOf("draft", id), (browser.values.get(keyOf("draft", id)) ?? "").replace("断电前", "断电后"));
  const store = tab("next");
  store.recover(left);
  expect(store.peek(id)?.other).toBe("断电前");
});

test("a journal that is damaged itself, or behind the storage, changes nothing", () => {
  const { browser, id, tab, left } = afterPowerCut("whole");
  const before = new Map(browser.values);
  tab("next").recover(new Map([[id, half(left.get(id))]]));
  tab("next").recover(left);
  expect(browser.values).toEqual(before);
});

test("what a later program has saved is not replaced by the journal", () => {
  const { browser, id, tab, left } = afterPowerCut("older");
  const newer = JSON.stringify({ version: 99, draft: {} });
  browser.values.set(keyOf("draft", id), newer);
  tab("next").recover(left);
  expect(browser.values.get(keyOf("draft", id))).toBe(newer);
});

test("a journal slow to answer: the page that has the older text open, and nothing typed, is given the later one", () => {
  const { id, tab, left } = afterPowerCut("older");
  const store = tab("slow");
  expect(store.open(id)).toMatchObject({ record: { draft: { other: "较早" } } });
  const offers: LaterSaving[] = [];
  store.watch(id, watcher({ later: (saving) => offers.push(saving) }));
  store.recover(left);
  expect(offers).toHaveLength(1);
  expect(store.peek(id)?.other).toBe("较早");
  offers[0]?.take();
  expect(store.open(id)).toMatchObject({ record: { draft: { other: "断电前" } } });
  expect(store.save(id, draftOf("接着写")).kind).toBe("saved");
  expect(store.list()).toHaveLength(1);
});

test("a journal slow to answer: where the older text was written on already, the later one is kept as a draft beside it", () => {
  const { id, tab, left } = afterPowerCut("older");
  const store = tab("slow");
  store.open(id);
  const offers: LaterSaving[] = [];
  store.watch(id, watcher({ later: (saving) => offers.push(saving) }));
  store.save(id, draftOf("在较早的上面写"));
  store.save(id, draftOf("在较早的上面再写"));
  store.recover(left);
  const apart = offers[0]?.keepApart() ?? "";
  expect(store.peek(id)?.other).toBe("在较早的上面再写");
  expect(store.peek(apart)?.other).toBe("断电前");
  expect(store.list()).toMatchObject([{ id }, { id: apart, mark: laterMark }]);
});

test("a journal slow to answer finds its page even if that was only about to be drawn, or has been left", () => {
  const { id, tab, left } = afterPowerCut("older");
  const drawing = tab("drawing");
  drawing.open(id);
  drawing.recover(left);
  const offers: LaterSaving[] = [];
  const stop = drawing.watch(id, watcher({ later: (saving) => offers.push(saving) }));
  expect(offers).toHaveLength(1);
  stop();

  const untouched = afterPowerCut("older");
  const reader = untouched.tab("reader");
  reader.open(untouched.id);
  reader.watch(untouched.id, watcher({}))();
  reader.recover(untouched.left);
  expect(reader.peek(untouched.id)?.other).toBe("断电前");
  expect(reader.list()).toHaveLength(1);

  const written = afterPowerCut("older");
  const writer = written.tab("writer");
  writer.open(written.id);
  const end = writer.watch(written.id, watcher({}));
  writer.save(written.id, draftOf("写了就走"));
  end();
  writer.recover(written.left);
  expect(writer.list().map((line) => writer.peek(line.id)?.other)).toEqual(["写了就走", "断电前"]);
});

test("a journal slow to answer brings back no draft that was removed meanwhile", () => {
  const { id, tab, left } = afterPowerCut("older");
  const store = tab("slow");
  store.open(id);
  store.remove(id);
  store.recover(left);
  expect(store.list()).toEqual([]);
  store.deleted.takeBack(id);
  expect(store.list()).toHaveLength(1);
  store.remove(id);
  store.deleted.purge(id);
  store.recover(left);
  expect(store.list()).toEqual([]);
});

test("a journal slow to answer with nothing later than what was opened says nothing", () => {
  const { id, tab, left } = afterPowerCut("whole");
  const store = tab("slow");
  store.open(id);
  const offers: LaterSaving[] = [];
  store.watch(id, watcher({ later: (saving) => offers.push(saving) }));
  store.save(id, draftOf("接着写"));
  store.recover(left);
  expect(offers).toEqual([]);
  expect(store.list()).toHaveLength(1);
});

test("where a full storage has no room for the later saving, the page keeps it until there is", () => {
  const { browser, id, tab, left } = afterPowerCut("older");
  const store = tab("slow");
  store.open(id);
  const offers: LaterSaving[] = [];
  store.watch(id, watcher({ later: (saving) => offers.push(saving) }));
  store.save(id, draftOf("写"));
  fill(browser);
  browser.values.delete(keyOf("previous", id));
  fill(browser);
  store.recover(left);
  const apart = offers[0]?.keepApart() ?? "";
  expect(store.peek(apart)?.other).toBe("断电前");
  expect(store.list().find((line) => line.id === apart)).toMatchObject({ unsaved: true });
});
