import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { exampleReport } from "../../src/report/example.ts";
import { downloaded } from "../kit/browser.ts";
import { browserPages } from "../kit/journey.ts";
import { killPages, setDatabaseFull } from "../kit/stored.ts";

const open = browserPages();
const example = exampleReport();
const units = Array.from({ length: 60 }, (_, at) => `云岭县第${at + 1}镇人民政府`);
const encoder = new TextEncoder();
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** An archive with the reports of some of the units. */
function archiveOf(names: readonly string[]): Buffer {
  const files = names.map((organ) => {
    const json = toJson({ ...example, organ }, new Date(Date.UTC(2025, 0, 5)));
    return [`${organ}.json`, encoder.encode(json)] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

/** Opens the desk and lays down the units. */
async function collecting(page: Page, names = units): Promise<void> {
  await button(page, "收集与汇总").click();
  await page.getByRole("textbox", { name: "单位名称" }).fill(names.join("\n"));
  await button(page, "采用这份名录").click();
  await page.getByRole("combobox", { name: "年度" }).selectOption(String(example.year));
}

const hand = (page: Page, name: string, names: readonly string[]) =>
  page
    .getByLabel("报告文件", { exact: true })
    .setInputFiles({ name, mimeType: "application/zip", buffer: archiveOf(names) });

const settled = async (page: Page, missing: number) => {
  await button(page, `未报 ${missing}`).waitFor({ timeout: 90_000 });
  await expect.poll(() => page.getByRole("progressbar").count(), { timeout: 90_000 }).toBe(0);
};

/** That each unit is in once, by one file, and no file is anybody else's. */
async function expectEachOnce(page: Page, names = units): Promise<void> {
  await settled(page, 0);
  await button(page, `全部 ${names.length}`).waitFor();
  await button(page, "没有归入的文件 0").waitFor();
  for (const name of [names[0], names[names.length - 1]]) {
    await page.getByRole("searchbox", { name: "查找单位" }).fill(name ?? "");
    await button(page, name ?? "").click();
    const files = page.getByRole("dialog").getByRole("list", { name: "报来的文件" }).getByRole("listitem");
    await expect.poll(() => files.count()).toBe(1);
    await button(page, "关闭").click();
  }
  await page.getByRole("searchbox", { name: "查找单位" }).fill("");
}

test("a page killed while it reads has kept what it had read, and the same files again make it whole, none twice", async () => {
  const { page } = await open();
  // So many that reading goes on for seconds after the first were read.
  const many = Array.from({ length: 300 }, (_, at) => `云岭县第${at + 1}村公所`);
  await collecting(page, many);
  await hand(page, "报来.zip", many);
  const read = async () => Number(/已读 (\d+)/.exec((await page.getByText(/^已读 /).textContent()) ?? "")?.[1]);
  const readMoreThan = async (count: number) => {
    await expect.poll(read, { timeout: 60_000, interval: 50 }).toBeGreaterThan(count);
    return read();
  };
  const shown = await readMoreThan(8);
  await killPages(page);

  const next = await page.context().newPage();
  await next.goto(`${inject("address")}#/collection`);
  const missing = button(next, /^未报 \d+$/);
  await missing.waitFor();
  const lacking = Number((await missing.textContent())?.replace(/\D/g, ""));
  // What is shown as read is stored; the archive is one of these files.
  expect(many.length - lacking).toBeGreaterThanOrEqual(shown - 1);
  expect(lacking).toBeGreaterThan(0);
  await hand(next, "报来.zip", many);
  await expectEachOnce(next, many);
});

test("a page killed over a report loses no comment that was written on it", async () => {
  const { page } = await open();
  const [first = ""] = units;
  await collecting(page);
  await hand(page, "报来.zip", [first]);
  await settled(page, units.length - 1);
  await button(page, `审阅 ${first}`).click();
  await page.getByRole("heading", { level: 1, name: "供审阅" }).waitFor();
  await button(page, "写批注").click();
  const dialog = page.getByRole("dialog", { name: "写批注" });
  await dialog.getByRole("textbox", { name: "批注内容" }).fill("请写明培训次数。");
  await dialog.getByRole("button", { name: "写上" }).click();
  await page.waitForTimeout(1200);
  await killPages(page);

  const next = await page.context().newPage();
  await next.goto(`${inject("address")}#/collection`);
  await button(next, first).click();
  await next
    .getByRole("dialog")
    .getByText(/批注 1$/)
    .waitFor();
  await button(next, "关闭").click();
  await button(next, `审阅 ${first}`).click();
  await next.getByText("请写明培训次数。").first().waitFor();
});

test("where the browser has no room that is said, nothing is lost meanwhile, and once there is room all is kept", async () => {
  const { page } = await open();
  await collecting(page);
  await setDatabaseFull(page, true);
  await hand(page, "报来.zip", units.slice(0, 20));
  await settled(page, units.length - 20);
  const unsaved = page.getByRole("alert").getByText(/浏览器没有存下收进来的报告/);
  await unsaved.waitFor();
  await button(page, `审阅 ${units[3]}`).click();
  await page.getByRole("heading", { level: 1, name: "供审阅" }).waitFor();
  await page.getByRole("link", { name: "收集与汇总" }).click();
  await button(page, "导出").click();
  const whole = await downloaded(page, () => page.getByRole("menuitem", { name: "导出收集文件" }).click());
  expect(units.slice(0, 20).filter((name) => !whole.text.includes(name))).toEqual([]);

  await setDatabaseFull(page, false);
  await hand(page, "报来.zip", units.slice(0, 20));
  await expect.poll(() => unsaved.count(), { timeout: 60_000 }).toBe(0);
  await page.reload();
  await settled(page, units.length - 20);
});

test("two windows that take in files at once have all of them, none twice", async () => {
  const { page } = await open();
  await collecting(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await button(other, `未报 ${units.length}`).waitFor();
  await Promise.all([hand(page, "甲.zip", units.slice(0, 40)), hand(other, "乙.zip", units.slice(40))]);
  await Promise.all([expectEachOnce(page), expectEachOnce(other)]);
  await Promise.all([hand(page, "甲.zip", units.slice(0, 40)), hand(other, "甲.zip", units.slice(0, 40))]);
  await Promise.all([page, other].map((one) => expect.poll(() => one.getByRole("progressbar").count()).toBe(0)));
  await page.reload();
  await expectEachOnce(page);
});
