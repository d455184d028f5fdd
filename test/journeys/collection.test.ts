import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { downloaded } from "../kit/browser.ts";
import { faults } from "../kit/faults.ts";
import { districtFiles, districtUnits } from "../kit/handed-in.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** Opens the desk, lays down the units and hands in what the district has. */
async function collecting(page: Page): Promise<void> {
  await button(page, "收集与汇总").click();
  await page.getByRole("textbox", { name: "单位名称" }).fill(districtUnits.join("\n"));
  await page.getByText("共 20 个单位").waitFor();
  await button(page, "采用这份名录").click();
  await page.getByLabel("报告文件", { exact: true }).setInputFiles([...(await districtFiles())]);
  await expect.poll(() => page.getByRole("progressbar").count(), { timeout: 60_000 }).toBe(0);
  await expect.poll(() => button(page, /^没有归入的文件 \d+$/).textContent(), { timeout: 60_000 }).not.toContain(" 0");
  await page.getByRole("combobox", { name: "年度" }).selectOption("2023");
}

const rowOf = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: true }) });

test("a district's heap finds its units whatever form it has, and what is no unit's report is told with the reason", async () => {
  const { page } = await open();
  await collecting(page);
  await button(page, "未报 4").waitFor();
  for (const name of ["云岭县甲镇人民政府", "云岭县审计局", "云岭县水利局"]) {
    await expect.poll(() => rowOf(page, name).textContent()).toMatch(/已报|需核对/);
  }
  await expect.poll(() => rowOf(page, "云岭县教育局").textContent()).toContain("2");
  expect(await faults(page)).toEqual([]);

  await button(page, "没有归入的文件 5").click();
  const strays = page.getByRole("list", { name: "没有归入的文件" });
  for (const words of [
    "是 2022 年的报告",
    "“河西自治州气象局”不在单位名录中",
    "可能是“云岭县统计局”",
    "图片读不了",
    "压缩包已损坏",
  ]) {
    await strays.getByText(words).waitFor();
  }
  expect(await faults(page)).toEqual([]);
  await button(page, "“云岭统计局”就是“云岭县统计局”").click();
  await expect.poll(() => page.locator(":focus").textContent()).toBe("没有归入的文件 4");

  // All of it is there again when the page is loaded anew, and another window follows what is done in this one.
  await page.reload();
  await button(page, "未报 3").waitFor();
  await button(page, "没有归入的文件 4").click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await button(other, "没有归入的文件 4").waitFor();
  await button(page, "移出 外县.json").click();
  await button(other, "没有归入的文件 3").waitFor();
  await button(other, "清空").click();
  await other.getByRole("dialog").getByRole("button", { name: "清空" }).click();
  await button(page, "没有归入的文件 0").waitFor();
});

test("a unit shows its rounds, its report opens as it prints, and lists go out", async () => {
  const { page } = await open();
  await collecting(page);
  await button(page, "云岭县教育局").click();
  const dialog = page.getByRole("dialog", { name: "云岭县教育局" });
  await dialog.getByText("第 2 轮，计入").waitFor();
  await dialog.getByText("第 1 轮，以前的，不计入").waitFor();
  expect(await faults(page)).toEqual([]);
  await button(page, "关闭").click();

  await button(page, "汇总").click();
  await page.getByText(/^不含本级，20 个单位中计入 16 个，缺：/).waitFor();
  await button(page, "一、本年新收政府信息公开申请数量 自然人 746").click();
  const parts = page.getByRole("dialog", { name: "一、本年新收政府信息公开申请数量 自然人" });
  await parts.getByText("合计 746 件，20 个单位中 16 个，缺：").waitFor();
  await parts.getByRole("row", { name: /^云岭县教育局 11 2 (?:已报|需核对)(?:，错误 \d+)? 教育局改.json$/ }).waitFor();
  expect(await faults(page)).toEqual([]);
  await button(page, "关闭").click();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("combobox", { name: /每格下面列出/ }).selectOption({ label: "2022 年收进来的 1 个单位" });
  await page.getByRole("cell", { name: "自然人 746 80" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await button(page, "各单位").click();

  await button(page, "导出").click();
  const reminders = await downloaded(page, () => page.getByRole("menuitem", { name: "催报名单" }).click());
  expect(reminders.text).toContain("云岭县民政局,其他,未报");
  await button(page, "导出").click();
  const sums = await downloaded(page, () => page.getByRole("menuitem", { name: "汇总表" }).click());
  // 0 to 9 of the towns, 11 of the newer one, 30, 40, 50, 70; the tax office is led from above only where a notice says so.
  expect(sums.text).toMatch(/表三,一、本年新收政府信息公开申请数量,自然人,746,16,20,/);
  await button(page, "导出").click();
  const problems = await downloaded(page, () => page.getByRole("menuitem", { name: "问题清单", exact: true }).click());
  expect(problems.text).toContain("单位,指标,标准,程度,问题明细,整改结果,文件");

  await button(page, "导出").click();
  const whole = await downloaded(page, () => page.getByRole("menuitem", { name: "导出收集文件" }).click());
  await button(page, "清空").click();
  await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
  await button(page, "未报 20").waitFor();
  const buffer = Buffer.from(whole.text);
  await page.locator("input[accept]").setInputFiles({ name: whole.name, mimeType: "application/json", buffer });
  await button(page, "未报 4").waitFor();

  await button(page, "云岭县水利局").click();
  await button(page, "打开报告 水利局.html").click();
  await page.getByRole("heading", { level: 1, name: "供审阅" }).waitFor();
});
