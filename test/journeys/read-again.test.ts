import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { checksum } from "../../src/lib/checksum.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { draftIdAt, storedDraft } from "../kit/stored.ts";
import { keyOf } from "../kit/stores.ts";

const open = browserPages();
const report = { organ: "某镇人民政府", organKind: "township", year: 2024 } as const;
const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const organ = (page: Page) => box(page, "机关名称");
const stored = (page: Page, slot: string, id: string) =>
  page.evaluate((key) => localStorage.getItem(key), keyOf(slot, id));
const put = (page: Page, slot: string, id: string, text: string) =>
  page.evaluate(([key, value]) => localStorage.setItem(key, value), [keyOf(slot, id), text] as const);

test("5（ ） typed into a cell is 5: after a reload the draft opens with it, and with what was typed after it", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create(report);
  const id = draftIdAt(page);
  await clerk.openStep("二、主动公开政府信息情况");
  const issued = box(page, "规章 本年制发件数");
  const repealed = box(page, "规章 本年废止件数");
  await issued.click();
  await issued.fill("5（ ）");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1500);
  await repealed.click();
  await repealed.fill("3");
  await page.keyboard.press("Enter");
  await clerk.waitUntilSaved();
  await page.waitForTimeout(500);
  await page.reload();
  await issued.waitFor();
  expect([await issued.inputValue(), await repealed.inputValue()]).toEqual(["5", "3"]);
  expect(await page.getByText(/不符合要求/).count()).toBe(0);
  expect(await storedDraft(page, id)).toMatchObject({
    notes: {},
    disclosure: { regulations: { issued: 5, repealed: 3 } },
  });
});

test("a stored draft with a value out of place opens without it, and what stood there is told until it was seen to", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create(report);
  const id = draftIdAt(page);
  await page.goto(inject("address"));
  const whole = (await stored(page, "draft", id)) ?? "";
  const bad = whole.replace(/^\{"check":"[0-9a-f]+",/, "{").replace('"organKind":"township"', '"organKind":"village"');
  for (const slot of ["draft", "previous"]) await put(page, slot, id, `{"check":"${checksum(bad)}",${bad.slice(1)}`);
  await page.reload();
  await page.getByText("有内容不符合要求，打开后核对").waitFor();
  await page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).click();
  const told = page.getByRole("alert").getByText("机关类型：原来的内容“village”不符合要求，请核对后填写。");
  await told.waitFor();
  await organ(page).fill("改过的人民政府");
  await clerk.waitUntilSaved();
  await page.reload();
  await told.waitFor();
  await page.getByRole("button", { name: "已核对，不再提示" }).click();
  await expect.poll(() => told.count()).toBe(0);
  await page.reload();
  await organ(page).waitFor();
  expect(await organ(page).inputValue()).toBe("改过的人民政府");
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("a time of saving out of all range: the list stands, says that the time is unknown, and all drafts open", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  await page.goto(inject("address"));
  const whole = (await stored(page, "draft", id)) ?? "";
  await put(
    page,
    "draft",
    "odd",
    whole.replace(/^\{"check":"[0-9a-f]+",/, "{").replace(/"savedAt":\d+/, '"savedAt":9000000000000000'),
  );
  await page.reload();
  await page.getByRole("cell", { name: "时间不明", exact: true }).waitFor();
  await expect.poll(() => page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).count()).toBe(2);
  await page.goto(`${inject("address")}#/draft/odd`);
  await organ(page).waitFor();
  await page
    .getByRole("alert")
    .getByText(/保存时间：原来的内容“9000000000000000”/)
    .waitFor();
});

/** A page after a power cut: local storage has the draft as it was first, the journal as saved last, and opens when told. */
async function afterPowerCut() {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create(report);
  const address = page.url();
  const id = draftIdAt(page);
  const older = (await stored(page, "draft", id)) ?? "";
  await organ(page).fill("断电前的人民政府");
  await clerk.waitUntilSaved();
  await expect.poll(() => stored(page, "draft", id)).toContain("断电前的人民政府");
  await page.waitForTimeout(500);
  await page.goto("about:blank");
  await page.addInitScript(
    ([key, text]) => {
      if (window.location.protocol === "about:" || sessionStorage.getItem("was cut") !== null) return;
      sessionStorage.setItem("was cut", "");
      localStorage.setItem(key, text);
    },
    [keyOf("draft", id), older] as const,
  );
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      let real: IDBOpenDBRequest | undefined;
      // biome-ignore lint/suspicious/noExplicitAny: what stands for the request until it is made
      const late: any = {
        get result() {
          return real?.result;
        },
      };
      window.addEventListener("journal", () => {
        real = open.call(this, name, version);
        real.onupgradeneeded = (event) => late.onupgradeneeded?.(event);
        real.onsuccess = (event) => late.onsuccess?.(event);
      });
      return late;
    };
  });
  await page.goto(address);
  await organ(page).waitFor();
  expect(await organ(page).inputValue()).toBe("某镇人民政府");
  const openJournal = () => page.evaluate(() => window.dispatchEvent(new Event("journal")));
  return { page, clerk, id, openJournal };
}

test("a journal that opens late after a power cut gives a page on which nothing was typed the later text", async () => {
  const { page, clerk, id, openJournal } = await afterPowerCut();
  await openJournal();
  await expect.poll(() => organ(page).inputValue()).toBe("断电前的人民政府");
  await organ(page).fill("断电后的人民政府");
  await clerk.waitUntilSaved();
  await expect.poll(async () => (await storedDraft(page, id))?.organ).toBe("断电后的人民政府");
});

test("a journal that opens late under a page that was typed on is kept as a draft beside it, and the clerk is told", async () => {
  const { page, clerk, id, openJournal } = await afterPowerCut();
  await organ(page).fill("打字中的人民政府");
  await clerk.waitUntilSaved();
  await openJournal();
  await page
    .getByRole("alert")
    .getByText(/断电前还有更晚的一次保存/)
    .waitFor();
  expect(await organ(page).inputValue()).toBe("打字中的人民政府");
  await expect.poll(async () => (await storedDraft(page, id))?.organ).toBe("打字中的人民政府");
  await page.getByRole("link", { name: "打开断电前的一份" }).click();
  await expect.poll(() => organ(page).inputValue()).toBe("断电前的人民政府");
  await page.goto(inject("address"));
  await page.getByRole("link", { name: "打开 打字中的人民政府 2024年", exact: true }).waitFor();
  await page.getByRole("link", { name: "打开 断电前的人民政府 2024年 断电前的一份", exact: true }).waitFor();
});
