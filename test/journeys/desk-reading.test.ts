import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { exampleReport } from "../../src/report/example.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();
const example = exampleReport();
const units = ["云岭县第1镇人民政府", "云岭县第2镇人民政府", "云岭县民政局"];
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** A report in which one number goes into no balance. */
function wrongReport(organ: string): string {
  const { received } = example.applications;
  const naturalPerson = (received.naturalPerson ?? 0) + 1;
  return toJson(
    { ...example, organ, applications: { ...example.applications, received: { ...received, naturalPerson } } },
    new Date(Date.UTC(2025, 0, 5)),
  );
}

async function collecting(page: Page): Promise<void> {
  await button(page, "收集与汇总").click();
  await page.getByRole("textbox", { name: "单位名称" }).fill(units.join("\n"));
  await button(page, "采用这份名录").click();
  await page.getByRole("combobox", { name: "年度" }).selectOption(String(example.year));
  await page.getByLabel("报告文件", { exact: true }).setInputFiles(
    units.map((organ) => ({
      name: `${organ}.json`,
      mimeType: "application/json",
      buffer: Buffer.from(wrongReport(organ)),
    })),
  );
  await button(page, `需核对 ${units.length}`).waitFor({ timeout: 60_000 });
}

const barHeight = (page: Page) =>
  page
    .getByRole("main")
    .locator("header")
    .evaluate((header) => {
      const boxes = [...header.querySelectorAll("a, button, select, p, span")].map((one) =>
        one.getBoundingClientRect(),
      );
      const seen = boxes.filter(({ width, height }) => width > 2 && height > 2);
      return {
        height: header.getBoundingClientRect().height,
        beyond: seen.filter(({ right, bottom }) => right > window.innerWidth + 1 || bottom > 48).length,
      };
    });

test("a unit opens with its findings beside its pages at once, under a bar of one line, and the next one is a press away", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  await collecting(page);
  await button(page, `审阅 ${units[0]}`).click();
  const list = page.getByRole("region", { name: "审核", exact: true });
  const found = list.getByRole("list", { name: "审核提示" }).getByRole("listitem");
  await found.first().waitFor();
  const pages = page.frameLocator('iframe[title="供审阅的报告"]');
  await pages.getByRole("heading", { level: 1 }).waitFor();
  await button(page, "下一页").waitFor();
  await page.getByRole("combobox", { name: "显示比例" }).selectOption({ label: "适合页宽" });
  for (const [width, height] of [
    [1366, 625],
    [1366, 768],
    [1920, 937],
    [1093, 614],
  ] as const) {
    await page.setViewportSize({ width, height });
    const size = `${width}x${height}`;
    await expect.poll(() => barHeight(page), { message: size }).toEqual({ height: 40, beyond: 0 });
    // In pixels: what of the pages lies under the list, of the list beyond the window, of its first note below it.
    const beyond = async () => {
      const [paper, beside, first] = await Promise.all([
        page.locator('iframe[title="供审阅的报告"]').boundingBox(),
        list.boundingBox(),
        found.first().boundingBox(),
      ]);
      if (!paper || !beside || !first) return undefined;
      const over = [paper.x + paper.width - beside.x, beside.x + beside.width - width, first.y + first.height - height];
      return over.map((pixels) => Math.max(0, Math.floor(pixels)));
    };
    await expect.poll(beyond, { message: size }).toEqual([0, 0, 0]);
  }
  await page.setViewportSize({ width: 1366, height: 625 });
  expect(await faults(page)).toEqual([]);

  // What is shown of a note is set off in both places, and what is taken over goes among the comments.
  await button(page, "看原文 表三 自然人列").click();
  await list.locator("li[aria-current]").getByText("相差 1。").waitFor();
  await expect.poll(() => page.getByRole("group", { name: "翻页" }).textContent()).not.toContain("第 1 /");
  const count = await found.count();
  await list
    .getByRole("button", { name: /^转为批注/ })
    .first()
    .press("Enter");
  await expect.poll(() => found.count()).toBe(count - 1);
  await expect.poll(() => page.locator(":focus").getAttribute("aria-label")).toMatch(/^看原文/);
  await page.getByText("第 1 轮 · 批注 1").waitFor();

  await page.keyboard.press("Alt+PageDown");
  await page.getByText("2 / 3").waitFor();
  await found.first().waitFor();
  // Put away, the list stays away; comments and findings stand in the margin then.
  await button(page, "审核").click();
  await button(page, "下一个单位").click();
  await page.getByText("3 / 3").waitFor();
  await page.getByRole("list", { name: "页边的批注" }).getByText("相差 1。").first().waitFor();
  await button(page, "上一个单位").click();
  await page.getByText("2 / 3").waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("region", { name: "警告" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("link", { name: "收集与汇总" }).click();
  await expect
    .poll(() =>
      page
        .getByRole("row")
        .filter({ hasText: units[0] ?? "" })
        .textContent(),
    )
    .toContain("需核对1");
});
