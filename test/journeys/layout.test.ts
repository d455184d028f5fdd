import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { layoutFaults } from "../kit/layout-faults.ts";
import { publishedReport } from "../kit/reports.ts";
import { movedUnderPointer, recordShifts, scrolls, wholeRows, wideFigures } from "../kit/sheet-layout.ts";

const open = browserPages();
const disclosure = "二、主动公开政府信息情况";
const applications = "三、收到和处理政府信息公开申请情况";
const litigation = "四、政府信息公开行政复议、行政诉讼情况";
const received = "一、本年新收政府信息公开申请数量";

/** A published report of a city with the year before beside it. */
const city = (): Draft => ({
  ...publishedReport("suqian-2024").draft,
  lastYear: asPastReport(publishedReport("suqian-2023").draft),
});

async function sheetIn(width: number, height: number, draft = city()): Promise<Page> {
  const { page } = await open({ width, height });
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep(applications);
  await page.getByRole("textbox", { name: `${received} 自然人`, exact: true }).waitFor();
  await page.waitForTimeout(300);
  return page;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test.each([
  [1366, 625, 14],
  [1366, 768, 20],
  [1093, 614, 12],
  [1920, 937, 25],
])(
  "at %i × %i, %i rows of 表三 and more are seen whole on arrival, with last year's numbers and without",
  async (width, height, rows) => {
    const page = await sheetIn(width, height);
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(rows);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await wideFigures(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "显示上年数" }).uncheck();
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(rows);
    expect(await layoutFaults(page)).toEqual([]);
  },
);

test("全表 shows all 25 rows in the window, stays so after a reload, and goes back", async () => {
  const page = await sheetIn(1366, 625);
  await button(page, "全表").click();
  await expect.poll(() => wholeRows(page)).toBe(25);
  expect(await scrolls(page)).toBe(false);
  expect(await wideFigures(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => wholeRows(page)).toBe(25);
  await page.setViewportSize({ width: 1093, height: 614 });
  await expect.poll(() => wholeRows(page)).toBe(25);
  await button(page, "全表").click();
  await expect.poll(() => wholeRows(page)).toBeLessThan(25);
});

test("where a window at 150 % leaves little room, labels keep theirs and no number is cut", async () => {
  const page = await sheetIn(911, 512);
  expect(await wholeRows(page)).toBeGreaterThanOrEqual(6);
  expect(await layoutFaults(page)).toEqual([]);
  expect(await wideFigures(page)).toEqual([]);
});

test("表二 and 表四 are seen whole at 1366 × 625, with last year's numbers and without", async () => {
  const page = await sheetIn(1366, 625);
  for (const title of [disclosure, litigation]) {
    await clerkAt(page).openStep(title);
    await page.waitForTimeout(300);
    expect(await scrolls(page), title).toBe(false);
    expect(await wideFigures(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "显示上年数" }).uncheck();
    expect(await scrolls(page), title).toBe(false);
    await page.getByRole("checkbox", { name: "显示上年数" }).check();
  }
});

test("the list of steps folds to 48 px by F9 or its button, which a reload keeps; a step is still reached by its name", async () => {
  const page = await sheetIn(1366, 625);
  const list = page.getByRole("navigation", { name: "填报步骤" });
  const width = async () => Math.round((await list.boundingBox())?.width ?? 0);
  expect(await width()).toBe(208);
  await page.keyboard.press("F9");
  await expect.poll(width).toBe(48);
  await page.reload();
  await expect.poll(width).toBe(48);
  await clerkAt(page).openStep(disclosure);
  await button(page, "展开步骤").click();
  await expect.poll(width).toBe(208);
});

test("on a phone one applicant's numbers stand beside the labels; an arrow past the edge turns to the next, and says so", async () => {
  const page = await sheetIn(390, 844);
  const cell = (column: string) => page.getByRole("textbox", { name: `${received} ${column}`, exact: true });
  const isSeen = (column: string) =>
    cell(column).evaluate((input) => getComputedStyle(input.closest("td") as Element).opacity === "1");
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  const told = page.getByRole("status", { name: "当前一列" });
  expect([await isSeen("自然人"), await isSeen("商业企业")]).toEqual([true, false]);
  await cell("自然人").click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => told.textContent()).toBe("商业企业");
  await expect.poll(() => tab("商业企业").getAttribute("aria-selected")).toBe("true");
  expect([await isSeen("自然人"), await isSeen("商业企业")]).toEqual([false, true]);
  await page.keyboard.type("7");
  expect(await cell("商业企业").inputValue()).toBe("7");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^二、.* 商业企业$/);
  await tab("其他").click();
  expect(await isSeen("其他")).toBe(true);
  for (const title of [applications, disclosure, litigation]) {
    await clerkAt(page).openStep(title);
    await page.waitForTimeout(300);
    expect(await layoutFaults(page), title).toEqual([]);
    expect(await wideFigures(page), title).toEqual([]);
  }
});

test.each([
  [79, 70, "both sums beside it"],
  [4321, 1234, "no room for the sums"],
])(
  "of the column in hand that comes to %i and %i the difference is seen whole, with %s",
  async (left, right, beside) => {
    const draft = city();
    draft.applications.received.commercialEnterprise = left;
    for (const row of Object.values(draft.applications)) row.researchInstitution = 0;
    draft.applications.received.researchInstitution = left;
    draft.applications.carriedOut.researchInstitution = right;
    const page = await sheetIn(1366, 625, draft);
    await page.getByRole("textbox", { name: `${received} 科研机构`, exact: true }).focus();
    const told = page.getByLabel("勾稽关系 科研机构", { exact: true });
    const isSeen = (place: Locator) =>
      place.evaluate((element) => {
        const [box, cell] = [element, element.closest("td") ?? element].map((one) => one.getBoundingClientRect());
        return (
          box && cell && box.width > 1 && box.top >= cell.top && box.bottom <= cell.bottom && box.left >= cell.left
        );
      });
    expect(await told.textContent()).toBe(`相差 ${left - right}`);
    expect(await isSeen(told.locator("span").last())).toBe(true);
    const sums = page.getByLabel("第一项加第二项之和 科研机构", { exact: true });
    expect(await isSeen(sums)).toBe(beside === "both sums beside it");
  },
);

test("whatever comes and goes in a clerk's work, nothing moves from under the pointer", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const clerk = clerkAt(page);
  await clerk.open(city());
  await clerk.openStep(applications);
  const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
  const paste = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press("Control+v");
  };
  await cell("（一）予以公开 商业企业").click();
  await recordShifts(page);
  await page.keyboard.type("21");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Escape");
  await paste("1\t2\n3\t4");
  const receipt = page.getByRole("status", { name: "粘贴结果" });
  await receipt.getByText(/^已粘贴到/).waitFor();
  await expect.poll(() => receipt.textContent(), { timeout: 15_000 }).toBe("");
  await paste("甲\t乙\n丙\t丁");
  await page.getByRole("alert", { name: "粘贴被拒绝" }).getByText("没有改动任何数").waitFor();
  await page.keyboard.press("ArrowDown");
  await paste(Array(24).fill("0").join("\n"));
  await page.getByRole("group", { name: "粘贴到哪里" }).waitFor();
  await page.keyboard.press("Escape");
  await button(page, "本项无数据").click();
  await page.getByRole("button", { name: "下一步" }).hover();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("F8");
  await page.waitForTimeout(500);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.waitForTimeout(300);
  await clerk.openStep("六、其他需要报告的事项");
  await cell("其他需要报告的事项").click();
  await page.keyboard.type("本年度没有其他需要报告的事项。".repeat(20));
  await page.waitForTimeout(800);
  expect((await movedUnderPointer(page)).moved).toEqual([]);
  // What does move is told.
  await cell("其他需要报告的事项").hover();
  await page.evaluate(() => {
    const box = document.createElement("div");
    box.style.height = "60px";
    const body = document.querySelector<HTMLElement>("main textarea")?.closest<HTMLElement>("main > div");
    body?.style.setProperty("overflow-anchor", "none");
    body?.prepend(box);
  });
  await expect.poll(async () => (await movedUnderPointer(page)).moved.length).toBeGreaterThan(0);
});
