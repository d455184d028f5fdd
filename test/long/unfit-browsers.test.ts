import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../kit/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
});
afterAll(() => browser.close());

const headings = (page: Page): Promise<string[]> => page.getByRole("heading", { level: 1 }).allTextContents();
const program = "政府信息公开工作年度报告填报";

test.each([
  ["of before Chromium 86", "Element.prototype.replaceChildren"],
  ["without dialogs", "HTMLDialogElement"],
])("a browser %s is told what to do, and nothing is begun in it", async (_words, missing) => {
  const page = await browser.newPage();
  await page.addInitScript(`delete ${missing.replace(/^(?=\w+$)/, "window.")}`);
  await page.goto(inject("address"));
  await page.getByText("切换到“极速模式”").waitFor();
  expect(await headings(page)).toEqual(["请换用较新的浏览器"]);
  await page.close();
});

test("where scripts are not allowed, the page says so", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(inject("address"));
  expect(await headings(page)).toEqual(["请允许运行脚本"]);
  await page.close();
});

test("the folder opened without a server says that the one file is meant for that", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(resolve("test/output/site/index.html")).href);
  await page.getByText("请改用单文件版").waitFor();
  expect(await headings(page)).toEqual(["程序没有载入"]);
  await page.close();
});

test("a good browser shows none of it, not even before the program stands", async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      for (const notice of document.querySelectorAll<HTMLElement>(".unfit")) {
        if (notice.offsetHeight > 0) seen.push(notice.id);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(inject("address"));
  await page.getByRole("button", { name: "查看示例" }).waitFor();
  expect(await headings(page)).toEqual([program]);
  expect(await page.evaluate("seen")).toEqual([]);
  await page.close();
});
