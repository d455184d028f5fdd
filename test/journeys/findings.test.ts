import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { clerkAt } from "../kit/clerk.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { keyboardAt } from "../kit/keyboard.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();
const aspect = "（二）依申请公开";
const overview = "一、总体情况";
const matrix = "三、收到和处理政府信息公开申请情况";

const wrong =
  "全市收办政府信息公开申请3646件，同比增长1.05%。全市结转下年度继续办理126件。备案政府信息公开行政复议案件134件、行政诉讼案件57件。";

/** 宿迁 2024 beside 2023, with six numbers and signs in its texts to be put right. */
function sixFaults(): Draft {
  const { draft } = publishedReport("suqian-2024");
  const aspects = draft.overview.aspects.map((one, at) => {
    if (at === 1) return { ...one, text: wrong };
    return at === 2 ? { ...one, text: "对现行有效的文件逐件清理。。集中公开正式版本并标注效力效力。" } : one;
  });
  const lastYear = asPastReport(publishedReport("suqian-2023").draft);
  return { ...draft, lastYear, overview: { ...draft.overview, aspects } };
}

const card = (page: Page) => page.getByRole("dialog", { name: /^审核提示/ });

async function isWhole(page: Page): Promise<boolean> {
  const box = await card(page).boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

test("six findings in texts are put right by one press each, in the list of 审核", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  const clerk = clerkAt(page);
  await clerk.open(sixFaults());
  await clerk.openStep("审核");
  const list = page.getByRole("list", { name: "审核结果" });
  const inTexts = list.getByRole("listitem").filter({ hasText: /依申请公开|效力效力|。。/ });
  await expect.poll(() => inTexts.count()).toBe(6);
  const repairs = inTexts.getByRole("button", { name: /^(?:改为|删去重复)/ });
  let presses = 0;
  for (let left = 6; left > 0; left -= 1) {
    await repairs.first().click();
    presses += 1;
    await expect.poll(() => inTexts.count()).toBe(left - 1);
  }
  expect(presses).toBe(6);
  await clerk.openStep(overview);
  expect(await page.getByRole("textbox", { name: aspect, exact: true }).inputValue()).toBe(
    "全市收办政府信息公开申请3646件，同比增长1.08%。全市结转下年度继续办理125件。备案政府信息公开行政复议案件170件、行政诉讼案件77件。",
  );
});

test("by the keyboard alone: F8 to the words, Alt+Enter into the card, Enter puts right, Esc leaves", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  const keys = keyboardAt(page);
  await clerkAt(page).open(sixFaults());
  const area = page.getByRole("textbox", { name: aspect, exact: true });
  // F8 may be on its way to another part, and the text gone by then.
  const selected = () =>
    area.evaluateAll(([one]) =>
      one instanceof HTMLTextAreaElement ? one.value.slice(one.selectionStart, one.selectionEnd) : "",
    );
  await page.getByText("F8 下一处").waitFor();
  for (const [words, right] of [
    ["1.05%", "改为 1.08%"],
    ["134件", "改为 170"],
  ]) {
    for (let tries = 0; tries < 12; tries += 1) {
      await keys.press("F8");
      await card(page).waitFor();
      if ((await selected()) === words) break;
    }
    await expect.poll(selected).toBe(words);
    await keys.press("Alt+Enter");
    await expect.poll(keys.focused).toMatch(new RegExp(`^${right} `));
    await keys.press("Enter");
    await card(page).waitFor({ state: "detached" });
    await keys.arriveAt(aspect);
  }
  expect(await area.inputValue()).toMatch(/1\.08%.*行政复议案件170件/);
  await keys.press("F8");
  await card(page).waitFor();
  await keys.press("Escape");
  await card(page).waitFor({ state: "detached" });
  await keys.arriveAt(aspect);
});

test.each([
  [1366, 625],
  [1366, 768],
  [1093, 614],
  [1920, 937],
  [390, 844],
])("at %i × %i the card at words and at a cell is whole inside the window", async (width, height) => {
  const { page } = await open({ width, height });
  const draft = sixFaults();
  draft.applications.granted.commercialEnterprise = 12;
  await clerkAt(page).open(draft);
  await page.getByText("F8 下一处").waitFor({ state: "attached" });
  const seen: string[] = [];
  const names = () => card(page).evaluateAll((cards) => cards.map((one) => one.getAttribute("aria-label")));
  let before: string | null | undefined;
  for (let at = 0; at < 12 && !seen.includes("57件"); at += 1) {
    await page.keyboard.press("F8");
    // Another finding's card: that of the last one stands until the way to this one is done.
    await expect.poll(async () => (await names()).some((name) => name !== before)).toBe(true);
    [before] = await names();
    expect(await isWhole(page)).toBe(true);
    const words = await page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return area.value?.slice(area.selectionStart, area.selectionEnd) ?? "";
    });
    seen.push(words);
  }
  expect(seen).toContain("57件");
  await page.goto(`${page.url().replace(/\/[^/]*$/, "")}/applications/applications.received.commercialEnterprise`);
  const cell = page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 商业企业", exact: true });
  await cell.click();
  await card(page).getByText("差 9").waitFor();
  expect(await isWhole(page)).toBe(true);
});

test("定位 selects the words, back is the list as it was left, and axe finds nothing in card, list and 审核栏", async () => {
  const { page } = await open({ width: 1920, height: 937 });
  const clerk = clerkAt(page);
  await clerk.open(sixFaults());
  await clerk.openStep("审核");
  const list = page.getByRole("list", { name: "审核结果" });
  const row = list.getByRole("listitem").filter({ hasText: "57件”，" });
  await row.getByRole("button", { expanded: false }).click();
  const name = (await row.getByRole("link", { name: /^定位/ }).getAttribute("aria-label")) ?? "";
  await row.getByRole("link", { name: /^定位/ }).click();
  const area = page.getByRole("textbox", { name: aspect, exact: true });
  await expect
    .poll(() => area.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd)))
    .toBe("57件");
  await card(page).waitFor();
  expect(await page.getByRole("complementary", { name: "审核栏" }).count()).toBe(1);
  expect(await page.getByRole("list", { name: "审核结果" }).count()).toBe(1);
  // A repair is offered in one place: in the card, while it is open.
  expect(await page.getByRole("button", { name: name.replace("定位", "改为 77"), exact: true }).count()).toBe(1);
  expect(await faults(page)).toEqual([]);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "审核" }).waitFor();
  await row.getByRole("button", { expanded: true }).waitFor();
  expect(await faults(page)).toEqual([]);
  await clerk.openStep(matrix);
  expect(await faults(page)).toEqual([]);
});
