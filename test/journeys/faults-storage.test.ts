import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { currentVersion } from "../../src/report/migrations.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { draftIdAt, storedDraft } from "../kit/stored.ts";
import { keyOf } from "../kit/stores.ts";

const open = browserPages();
const report = { organ: "某镇人民政府", organKind: "township", year: 2024 } as const;
const organ = (page: Page) => page.getByRole("textbox", { name: "机关名称", exact: true });
const atStart = (page: Page) => page.goto(inject("address"));

/** Another page of the same browser, at the same draft or at the list. */
async function otherPage(page: Page, hash = ""): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`${inject("address")}${hash}`);
  return other;
}

test("a storage cleared by another page is noticed: the draft is saved again, and the clerk is told", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  const before = await storedDraft(page, id);
  const other = await otherPage(page);
  await other.evaluate(() => localStorage.clear());
  await page
    .getByRole("alert")
    .getByText(/刚才被清除，此页面的草稿已重新保存/)
    .waitFor();
  await expect.poll(() => storedDraft(other, id)).toEqual(before);
  await organ(page).fill("清除之后人民政府");
  await clerkAt(page).waitUntilSaved();
  await expect.poll(() => storedDraft(other, id)).toEqual({ ...before, organ: "清除之后人民政府" });
});

test("a draft removed in another tab stays on its page until the clerk decides", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await organ(page).fill("还在用人民政府");
  await clerkAt(page).waitUntilSaved();
  const list = await otherPage(page);
  await list.getByRole("button", { name: "删除 还在用人民政府 2024年" }).click();
  await page
    .getByRole("alert")
    .getByText(/已在另一个标签页中删除，内容还留在此页面上/)
    .waitFor();
  await list.getByText(/还没有草稿/).waitFor();
  await page.getByRole("button", { name: "另存为副本" }).click();
  await list.getByRole("link", { name: "打开 还在用人民政府 2024年" }).waitFor();
});

test("three tabs type into one draft at once: the one opened last has it, and nothing of the others is lost", async () => {
  const { page: first } = await open();
  await clerkAt(first).create(report);
  const id = draftIdAt(first);
  const [second, third] = [await otherPage(first, `#/draft/${id}`), await otherPage(first, `#/draft/${id}`)];
  await organ(third).waitFor();
  await Promise.all([
    organ(first).fill("甲标签人民政府"),
    organ(second).fill("乙标签人民政府"),
    organ(third).fill("丙标签人民政府"),
  ]);
  await clerkAt(third).waitUntilSaved();
  for (const page of [first, second]) await page.getByText(/正在另一个标签页中编辑（.+已保存）/).waitFor();
  expect((await storedDraft(third, id))?.organ).toBe("丙标签人民政府");
  for (const page of [first, second]) await page.getByRole("link", { name: "全部草稿" }).click();
  for (const name of ["甲", "乙"]) {
    await first.getByRole("link", { name: `打开 ${name}标签人民政府 2024年 暂停保存期间的修改` }).waitFor();
  }
  expect((await storedDraft(third, id))?.organ).toBe("丙标签人民政府");
});

test("flipped letters and half a text: the last saving comes back from the journal, and without one the good copy; a later program's draft says what it is", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  await organ(page).fill("保存过的人民政府");
  await clerkAt(page).waitUntilSaved();
  await atStart(page);
  const key = keyOf("draft", id);
  const whole = (await page.evaluate((at) => localStorage.getItem(at), key)) ?? "";
  const later = whole.replace(/^\{"check":"[0-9a-f]+",/, "{").replace(`"version":${currentVersion}`, '"version":99');
  const put = (text: string) => page.evaluate(([at, value]) => localStorage.setItem(at, value), [key, text] as const);
  const damages = [whole.replace("保存过的", "保存过旳"), whole.slice(0, whole.length / 2)];
  for (const damaged of damages) {
    await put(damaged);
    await page.reload();
    await page.getByRole("link", { name: "打开 保存过的人民政府 2024年" }).click();
    await organ(page).waitFor();
    expect(await page.getByText(/已损坏/).count()).toBe(0);
    await atStart(page);
  }
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  for (const damaged of damages) {
    await put(damaged);
    await page.reload();
    await page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).click();
    await page
      .getByRole("alert")
      .getByText(/最新一次保存已损坏，现在打开的是 .+ 的上一份。/)
      .waitFor();
    expect(await organ(page).inputValue()).toBe("某镇人民政府");
    await atStart(page);
  }
  await put(later);
  await page.reload();
  await page.getByText("这份草稿由较新版本的程序保存，请用新版本打开，或导出原始内容备份。").waitFor();
  expect(await page.evaluate((at) => localStorage.getItem(at), key)).toBe(later);
});

test("where both copies are damaged, the latest version can be brought back as a draft of its own", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const versions = () => page.evaluate((at) => localStorage.getItem(at), keyOf("versions", draftIdAt(page)));
  await expect.poll(versions).not.toBeNull();
  const kept = (await versions()) ?? "";
  await atStart(page);
  // Under an id that this browser has not saved itself.
  await page.evaluate(
    (entries) => {
      for (const [key, text] of entries) localStorage.setItem(key, text);
    },
    [
      [keyOf("draft", "x"), "{"],
      [keyOf("previous", "x"), "{"],
      [keyOf("versions", "x"), kept],
    ] as const,
  );
  await page.reload();
  await page.getByRole("link", { name: "尝试恢复 已损坏的草稿" }).click();
  await page.getByRole("button", { name: "恢复历史版本" }).click();
  await organ(page).waitFor();
  expect(await organ(page).inputValue()).toBe("某镇人民政府");
  expect(await storedDraft(page, draftIdAt(page))).toMatchObject(report);
});

test("a clock set back changes neither the order of the drafts nor what is said of saving", async () => {
  const { page } = await open();
  const setClock = (days: number) =>
    page.addInitScript((ms) => {
      const { now } = Date;
      Date.now = () => now() + ms;
    }, days * 86_400_000);
  await setClock(2);
  await page.reload();
  await clerkAt(page).create({ ...report, organ: "先填的人民政府" });
  await setClock(-4);
  await atStart(page);
  await page.reload();
  await clerkAt(page).create({ ...report, organ: "后填的人民政府" });
  await organ(page).fill("最后填的人民政府");
  await clerkAt(page).waitUntilSaved();
  await atStart(page);
  const names = page.getByRole("rowheader");
  await expect.poll(() => names.allTextContents()).toEqual(["最后填的人民政府", "先填的人民政府"]);
  await page.getByRole("link", { name: "打开 先填的人民政府 2024年" }).click();
  await organ(page).fill("又填的人民政府");
  await clerkAt(page).waitUntilSaved();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await expect.poll(() => names.allTextContents()).toEqual(["又填的人民政府", "最后填的人民政府"]);
});

test("words for which a full storage had no room go along to the list, and are saved once a draft is removed", async () => {
  const { page } = await open();
  await clerkAt(page).create({ ...report, organ: "不用的人民政府" });
  await page.getByRole("link", { name: "全部草稿" }).click();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  await page.evaluate(() => {
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) localStorage.setItem(`other-page-${Math.random()}`, "x".repeat(size));
      } catch {
        // Full for this size; a smaller one may still fit.
      }
    }
  });
  const long = `某镇人民政府${"长".repeat(16_000)}`;
  await organ(page).fill(long);
  await page
    .getByRole("alert")
    .getByText(/浏览器存储空间已满，最近的修改还没有保存/)
    .waitFor();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByText("尚未保存").waitFor();
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage).filter((one) => one.startsWith("other-page"));
    if (key !== undefined) localStorage.removeItem(key);
  });
  await page.getByRole("button", { name: "删除 不用的人民政府 2024年" }).click();
  await expect.poll(() => page.getByText("尚未保存").count()).toBe(0);
  expect((await storedDraft(page, id))?.organ).toBe(long);
});

test("a page that alone has what was typed asks before it is closed", async () => {
  const { page } = await open();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await page.reload();
  await clerkAt(page).create(report);
  await organ(page).click();
  await page.keyboard.type("新");
  await page.getByText(/浏览器不允许网页保存数据/).waitFor();
  const [asked] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe("beforeunload");
  await asked.dismiss();
  expect(await organ(page).inputValue()).toContain("新");
});
