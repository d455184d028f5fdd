import { expect, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();

test("a report that is put into 历年 outlasts the page, stands beside the drafts' years, and comes along with a backup", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const last = publishedReport("suqian-2023").draft;
  await clerkAt(page).open(publishedReport("suqian-2024").draft);
  await page.getByText(/^已保存 /).waitFor();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await button("导入旧报告").click();
  const buffer = Buffer.from(toJson(last, new Date(0)));
  await page.getByLabel("选择文件").setInputFiles({ name: "2023.json", mimeType: "application/json", buffer });
  await button("放入历年").click();
  await page.getByRole("heading", { level: 1, name: "历年：宿迁市" }).waitFor();
  const years = page.getByRole("list", { name: "各年的报告" }).getByRole("listitem");
  const kept = ["2023 年放入历年的报告移出", "2024 年草稿，还没有定稿打开"];
  await expect.poll(() => years.allTextContents()).toEqual(kept);
  await page.reload();
  await expect.poll(() => years.allTextContents()).toEqual(kept);
  const sheet = page.getByRole("region", { name: "表三 历年" });
  await expect.poll(() => sheet.getByRole("row").nth(1).getByRole("cell").allTextContents()).toEqual(["3511", "3525"]);
  await page.getByText("结转、现行有效相符。").waitFor();
  await button("移出历年 2023 年").press("Enter");
  await button("撤销移出").press("Enter");
  await expect.poll(() => years.allTextContents()).toEqual(kept);

  await page.getByRole("link", { name: "全部草稿" }).click();
  const backup = await downloaded(page, () => button("备份全部草稿").click());
  const { page: other } = await open();
  const [chooser] = await Promise.all([
    other.waitForEvent("filechooser"),
    other.getByRole("button", { name: "从备份恢复" }).click(),
  ]);
  await chooser.setFiles({ name: "备份.json", mimeType: "application/json", buffer: Buffer.from(backup.text) });
  await other.getByText(/历年报告恢复 1 份/).waitFor();
  await other.goto(`${other.url().split("#")[0]}#/years/${encodeURIComponent("宿迁市")}`);
  const there = other.getByRole("list", { name: "各年的报告" }).getByRole("listitem");
  await expect.poll(() => there.allTextContents()).toEqual(kept);
});
