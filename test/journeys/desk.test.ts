import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { backupOf } from "../../src/drafts/backup.ts";
import { toJson } from "../../src/files/json.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";
import { inRowMenu } from "../kit/row-menu.ts";
import { openStore } from "../kit/stores.ts";

const open = browserPages();
const town = { organ: "石桥镇人民政府", organKind: "township", year: 2024 } as const;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Drops files anywhere on the page, as the system does. */
async function drop(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    text: Buffer.from(content).toString("base64"),
  }));
  const dropped = () =>
    page.evaluate((all) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of all) {
        dataTransfer.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
      }
      const send = (type: string) =>
        !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      // Where a page does not take what is over it, the system lets nothing fall.
      return send("dragover") && send("drop");
    }, given);
  await expect.poll(dropped).toBe(true);
}

test("a first visit shows three steps, and the example on its print, marked as one", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  await page.getByRole("heading", { name: "三步完成年度报告" }).waitFor();
  for (const name of ["新建报告", "导入旧报告", "查看示例", "使用说明"]) {
    const box = await button(page, name).boundingBox();
    expect(box && box.y + box.height <= 625, name).toBe(true);
  }
  await button(page, "查看示例").click();
  const title = page.frameLocator("iframe[title=打印预览]").getByRole("heading", { level: 1 });
  await title.waitFor();
  expect((await title.textContent())?.replace(/\s/g, "")).toBe("云岭市人民政府（示例）2024年政府信息公开工作年度报告");
  await page.goto(inject("address"));
  await page.getByRole("link", { name: "打开 云岭市人民政府（示例） 2024年" }).waitFor();
  await page.getByText("可以定稿").waitFor();
  expect(await page.getByRole("link", { name: "继续填写" }).count()).toBe(0);
});

test("a second report of one organ and year is asked about, and the one that is there is opened", async () => {
  const { page } = await open();
  await clerkAt(page).create(town);
  const first = page.url();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await button(page, "新建报告").click();
  await page.getByRole("textbox", { name: "机关名称" }).fill(town.organ);
  await page.getByRole("textbox", { name: "年度" }).fill("2024");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "打开已有的" }).click();
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  expect(first).toContain(page.url());
});

test("a report of this program, a Word document and a backup dropped together each become what they are", async () => {
  const { page } = await open();
  const { store } = openStore();
  store.create(blankDraft(town));
  const docx = await renderings.find(({ name }) => name === "Word document")?.make(publishedReport("suqian-2023"));
  await drop(page, {
    "草稿.json": toJson(exampleDraft(), new Date(0)),
    "备份.json": backupOf(store, new Date(0)),
    "上年.docx": docx as Uint8Array,
  });
  await page.getByRole("heading", { level: 1, name: "导入旧报告" }).waitFor();
  const told = page.getByRole("region", { name: "拖入的文件" });
  await told.getByText("“草稿.json”：已建立草稿“偃师区缙氏镇人民政府 2023年”。").waitFor();
  await told.getByText(/^“备份.json”：已恢复 1 份草稿：“石桥镇人民政府 2024年”。/).waitFor();
  await button(page, "作为上年数据").click();
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await told.getByRole("button", { name: "知道了" }).click();
  expect(await page.getByRole("link", { name: /^打开 / }).count()).toBe(3);
  expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toBe("宿迁市 · 2024 年度");
});

test("by keyboard, a copy is made and given a name, and among twelve drafts one is found", async () => {
  const { page } = await open();
  await drop(
    page,
    Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => {
        const draft = { ...blankDraft(town), organ: `第${at + 1}镇人民政府` };
        return [`${at}.json`, toJson(draft, new Date(0))];
      }),
    ),
  );
  await page.getByRole("link", { name: "打开 第11镇人民政府 2024年" }).waitFor();
  await button(page, "知道了").press("Enter");
  await (await inRowMenu(page, "复制 第3镇人民政府 2024年")).press("Enter");
  await (await inRowMenu(page, "改名 第3镇人民政府 2024年 副本")).press("Enter");
  await page.getByRole("textbox", { name: "草稿名称" }).fill("送审前留底");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "打开 第3镇人民政府 2024年 送审前留底" }).waitFor();
  await page.reload();
  await page.getByRole("searchbox", { name: "查找草稿" }).fill("留底");
  await expect.poll(() => page.getByRole("link", { name: /^打开 / }).count()).toBe(1);
  await page.getByText("找到 1 份").waitFor();
});
