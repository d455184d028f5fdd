import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { backupKey, programKey } from "../../src/drafts/draft-storage.ts";
import { toJson } from "../../src/files/json.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { inRowMenu } from "../kit/row-menu.ts";
import { fillStorage } from "../kit/stored.ts";
import { chooseWayOut } from "../kit/ways-out.ts";

const open = browserPages();
const report = { organ: "某镇人民政府", organKind: "township", year: 2024 } as const;
const organ = (page: Page) => page.getByRole("textbox", { name: "机关名称", exact: true });
const atStart = (page: Page) => page.goto(inject("address"));

test("typing is saved within a second, and at once when the page is left", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create(report);
  await organ(page).fill("新名称人民政府");
  await expect.poll(() => page.getByText("正在保存…").count(), { interval: 10 }).toBe(1);
  await page.waitForTimeout(1000);
  await expect.poll(() => page.getByText(/^已保存/).count()).toBe(1);
  await organ(page).fill("匆匆离开人民政府");
  await page.reload();
  expect(await organ(page).inputValue()).toBe("匆匆离开人民政府");
});

test("drafts are listed, copied, deleted, and deleting is undone", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await (await inRowMenu(page, "复制 某镇人民政府 2024年")).click();
  await page.getByRole("link", { name: "打开 某镇人民政府 2024年 副本" }).waitFor();
  expect(await page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).count()).toBe(2);
  await (await inRowMenu(page, "删除 某镇人民政府 2024年 副本")).click();
  await expect.poll(() => page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).count()).toBe(1);
  await page.getByRole("button", { name: "撤销删除" }).click();
  await expect.poll(() => page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).count()).toBe(2);
});

test("of two tabs on one draft each shows what the other saved, and goes on with it where it was typed last", async () => {
  const { page: older } = await open();
  await clerkAt(older).create(report);
  const newer = await older.context().newPage();
  await newer.goto(older.url());
  await older.getByText(/^另一标签页已保存/).waitFor();
  await organ(newer).fill("较新人民政府");
  await expect.poll(() => organ(older).inputValue()).toBe("较新人民政府");
  await older.getByText("较新人民政府 · 2024年").waitFor();
  await organ(older).fill("最新人民政府");
  await expect.poll(() => organ(newer).inputValue()).toBe("最新人民政府");
  await newer.getByText(/^另一标签页已保存/).waitFor();
  expect(await newer.getByRole("alert").count()).toBe(0);
  await atStart(newer);
  await newer.getByRole("link", { name: "打开 最新人民政府 2024年" }).waitFor();
  expect(await newer.getByRole("row").count()).toBe(2);
});

test("what one tab typed can still be undone there after another tab has saved, and what is undone shows in both", async () => {
  const { page: older } = await open();
  await clerkAt(older).create(report);
  await organ(older).fill("第一个名称");
  await clerkAt(older).waitUntilSaved();
  const newer = await older.context().newPage();
  await newer.goto(older.url());
  await older.getByText(/^另一标签页已保存/).waitFor();
  await organ(newer).fill("第二个名称");
  await expect.poll(() => organ(older).inputValue()).toBe("第二个名称");
  const undo = older.getByRole("button", { name: "撤销", exact: true });
  await expect.poll(() => undo.getAttribute("title")).toBe("撤销：载入另一个标签页的修改（Ctrl+Z）");
  await undo.click();
  expect(await organ(older).inputValue()).toBe("第一个名称");
  await expect.poll(() => organ(newer).inputValue()).toBe("第一个名称");
  await undo.click();
  await expect.poll(() => organ(newer).inputValue()).toBe("某镇人民政府");
  await newer.getByRole("button", { name: "撤销", exact: true }).click();
  await expect.poll(() => organ(older).inputValue()).toBe("第二个名称");
  expect(await newer.getByRole("alert").count()).toBe(0);
});

test("drafts of one sitting are deleted and taken back by keyboard alone; 最近删除 keeps the rest", async () => {
  const { page } = await open();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
  await clerkAt(page).create(report);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await (await inRowMenu(page, "复制 某镇人民政府 2024年")).press("Enter");
  for (const name of ["某镇人民政府 2024年 副本", "某镇人民政府 2024年"]) {
    await (await inRowMenu(page, `删除 ${name}`)).press("Enter");
    expect(await focused()).toBe("撤销删除");
  }
  await page.getByText(/^还没有草稿/).waitFor();
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("打开 某镇人民政府 2024年");
  await page.getByRole("button", { name: "撤销删除" }).press("Enter");
  expect(await focused()).toMatch(/^打开 某镇人民政府 2024年/);
  expect(await page.getByRole("link", { name: /^打开/ }).count()).toBe(2);
  await (await inRowMenu(page, "删除 某镇人民政府 2024年 副本")).press("Enter");
  await page.getByText("最近删除（1）").press("Enter");
  const deleted = page.getByRole("table", { name: "最近删除" });
  await deleted.getByText("还保留 30 天").waitFor();
  await deleted.getByRole("button", { name: "彻底删除 某镇人民政府 2024年 副本" }).press("Enter");
  expect(await page.getByRole("dialog", { name: "彻底删除草稿" }).count()).toBe(1);
  await page.getByRole("dialog").getByRole("button", { name: "彻底删除" }).press("Enter");
  expect(await focused()).toBe("草稿");
  expect(await page.getByText(/^最近删除/).count()).toBe(0);
  const left = await page.evaluate(
    () => Object.keys(localStorage).filter((key) => /\/(?:draft|deleted)\//.test(key)).length,
  );
  expect(left).toBe(1);
});

test("with the storage filled to the byte by another page, a deleted draft comes back all the same", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await (await inRowMenu(page, "删除 某镇人民政府 2024年")).click();
  await fillStorage(page);
  await page.getByRole("button", { name: "撤销删除" }).click();
  await page.reload();
  await page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).click();
  expect(await organ(page).inputValue()).toBe("某镇人民政府");
});

test("the list says how long ago the last backup was made, and recalls it when the program is another", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByText("还没有备份过。").waitFor();
  await downloaded(page, () => page.getByRole("button", { name: "备份全部草稿" }).click());
  await page.getByText("上次备份：今天下载。").waitFor();
  await page.evaluate(
    ([backup, program]) => {
      localStorage.setItem(backup, String(Date.now() - 12 * 86_400_000));
      localStorage.setItem(program, "former");
    },
    [backupKey, programKey] as const,
  );
  await page.reload();
  const notice = page.getByRole("status").filter({ hasText: /^程序已更新（.+，构建 [0-9a-f]{8}）。/ });
  await notice.getByText(/请先备份全部草稿。上次备份：12 天前下载。/).waitFor();
  await notice.getByRole("button", { name: "知道了" }).click();
  await page.reload();
  await page.getByText("上次备份：12 天前下载。").waitFor();
  expect(await notice.count()).toBe(0);
});

test("a full storage is said in a plain sentence, and the draft can be taken along as a file", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await fillStorage(page);
  await organ(page).fill(`某镇人民政府${"长".repeat(30_000)}`);
  const notice = page.getByRole("alert").filter({ hasText: "浏览器存储空间已满，最近的修改还没有保存。" });
  await notice.waitFor();
  const file = await downloaded(page, () => page.getByRole("button", { name: "把草稿存为文件" }).click());
  expect(JSON.parse(file.text).report.organ).toContain("长长长");
  expect(file.name).toMatch(/（草稿\d{4}-\d\d-\d\d）\.json$/);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("other-page")) localStorage.removeItem(key);
  });
  await organ(page).fill("某镇人民政府");
  await clerkAt(page).waitUntilSaved();
});

test("where the browser keeps nothing, the clerk can work, is told so, and can save a file", async () => {
  const { page } = await open();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.reload();
  await clerkAt(page).create(report);
  await organ(page).fill("另一镇人民政府");
  await page.getByText(/浏览器不允许网页保存数据/).waitFor();
  const file = await downloaded(page, () => page.getByRole("button", { name: "把草稿存为文件" }).click());
  expect(JSON.parse(file.text).report.organ).toBe("另一镇人民政府");
});

test("a damaged draft is said to be damaged, its text can be saved, and the others open as ever", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  await page.evaluate(() => localStorage.setItem("annual-disclosure-report/draft/broken", '{"version":1,"draft":'));
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.reload();
  const row = page.getByRole("row").filter({ hasText: "已损坏的草稿" });
  const file = await downloaded(page, () => row.getByRole("button", { name: "导出原始内容" }).click());
  expect(file.text).toBe('{"version":1,"draft":');
  await page.getByRole("link", { name: "打开 某镇人民政府 2024年" }).click();
  expect(await organ(page).inputValue()).toBe("某镇人民政府");
});

test("a JSON file is imported as a new draft, and a wrong file is refused with what to do", async () => {
  const { page } = await open();
  const good = join(tmpdir(), `report-${process.pid}.json`);
  const bad = join(tmpdir(), `other-${process.pid}.json`);
  writeFileSync(good, toJson(exampleDraft(), new Date()));
  writeFileSync(bad, '{"name":"x"}');
  const choose = async (path: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "导入 JSON" }).click(),
    ]);
    await chooser.setFiles(path);
  };
  await choose(bad);
  await page.getByText("这个 JSON 文件不是政府信息公开工作年度报告。请选择由本程序导出的文件。").waitFor();
  for (let time = 0; time < 2; time += 1) {
    await choose(good);
    await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
    await page.getByRole("link", { name: "全部草稿" }).click();
  }
  await expect.poll(() => page.getByRole("link", { name: "打开 偃师区缙氏镇人民政府 2023年" }).count()).toBe(2);
});

test("a report that is not finished is exported only after a warning, and then says 草稿", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create(report);
  await clerk.openStep("预览与导出");
  await chooseWayOut(page, "导出 HTML");
  const warning = page.getByRole("dialog", { name: "报告还没有完成" });
  await warning.getByRole("button", { name: "返回修改" }).click();
  await chooseWayOut(page, "导出 HTML");
  const file = await downloaded(page, () => warning.getByRole("button", { name: "仍要导出" }).click());
  expect(file.name).toMatch(/（草稿\d{4}-\d\d-\d\d）\.html$/);
  expect(file.text).toContain('<p class="draft-mark">草稿</p>');
});
