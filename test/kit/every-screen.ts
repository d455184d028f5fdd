import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { toJson } from "../../src/files/json.ts";
import { parts, partTitle } from "../../src/form/form.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { clerkAt } from "./clerk.ts";
import { editedReport } from "./edited-report.ts";
import { exampleDraft } from "./example-draft.ts";
import { inRowMenu } from "./row-menu.ts";
import { setFull } from "./stored.ts";
import { keyOf } from "./stores.ts";
import { chooseWayOut, openWaysOut, showInPreview } from "./ways-out.ts";

/** The titles of all steps, in order. */
export const stepTitles = ["基本信息", ...parts.map(partTitle), "审核", "预览与导出"];
const [, overview = "", , applications = ""] = stepTitles;

/** A report with whatever a screen can show: last year beside it, numbers that do not balance, no number, an annotation. */
export function eventfulReport(): Draft {
  const draft = editedReport();
  return {
    ...draft,
    lastYear: asPastReport(exampleDraft()),
    applications: { ...draft.applications, received: { ...draft.applications.received, commercialEnterprise: 12 } },
    typed: { "applications.granted.naturalPerson": "-" },
  };
}

type Look = (name: string) => Promise<void>;

/** Leads through every screen and dialog of the program in every state that looks different, and stops at each. */
export async function everyScreen(page: Page, look: Look): Promise<void> {
  await start(page, look);
  await emptyReport(page, look);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await clerkAt(page).open(eventfulReport());
  await eventfulSteps(page, look);
  await reviewAndPreview(page, look);
  await besideTheSteps(page, look);
  await page.getByRole("link", { name: "全部草稿" }).click();
  await listOfDrafts(page, look);
}

async function start(page: Page, look: Look): Promise<void> {
  const button = buttonOf(page);
  await look("首页");
  await page.setInputFiles("input[type=file]", { name: "别的.json", mimeType: "text/plain", buffer: Buffer.from("x") });
  await page.getByRole("alert").filter({ hasText: /./ }).waitFor();
  await look("首页，文件读不出来");
  await button("收集与汇总").click();
  await page.getByRole("textbox", { name: "单位名称" }).fill("甲县教育局");
  await look("收集与汇总，还没有名录");
  await button("采用这份名录").click();
  await button("选择文件").waitFor();
  await look("收集与汇总");
  await page.getByRole("link", { name: "全部草稿" }).click();
  await button("关于").click();
  await page.getByText(/^所用开源软件及许可证/).click();
  await page.getByText(/^react-dom /).click();
  await look("关于");
  await button("表格按键").click();
  await page.getByRole("dialog", { name: "表格按键" }).waitFor();
  await look("表格按键");
  await button("关闭").click();
  await button("使用说明").click();
  await page.getByRole("dialog", { name: "使用说明" }).waitFor();
  await look("使用说明");
  await button("关闭").click();
  await button("本单位设置").click();
  await page.getByText(/^审核项目/).click();
  await page.getByRole("textbox", { name: "公布期限 月" }).fill("13");
  await button("保存设置").click();
  await page.getByText(/^审核项目/).scrollIntoViewIfNeeded();
  await look("本单位设置，有错误");
  await noticeDialogs(page, look);
  await button("取消").click();
  await button("新建报告").click();
  await button("创建报告").click();
  await look("新建报告，有错误");
  await button("取消").click();
}

/** 通知包, with something wrong, and what is asked of one that comes from elsewhere. */
async function noticeDialogs(page: Page, look: Look): Promise<void> {
  const button = buttonOf(page);
  await button("通知包").click();
  await look("通知包");
  await button("审核项目").click();
  await button("增加一条").click();
  await page.getByRole("combobox", { name: "审核为" }).selectOption("error");
  await button("保存通知包").click();
  await look("通知包，有错误");
  await button("放弃改动").click();
  const chooser = page.waitForEvent("filechooser");
  await button("导入通知包").click();
  const buffer = readFileSync("test/fixtures/notices/every-kind.json");
  await (await chooser).setFiles({ name: "通知包.json", mimeType: "application/json", buffer });
  await page.getByRole("dialog", { name: "收到通知包" }).waitFor();
  await look("收到通知包");
  await button("不采用").click();
  await button("关闭").click();
}

async function emptyReport(page: Page, look: Look): Promise<void> {
  const clerk = clerkAt(page);
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  for (const title of stepTitles) {
    await clerk.openStep(title);
    if (title === "预览与导出") break;
    // From 审核 it leads on at once.
    if (title === "审核") await look("审核，空白");
    else {
      await page.getByRole("button", { name: "下一步" }).click();
      await look(`${title}，空白，按过下一步`);
    }
  }
  await page
    .getByRole("status")
    .filter({ hasText: /^第 \d+(–\d+)? \/ \d+ 页$/ })
    .waitFor();
  await look("预览与导出，空白");
  await chooseWayOut(page, "导出 JSON");
  await page.getByRole("dialog", { name: "报告还没有完成" }).waitFor();
  await look("报告还没有完成");
  await page.getByRole("button", { name: "返回修改" }).click();
}

async function eventfulSteps(page: Page, look: Look): Promise<void> {
  const clerk = clerkAt(page);
  const button = buttonOf(page);
  await look("基本信息，有上年数据");
  await button("从草稿中选择").click();
  await page.getByRole("dialog").waitFor();
  await look("选择上年的报告");
  await page.keyboard.press("Escape");
  await clerk.openStep(overview);
  await button("修改标题 （一）主动公开").click();
  await button(/^清空 （五）/).click();
  for (const words of [/^与上年相同的 \d+ 句$/, /^上年文字$/]) await page.getByText(words).first().click();
  await look("总体情况，旁边是上年文字");
  if (await button("表中数字").isVisible()) {
    await button("表中数字").click();
    await page.getByRole("region", { name: "表中数字" }).waitFor();
    await look("总体情况，旁边是表中数字");
  }
  await button("数字成句 （二）依申请公开").click();
  await page.getByRole("dialog", { name: "数字成句：（二）依申请公开" }).waitFor();
  await button("各项带上占比").click();
  await look("数字成句");
  await button("关闭").click();
  // The receipt of 清空 with its own 撤销清空 goes after ten seconds, and looking may take longer.
  await button("撤销").click();
  await button("图解").click();
  await page.getByRole("dialog", { name: "图解" }).getByRole("img").first().waitFor();
  await look("图解");
  await button("关闭").click();
  for (const title of stepTitles.slice(2, 7)) {
    await clerk.openStep(title);
    await page.waitForTimeout(300);
    await look(`${title}，旁边是上年`);
  }
  await clerk.openStep(applications);
  const cell = page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true });
  await cell.press("Shift+ArrowDown");
  await page.waitForTimeout(300);
  await look("表三，选了多格");
  await cell.press("Control+.");
  await page.getByRole("textbox", { name: "附注内容" }).fill("（（");
  await look("附注，有错误");
  await button("取消").click();
  await setFull(page, true);
  await cell.press("Delete");
  await page
    .getByRole("alert")
    .getByText(/浏览器存储空间已满/)
    .waitFor();
  await look("表三，未能保存");
  await setFull(page, false);
  await page.keyboard.press("Control+z");
  await page.getByText(/^已保存 /).waitFor();
}

async function reviewAndPreview(page: Page, look: Look): Promise<void> {
  const clerk = clerkAt(page);
  const button = buttonOf(page);
  await clerk.openStep("审核");
  await page.getByRole("list", { name: "审核结果" }).waitFor();
  await look("审核，有错误");
  await button(/^要改的 \d+$/).click();
  await button(/^确认无误/)
    .first()
    .click();
  await button(/^重新核对已确认的/).waitFor();
  await look("审核，要改的");
  await button(/^重新核对已确认的/).click();
  await button(/^要改的 \d+$/).click();
  await button("查看审核表").click();
  await page.frameLocator("iframe[title=审核表预览]").getByRole("heading", { level: 1 }).waitFor();
  await look("审核表");
  await clerk.openStep("预览与导出");
  await page
    .getByRole("status")
    .filter({ hasText: /^第 \d+(–\d+)? \/ \d+ 页$/ })
    .waitFor();
  await look("预览与导出，页边有审核意见");
  await openWaysOut(page);
  await look("预览与导出，导出的菜单");
  await page.keyboard.press("Escape");
  await chooseWayOut(page, "核对网页");
  await page
    .getByRole("textbox", { name: "粘贴报告全文" })
    .fill(readFileSync("test/fixtures/seed-township-2023.txt", "utf8"));
  await button("识别").click();
  await page.getByRole("table", { name: "网页与本报告不同的地方" }).waitFor();
  await look("核对网页，有不同");
  await button("关闭").click();
  await showInPreview(page, "显示审核标记");
  await showInPreview(page, "与上年或以前的版本对照");
  await page.frameLocator("iframe[title=对照稿]").getByRole("heading", { level: 1 }).waitFor();
  await button("下一处").click();
  await look("预览与导出，有审核标记和对照稿");
  await button("从文件选择").click();
  await page.getByRole("dialog").waitFor();
  await look("选择对照的报告");
  await page.keyboard.press("Escape");
}

async function besideTheSteps(page: Page, look: Look): Promise<void> {
  const button = buttonOf(page);
  // 预览与导出, where this begins, has a bar of its own.
  await page.getByRole("link", { name: "返回填报" }).click();
  await openMenu(page);
  await page.getByRole("link", { name: "历史版本" }).click();
  await button(/^恢复到此版本/)
    .last()
    .waitFor();
  await look("历史版本");
  await openMenu(page);
  await page.getByRole("link", { name: "导入旧报告" }).click();
  await page.getByLabel("选择文件").waitFor();
  await look("导入旧报告");
  const made = toJson(exampleDraft(), new Date(0)).replace("缙氏镇", "别镇");
  const file = { name: "年报.json", mimeType: "application/json", buffer: Buffer.from(made) };
  await page.getByLabel("选择文件").setInputFiles(file);
  await button("识别").click();
  await button("作为上年数据").waitFor();
  await look("导入旧报告，已识别");
}

async function listOfDrafts(page: Page, look: Look): Promise<void> {
  const button = buttonOf(page);
  await page.evaluate((key) => window.localStorage.setItem(key, "不是草稿"), keyOf("draft", "damaged"));
  await page.reload();
  await page
    .getByRole("row")
    .getByText(/处警告$/)
    .first()
    .waitFor();
  await look("首页，有草稿");
  await (await inRowMenu(page, /^历年 偃师区缙氏镇人民政府/)).click();
  await page.getByRole("region", { name: "表三 历年" }).waitFor();
  await look("历年");
  await page.goBack();
  await (await inRowMenu(page, /^改名 某镇人民政府/)).click();
  await look("改名");
  await button("取消").click();
  await button("新建报告").click();
  await page.getByRole("textbox", { name: "机关名称" }).fill("某镇人民政府");
  await page.getByRole("textbox", { name: "年度" }).fill("2024");
  await button("创建报告").click();
  await page.getByRole("link", { name: "打开已有的" }).waitFor();
  await look("新建报告，已有同一机关、同一年度的");
  await button("取消").click();
  await (await inRowMenu(page, /^复制 某镇人民政府/)).click();
  await (await inRowMenu(page, /^删除 某镇人民政府/)).click();
  await button("撤销删除").waitFor();
  await button("备份全部草稿").click();
  await page.getByText("最近删除（1）").click();
  await look("首页，有草稿，删了一份");
}

/** In a small window the ways out of a draft are in a menu. */
async function openMenu(page: Page): Promise<void> {
  const menu = page.getByText("菜单", { exact: true });
  if (await menu.isVisible()) await menu.click();
}

/** Buttons of a page, by their whole names. */
const buttonOf = (page: Page) => (name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
