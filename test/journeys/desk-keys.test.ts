import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { exampleReport } from "../../src/report/example.ts";
import { downloaded } from "../kit/browser.ts";
import { browserPages } from "../kit/journey.ts";
import { type Keyboard, keyboardAt } from "../kit/keyboard.ts";

const open = browserPages();
const example = exampleReport();
const units = ["云岭县第1镇人民政府", "云岭县第2镇人民政府", "云岭县民政局"];
const [first = ""] = units;

/** The first of them with a number too many. */
function fileOf(organ: string, at: number) {
  const { received } = example.applications;
  const naturalPerson = (received.naturalPerson ?? 0) + (at === 0 ? 1 : 0);
  const applications = { ...example.applications, received: { ...received, naturalPerson } };
  const json = toJson({ ...example, organ, applications }, new Date(Date.UTC(2025, 0, 5)));
  return { name: `${organ}.json`, mimeType: "application/json", buffer: Buffer.from(json) };
}

/** Chooses in the menu 导出, by arrows and the first letters of a name. */
async function chooseWayOut(page: Page, keys: Keyboard, name: string): Promise<void> {
  const menu = page.getByRole("menu", { name: "导出" });
  await menu.waitFor();
  for (let down = 0; down < 20 && !(await keys.focused()).startsWith(name); down += 1) await keys.press("ArrowDown");
  await keys.press("Enter");
}

test("without a mouse a desk is filled, sorted, searched, a unit read and commented, sent back, rolled up and exported", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  const keys = keyboardAt(page);
  await keys.enter("收集与汇总");
  await keys.arriveAtHeading("收集与汇总");
  const year = page.getByRole("combobox", { name: "年度" });
  await keys.tabTo(/^年度/);
  for (let down = 0; down < 9 && (await year.inputValue()) !== String(example.year); down += 1) {
    await keys.press("ArrowDown");
  }
  await keys.tabTo("单位名称");
  await keys.write(units.join("\n"));
  // Asked for before the button has the focus: a browser tells of choosers a while after it was asked to.
  const chooser = page.waitForEvent("filechooser");
  await keys.enter("采用这份名录");
  await keys.arriveAt("选择文件");
  await keys.press("Enter");
  await (await chooser).setFiles(units.map(fileOf));
  await page.getByRole("button", { name: "需核对 1", exact: true }).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: `审阅 ${units[2]}` }).waitFor({ timeout: 60_000 });

  // Sorted by 错误, filtered by state and searched.
  const rows = page.getByRole("table", { name: "各单位" }).getByRole("rowheader");
  await keys.enter(/^错误/);
  await expect.poll(() => rows.first().textContent()).toBe(first);
  await keys.enter(/^错误/);
  await expect.poll(() => rows.last().textContent()).toBe(first);
  await keys.enter("已报 2", true);
  await expect.poll(() => rows.count()).toBe(2);
  await keys.enter("全部 3", true);
  await keys.tabTo("查找单位");
  await keys.write("民政局");
  await page.getByText("找到 1 个单位").waitFor();
  await keys.write("");
  await expect.poll(() => rows.count()).toBe(3);

  // From row to row by arrows: ticked by the space bar, opened by Enter.
  await keys.tabTo(`勾选 ${await rows.first().textContent()}`);
  await keys.press("End");
  await keys.arriveAt(`勾选 ${first}`);
  await keys.press("Space");
  await page.getByText("已勾选 1 个单位").waitFor();
  await keys.enter(first);
  await page.getByRole("dialog", { name: first }).waitFor();
  await keys.press("Escape");
  await keys.arriveAt(first);
  await keys.enter(`审阅 ${first}`);
  await keys.arriveAtHeading("供审阅");
  await page.getByRole("region", { name: "审核", exact: true }).getByRole("list", { name: "审核提示" }).waitFor();
  await page.getByRole("button", { name: "下一页" }).waitFor();
  await keys.press("Alt+m");
  await page.getByRole("dialog", { name: "写批注" }).waitFor();
  await keys.tabTo("批注内容");
  await keys.write("请写明培训次数。");
  await keys.enter("写上");
  await page.getByText("第 1 轮 · 批注 1").waitFor();
  await keys.press("Alt+PageUp");
  await page.getByText("2 / 3").waitFor();
  await keys.arriveAtHeading("供审阅");
  await keys.enter("收集与汇总");
  await keys.arriveAtHeading("收集与汇总");

  await keys.enter("导出");
  await chooseWayOut(page, keys, "退回意见");
  await page.getByRole("dialog", { name: "退回意见" }).waitFor();
  await keys.arriveAt("审阅人（单位或姓名）");
  await keys.write("县政务公开办");
  const archive = await downloaded(page, () => keys.enter("退回 1 个单位"));
  expect(archive.name).toBe("2024年退回意见（1个单位）.zip");
  await page.getByRole("button", { name: "退回 1", exact: true }).waitFor();

  await keys.enter("汇总", true);
  await keys.enter(/^一、本年新收政府信息公开申请数量 自然人/);
  await page.getByRole("dialog", { name: "一、本年新收政府信息公开申请数量 自然人" }).waitFor();
  await keys.press("Escape");
  await keys.enter("导出", true);
  const sums = await downloaded(page, () => chooseWayOut(page, keys, "汇总表"));
  expect(sums.text).toContain("一、本年新收政府信息公开申请数量,自然人");
  expect(keys.unseen.filter((one) => one !== "供审阅的报告 is covered")).toEqual([]);
});
