import type { BrowserContext, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { draftIdAt, killPages, storedDraft } from "../kit/stored.ts";
import { keyOf } from "../kit/stores.ts";

const open = browserPages();
const report = { organ: "某镇人民政府", organKind: "township", year: 2024 } as const;
const organ = (page: Page) => page.getByRole("textbox", { name: "机关名称", exact: true });

/** The draft in a page opened after the one before has died. */
async function reopened(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject("address")}#/draft/${id}`);
  await organ(page).waitFor();
  return page;
}

/** From now on the page stops for good in the middle of writing a draft, with half of it written. */
async function stopInWrite(page: Page): Promise<void> {
  await page.evaluate(
    (prefix) => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function half(key: string, text: string) {
        if (!key.startsWith(prefix)) return setItem.call(this, key, text);
        setItem.call(this, key, text.slice(0, text.length / 2));
        for (;;);
      };
    },
    keyOf("draft", ""),
  );
}

test("a page killed 1.2 s after a keystroke has lost nothing", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  const before = await storedDraft(page, id);
  await organ(page).press("End");
  await page.keyboard.type("办公室");
  await page.waitForTimeout(1200);
  await killPages(page);
  const after = await reopened(page.context(), id);
  expect(await organ(after).inputValue()).toBe("某镇人民政府办公室");
  expect(await storedDraft(after, id)).toEqual({ ...before, organ: "某镇人民政府办公室", organKind: "department" });
  expect(await after.getByRole("alert").count()).toBe(0);
});

test("a page killed in the middle of steady typing has lost less than its last second", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  await organ(page).press("End");
  const typed: { readonly at: number; readonly text: string }[] = [];
  const start = Date.now();
  for (let key = 0; Date.now() - start < 4000; key += 1) {
    await page.keyboard.type(String(key % 10));
    typed.push({ at: Date.now(), text: await organ(page).inputValue() });
  }
  const killed = Date.now();
  await killPages(page);
  const kept = await organ(await reopened(page.context(), id)).inputValue();
  const lost = typed.filter(({ text }) => text.length > kept.length);
  expect(typed.map(({ text }) => text)).toContain(kept);
  // A second, and what it took to kill the page and to note the time on a busy machine.
  expect(killed - (lost[0]?.at ?? killed)).toBeLessThan(1500);
});

test("a page killed in the middle of a write leaves the draft as saved before, and the next page says so", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  await organ(page).fill("写到一半的人民政府");
  await clerkAt(page).waitUntilSaved();
  const before = await storedDraft(page, id);
  await stopInWrite(page);
  await organ(page).fill("没有写完的人民政府");
  await page.waitForTimeout(1500);
  await killPages(page);
  const after = await reopened(page.context(), id);
  await after
    .getByRole("alert")
    .getByText(/最新一次保存已损坏，现在打开的是 .+ 的上一份。请核对/)
    .waitFor();
  expect(await organ(after).inputValue()).toBe("写到一半的人民政府");
  await organ(after).fill("接着写的人民政府");
  await clerkAt(after).waitUntilSaved();
  expect(await storedDraft(after, id)).toEqual({ ...before, organ: "接着写的人民政府" });
});

test("a page killed while it saves a draft of an earlier program leaves that as it was", async () => {
  const { page } = await open();
  const { lastYear: _, explanations: __, finalisedOn: ___, ...first } = exampleDraft();
  const about = { edition: "2021", version: 1, id: "old", createdAt: 1, savedAt: 2, revision: 3, writer: "t" };
  const text = JSON.stringify({ ...about, draft: first });
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [keyOf("draft", "old"), text] as const);
  await page.goto(`${inject("address")}#/draft/old`);
  await page.reload();
  await stopInWrite(page);
  await organ(page).fill("迁移中的人民政府");
  await page.waitForTimeout(1500);
  await killPages(page);
  const after = await reopened(page.context(), "old");
  expect(await after.evaluate((key) => localStorage.getItem(key), keyOf("previous", "old"))).toBe(text);
  expect(await organ(after).inputValue()).toBe(first.organ);
  await organ(after).fill("迁移后的人民政府");
  await clerkAt(after).waitUntilSaved();
  expect(await storedDraft(after, "old")).toEqual({ ...exampleDraft(), organ: "迁移后的人民政府", organKind: "other" });
});
