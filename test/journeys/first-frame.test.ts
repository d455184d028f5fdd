import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { fixtureText } from "../kit/reports.ts";

const open = browserPages();

/** Loads a page anew, without the program for as long as the returned function is not called. */
async function reloadWithoutProgram(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/base-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  return release;
}

/** Where the words of an element stand, and how large they are. */
const wordsOf = (place: Locator) =>
  place.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height, words: element.textContent?.trim() };
  });

const bottomOf = (place: Locator) => place.evaluate((element) => element.getBoundingClientRect().bottom);

test("the bar of the list stands before the program has come, and its words stay where they are when it has", async () => {
  const { page } = await open();
  const release = await reloadWithoutProgram(page);
  const bar = page.locator("#frame p");
  await bar.waitFor();
  const [words, bottom] = [await wordsOf(bar), await bottomOf(bar)];
  expect(words.words).toBe("政府信息公开工作年度报告填报");
  release();
  await page.getByRole("button", { name: "新建报告" }).waitFor();
  expect(await bar.count()).toBe(0);
  expect(await wordsOf(page.getByRole("heading", { level: 1 }))).toEqual(words);
  expect(await bottomOf(page.getByRole("banner"))).toBe(bottom);
});

test("a file that is dropped before the program has come is read once it has", async () => {
  const { page } = await open();
  const release = await reloadWithoutProgram(page);
  await page.locator("#frame p").waitFor();
  const isTaken = await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "年报.txt"));
    const send = (type: string) =>
      !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    return send("dragover") && send("drop");
  }, fixtureText("seed-township-2023.txt"));
  expect(isTaken, "the browser does not leave the page for the file").toBe(true);
  release();
  await page.getByText(/来自文件“年报.txt”/).waitFor();
});

test("a draft's bar stands before the program has come, and what is typed into the first field at once is there", async () => {
  const { page } = await open();
  await clerkAt(page).create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  const release = await reloadWithoutProgram(page);
  const bar = page.locator("#frame p");
  await bar.waitFor();
  const bottom = await bottomOf(bar);
  release();
  const organ = page.getByRole("textbox", { name: "机关名称" });
  await organ.pressSequentially("办", { delay: 0 });
  expect(await organ.inputValue()).toContain("办");
  expect(await bottomOf(page.getByRole("banner"))).toBe(bottom);
  await page.reload();
  expect(await organ.inputValue()).toContain("办");
});
