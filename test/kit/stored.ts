import type { Page } from "playwright-core";
import { decodeRecord } from "../../src/drafts/draft-record.ts";
import type { Draft } from "../../src/report/schema.ts";
import { keyOf } from "./stores.ts";

/** The id of the draft that a page has open. */
export function draftIdAt(page: Page): string {
  const [, id] = /#\/draft\/([^/]+)/.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`no draft at ${page.url()}`);
  return id;
}

/** A draft as it lies in the browser's storage, as a page of the same browser sees it. */
export async function storedDraft(page: Page, id: string): Promise<Draft | undefined> {
  const text = await page.evaluate((key) => localStorage.getItem(key), keyOf("draft", id));
  const entry = decodeRecord(text ?? "");
  return entry.kind === "good" ? entry.record.draft : undefined;
}

/** Kills whatever draws pages in the page's browser, as a power cut or the system would: nothing of it runs any more. */
export async function killPages(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page without a browser");
  const session = await browser.newBrowserCDPSession();
  const crashed = page.waitForEvent("crash");
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
  await crashed;
  await session.detach();
}

/** Another page of the same origin takes all room there is in the browser's storage, to the byte. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) localStorage.setItem(`other-page-${Math.random()}`, "x".repeat(size));
      } catch {
        // Full for this size; a smaller one may still fit.
      }
    }
  });
}

/** From now on the storage is full for this page alone, or no longer. */
export async function setFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const own = Storage.prototype as Storage & { room?: Storage["setItem"] };
    own.room ??= own.setItem;
    own.setItem = full
      ? () => {
          throw new DOMException("full", "QuotaExceededError");
        }
      : own.room;
  }, isFull);
}

/** From now on the database has no room for what this page puts into it, or has again: the change in which that is noticed is undone. */
export async function setDatabaseFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const own = IDBObjectStore.prototype as IDBObjectStore & { room?: IDBObjectStore["put"] };
    own.room ??= own.put;
    own.put = full
      ? function put(this: IDBObjectStore) {
          this.transaction.abort();
          throw new DOMException("full", "QuotaExceededError");
        }
      : own.room;
  }, isFull);
}
