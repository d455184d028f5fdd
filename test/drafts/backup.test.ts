import { expect, test } from "vitest";
import { backupOf, looksLikeBackup, readBackup } from "../../src/drafts/backup.ts";
import { encodeRecord } from "../../src/drafts/draft-record.ts";
import type { DraftStore } from "../../src/drafts/draft-store.ts";
import { copyMarks, restoreBackup, restoredInWords } from "../../src/drafts/restore.ts";
import { draftOf, keepVersion } from "../../src/drafts/versions.ts";
import { toJson } from "../../src/files/json.ts";
import { currentVersion } from "../../src/report/migrations.ts";
import type { Draft } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { fakeBrowser } from "../kit/storage.ts";
import { fill, keyOf, openStore } from "../kit/stores.ts";

const named = (organ: string, other = "") => ({ ...exampleDraft(), organ, other });

const backup = (store: DraftStore) => backupOf(store, new Date(0));

function restored(store: DraftStore, text: string) {
  const read = readBackup(text);
  if (!read.ok) throw new Error(read.message);
  return restoreBackup(store, read.value);
}

property(
  "drafts taken to another machine by a backup are there as they were",
  [fc.array(arbitraryDraft(), { minLength: 1, maxLength: 3 })],
  (drafts) => {
    const from = openStore().store;
    const ids = drafts.map((draft) => from.create(draft).id);
    const to = openStore(fakeBrowser(), "elsewhere").store;
    restored(to, backup(from));
    const there = to.list().map(({ id }) => to.peek(id));
    for (const id of ids) expect(there).toContainEqual(from.peek(id));
  },
  15,
);

test("a backup of ten thousand drafts, more than any browser holds, is refused before one of them is read", () => {
  const file = JSON.parse(backup(openStore().store));
  const drafts = Array.from({ length: 10_000 }, (_, at) => ({ id: `d${at}`, draft: "{" }));
  expect(readBackup(JSON.stringify({ ...file, drafts }))).toEqual({
    ok: false,
    message: "文件中有 10000 份草稿，多得不像一个浏览器的备份，没有读取。请选择由“备份全部草稿”保存的文件。",
  });
});

test("a backup takes versions along, and what cannot be read as it lies", () => {
  const { store, browser } = openStore();
  const { id } = store.create(named("某镇"));
  keepVersion(store, id, named("某镇", "早先"), { at: 1 });
  browser.values.set(keyOf("draft", "broken"), '{"version":1,"dra');
  const there = openStore(fakeBrowser(), "elsewhere");
  const outcome = restored(there.store, backup(store));
  expect(outcome).toMatchObject({ added: ["某镇 2023年"], unreadable: 1, same: 0 });
  expect(draftOf(there.store, id, 1)).toEqual(named("某镇", "早先"));
  expect(there.browser.values.get(keyOf("draft", "broken"))).toBe('{"version":1,"dra');
  expect(restoredInWords(outcome)).toBe(
    "已恢复 1 份草稿：“某镇 2023年”。1 份读不出来，已原样放入列表，可以导出原始内容。",
  );
});

test("what is here already is left alone, however often it is restored", () => {
  const { store, browser } = openStore();
  const { id } = store.create(named("某镇"));
  browser.values.set(keyOf("draft", "broken"), "{");
  const before = new Map(browser.values);
  const outcome = restored(store, backup(store));
  expect(outcome).toEqual({ added: [], same: 2, both: [], empty: 0, unreadable: 0, noRoom: [] });
  expect(browser.values).toEqual(before);
  expect(restoredInWords(outcome)).toBe("2 份与本机已有的草稿相同，没有改动。");
  expect(store.peek(id)).toEqual(named("某镇"));
});

test("of a draft that differs both are kept: the one saved later in its place, the other marked", () => {
  const { store } = openStore();
  const { id } = store.create(named("某镇", "备份时"));
  const earlier = backup(store);
  store.save(id, named("某镇", "备份后"));
  const later = backup(store);
  expect(restored(store, earlier).both).toEqual(["某镇 2023年"]);
  expect(store.peek(id)?.other).toBe("备份后");
  const copy = store.list().find((line) => line.id !== id);
  expect(copy).toMatchObject({ kind: "draft", mark: copyMarks.backup });
  expect(store.peek(copy?.id ?? "")?.other).toBe("备份时");
  restored(store, earlier);
  expect(store.list()).toHaveLength(2);

  const { store: old } = openStore(fakeBrowser(), "old");
  restored(old, earlier);
  restored(old, later);
  expect(old.peek(id)?.other).toBe("备份后");
  expect(old.list()).toMatchObject([{ id }, { mark: copyMarks.here }]);
});

test("a good draft of the backup takes the place of a damaged one, whose text stays in the list", () => {
  const { store, browser } = openStore();
  const { id } = store.create(named("某镇"));
  const text = backup(store);
  browser.values.delete(keyOf("previous", id));
  browser.values.set(keyOf("draft", id), "{half");
  expect(restored(store, text).both).toEqual(["某镇 2023年"]);
  expect(store.peek(id)).toEqual(named("某镇"));
  expect(store.list()).toMatchObject([{ id }, { kind: "damaged", raw: "{half" }]);
});

/** A backup with these entries. */
const fileOf = (drafts: readonly unknown[]) => JSON.stringify({ ...JSON.parse(backup(openStore().store)), drafts });

/** The text of a draft as it lies in a storage, saved so many seconds after 1970. */
function textOf(draft: Draft, at: number): string {
  const { store, browser } = openStore(fakeBrowser(), "made", at * 1000);
  return browser.values.get(keyOf("draft", store.create(draft).id)) ?? "";
}

test("one id twice in a backup: both drafts are here, as two entries", () => {
  const { store } = openStore();
  const [first, second] = [textOf(named("某镇", "先"), 10), textOf(named("某镇", "后"), 20)];
  const outcome = restored(
    store,
    fileOf([
      { id: "x", draft: second },
      { id: "x", draft: first },
      { id: "x", draft: first },
    ]),
  );
  expect(outcome).toMatchObject({ added: ["某镇 2023年"], both: ["某镇 2023年"], same: 1 });
  expect(store.list()).toHaveLength(2);
  expect(store.list().map(({ id }) => store.peek(id)?.other)).toEqual(["后", "先"]);
  expect(store.peek("x")?.other).toBe("后");
});

test("an entry with only an older copy, saved later than the draft here: both are kept, as two entries", () => {
  const { store } = openStore();
  const { id } = store.create(named("某镇", "本机"));
  const outcome = restored(store, fileOf([{ id, previous: textOf(named("某镇", "备份"), 900_000) }]));
  expect(outcome).toMatchObject({ both: ["某镇 2023年"] });
  expect(store.peek(id)?.other).toBe("备份");
  const copy = store.list().find((line) => line.id !== id);
  expect(copy).toMatchObject({ kind: "draft", mark: copyMarks.here });
  expect(store.peek(copy?.id ?? "")?.other).toBe("本机");
  store.open(id);
  store.save(id, named("某镇", "备份之后"));
  expect([...store.list()].map((line) => store.peek(line.id)?.other).sort()).toEqual(["备份之后", "本机"]);
});

test("the copy of a draft in a backup that cannot be read takes the place of no good copy", () => {
  const { store, browser } = openStore();
  const { id } = store.create(named("某镇", "本机"));
  restored(store, fileOf([{ id, draft: textOf(named("某镇", "备份"), 900_000), previous: "{half" }]));
  browser.values.set(keyOf("draft", id), "{");
  expect(openStore(browser, "later").store.peek(id)?.other).toBe("备份");
});

test("an entry with only an older copy, of a draft that is not here, is that copy", () => {
  const { store } = openStore();
  expect(restored(store, fileOf([{ id: "x", previous: textOf(named("某镇", "备份"), 9) }])).added).toEqual([
    "某镇 2023年",
  ]);
  expect(store.open("x")).toMatchObject({ kind: "opened", record: { draft: { other: "备份" } } });
  expect(store.open("x")).not.toHaveProperty("recoveredFrom");
});

test("one bad row takes nothing from the others: what it holds is put into the list as it is", () => {
  const { store } = openStore();
  const good = textOf(named("某镇"), 9);
  const rows = [
    5,
    { id: 7, draft: good },
    { id: "y", draft: 3, previous: textOf(named("乙镇"), 9) },
    { id: "z" },
    null,
  ];
  const outcome = restored(store, fileOf(rows));
  expect(outcome).toMatchObject({ added: ["某镇 2023年", "乙镇 2023年"], empty: 1, unreadable: 2 });
  expect(
    store
      .list()
      .flatMap((line) => (line.kind === "damaged" ? [line.raw] : []))
      .sort(),
  ).toEqual(["5", "null"]);
  expect(restoredInWords(outcome)).toContain("1 份是空的，没有可以恢复的内容。");
});

test("where a later draft of the backup finds no room, what is here is not left in two entries", () => {
  const { store, browser } = openStore();
  const { id } = store.create(named("某镇", "本机"));
  fill(browser);
  browser.limit += 12_000;
  const outcome = restored(store, fileOf([{ id, draft: textOf(named("某镇", "长".repeat(20_000)), 900_000) }]));
  expect(outcome).toMatchObject({ both: [], noRoom: ["某镇 2023年"] });
  expect(store.list()).toMatchObject([{ id }]);
  expect(store.peek(id)?.other).toBe("本机");
});

test("a draft of a backup with one bad value is restored, and what stood there is told", () => {
  const { store } = openStore();
  const bad = { ...named("某镇"), organKind: "village" } as unknown as Draft;
  const text = encodeRecord({ id: "x", createdAt: 1, savedAt: 2, revision: 1, order: 3, writer: "t", draft: bad });
  expect(restored(store, fileOf([{ id: "x", draft: text }])).added).toEqual(["某镇 2023年"]);
  expect(store.setAsideOf("x")).toEqual([{ place: "机关类型", text: "village" }]);
});

test("a draft removed meanwhile comes back, even where another says the same", () => {
  const { store } = openStore();
  store.create(named("某镇"));
  const copy = store.create(named("某镇")).id;
  const text = backup(store);
  store.remove(copy);
  expect(restored(store, text)).toMatchObject({ added: ["某镇 2023年"], same: 1 });
  expect(store.peek(copy)).toEqual(named("某镇"));
});

test("a tab that has the draft open is told when a backup replaces it", () => {
  const browser = fakeBrowser();
  const { store } = openStore(browser, "here", 1000);
  const { id } = store.create(named("某镇", "早"));
  store.open(id);
  const elsewhere = openStore(fakeBrowser(), "elsewhere", 9_000_000).store;
  restored(elsewhere, backup(store));
  elsewhere.open(id);
  elsewhere.save(id, named("某镇", "晚"));
  restored(openStore(browser, "list").store, backup(elsewhere));
  expect(store.save(id, named("某镇", "打字中"))).toMatchObject({ kind: "taken" });
  expect(store.peek(id)?.other).toBe("晚");
});

test("where there is no room, what does not fit is named and nothing else is touched", () => {
  const { store: from } = openStore();
  from.create(named("甲镇"));
  from.create(named("乙镇", "长".repeat(20_000)));
  const { store, browser } = openStore(fakeBrowser(), "small");
  store.create(named("本地"));
  fill(browser);
  browser.limit += 15_000;
  const outcome = restored(store, backup(from));
  expect(outcome).toMatchObject({ added: ["甲镇 2023年"], noRoom: ["乙镇 2023年"] });
  expect(restoredInWords(outcome)).toContain("浏览器存储空间已满，1 份没有恢复：“乙镇 2023年”。");
});

test("a backup of an earlier program is migrated", () => {
  const { lastYear: _, explanations: __, finalisedOn: ___, ...first } = named("某镇");
  const about = { edition: "2021", version: 1, id: "old", createdAt: 1, savedAt: 2, revision: 3, writer: "t" };
  const draft = JSON.stringify({ ...about, draft: first });
  const file = {
    format: "annual-disclosure-report-backup",
    edition: "2021",
    version: 1,
    madeAt: "2024-01-20T00:00:00Z",
  };
  const { store } = openStore();
  expect(restored(store, JSON.stringify({ ...file, drafts: [{ id: "old", draft }] })).added).toEqual(["某镇 2023年"]);
  expect(store.peek("old")).toEqual(named("某镇"));
});

test.each([
  [
    "a later program",
    (text: string) => text.replace(`"version": ${currentVersion}`, '"version": 99'),
    /较新版本的程序/,
  ],
  ["half a file", (text: string) => text.slice(0, text.length / 2), /不完整/],
  ["a report", () => toJson(exampleDraft(), new Date()), /不是草稿备份/],
  ["something else", () => "[1]", /不是草稿备份/],
  ["an altered file", (text: string) => text.replace('"drafts"', '"drafs"'), /被改动过/],
])("a backup that is %s is refused with what to do", (_, change, sentence) => {
  const { store } = openStore();
  store.create(exampleDraft());
  const read = readBackup(change(backup(store)));
  expect(read).toEqual({ ok: false, message: expect.stringMatching(sentence) });
});

test("a backup is told from a report, so that either door leads to the right place", () => {
  const { store } = openStore();
  store.create(exampleDraft());
  expect(looksLikeBackup(backup(store))).toBe(true);
  expect(looksLikeBackup(toJson(exampleDraft(), new Date()))).toBe(false);
});

property("whatever a file holds, it is read or refused", [fc.oneof(fc.string(), fc.json())], (text) => {
  expect([true, false]).toContain(readBackup(text).ok);
});

test("ids that are no plain words are not taken from a file", () => {
  const { store } = openStore();
  store.create(named("某镇"));
  const text = backup(store).replace(/"id": "tab-1-draft-1"/, '"id": "../x/__proto__"');
  const { store: to } = openStore(fakeBrowser(), "to");
  restored(to, text);
  expect(to.list()).toMatchObject([{ id: "to-draft-1" }]);
});
