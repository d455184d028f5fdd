import { expect, test } from "vitest";
import { backupOf, looksLikeBackup, readBackup } from "../../src/drafts/backup.ts";
import type { DraftStore } from "../../src/drafts/draft-store.ts";
import { copyMarks, restoreBackup, restoredInWords } from "../../src/drafts/restore.ts";
import { draftOf, keepVersion } from "../../src/drafts/versions.ts";
import { toJson } from "../../src/files/json.ts";
import { exampleDraft } from "../../src/report/example.ts";
import { currentVersion } from "../../src/report/migrations.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
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
  expect(outcome).toEqual({ added: [], same: 2, both: [], unreadable: 0, noRoom: [] });
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

test("a draft removed meanwhile comes back, even where another says the same", () => {
  const { store } = openStore();
  const { id } = store.create(named("某镇"));
  const copy = store.duplicate(id)?.id ?? "";
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
