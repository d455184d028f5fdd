import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { stepTitles } from "../kit/every-screen.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { keyboardAt } from "../kit/keyboard.ts";
import { chooseWayOut } from "../kit/ways-out.ts";

const open = browserPages();
const report = { organ: "某镇人民政府", organKind: "township", year: 2024 } as const;

/** What axe found on each screen looked at, where it found anything. */
function looks(page: Page) {
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    const faulty = await faults(page);
    if (faulty.length > 0) found[name] = faulty;
  };
  return { found, look };
}

test("axe finds nothing on the start screen and its dialogs", async () => {
  const { page } = await open();
  const { found, look } = looks(page);
  await look("start");
  await page.getByRole("button", { name: "关于" }).click();
  await page.getByText(/^所用开源软件及许可证/).click();
  await page.getByText(/^react-dom /).click();
  await look("关于");
  await page.getByRole("button", { name: "关闭" }).click();
  await page.getByRole("button", { name: "新建报告" }).click();
  await page.getByRole("button", { name: "创建报告" }).click();
  await look("新建报告");
  expect(found).toEqual({});
});

test("axe finds nothing on any step of an empty report, before 下一步 and after", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const { found, look } = looks(page);
  await clerk.create(report);
  for (const title of stepTitles) {
    await clerk.openStep(title);
    await look(title);
    if (title === "预览与导出") break;
    await page.getByRole("button", { name: "下一步" }).click();
    await look(`${title} after 下一步`);
  }
  await chooseWayOut(page, "导出 JSON");
  await page.getByRole("dialog", { name: "报告还没有完成" }).waitFor();
  await look("报告还没有完成");
  expect(found).toEqual({});
});

test("axe finds nothing on the screens of a filled report full of errors", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const { found, look } = looks(page);
  await page.getByRole("button", { name: "查看示例" }).click();
  await page.getByRole("heading", { level: 1, name: "预览与导出" }).waitFor();
  await page.goto(inject("address"));
  await clerk.open(exampleDraft());
  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  await page.getByRole("textbox", { name: "（一）予以公开 商业企业", exact: true }).fill("1");
  await page.getByRole("textbox", { name: "（一）予以公开 自然人", exact: true }).fill("-");
  await page.waitForTimeout(300);
  await look("表三");
  await clerk.openStep("审核");
  await look("审核");
  await page.getByRole("button", { name: "查看审核表" }).click();
  await page.frameLocator("iframe[title=审核表预览]").getByRole("heading", { level: 1 }).waitFor();
  await look("审核表");
  await page.getByRole("button", { name: "本单位设置" }).click();
  await page.getByText(/^审核项目/).click();
  await look("本单位设置");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await look("start with drafts");
  expect(found).toEqual({});
});

// The last two are 1366 × 768 as a page sees it at 125 % and 150 % zoom.
test.each([
  [1366, 768],
  [1920, 1080],
  [1093, 614],
  [911, 512],
])(
  "at %i × %i no screen needs scrolling sideways, and 表三 keeps its header and balance in sight",
  async (width, height) => {
    const { page } = await open({ width, height });
    const clerk = clerkAt(page);
    await clerk.create(report);
    for (const title of stepTitles) {
      await clerk.openStep(title);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), title).toBe(true);
    }
    await clerk.openStep("三、收到和处理政府信息公开申请情况");
    await page.getByRole("textbox", { name: "四、结转下年度继续办理 自然人", exact: true }).focus();
    await page.mouse.move(width / 2, height / 2);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
    for (const seen of [
      page.getByRole("columnheader", { name: "法律服务机构" }),
      page.getByRole("status", { name: "勾稽关系 总计", exact: true }),
      page.getByRole("button", { name: "下一步" }),
    ]) {
      const box = await seen.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= height).toBe(true);
    }
  },
);

test("by keyboard, the summary after 下一步 leads to the first cell that is blank, and Shift+Tab to the one before it", async () => {
  const { page } = await open();
  const keys = keyboardAt(page);
  await clerkAt(page).create(report);
  await keys.enter("三、收到和处理政府信息公开申请情况", true);
  await keys.arriveAtHeading("三、收到和处理政府信息公开申请情况");
  const row = "一、本年新收政府信息公开申请数量";
  await keys.tabTo(`${row} 自然人`);
  await keys.press("3");
  await keys.tabTo(`${row} 商业企业`);
  await keys.press("4");
  const total = page.getByRole("status", { name: `${row} 总计`, exact: true });
  await expect.poll(() => total.textContent()).toBe("7");
  await keys.enter("下一步");
  await keys.enter(/^还有 142 格未填/);
  await keys.arriveAt(`${row} 科研机构`);
  await keys.tabTo(`${row} 商业企业`, true);
  expect(keys.unseen).toEqual([]);
});
