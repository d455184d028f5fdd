import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { draftIdAt, storedDraft } from "../kit/stored.ts";

const open = browserPages();
const report = { organ: "某镇人民政府", organKind: "township", year: 2024 } as const;

async function restore(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "从备份恢复" }).click(),
  ]);
  await chooser.setFiles(path);
}

test("all drafts go to another machine in one file, and a second restoring changes nothing", async () => {
  const { page } = await open();
  await clerkAt(page).create(report);
  const id = draftIdAt(page);
  const draft = await storedDraft(page, id);
  await page.getByRole("link", { name: "全部草稿" }).click();
  const file = await downloaded(page, () => page.getByRole("button", { name: "备份全部草稿" }).click());
  expect(file.name).toMatch(/^政府信息公开工作年度报告草稿备份\d{4}-\d\d-\d\d\.json$/);
  const path = join(tmpdir(), `backup-${process.pid}.json`);
  writeFileSync(path, file.text);

  const { page: elsewhere } = await open();
  await restore(elsewhere, path);
  await elsewhere.getByText("已恢复 1 份草稿：“某镇人民政府 2024年”。").waitFor();
  expect(await storedDraft(elsewhere, id)).toEqual(draft);
  await restore(elsewhere, path);
  await elsewhere.getByText("1 份与本机已有的草稿相同，没有改动。").waitFor();
  expect(await faults(elsewhere)).toEqual([]);
  await elsewhere.getByRole("link", { name: "打开 某镇人民政府 2024年" }).click();
  await elsewhere.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
});

test("a version is found and brought back by keyboard alone, and undone by one step", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create(report);
  const organ = page.getByRole("textbox", { name: "机关名称", exact: true });
  // Opened anew, the draft is kept as it was then.
  await page.reload();
  await organ.fill("改过的人民政府");
  await clerk.waitUntilSaved();
  await page.getByRole("link", { name: "历史版本" }).press("Enter");
  await page.getByText("基本信息", { exact: true }).last().waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("历史版本");
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(/^已恢复到 .+ 的版本。需要时可以撤销。$/).waitFor();
  await expect.poll(async () => (await storedDraft(page, draftIdAt(page)))?.organ).toBe("某镇人民政府");
  await page.keyboard.press("Control+z");
  await expect.poll(() => organ.inputValue()).toBe("改过的人民政府");
});
