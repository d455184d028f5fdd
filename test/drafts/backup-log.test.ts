import { expect, test } from "vitest";
import { createBackupLog } from "../../src/drafts/backup-log.ts";
import { backupKey, programKey } from "../../src/drafts/draft-storage.ts";
import { lastBackupSentence } from "../../src/drafts/messages.ts";
import { fakeBrowser } from "../kit/storage.ts";
import { fill } from "../kit/stores.ts";

const at = (day: number, hour: number) => new Date(2026, 10, day, hour);

test("how long ago the last backup was made is said in days of the calendar", () => {
  const last = at(18, 23).getTime();
  expect(lastBackupSentence(undefined, at(18, 23))).toBe("还没有备份过。");
  expect(lastBackupSentence(last, at(18, 23))).toBe("上次备份：今天下载。");
  expect(lastBackupSentence(last, at(19, 0))).toBe("上次备份：1 天前下载。");
  expect(lastBackupSentence(last, at(30, 8))).toBe("上次备份：12 天前下载。");
  expect(lastBackupSentence(last, at(1, 8))).toBe("上次备份：2026年11月18日下载。");
});

function logOver({ full = false, text }: { full?: boolean; text?: string } = {}) {
  const browser = fakeBrowser();
  if (text !== undefined) for (const key of [backupKey, programKey]) browser.values.set(key, text);
  if (full) fill(browser);
  let told = 0;
  const { storage } = browser.openTab();
  const changed = () => {
    told += 1;
  };
  return { log: createBackupLog({ storage, now: () => 7, changed }), browser, told: () => told };
}

test("a backup is noted for the next page, and in a full storage for this one", () => {
  for (const full of [false, true]) {
    const { log, browser, told } = logOver({ full });
    expect(log.last()).toBeUndefined();
    log.note();
    expect([log.last(), told()]).toEqual([7, 1]);
    expect(browser.values.get(backupKey)).toBe(full ? undefined : "7");
  }
});

test("another program than the last time is noticed until it has been seen", () => {
  const { log } = logOver({ text: "11111111" });
  expect(log.isNewProgram("11111111")).toBe(false);
  expect(log.isNewProgram("22222222")).toBe(true);
  log.seen("22222222");
  expect(log.isNewProgram("22222222")).toBe(false);
});

test("whatever stands where the time of the last backup should be, there was none", () => {
  for (const text of ["", "x", "-1", "1e9", "99999999999999999999", "null"]) {
    expect(logOver({ text }).log.last()).toBeUndefined();
  }
});
