import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { draftMark } from "../../src/form/phrases.ts";
import type { Draft } from "../../src/report/schema.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { hasPoppler, lettersOf, pagesIn, wordsOfPages } from "../kit/paper.ts";
import { publishedReport } from "../kit/reports.ts";
import { worstReport } from "../kit/worst-report.ts";

const open = browserPages();
const frameSelector = "iframe[title=打印预览]";

/** Opens a report at its preview. */
async function preview(page: Page, draft: Draft): Promise<void> {
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep("预览与导出");
  await pagesShown(page).waitFor();
}

const pagesShown = (page: Page) => page.getByRole("status").filter({ hasText: /^第 \d+ \/ \d+ 页$/ });

async function shownFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector(frameSelector)).contentFrame();
  if (!frame) throw new Error("no preview");
  return frame;
}

/** The letters on each page of the preview. */
async function shownPages(page: Page): Promise<readonly string[]> {
  const shown = await shownFrame(page);
  return shown.evaluate(() => {
    const frames = [...document.querySelectorAll(".page-frame")].map((one) => one.getBoundingClientRect());
    const pages = frames.map(() => "");
    const walker = document.createTreeWalker(document.querySelector("main") as Element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.tagName === "CAPTION") continue;
      const range = document.createRange();
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top, bottom, height } = range.getBoundingClientRect();
        const index = frames.findIndex((one) => one.top <= top && bottom <= one.bottom);
        if (height > 0) pages[index] = `${pages[index]}${text.data[at]}`;
      }
    }
    return pages;
  });
}

test.each([
  ["the township report", exampleDraft()],
  ["杭州 2025", publishedReport("hangzhou-2025").draft],
  ["a report of very long texts and large numbers", worstReport()],
])("%s: the preview has the pages of the print, and on each what is printed there", async (_, draft) => {
  const { page } = await open();
  await preview(page, draft);
  const shown = await shownPages(page);
  const html = (await page.locator(frameSelector).getAttribute("srcdoc")) ?? "";
  const paper = (await open()).page;
  await paper.goto("about:blank");
  await paper.setContent(html);
  const pdf = await paper.pdf({ preferCSSPageSize: true });
  expect(shown.length).toBe(pagesIn(pdf));
  expect(await pagesShown(page).textContent()).toBe(`第 1 / ${shown.length} 页`);
  if (!hasPoppler()) return;
  const printed = wordsOfPages(pdf).map((words) => words.map((word) => word.text).join(""));
  const bare = (text: string) => lettersOf(text.replace(/—\d+—/, "").replace(new RegExp(`[${draftMark}]`, "g"), ""));
  expect(shown.filter((text, at) => bare(text) !== bare(printed[at] ?? ""))).toEqual([]);
});

test("the pages are gone through, jumped in and sized by buttons, and by keys while the preview has the focus", async () => {
  const { page } = await open();
  await preview(page, exampleDraft());
  const at = () => pagesShown(page).textContent();
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("下一页").click();
  expect(await at()).toBe("第 2 / 5 页");
  await button("末页").click();
  expect(await at()).toBe("第 5 / 5 页");
  await button("上一页").click();
  expect(await at()).toBe("第 4 / 5 页");
  await page.getByRole("combobox", { name: "跳到" }).selectOption({ label: "二、主动公开政府信息情况" });
  expect(await at()).toBe("第 2 / 5 页");
  await button("首页").click();
  expect(await at()).toBe("第 1 / 5 页");

  const size = page.getByRole("combobox", { name: "显示比例" });
  const frame = await shownFrame(page);
  const width = () => frame.evaluate(() => document.querySelector(".page-frame")?.getBoundingClientRect().width ?? 0);
  await size.selectOption({ label: "50%" });
  const half = await width();
  await size.selectOption({ label: "200%" });
  expect(await width()).toBeCloseTo(4 * half, 0);
  await button("缩小").click();
  expect(await size.inputValue()).toBe("150");
  await size.selectOption({ label: "适合整页" });

  await page.locator(frameSelector).focus();
  for (const [key, number] of [
    ["End", 5],
    ["PageUp", 4],
    ["Home", 1],
    ["PageDown", 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(at, { message: key }).toBe(`第 ${number} / 5 页`);
  }
  await page.keyboard.press("Control+=");
  expect(await size.inputValue()).toBe("75");
});

test("print takes the exported page and nothing else; a reviewer's marks are printed when asked for alone", async () => {
  const { page } = await open();
  await page.addInitScript(() => {
    window.print = () => {
      const top = window.top as unknown as { printed?: string[] };
      top.printed = [...(top.printed ?? []), window.frameElement?.getAttribute("srcdoc") ?? ""];
    };
  });
  await page.reload();
  const draft = exampleDraft();
  draft.applications.received.commercialEnterprise = 12;
  await preview(page, draft);
  const shown = () => page.locator(frameSelector).getAttribute("srcdoc");
  const exported = await shown();
  await page.getByRole("button", { name: "打印", exact: true }).click();
  await page.getByRole("checkbox", { name: "显示审核标记" }).check();
  await page.getByRole("status").filter({ hasText: "/ 6 页" }).waitFor();
  await page.getByRole("button", { name: "打印", exact: true }).click();
  await page.getByRole("button", { name: "打印审核稿" }).click();
  const printed = () => page.evaluate(() => (window as unknown as { printed?: string[] }).printed ?? []);
  await expect.poll(async () => (await printed()).length).toBe(3);
  expect(await printed()).toEqual([exported, exported, await shown()]);
  expect(await faults(page)).toEqual([]);

  const frame = page.frameLocator(frameSelector);
  await frame.getByText("勾稽关系", { exact: true }).waitFor();
  expect(await frame.locator(".remark").first().isVisible()).toBe(true);
  await page.emulateMedia({ media: "print" });
  for (const mark of await frame.locator(".remark, .proof, .remarks").all()) expect(await mark.isVisible()).toBe(false);
});
