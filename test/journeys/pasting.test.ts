import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();
const received = "一、本年新收政府信息公开申请数量";

/** 表三 of a new draft at the cell in focus, with what is copied there. */
async function sheet() {
  const { page } = await open();
  const clerk = clerkAt(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  const cell = (row: string, column = "自然人") => page.getByRole("textbox", { name: `${row} ${column}`, exact: true });
  const paste = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press("Control+v");
  };
  return { page, cell, paste };
}

const places = (page: Page) => page.getByRole("group", { name: "粘贴到哪里" });
const receipt = (page: Page) => page.getByRole("status", { name: "粘贴结果" });

test("a column of 24 zeros could begin or end elsewhere: the sheet shows each place, the clerk takes one by keyboard, and takes it back", async () => {
  const { page, cell, paste } = await sheet();
  await cell(received).click();
  await paste(Array(24).fill("0").join("\n"));
  const choices = places(page).getByRole("button");
  await expect
    .poll(() => choices.allTextContents())
    .toEqual(["一 至 （七）总计 × 自然人", "一 至 四 × 自然人", "二 至 四 × 自然人", "取消"]);
  await expect.poll(() => cell(received).inputValue()).toBe("0");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect.poll(() => cell("四、结转下年度继续办理").inputValue()).toBe("0");
  expect(await cell(received).inputValue()).toBe("");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => receipt(page).textContent()).toContain("已粘贴到 一 至 四 × 自然人。");
  expect(await cell(received).evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await cell("四、结转下年度继续办理").inputValue()).toBe("0");
  await receipt(page).getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => cell("四、结转下年度继续办理").inputValue()).toBe("");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
});

test("Escape leaves the sheet as it was, whatever it showed, and goes back to the cell", async () => {
  const { page, cell, paste } = await sheet();
  await cell(received).click();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await paste(Array(24).fill("0").join("\n"));
  await places(page).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => places(page).count()).toBe(0);
  expect(await cell(received).inputValue()).toBe("5");
  expect(await cell("（一）予以公开").inputValue()).toBe("");
  await expect.poll(() => cell(received).evaluate((input) => input === document.activeElement)).toBe(true);
});
