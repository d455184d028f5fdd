import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { exampleReport } from "../../src/report/example.ts";
import { downloaded } from "../kit/browser.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();
const example = exampleReport();
const units = Array.from({ length: 4 }, (_, at) => `云岭县第${at + 1}镇人民政府`);
const [first = "", second = "", third = ""] = units;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const choose = async (page: Page, item: string) => {
  await button(page, "导出").click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
};
async function bring(page: Page, { name, text }: { readonly name: string; readonly text: string }): Promise<void> {
  // The start screen, which may still stand, takes files too.
  const input = page.locator("input[accept]");
  await expect.poll(() => input.count()).toBe(1);
  await input.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}
const commentsOf = (page: Page, name: string) =>
  page
    .getByRole("row")
    .filter({ has: button(page, name) })
    .getByRole("cell")
    .nth(7)
    .textContent();

async function comment(page: Page, unit: string, words: string): Promise<void> {
  await button(page, `审阅 ${unit}`).click();
  await page.getByRole("heading", { level: 1, name: "供审阅" }).waitFor();
  await button(page, "写批注").click();
  const dialog = page.getByRole("dialog", { name: "写批注" });
  await dialog.getByRole("textbox", { name: "批注内容" }).fill(words);
  await dialog.getByRole("button", { name: "写上" }).click();
  await page.getByRole("link", { name: "收集与汇总" }).click();
  await button(page, `审阅 ${unit}`).waitFor();
}

test("ticked units go to a reader as one file and come back to their units; what both changed is shown and asked", async () => {
  const { page: office } = await open();
  const { page: reader } = await open();
  await button(office, "收集与汇总").click();
  await office.getByRole("textbox", { name: "单位名称" }).fill(units.join("\n"));
  await button(office, "采用这份名录").click();
  await office.getByRole("combobox", { name: "年度" }).selectOption(String(example.year));
  await office.getByLabel("报告文件", { exact: true }).setInputFiles(
    units.slice(0, 3).map((organ) => ({
      name: `${organ}.json`,
      mimeType: "application/json",
      buffer: Buffer.from(toJson({ ...example, organ }, new Date(Date.UTC(2025, 0, 5)))),
    })),
  );
  await button(office, "未报 1").waitFor({ timeout: 60_000 });
  await button(office, `审阅 ${third}`).waitFor();

  await choose(office, "分给审阅人");
  await office.getByText("还没有勾选单位。").waitFor();
  await button(office, "取消").click();
  for (const name of [first, second]) await office.getByRole("checkbox", { name: `勾选 ${name}` }).check();
  await office.getByText("已勾选 2 个单位").waitFor();
  await choose(office, "分给审阅人");
  await office.getByRole("textbox", { name: "审阅人（几位用顿号分开）" }).fill("王某");
  await office.getByRole("list", { name: "分法" }).getByText(`2 个单位：${first} 至 ${second}`).waitFor();
  expect(await faults(office)).toEqual([]);
  const share = await downloaded(office, () => button(office, "分出 2 个单位").click());
  expect(share.name).toBe("2024年收集文件（分给王某，2个单位）.json");
  await office.getByRole("row").filter({ hasText: "王某" }).first().waitFor();
  await office.getByRole("combobox", { name: "审阅人" }).selectOption({ label: "王某 2" });
  await office.getByText("找到 2 个单位").waitFor();
  await office.getByRole("combobox", { name: "审阅人" }).selectOption({ label: "全部" });

  // The reader has these units and no others.
  await button(reader, "收集与汇总").click();
  await bring(reader, share);
  await button(reader, "全部 2").waitFor();
  await reader.getByText("已合并收集文件：新增 2 个单位。").waitFor();
  await comment(reader, first, "请写明培训次数。");
  await comment(reader, second, "请核对依申请公开的件数。");
  const back = await downloaded(reader, () => choose(reader, "导出收集文件"));

  await comment(office, second, "请补报联系人。");
  await bring(office, back);
  const dialog = office.getByRole("dialog", { name: "合并收集文件" });
  await dialog.getByText("请核对依申请公开的件数。").waitFor();
  await dialog.getByText("请补报联系人。").waitFor();
  expect(await dialog.getByRole("group").count()).toBe(1);
  expect(await faults(office)).toEqual([]);
  await dialog.getByRole("radio", { name: "两边的都要" }).waitFor();
  await dialog.getByRole("button", { name: "合并" }).click();
  await office.getByText("已合并收集文件：采用文件里的 1 个单位，两边都改过、按所选的合并 1 个单位。").waitFor();
  await expect.poll(() => commentsOf(office, first)).toBe("1");
  await expect.poll(() => commentsOf(office, second)).toBe("2");

  // The same file once more changes nothing.
  await bring(office, back);
  await office.getByText("已合并收集文件：本机较新、没有变 1 个单位，两边相同 1 个单位。").waitFor();
  await office.reload();
  await button(office, "全部 4").waitFor();
  await expect.poll(() => commentsOf(office, second)).toBe("2");
});
