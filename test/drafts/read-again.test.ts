import { expect, test } from "vitest";
import { decodeRecord, encodeRecord } from "../../src/drafts/draft-record.ts";
import { checksum } from "../../src/lib/checksum.ts";
import { dateAndTime, exactTime, timeOfDay } from "../../src/lib/days.ts";
import { currentVersion } from "../../src/report/migrations.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { keyOf, opened, openStore } from "../kit/stores.ts";

const about = { id: "a", createdAt: 1000, savedAt: 2000, revision: 1, order: 3000, writer: "t" };

/** The text of a draft with anything in it, its checksum in order: as this program might have written it. */
function textOf(fields: object): string {
  const text = JSON.stringify({ edition: "2021", version: currentVersion, ...about, draft: exampleDraft(), ...fields });
  return `{"check":"${checksum(text)}",${text.slice(1)}`;
}

const storeWith = (text: string) => {
  const { browser, store } = openStore();
  browser.values.set(keyOf("draft", "a"), text);
  return { browser, store };
};

/** The example with what no schema takes. */
const unsound = (fields: object): Draft => ({ ...exampleDraft(), ...fields }) as unknown as Draft;

test("a draft that an earlier program saved with an empty annotation opens, and nothing needs to be told", () => {
  const notes = { "disclosure.regulations.issued": "" };
  const { store } = storeWith(textOf({ draft: unsound({ notes }) }));
  expect(opened(store.open("a")).record.draft).toEqual(exampleDraft());
  expect(store.setAsideOf("a")).toBeUndefined();
  expect(store.list()).toMatchObject([{ kind: "draft", hasSetAside: false }]);
});

test("one bad value is taken out of a stored draft, and told through savings until the clerk has seen to it", () => {
  const { browser, store } = storeWith(textOf({ draft: unsound({ organKind: "village", other: 5 }) }));
  const told = [
    { place: "机关类型", text: "village" },
    { place: "六、其他需要报告的事项", text: "5" },
  ];
  expect(opened(store.open("a"))).toMatchObject({ record: { draft: { organKind: "other", other: "" } } });
  expect(store.setAsideOf("a")).toEqual(told);
  expect(store.list()).toMatchObject([{ kind: "draft", hasSetAside: true }]);
  store.save("a", { ...exampleDraft(), other: "改过" });
  store.save("a", { ...exampleDraft(), other: "再改" });
  expect(openStore(browser, "later").store.setAsideOf("a")).toEqual(told);
  expect(openStore(browser, "later").store.peek("a")?.other).toBe("再改");
  store.forgetSetAside("a");
  expect(openStore(browser, "later").store.setAsideOf("a")).toBeUndefined();
  expect(openStore(browser, "later").store.peek("a")?.other).toBe("再改");
});

test("a tab that no longer holds a draft forgets nothing in it", () => {
  const { browser, store } = storeWith(textOf({ draft: unsound({ other: 5 }) }));
  store.open("a");
  openStore(browser, "later").store.open("a");
  store.forgetSetAside("a");
  expect(store.setAsideOf("a")).toHaveLength(1);
});

test("a draft that could not be read again is put right as it is written, and what stood there is told", () => {
  const { browser, store } = openStore();
  const { id } = store.create(exampleDraft());
  store.open(id);
  const notes = { "disclosure.regulations.issued": 5 };
  expect(store.save(id, unsound({ notes, other: "新" })).kind).toBe("saved");
  expect(store.save(id, unsound({ notes, other: "再新" })).kind).toBe("saved");
  const { store: later } = openStore(browser, "later");
  expect(later.peek(id)).toEqual({ ...exampleDraft(), other: "再新" });
  expect(later.setAsideOf(id)).toEqual([{ place: "表二 规章 本年制发件数 的附注", text: "5" }]);
});

test("what is no draft at all is never written over a good one", () => {
  const { browser, store } = openStore();
  const { id } = store.create(exampleDraft());
  for (const nothing of [{}, null, { organ: 5 }]) {
    expect(store.save(id, nothing as unknown as Draft)).toEqual({ kind: "unsound" });
  }
  expect(openStore(browser, "later").store.peek(id)).toEqual(exampleDraft());
});

test.each([
  ["no JSON", '{"version":1,"dra'],
  ["nothing", ""],
  ["no version", JSON.stringify({ ...about, draft: exampleDraft() })],
  ["no report", textOf({ draft: {} })],
  ["no draft", textOf({ draft: undefined })],
  ["a list", "[]"],
])("a text with %s in it cannot be read", (_, text) => {
  expect(decodeRecord(text)).toEqual({ kind: "damaged" });
});

test.each([
  ["the time of saving", { savedAt: 9e15 }, { savedAt: 0 }, [{ place: "保存时间", text: "9000000000000000" }]],
  ["the time of making", { createdAt: -1 }, { createdAt: 0 }, [{ place: "建立时间", text: "-1" }]],
  ["the revision", { revision: 9e15 }, { revision: 1 }, undefined],
  ["the order", { order: 9e15 }, { order: 2000 }, undefined],
  ["the order, which is no number", { order: "x" }, { order: 2000 }, undefined],
  ["the writer", { writer: 5 }, { writer: "" }, undefined],
  ["the step and the mark", { step: 5, mark: {} }, {}, undefined],
  ["what was set aside", { setAside: [5, { place: "年度", text: "x" }] }, {}, [{ place: "年度", text: "x" }]],
])("a bad number about a draft (%s) leaves the draft as it is", (_, fields, record, setAside) => {
  const found = decodeRecord(textOf(fields));
  expect(found).toMatchObject({ kind: "good", record: { draft: exampleDraft(), ...record } });
  expect(found.kind === "good" && found.record.setAside).toEqual(setAside);
});

property(
  "a time of saving out of all range leaves the list, and the drafts beside it can be opened",
  [fc.oneof(fc.constantFrom(9e15, 8.7e15, 1e300, -5, 1.5, "x", null), fc.double(), fc.string())],
  (savedAt) => {
    const text = textOf({ savedAt });
    const { store } = storeWith(text.replace(/"check":"[^"]*",/, ""));
    const { id } = store.create({ ...exampleDraft(), organ: "另一份" });
    const list = store.list();
    expect(list.map((line) => line.kind)).toEqual(["draft", "draft"]);
    for (const line of list) if (line.kind === "draft") expect(dateAndTime(line.savedAt)).toMatch(/\d{4}\/|时间不明/);
    expect(opened(store.open("a")).record.draft).toEqual(exampleDraft());
    expect(opened(store.open(id)).record.draft.organ).toBe("另一份");
  },
);

test.each([9e15, -1, 0, Number.NaN, Number.POSITIVE_INFINITY])("%d is no time, and said to be unknown", (time) => {
  expect([dateAndTime(time), exactTime(time), timeOfDay(time)]).toEqual(["时间不明", "时间不明", "时间不明"]);
});

test("a clock before 1970 or after all years does not make a draft unreadable", () => {
  for (const start of [-9e12, 9e15]) {
    const { store, browser } = openStore(undefined, "tab", start);
    const { id } = store.create(exampleDraft());
    store.save(id, { ...exampleDraft(), other: "新" });
    const { store: later } = openStore(browser, "later");
    expect(later.peek(id)?.other).toBe("新");
    expect(later.setAsideOf(id)).toBeUndefined();
    later.open(id);
    later.save(id, { ...exampleDraft(), other: "再新" });
    expect(openStore(browser, "again").store.peek(id)?.other).toBe("再新");
  }
});

test("the greatest numbers that can be stored are saved over and read again", () => {
  const { store, browser } = storeWith(textOf({ revision: 999_999_999, order: 999_999_999_999_999 }));
  store.open("a");
  for (const other of ["一", "二"]) {
    store.save("a", { ...exampleDraft(), other });
    expect(openStore(browser, other).store.peek("a")?.other).toBe(other);
  }
});

test("a draft goes through its text with what was set aside in it", () => {
  const record = { ...about, setAside: [{ place: "年度", text: "x" }, { place: "表二" }], draft: exampleDraft() };
  expect(decodeRecord(encodeRecord(record))).toEqual({ kind: "good", record });
});
