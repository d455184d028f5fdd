import type { Dialog, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { currentVersion } from "../../src/report/migrations.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { inRowMenu } from "../kit/row-menu.ts";
import { draftIdAt, fillStorage, setFull, storedDraft } from "../kit/stored.ts";
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
  await organ(page).fill("清除之后镇人民政府");
  await clerkAt(page).waitUntilSaved();
  await expect.poll(() => storedDraft(other, id)).toEqual({ ...before, organ: "清除之后镇人民政府" });
});

test("a draft removed in another tab stays on its page until the clerk decides", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await organ(page).fill("还在用人民政府");
  await clerkAt(page).waitUntilSaved();
  const list = await otherPage(page);
  await (await inRowMenu(list, "删除 还在用人民政府 2024年")).click();
  await page
    .getByRole("alert")
    .getByText(/已在另一个标签页中删除，内容还留在此页面上/)
    .waitFor();
  await list.getByText(/还没有草稿/).waitFor();
  await page.getByRole("button", { name: "另存为副本" }).click();
  await list.getByRole("link", { name: "打开 还在用人民政府 2024年" }).waitFor();
});

test("three tabs type into one draft at once: the one typed into last has it, and nothing of the others is lost", async () => {
  const { page: first } = await open();
  await clerkAt(first).create(report);
  const id = draftIdAt(first);
  const [second, third] = [await otherPage(first, `#/draft/${id}`), await otherPage(first, `#/draft/${id}`)];
  const pages = [first, second, third];
  await organ(third).waitFor();
  const words = ["甲标签人民政府", "乙标签人民政府", "丙标签人民政府"];
  await Promise.all(pages.map((page, at) => organ(page).fill(words[at] ?? "")));
  const stored = async () => (await storedDraft(third, id))?.organ ?? "";
  await expect.poll(async () => words.includes(await stored())).toBe(true);
  // Each shows what is saved, or has stopped with its own words.
  const isAtRest = async (page: Page) =>
    (await organ(page).inputValue()) === (await stored()) ||
    (await page.getByRole("alert").filter({ hasText: "此页面已暂停保存" }).count()) > 0;
  await expect.poll(() => Promise.all(pages.map(isAtRest))).toEqual([true, true, true]);
  const last = await stored();
  for (const page of pages) await page.getByRole("link", { name: "全部草稿" }).click();
  const names = () =>
    first
      .getByRole("link", { name: /^打开 .标签人民政府 2024年/ })
      .evaluateAll((links) => links.map((one) => one.getAttribute("aria-label") ?? ""));
  // Where one saw what another had saved before it was typed into, that one's words were typed over.
  await expect.poll(names).toContain(`打开 ${last} 2024年`);
  for (const name of await names()) if (name !== `打开 ${last} 2024年`) expect(name).toMatch(/暂停保存期间的修改$/);
  expect(await stored()).toBe(last);
});

/** A page that has typed what a full storage did not take, when another tab opens the draft. */
async function stoppedPage(): Promise<{ stopped: Page; other: Page; id: string }> {
  const { page: stopped } = await open();
  await clerkAt(stopped).create(report);
  const id = draftIdAt(stopped);
  await setFull(stopped, true);
  await organ(stopped).fill("没存下的人民政府");
  await stopped
    .getByRole("alert")
    .getByText(/浏览器存储空间已满/)
    .waitFor();
  const other = await otherPage(stopped, `#/draft/${id}`);
  await stopped
    .getByRole("alert")
    .getByText(/此页面已暂停保存，在这里填写的请另存为副本/)
    .waitFor();
  await organ(other).fill("另一页的人民政府");
  await clerkAt(other).waitUntilSaved();
  return { stopped, other, id };
}

test("the notice of a stopped tab stays in sight wherever its page is scrolled to", async () => {
  const { stopped } = await stoppedPage();
  await clerkAt(stopped).openStep("三、收到和处理政府信息公开申请情况");
  const notice = stopped.getByRole("alert").filter({ hasText: "此页面已暂停保存" });
  await stopped.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const box = await notice.boundingBox();
  const header = await stopped.locator("header").boundingBox();
  expect(box?.y).toBe((header?.y ?? 0) + (header?.height ?? 0));
  // Nothing else that sticks lies over it.
  const covered = await notice.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return [left + 2, (left + right) / 2, right - 2].some(
      (x) => !one.contains(document.elementFromPoint(x, (top + bottom) / 2)),
    );
  });
  expect(covered).toBe(false);
});

test("a stopped tab that loads what the other saved keeps its own words as a draft", async () => {
  const { stopped, id } = await stoppedPage();
  await setFull(stopped, false);
  await stopped.getByRole("button", { name: "载入最新内容" }).click();
  await expect.poll(() => organ(stopped).inputValue()).toBe("另一页的人民政府");
  await stopped.getByRole("link", { name: "全部草稿" }).click();
  await stopped.getByRole("link", { name: "打开 没存下的人民政府 2024年 暂停保存期间的修改" }).waitFor();
  expect((await storedDraft(stopped, id))?.organ).toBe("另一页的人民政府");
});

/** Reloads the page and says whether it asked before; then it stays where it is, and the reload is waited for by nobody. */
async function asksBeforeReload(page: Page): Promise<boolean> {
  let answer: (dialog: Dialog) => void = () => undefined;
  const asked = new Promise<boolean>((resolve) => {
    answer = (dialog) => void dialog.dismiss().then(() => resolve(dialog.type() === "beforeunload"));
  });
  page.once("dialog", answer);
  const loaded = page.reload().then(() => false);
  loaded.catch(() => undefined);
  const hasAsked = await Promise.race([asked, loaded]);
  page.off("dialog", answer);
  return hasAsked;
}

test("a stopped tab with a full storage takes its words along to the list, which asks before it is closed", async () => {
  const { stopped } = await stoppedPage();
  await stopped.getByRole("link", { name: "全部草稿" }).click();
  const row = stopped.getByRole("row").filter({ hasText: "没存下的人民政府" });
  await row.getByText("尚未保存").waitFor();
  await row.getByText("暂停保存期间的修改", { exact: true }).waitFor();
  expect(await asksBeforeReload(stopped)).toBe(true);
  await setFull(stopped, false);
  await (await inRowMenu(stopped, "删除 另一页的人民政府 2024年")).click();
  await expect.poll(() => stopped.getByText("尚未保存").count()).toBe(0);
  expect(await asksBeforeReload(stopped)).toBe(false);
});

test("what a full storage did not take goes along to the list, which asks before it is closed", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await setFull(page, true);
  await organ(page).fill("没存下的人民政府");
  await page
    .getByRole("alert")
    .getByText(/浏览器存储空间已满/)
    .waitFor();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByText("尚未保存").waitFor();
  expect(await asksBeforeReload(page)).toBe(true);
  await page.getByRole("button", { name: "本单位设置" }).click();
  await page.getByRole("button", { name: "取消" }).click();
  expect(await asksBeforeReload(page)).toBe(true);
});

test("words typed after another tab deleted the draft become a draft of their own when the page is left", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const list = await otherPage(page);
  await (await inRowMenu(list, "删除 某镇人民政府 2024年")).click();
  await page
    .getByRole("alert")
    .getByText(/已在另一个标签页中删除/)
    .waitFor();
  await organ(page).fill("删除之后人民政府");
  expect(await asksBeforeReload(page)).toBe(true);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByRole("link", { name: "打开 删除之后人民政府 2024年 删除之后的修改" }).waitFor();
  await page.getByText("最近删除（1）").waitFor();
});

test("nothing typed after another tab deleted the draft leaves nothing behind, and taken back there it goes on here", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const list = await otherPage(page);
  await (await inRowMenu(list, "删除 某镇人民政府 2024年")).click();
  await page
    .getByRole("alert")
    .getByText(/已在另一个标签页中删除/)
    .waitFor();
  expect(await asksBeforeReload(page)).toBe(false);
  await page.getByRole("heading", { level: 1, name: "这份草稿已删除" }).waitFor();
  await page.getByRole("button", { name: "恢复这份草稿" }).click();
  expect(await organ(page).inputValue()).toBe("某镇人民政府");
  await (await inRowMenu(list, "删除 某镇人民政府 2024年")).click();
  await page
    .getByRole("alert")
    .getByText(/已在另一个标签页中删除/)
    .waitFor();
  await list.getByRole("button", { name: "撤销删除" }).click();
  await page.getByText(/^另一标签页已保存/).waitFor();
  await organ(page).fill("继续填写人民政府");
  await clerkAt(page).waitUntilSaved();
});

test("words typed into a draft that a later program has saved are kept as a draft of their own", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const key = keyOf("draft", draftIdAt(page));
  await page.evaluate(
    ([at, version]) => {
      const whole = localStorage.getItem(at) ?? "";
      const later = whole.replace(/^\{"check":"[0-9a-f]+",/, "{").replace(`"version":${version}`, '"version":99');
      localStorage.setItem(at, later);
    },
    [key, String(currentVersion)] as const,
  );
  await organ(page).fill("旧程序里的人民政府");
  await page
    .getByRole("alert")
    .getByText(/已由较新版本的程序保存/)
    .waitFor();
  expect(await asksBeforeReload(page)).toBe(true);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByRole("link", { name: "打开 旧程序里的人民政府 2024年 未能保存的修改" }).waitFor();
  await page.getByText(/由较新版本的程序保存，请用新版本打开/).waitFor();
});

test("settings and a new report that are being filled in ask before the page is closed", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "本单位设置" }).click();
  await page.getByRole("textbox", { name: "单位名录" }).click();
  expect(await asksBeforeReload(page)).toBe(false);
  await page.getByRole("button", { name: "本单位设置" }).click();
  await page.getByRole("textbox", { name: "单位名录" }).fill("某县教育局");
  expect(await asksBeforeReload(page)).toBe(true);
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "新建报告" }).click();
  await page.getByRole("textbox", { name: "机关名称" }).fill("某镇人民政府");
  expect(await asksBeforeReload(page)).toBe(true);
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
  await fillStorage(page);
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
  await (await inRowMenu(page, "删除 不用的人民政府 2024年")).click();
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
