import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fromJson, toJson } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { drop } from "../kit/drop.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();

const draftIn = (text: string): Draft => {
  const read = fromJson(text);
  return read.ok ? read.value.draft : expect.fail(read.message);
};
const commentsIn = (text: string) => draftIn(text).rounds?.comments ?? [];
const reportIn = (text: string) => {
  const { rounds: _, ...report } = draftIn(text);
  return report;
};

/** Selects words on the page of a report. */
const selectWords = (page: Page, words: string) =>
  page
    .frameLocator('iframe[title="供审阅的报告"]')
    .locator("main")
    .evaluate((main, words) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        main.ownerDocument
          .getSelection()
          ?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
        return;
      }
      throw new Error(`no ${words} on the page`);
    }, words);

const write = async (page: Page, words: string, weight: string) => {
  const dialog = page.getByRole("dialog", { name: "写批注" });
  await dialog.getByRole("radio", { name: weight }).check();
  await dialog.getByRole("textbox", { name: "批注内容" }).fill(words);
  await dialog.getByRole("button", { name: "写上" }).click();
  await dialog.waitFor({ state: "hidden" });
};

/** Sends a report on under a name as a kind of file, and returns that. */
const send = async (page: Page, action: string, by: string, kind = "程序文件：对方也用本程序") => {
  await page.getByRole("button", { name: action, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: action });
  await dialog.getByRole("textbox").fill(by);
  await dialog.getByRole("radio", { name: kind }).check();
  return downloaded(page, () => dialog.getByRole("button", { name: new RegExp(`^${action}`) }).click());
};

test("a report goes to the supervisor and back by files alone until it is agreed, and no comment is lost on the way", async () => {
  const { page: supervisor } = await open();
  const { page: unit } = await open();
  const first = toJson(exampleDraft(), new Date(0));
  await clerkAt(unit).open(exampleDraft());

  await supervisor.getByRole("button", { name: "审阅", exact: true }).click();
  const buffer = Buffer.from(first);
  await supervisor.getByLabel("选择文件").setInputFiles({ name: "年报.json", mimeType: "application/json", buffer });
  await supervisor.getByRole("button", { name: "供审阅" }).click();
  await supervisor.getByRole("status", { name: "审阅状态" }).getByText("第 1 轮").waitFor();
  await supervisor.getByRole("button", { name: "下一页" }).waitFor();

  await selectWords(supervisor, "137 条");
  await supervisor.getByRole("button", { name: "写批注" }).click();
  await supervisor.getByRole("dialog", { name: "写批注" }).getByText("137 条", { exact: true }).waitFor();
  await write(supervisor, "与分项之和不一致。", "必须修改");
  // By keyboard alone: the place is chosen from lists.
  await supervisor.keyboard.press("Alt+m");
  const dialog = supervisor.getByRole("dialog", { name: "写批注" });
  await dialog.getByRole("combobox", { name: "批注的部分" }).selectOption("三、收到和处理政府信息公开申请情况");
  await dialog.getByRole("combobox", { name: "位置" }).selectOption("一、本年新收政府信息公开申请数量 自然人");
  await write(supervisor, "请说明是否确无申请。", "请说明");
  await supervisor.keyboard.press("Alt+m");
  await write(supervisor, "全文偏简略。", "建议修改");
  await supervisor.getByRole("list", { name: "页边的批注" }).getByText("与分项之和不一致。").waitFor();

  const returned = await send(supervisor, "退回修改", "某区政务公开办");
  expect(returned.name).toContain("退回第1轮");
  expect(reportIn(returned.text)).toEqual(exampleDraft());

  await drop(unit, returned);
  const offer = unit.getByRole("dialog", { name: "收到往来文件" });
  await offer.getByText("本机草稿的数字和文字不变。").waitFor();
  expect(await offer.getByRole("list", { name: "收到的批注" }).getByRole("listitem").count()).toBe(3);
  await offer.getByRole("button", { name: "读入本机草稿" }).click();
  const bar = unit.getByRole("region", { name: "上级意见" });
  await bar.getByText("上级意见 3 条，已答复 0 条").waitFor();
  await unit.getByRole("heading", { name: "上级意见 3" }).waitFor();

  await unit
    .getByRole("button", { name: /^答复 .*主动公开/ })
    .first()
    .click();
  await unit
    .getByRole("button", { name: /^已改 .*主动公开/ })
    .first()
    .click();
  await bar.getByText("已答复 1 条").waitFor();
  await unit.keyboard.press("F8");
  // F8 leads through comments as through findings; the first is on the whole report.
  await unit.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  await clerkAt(unit).openStep("一、总体情况");
  const aspect = unit.getByRole("textbox", { name: "（一）主动公开情况", exact: true });
  await aspect.fill((exampleDraft().overview.aspects[0]?.text ?? "").replace("137 条", "139 条"));
  await clerkAt(unit).openStep("审核");
  const answered = await send(unit, "再次报送", "缙氏镇");
  expect(commentsIn(answered.text)).toHaveLength(3);

  await drop(supervisor, answered);
  await supervisor.getByRole("status", { name: "审阅状态" }).getByText("第 2 轮").waitFor();
  const margin = supervisor.getByRole("list", { name: "页边的批注" });
  await margin.getByText("答复：已改。").waitFor();
  expect(await margin.locator("ins").first().textContent()).toBe("139");
  await supervisor.getByRole("button", { name: "只看改动" }).click();
  await supervisor.frameLocator('iframe[title="上次退回以来的改动"]').getByText("139").first().waitFor();
  await supervisor.getByRole("button", { name: "只看改动" }).click();
  await margin.getByRole("button", { name: /^确认 .*主动公开/ }).click();
  await supervisor.getByRole("status", { name: "审阅状态" }).getByText("已确认 1").waitFor();
  const again = await send(supervisor, "退回修改", "某区政务公开办", "网页：谁都能打开看");
  expect(again.name).toContain("退回第2轮");

  // The second time it goes as a page, and comes back as a Word document.
  await drop(unit, again);
  await offer.getByRole("button", { name: "读入本机草稿" }).click();
  await bar.getByText("上级意见 2 条，已答复 0 条").waitFor();
  // The file of the first round once more: it changes nothing and says so.
  await drop(unit, returned);
  await offer.getByText("以前一轮的文件").waitFor();
  await offer.getByRole("button", { name: "不采用" }).click();
  const last = await send(unit, "再次报送", "缙氏镇", "Word 文件：对方在 Word 或 WPS 里修改、答复");
  expect(last.name).toMatch(/再次报送第2轮.*\.docx$/);
  await drop(supervisor, last);
  await supervisor.getByRole("status", { name: "审阅状态" }).getByText("第 3 轮").waitFor();
  const agreed = await send(supervisor, "同意", "某区政务公开办");
  expect(
    commentsIn(agreed.text)
      .map(({ words }) => words)
      .sort(),
  ).toEqual(["与分项之和不一致。", "全文偏简略。", "请说明是否确无申请。"].sort());
  await drop(unit, agreed);
  await unit.getByRole("dialog", { name: "上级已同意" }).getByRole("button", { name: "读入本机草稿" }).click();
  await bar.getByText("上级已同意").waitFor();
});
