import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();
const report = publishedReport("suqian-2023");
const fileOf = async (name: string) => {
  const rendering = renderings.find((one) => one.name === name)!;
  const made = await rendering.make(report);
  const buffer = Buffer.from(made as Uint8Array);
  return { name: `年报.${rendering.kind}`, mimeType: "application/octet-stream", buffer };
};

test("last year's page is recognised, looked at, and becomes a draft of its own", async () => {
  const { page } = await open();
  const worker = page.waitForEvent("worker");
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await worker;
  await page.getByLabel("选择文件").setInputFiles(await fileOf("government site"));
  await page.getByRole("button", { name: "识别" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("识别结果");
  await page.getByText("宿迁市 2023年").waitFor();
  expect(await page.getByRole("table", { name: /表三/ }).locator("td").first().isVisible()).toBe(true);
  await page.getByRole("button", { name: "作为本年报告" }).click();
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  expect(await page.getByLabel("机关名称").inputValue()).toBe("宿迁市");
});

test.each(["Word document", "workbook, one sheet"])("a %s is read in the browser too", async (name) => {
  const { page } = await open();
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await page.getByLabel("选择文件").setInputFiles(await fileOf(name));
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByText("读到 175 个数").waitFor();
});

test("taken into a draft part by part, the report is undone in one step", async () => {
  const { page } = await open();
  await clerkAt(page).create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await page.getByRole("link", { name: "导入旧报告" }).click();
  const text = await renderings.find(({ name }) => name === "tabs")!.make(report);
  await page.getByLabel("粘贴报告全文").fill(text as string);
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByRole("button", { name: "作为本年报告" }).click();
  await page.getByRole("heading", { level: 1, name: "一、总体情况" }).waitFor();
  const aspect = page.getByRole("textbox", { name: "（一）主动公开", exact: true });
  expect(await aspect.inputValue()).toBe("略。");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect.poll(() => aspect.inputValue()).toBe("");
});

test("what is no report is refused in words, and nothing is begun", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await page.getByLabel("粘贴报告全文").fill("今天天气很好。");
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByRole("alert").getByText("没有认出年度报告的内容").waitFor();
});
