import { expect, test } from "vitest";
import { backupOf, readBackup } from "../../src/drafts/backup.ts";
import { daysKept } from "../../src/drafts/deleted-drafts.ts";
import type { DraftStore } from "../../src/drafts/draft-store.ts";
import { restoreBackup } from "../../src/drafts/restore.ts";
import { keepVersion, versionsOf } from "../../src/drafts/versions.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { type FakeBrowser, fakeBrowser } from "../kit/storage.ts";
import { fill, keyOf, opened, openStore } from "../kit/stores.ts";

const draftOf = (organ: string, units = 0) => ({ ...exampleDraft(), organ, other: "长".repeat(units) });
const organOf = (store: DraftStore, id: string) => opened(store.open(id)).record.draft.organ;
const kept = (store: DraftStore) => store.deleted.list().map(({ name, kept: where }) => [name, where]);
/** Another page of the same browser, at a later time. */
const laterPage = (browser: FakeBrowser, days = 0, tab = `page-${days}`) =>
  openStore(browser, tab, 1_000_000 + days * 86_400_000).store;

test("with the storage full to the byte, a deleted draft is back all the same", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("甲"));
  store.remove(id);
  fill(browser);
  expect(store.deleted.takeBack(id)).toBe("stored");
  expect(store.list()).toMatchObject([{ id, unsaved: false }]);
  expect(laterPage(browser).peek(id)).toEqual(draftOf("甲"));
});

test("a draft is deleted in a storage that is full to the byte, for the next page too", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("甲"));
  store.create(draftOf("乙"));
  fill(browser);
  store.remove(id);
  expect(laterPage(browser).list()).toMatchObject([{ organ: "乙" }]);
  expect(laterPage(browser).deleted.takeBack(id)).toBe("stored");
});

test("a draft whose room was given to words that waited for it is kept by the page when its deletion is undone", () => {
  const browser = fakeBrowser();
  browser.limit = 130_000;
  const { store } = openStore(browser);
  const { id: first } = store.create(draftOf("甲", 20_000));
  const { id: second } = store.create(draftOf("乙", 30_000));
  expect(store.save(first, draftOf("甲", 90_000)).kind).toBe("full");
  store.remove(second);
  expect(store.list()).toMatchObject([{ id: first, unsaved: false }]);
  expect(kept(store)).toEqual([["乙 2023年", "page"]]);
  expect(store.isUnsaved()).toBe(false);
  expect(store.deleted.takeBack(second)).toBe("page");
  expect(organOf(store, second)).toBe("乙");
  expect(store.list().find(({ id }) => id === second)).toMatchObject({ unsaved: true });
  expect(store.isUnsaved()).toBe(true);
  expect(laterPage(browser).peek(first)).toEqual(draftOf("甲", 90_000));
});

test("all drafts deleted in one sitting are taken back, each with its versions, whatever they measure", () => {
  const { store } = openStore();
  const ids = ["甲", "乙", "丙", "丁"].map((organ) => {
    const { id } = store.create(draftOf(organ, 400_000));
    keepVersion(store, id, draftOf(`${organ}的旧名`), { at: 1 });
    return id;
  });
  for (const id of ids) store.remove(id);
  expect([store.list(), store.count()]).toEqual([[], 0]);
  expect(store.deleted.list().map(({ name }) => name)).toEqual(["丁", "丙", "乙", "甲"].map((one) => `${one} 2023年`));
  for (const id of ids) expect(store.deleted.takeBack(id)).toBe("stored");
  expect(ids.map((id) => [organOf(store, id), versionsOf(store, id).length])).toEqual([
    ["甲", 1],
    ["乙", 1],
    ["丙", 1],
    ["丁", 1],
  ]);
});

test("what was deleted stays for thirty days and no longer", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("甲"));
  store.remove(id);
  const before = laterPage(browser, daysKept - 1);
  before.deleted.sweep();
  expect(kept(before)).toEqual([["甲 2023年", "stored"]]);
  const after = laterPage(browser, daysKept + 1);
  after.deleted.sweep();
  expect(kept(after)).toEqual([]);
  expect([...browser.values.keys()].filter((key) => key.includes(id))).toEqual([]);
});

test("a deletion of which the time cannot be read is kept, as nobody knows that its thirty days are over", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("甲"));
  store.remove(id);
  browser.values.set(keyOf("deleted", id), "{");
  const later = laterPage(browser, 300);
  later.deleted.sweep();
  expect(later.deleted.list()).toMatchObject([{ id, kept: "stored" }]);
  expect(later.deleted.takeBack(id)).toBe("stored");
  expect(organOf(later, id)).toBe("甲");
});

test("a draft deleted while the clock stood years back is kept for thirty days from then, once the clock is right", () => {
  const year = 365 * 86_400_000;
  const browser = fakeBrowser();
  const { id } = openStore(browser, "before", 50 * year).store.create(draftOf("甲"));
  openStore(browser, "set back", 30 * year).store.remove(id);
  const right = openStore(browser, "right", 50 * year + 86_400_000).store;
  right.deleted.sweep();
  expect(right.deleted.takeBack(id)).toBe("stored");
});

test("taking back what another tab has taken back already leaves it with that tab", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("甲"));
  store.remove(id);
  const elsewhere = laterPage(browser);
  elsewhere.deleted.takeBack(id);
  elsewhere.open(id);
  expect(store.deleted.takeBack(id)).toBe("stored");
  expect(elsewhere.save(id, draftOf("另一页")).kind).toBe("saved");
});

test("beyond the bound the draft deleted first goes first, which the list says; drafts that are there stay", () => {
  const { store, browser } = openStore();
  const living = store.create(draftOf("在册", 900_000)).id;
  for (const organ of ["甲", "乙", "丙"]) store.remove(store.create(draftOf(organ, 250_000)).id);
  const later = laterPage(browser);
  later.deleted.sweep();
  expect(kept(later)).toEqual([
    ["丙 2023年", "stored"],
    ["乙 2023年", "gone"],
    ["甲 2023年", "gone"],
  ]);
  expect(organOf(later, living)).toBe("在册");
  const gone = later.deleted.list()[2]?.id ?? "";
  expect(later.deleted.takeBack(gone)).toBe("gone");
  expect(later.open(gone)).toEqual({ kind: "deleted" });
});

test("a draft that needs room gets that of the drafts deleted first, before any version of those that are there", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("在册"));
  keepVersion(store, id, draftOf("在册的旧名"), { at: 1 });
  const [first, last] = ["甲", "乙"].map((organ) => store.create(draftOf(organ, 20_000)).id);
  for (const one of [first, last]) store.remove(one ?? "");
  fill(browser);
  expect(store.save(id, draftOf("在册", 30_000)).kind).toBe("saved");
  expect(versionsOf(store, id)).toHaveLength(1);
  expect(kept(store)).toEqual([
    ["乙 2023年", "stored"],
    ["甲 2023年", "page"],
  ]);
  expect(kept(laterPage(browser))).toEqual([
    ["乙 2023年", "stored"],
    ["甲 2023年", "gone"],
  ]);
});

test("a deleted draft is in no backup, and neither the journal nor a page that still has it open brings it back", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("甲"));
  store.open(id);
  const elsewhere = laterPage(browser);
  elsewhere.remove(id);
  expect(store.save(id, draftOf("仍在填写"))).toEqual({ kind: "removed" });
  expect(store.whereabouts(id)).toBe("deleted");
  const newer = openStore(browser, "journal", 9_000_000).store.create(draftOf("断电前"));
  const text = browser.values.get(keyOf("draft", newer.id)) ?? "";
  store.recover(new Map([[id, text]]));
  expect(store.list()).toMatchObject([{ organ: "断电前" }]);
  expect(JSON.parse(backupOf(store, new Date(0))).drafts).toHaveLength(1);
  expect(elsewhere.deleted.takeBack(id)).toBe("stored");
  expect(organOf(elsewhere, id)).toBe("甲");
});

test("a backup restored over a deleted draft brings its own back, and the deleted one can still be taken back", () => {
  const { store } = openStore();
  const { id } = store.create(draftOf("备份时"));
  const backup = readBackup(backupOf(store, new Date(0)));
  store.save(id, draftOf("备份之后"));
  store.remove(id);
  expect(backup.ok && restoreBackup(store, backup.value).added).toEqual(["备份时 2023年"]);
  expect(organOf(store, id)).toBe("备份时");
  const [aside] = store.deleted.list();
  expect(aside).toMatchObject({ name: "备份之后 2023年", kept: "stored" });
  store.deleted.takeBack(aside?.id ?? "");
  expect(organOf(store, aside?.id ?? "")).toBe("备份之后");
});

test("words that wait for room become a draft of their own when another tab opens their draft", () => {
  const { store, browser } = openStore();
  const { id } = store.create(draftOf("甲"));
  fill(browser);
  expect(store.save(id, draftOf("没存下", 9_000)).kind).toBe("full");
  const elsewhere = laterPage(browser);
  elsewhere.open(id);
  expect(elsewhere.save(id, draftOf("另一页")).kind).toBe("saved");
  expect(store.list()).toMatchObject([
    { organ: "没存下", mark: "暂停保存期间的修改", unsaved: true },
    { organ: "另一页", unsaved: false },
  ]);
  browser.limit = Number.POSITIVE_INFINITY;
  elsewhere.remove(elsewhere.create(draftOf("乙")).id);
  store.deleted.sweep();
  expect(laterPage(browser).list()).toHaveLength(2);
});

test("words that may not be saved under their own draft are kept as another, by the page where there is no room", () => {
  const { store, browser } = openStore();
  fill(browser);
  store.keepApart(draftOf("甲"), "未能保存的修改");
  expect(store.list()).toMatchObject([{ organ: "甲", mark: "未能保存的修改", unsaved: true }]);
  expect(store.isUnsaved()).toBe(true);
});

type Step =
  | { readonly do: "create"; readonly units: number }
  | { readonly do: "save" | "delete" | "takeBack" | "purge"; readonly which: number; readonly units: number }
  | { readonly do: "fill" | "room" | "sweep" };

const which = fc.nat(5);
const units = fc.nat(3000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("create" as const), units }),
  fc.record({ do: fc.constantFrom("save", "delete", "takeBack", "purge"), which, units }),
  fc.record({ do: fc.constantFrom("fill", "room", "sweep") }),
);

property(
  "whatever is saved, deleted and taken back, with room or without: no draft is lost, and a deleted one is as it was or said to be gone",
  [fc.array(step, { maxLength: 30 })],
  (steps: readonly Step[]) => {
    const { store, browser } = openStore();
    /** What each draft must hold, and whether it was deleted. */
    const all = new Map<string, { text: string; isDeleted: boolean }>();
    for (const [at, one] of steps.entries()) {
      const [id, known] = [...all][("which" in one ? one.which : 0) % Math.max(1, all.size)] ?? [];
      const text = `${at}${"长".repeat("units" in one ? one.units : 0)}`;
      const draft = { ...exampleDraft(), other: text };
      if (one.do === "create") {
        const made = store.create(draft);
        if (made.result.kind === "saved") all.set(made.id, { text, isDeleted: false });
      } else if (one.do === "fill") fill(browser);
      else if (one.do === "room") browser.limit = Number.POSITIVE_INFINITY;
      else if (one.do === "sweep") store.deleted.sweep();
      else if (!id || !known) continue;
      else if (one.do === "save" && !known.isDeleted) {
        store.save(id, draft);
        known.text = text;
      } else if (one.do === "delete" && !known.isDeleted) {
        store.remove(id);
        known.isDeleted = true;
      } else if (one.do === "takeBack" && known.isDeleted) {
        // This page displaced it, so this page has it.
        expect(store.deleted.takeBack(id)).not.toBe("gone");
        known.isDeleted = false;
      } else if (one.do === "purge" && known.isDeleted) {
        store.deleted.purge(id);
        all.delete(id);
      }
      const living = [...all].filter(([, { isDeleted }]) => !isDeleted);
      expect(
        store
          .list()
          .map(({ id: listed }) => listed)
          .sort(),
      ).toEqual(living.map(([listed]) => listed).sort());
      for (const [listed, { text: wanted }] of living) expect(store.peek(listed)?.other).toBe(wanted);
      expect(store.deleted.list()).toHaveLength(all.size - living.length);
      // The next page has each of them too, but for what this one says is unsaved.
      const next = openStore(browser, "next").store;
      for (const line of store.list()) {
        if (line.kind === "draft" && !line.unsaved) expect(next.peek(line.id)?.other).toBe(all.get(line.id)?.text);
      }
    }
  },
  200,
);
