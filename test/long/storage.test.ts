import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { encodeRecord } from "../../src/drafts/draft-record.ts";
import type { Draft } from "../../src/report/schema.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { storedDraft } from "../kit/stored.ts";
import { keyOf } from "../kit/stores.ts";

const open = browserPages();
const organ = (page: Page) => page.getByRole("textbox", { name: "机关名称", exact: true });

/** A storage entry as an earlier visit would have left it. */
function entry(id: string, savedAt: number, draft: Draft): readonly [key: string, text: string] {
  const about = { id, createdAt: 1, savedAt, revision: 1, order: savedAt, writer: "earlier" };
  return [keyOf("draft", id), encodeRecord({ ...about, draft })];
}

const put = (page: Page, entries: readonly (readonly [string, string])[]) =>
  page.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);

test("a draft of two million characters is saved, opened and edited as any other", async () => {
  const { page } = await open();
  const draft = { ...exampleDraft(), other: "字".repeat(1_990_000) };
  await put(page, [entry("big", 2, draft)]);
  await page.goto(`${inject("address")}#/draft/big`);
  await organ(page).fill("大稿人民政府");
  await clerkAt(page).waitUntilSaved();
  expect(await storedDraft(page, "big")).toEqual({ ...draft, organ: "大稿人民政府", organKind: "other" });
  await page.reload();
  await organ(page).waitFor();
  expect(await organ(page).inputValue()).toBe("大稿人民政府");
});

test("of five hundred drafts the last are listed at once, all of them soon, and one saved elsewhere comes first", async () => {
  const { page } = await open();
  const drafts = Array.from({ length: 500 }, (_, at) =>
    entry(`d${at}`, 1000 + at, { ...exampleDraft(), organ: `第${at}镇人民政府` }),
  );
  await put(page, drafts);
  await page.reload();
  const links = page.getByRole("link", { name: /^打开 第\d+镇人民政府 2023年$/ });
  await links.first().waitFor();
  expect(await page.getByRole("rowheader").first().textContent()).toBe("第499镇人民政府");
  await expect.poll(() => links.count()).toBe(500);
  const other = await page.context().newPage();
  await other.goto(`${inject("address")}#/draft/d0`);
  await organ(other).fill("新近填的人民政府");
  await clerkAt(other).waitUntilSaved();
  await expect.poll(() => page.getByRole("rowheader").first().textContent()).toBe("新近填的人民政府");
  expect(await page.getByRole("rowheader").count()).toBe(500);
});
