import { expect, test } from "vitest";
import { parts, partTitle } from "../../src/form/form.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { numbersOf } from "../kit/reports.ts";
import { chooseWayOut } from "../kit/ways-out.ts";

const open = browserPages();
const titles = parts.map(partTitle) as [string, string, string, string, string, string];

test("a clerk types the whole township report into an empty draft, reloads in the middle, and exports it", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const report = exampleDraft();
  await clerk.create(report);
  await clerk.fillOverview(report.overview);
  await clerk.fillTable(titles[1], numbersOf(report));
  await clerk.fillTable(titles[2], numbersOf(report));
  await clerk.waitUntilSaved();

  await page.reload();
  await page.getByRole("heading", { level: 1, name: titles[2] }).waitFor();
  const cell = page.getByRole("textbox", { name: "1.属于国家秘密 商业企业", exact: true });
  expect(await cell.inputValue()).toBe("0");
  await clerk.fillTable(titles[3], numbersOf(report));
  await clerk.fillTexts(report);

  await clerk.openStep("审核");
  await page.getByText("各项均已填写，没有错误，有 4 处警告").waitFor();
  await clerk.openStep("预览与导出");
  const html = await downloaded(page, () => chooseWayOut(page, "导出 HTML"));
  const json = await downloaded(page, () => chooseWayOut(page, "导出 JSON"));

  expect(html.name).toBe("偃师区缙氏镇人民政府2023年政府信息公开工作年度报告.html");
  expect(json.name).toBe("偃师区缙氏镇人民政府2023年政府信息公开工作年度报告.json");
  expect(await page.locator("iframe[title=打印预览]").getAttribute("srcdoc")).toBe(html.text);
  await expect(html.text).toMatchFileSnapshot("../fixtures/golden/seed-township-2023.html");
  const undated = json.text.replace(/"exportedAt": "[^"]+"/, '"exportedAt": ""');
  await expect(undated).toMatchFileSnapshot("../fixtures/golden/seed-township-2023.json");
  expect(JSON.parse(json.text).report).toEqual(report);
});
