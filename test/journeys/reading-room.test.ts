import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { parts, partTitle } from "../../src/form/form.ts";
import { exportKinds } from "../../src/screens/preview/export-kinds.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { eventfulReport } from "../kit/every-screen.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { keyboardAt } from "../kit/keyboard.ts";
import { layoutFaults } from "../kit/layout-faults.ts";
import { chooseWayOut, openWaysOut } from "../kit/ways-out.ts";

const open = browserPages();

/** The preview of a report with findings of every kind, with its notes. */
async function readingRoom(size: { width: number; height: number }, draft = { ...eventfulReport(), typed: {} }) {
  const { page } = await open(size);
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep("预览与导出");
  await page
    .getByRole("status")
    .filter({ hasText: /^第 \d+(–\d+)? \/ \d+ 页$/ })
    .waitFor();
  const frame = page.frameLocator("iframe[title=打印预览]");
  const notes = page.getByRole("list", { name: "页边的审核意见" }).getByRole("listitem");
  if (size.width >= 800) await notes.first().waitFor();
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  return { page, frame, notes, button, room: page.getByRole("region", { name: "报告页面" }) };
}

const boxOf = async (one: Locator) => {
  const box = await one.boundingBox();
  if (!box) throw new Error("not on the page");
  return box;
};
const isIn = async (inner: Locator, outer: Locator) => {
  const [one, around] = [await boxOf(inner), await boxOf(outer)];
  return one.y >= around.y - 1 && one.y + one.height <= around.y + around.height + 1;
};

test("at 1366 × 625 the pages have 85 % of the window's height and more, and no list of steps beside them", async () => {
  const { page, room } = await readingRoom({ width: 1366, height: 625 });
  const { height } = await boxOf(room);
  expect(height / 625).toBeGreaterThan(0.85);
  expect(await page.getByRole("navigation", { name: "填报步骤" }).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(625);
});

test("at 1920 × 937 two whole pages stand side by side, each with its notes at its side, gone through two by two", async () => {
  const { page, frame, notes, button, room } = await readingRoom({ width: 1920, height: 937 });
  const pages = frame.locator(".page-frame");
  const [first, second] = [await boxOf(pages.nth(0)), await boxOf(pages.nth(1))];
  expect(second.y).toBeCloseTo(first.y, 0);
  expect(second.x).toBeGreaterThan(first.x + first.width);
  for (const at of [0, 1]) expect(await isIn(pages.nth(at), room)).toBe(true);
  const sides = await Promise.all((await notes.all()).map(async (note) => (await boxOf(note)).x < first.x));
  expect(new Set(sides).size).toBe(2);
  await button("下一页").click();
  await page
    .getByRole("status")
    .filter({ hasText: /^第 3–4 \/ \d+ 页$/ })
    .waitFor();
});

/** How far a note's head is below the middle of its words, on the screen. */
async function distance(page: Page, note: Locator): Promise<number> {
  const words = page.frameLocator("iframe[title=打印预览]").locator(".noted.current").first();
  const lines = await words.evaluate((one) => {
    const [line] = one.getClientRects();
    return line ? (line.top + line.bottom) / 2 : Number.NaN;
  });
  const top = (await boxOf(page.locator("iframe[title=打印预览]"))).y;
  return (await boxOf(note)).y - lines - top;
}

test("a note leads to its words and the words to their note; scrolling and zooming keep them side by side", async () => {
  const { page, frame, notes, button, room } = await readingRoom({ width: 1366, height: 768 });
  const marks = frame.locator(".noted.current");
  const count = await notes.count();
  expect(count).toBeGreaterThan(8);
  const note = notes.nth(count - 2);
  await note.getByRole("button").first().click();
  expect(await isIn(marks.first(), room)).toBe(true);
  const near = await distance(page, note);
  expect(Math.abs(near)).toBeLessThan(40);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, -120);
  await page.waitForTimeout(150);
  expect(await distance(page, note)).toBeCloseTo(near, 0);
  await button("放大").click();
  expect(Math.abs(await distance(page, note))).toBeLessThan(40);

  await button("首页").click();
  const words = frame.locator("span.noted").first();
  await words.click();
  const head = notes.locator("[aria-current]");
  await expect.poll(() => head.count()).toBe(1);
  expect(await head.evaluate((one) => document.activeElement === one)).toBe(true);
  expect(await words.getAttribute("class")).toContain("current");
});

test("notes stand in the order of the report, none over another, and are gone through by Alt and the arrows", async () => {
  const { page, frame, notes } = await readingRoom({ width: 1366, height: 768 });
  const boxes = await Promise.all((await notes.all()).map(boxOf));
  for (const [at, { y }] of boxes.entries()) {
    const before = boxes[at - 1];
    if (before) expect(y).toBeGreaterThanOrEqual(before.y + before.height);
  }
  const status = page.getByRole("status").filter({ hasText: new RegExp(`／${boxes.length}`) });
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => status.textContent()).toMatch(/^1／/);
  // From within the page as well.
  await page.locator("iframe[title=打印预览]").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => status.textContent()).toMatch(/^2／/);
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => status.textContent()).toMatch(new RegExp(`^${boxes.length}／`));
  const places: number[] = [];
  for (let at = 0; at < boxes.length; at += 1) {
    await page.keyboard.press("Alt+ArrowDown");
    const marked = frame.locator(".noted.current");
    if ((await marked.count()) > 0) places.push((await boxOf(marked.first())).y - (await boxOf(frame.locator("h1"))).y);
  }
  // The last one is that from which the way goes round again.
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test("what a note offers is taken beside its words, told, and taken back", async () => {
  const { page, frame, notes } = await readingRoom({ width: 1366, height: 768 });
  const note = notes.filter({ hasText: "2019" });
  await frame.getByText("〔2019〕60 号").first().waitFor();
  await note.getByRole("button", { name: /^改引现行通知/ }).click();
  await page.getByText(/^已改正：/).waitFor();
  await expect.poll(() => note.count()).toBe(0);
  await expect.poll(() => frame.getByText("〔2019〕60 号").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^note /);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect.poll(() => note.count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("导出");
  await frame.getByText("〔2019〕60 号").first().waitFor();
  expect(await page.getByRole("heading", { level: 1, name: "预览与导出" }).count()).toBe(1);
});

test("an explanation is written beside the words, and the page does not flicker at every pause", async () => {
  const { page, notes } = await readingRoom({ width: 1366, height: 768 });
  const note = notes.filter({ hasText: "2019" });
  const loads = () => page.locator("iframe[title=打印预览]").getAttribute("srcdoc");
  const before = await loads();
  await note.getByRole("button", { name: /^写说明/ }).click();
  const area = note.getByRole("textbox", { name: /^出错说明/ });
  await area.fill("沿用原文。");
  await page.waitForTimeout(400);
  expect(await loads()).toBe(before);
  await note.getByRole("button", { name: /^改说明/ }).click();
  await note.getByText("说明：沿用原文。").waitFor();
});

test("each export gives a receipt with the file's name", async () => {
  const { page } = await readingRoom({ width: 1366, height: 768 }, exampleDraft());
  for (const { label } of exportKinds) {
    const { name } = await downloaded(page, () => chooseWayOut(page, label));
    await page
      .getByRole("status")
      .filter({ hasText: `已存到“下载”：${name}` })
      .waitFor();
  }
});

test("by keyboard alone a file is made from the menu, and the focus stays where one was", async () => {
  const { page } = await readingRoom({ width: 1366, height: 768 }, exampleDraft());
  const keys = keyboardAt(page);
  await keys.enter("导出");
  await keys.press("End");
  await keys.press("e");
  const { name } = await downloaded(page, () => keys.press("Enter"));
  expect(name).toMatch(/\.xlsx$/);
  await keys.arriveAt("导出");
  await keys.press("ArrowUp");
  await keys.press("Escape");
  await keys.arriveAt("导出");
  expect(keys.unseen).toEqual([]);
});

test("返回填报 leads back to the place and the field one came from", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.open(exampleDraft());
  await clerk.openStep("五、存在的主要问题及改进情况");
  const area = page.getByRole("textbox", { name: "改进情况", exact: true });
  await area.focus();
  await clerk.openStep("预览与导出");
  await page.getByRole("link", { name: "返回填报" }).click();
  await page.getByRole("heading", { level: 1, name: "五、存在的主要问题及改进情况" }).waitFor();
  await expect.poll(() => area.evaluate((one) => document.activeElement === one)).toBe(true);
});

test("on a phone the page is as wide as the screen, the note in hand stands at the foot, and one menu has the rest", async () => {
  const { page, frame, room } = await readingRoom({ width: 390, height: 844 });
  expect((await boxOf(frame.locator(".page-frame").first())).width).toBeGreaterThan(350);
  expect((await boxOf(room)).height / 844).toBeGreaterThan(0.7);
  const foot = page.getByRole("group", { name: "逐处查看" });
  await foot.getByRole("button", { name: "下一处" }).click();
  await foot.getByRole("button", { name: "下一处" }).click();
  await expect.poll(() => foot.textContent()).toMatch(/^3／/);
  expect(await frame.locator(".noted.current").count()).toBeGreaterThan(0);
  await openWaysOut(page);
  await page.getByRole("menuitem", { name: partTitle(parts[3]) }).click();
  await page
    .getByRole("status")
    .filter({ hasText: /^第 5 \/ 5 页$/ })
    .waitFor();
  expect(await layoutFaults(page)).toEqual([]);
});

test("axe finds nothing on the pages with their notes, and every target is large enough", async () => {
  const { page } = await readingRoom({ width: 1366, height: 625 });
  await page.keyboard.press("Alt+ArrowDown");
  expect([...(await faults(page)), ...(await layoutFaults(page))]).toEqual([]);
  await openWaysOut(page);
  expect([...(await faults(page)), ...(await layoutFaults(page))]).toEqual([]);
});
