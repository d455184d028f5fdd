import type { Page } from "playwright-core";
import { parts, partTitle } from "../../src/form/form.ts";
import { downloaded } from "./browser.ts";
import { clerkAt } from "./clerk.ts";
import { exampleDraft } from "./example-draft.ts";
import { renderings } from "./renderings/renderings.ts";
import { numbersOf, publishedReport } from "./reports.ts";
import { chooseWayOut, openWaysOut } from "./ways-out.ts";

const titleOf = (at: number): string => parts.map(partTitle)[at] ?? "";

/** Last year's report as a Word document. */
async function wordFile() {
  const made = await renderings.find(({ name }) => name === "Word document")?.make(publishedReport("suqian-2023"));
  return { name: "上年年报.docx", mimeType: "application/octet-stream", buffer: Buffer.from(made as Uint8Array) };
}

/** What came of it, to be compared. */
export interface Outcome {
  /** The organ's name as it stands after the page was loaded anew. */
  readonly keptOrgan: string;
  /** The names of all files that were exported. */
  readonly files: readonly string[];
  /** The printed title in the preview. */
  readonly previewed: string;
}

/**
 * What a year's work touches, from the start screen on: a draft typed, the page loaded anew, last year brought in from
 * Word, 审核 with its sheet, the preview, every export, 关于. Nothing in it is looked at more than in passing.
 */
export async function wholeJourney(page: Page): Promise<Outcome> {
  const clerk = clerkAt(page);
  const report = exampleDraft();
  await clerk.create(report);
  await clerk.fillOverview(report.overview);
  await clerk.fillTable(titleOf(1), numbersOf(report));
  await clerk.fillTable(titleOf(3), numbersOf(report));
  await clerk.fillTexts(report);
  await clerk.waitUntilSaved();
  await page.reload();
  await clerk.openStep("基本信息");
  const keptOrgan = await page.getByRole("textbox", { name: "机关名称", exact: true }).inputValue();

  await page.getByRole("link", { name: "导入旧报告" }).click();
  await page.getByLabel("选择文件").setInputFiles(await wordFile());
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByRole("button", { name: "作为上年数据" }).click();
  await clerk.openStep(titleOf(2));
  await page.getByRole("button", { name: "本项无数据" }).first().click();

  await clerk.openStep("审核");
  await page.getByRole("button", { name: "查看审核表" }).click();
  await page.frameLocator("iframe[title=审核表预览]").getByRole("heading", { level: 1 }).waitFor();
  await clerk.openStep("预览与导出");
  const printed = page.frameLocator("iframe[title=打印预览]");
  const previewed = (await printed.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const files: string[] = [];
  await openWaysOut(page);
  const ways = await page.getByRole("menuitem", { name: /^导出/ }).allInnerTexts();
  await page.keyboard.press("Escape");
  for (const way of ways) {
    const { name } = await downloaded(page, () => chooseWayOut(page, way.split("\n")[0] ?? ""));
    files.push(name);
  }

  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByRole("button", { name: "关于" }).click();
  await page.getByText(/^所用开源软件及许可证/).click();
  await page.getByText(/^react-dom /).click();
  await page.getByText("Copyright (c) Meta Platforms").filter({ visible: true }).waitFor();
  await page.getByRole("button", { name: "表格按键" }).click();
  await page.getByRole("dialog", { name: "表格按键" }).getByRole("button", { name: "关闭" }).click();
  return { keptOrgan, files, previewed };
}
