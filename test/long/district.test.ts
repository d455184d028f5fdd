import { unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { exampleReport } from "../../src/report/example.ts";
import type { Draft } from "../../src/report/schema.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { drop } from "../kit/drop.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { pagesIn } from "../kit/paper.ts";

const open = browserPages();
const example = exampleReport();
const units = Array.from({ length: 48 }, (_, at) => `云岭县第${at + 1}镇人民政府`);
const wrong = 11;
const answering = 9;
const day = (date: number) => new Date(Date.UTC(2025, 0, date));

const received = (draft: Draft, naturalPerson: number): Draft => ({
  ...draft,
  applications: { ...draft.applications, received: { ...draft.applications.received, naturalPerson } },
});
const usual = example.applications.received.naturalPerson ?? 0;
/** The first eleven have one application too many, which goes into no balance. */
const reportOf = (at: number): Draft =>
  received({ ...example, organ: units[at] ?? "" }, at < wrong ? usual + 1 : usual);

/** What a clerk makes of a file that came back, in a browser of its own: the number put right, each comment answered, handed in again. */
async function answered(page: Page, name: string, bytes: Uint8Array): Promise<readonly [string, Uint8Array]> {
  await drop(page, { name, bytes });
  await button(page, "建立草稿").click();
  const bar = page.getByRole("region", { name: "上级意见" });
  await bar.getByText("已答复 0 条").waitFor();
  const count = /上级意见 (\d+) 条/.exec((await bar.textContent()) ?? "")?.[1];
  const clerk = clerkAt(page);
  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  await page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true }).fill(String(usual));
  await clerk.openStep("审核");
  // The words of an answer stand where it is open; the others are opened first.
  const toOpen = page.getByRole("button", { name: /^答复 / });
  while ((await toOpen.count()) > 0) await toOpen.first().click();
  // By their names, each once: a second press takes the answer back.
  const names = await page
    .getByRole("button", { name: /^已改 / })
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  for (const one of names) await button(page, one).click();
  await bar.getByText(`上级意见 ${count} 条，已答复 ${count} 条`).waitFor();
  await button(page, "再次报送").click();
  const dialog = page.getByRole("dialog", { name: "再次报送" });
  await dialog.getByRole("textbox").fill("经办人");
  const file = await downloaded(page, () => dialog.getByRole("button", { name: "再次报送" }).click());
  await page.getByRole("link", { name: "全部草稿" }).click();
  return [file.name, file.bytes];
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const hand = (page: Page, name: string, files: Readonly<Record<string, Uint8Array>>) =>
  page
    .getByLabel("报告文件", { exact: true })
    .setInputFiles({ name, mimeType: "application/zip", buffer: Buffer.from(zipSync(files)) });
const choose = async (page: Page, item: string) => {
  await button(page, "导出").click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
};

test("a district of forty-eight is collected, eleven are sent back, nine answer in a browser of theirs, and the whole is rolled up and printed", async () => {
  const { page } = await open();
  const { page: clerks } = await open();
  const encoder = new TextEncoder();
  await button(page, "收集与汇总").click();
  await page.getByRole("textbox", { name: "单位名称" }).fill(units.join("\n"));
  await button(page, "采用这份名录").click();
  await page.getByRole("combobox", { name: "年度" }).selectOption(String(example.year));
  const heap = units.map((name, at) => [`${name}.json`, encoder.encode(toJson(reportOf(at), day(5)))] as const);
  await hand(page, "报来.zip", Object.fromEntries(heap));
  await button(page, "未报 0").waitFor({ timeout: 90_000 });
  await button(page, `需核对 ${wrong}`).waitFor();
  // Until the last is checked, only some of them are walked through.
  await button(page, `已报 ${units.length - wrong}`).waitFor({ timeout: 90_000 });

  // One is read, and a comment written; the next one opens from there.
  await button(page, `审阅 ${units[0]}`).click();
  await page.getByRole("heading", { level: 1, name: "供审阅" }).waitFor();
  await button(page, "写批注").click();
  const dialog = page.getByRole("dialog", { name: "写批注" });
  await dialog.getByRole("textbox", { name: "批注内容" }).fill("请写明培训次数。");
  await dialog.getByRole("button", { name: "写上" }).click();
  await button(page, "下一个单位").click();
  await page.getByText("2 / 48").waitFor();
  await page.getByRole("link", { name: "收集与汇总" }).click();

  await choose(page, "退回意见");
  const returning = page.getByRole("dialog", { name: "退回意见" });
  await returning.getByRole("textbox").fill("云岭县政务公开办");
  const archive = await downloaded(page, () => button(page, `退回 ${wrong} 个单位`).click());
  await button(page, `退回 ${wrong}`).waitFor();
  const back = Object.entries(unzipSync(archive.bytes)).slice(0, answering);
  const answers: (readonly [string, Uint8Array])[] = [];
  for (const [name, bytes] of back) answers.push(await answered(clerks, name, bytes));
  await hand(page, "再报.zip", Object.fromEntries(answers));
  await button(page, `已改 ${answering}`).waitFor({ timeout: 60_000 });
  await button(page, `退回 ${wrong - answering}`).waitFor();
  await button(page, `审阅 ${units[0]}`).click();
  await page.getByText("请写明培训次数。").waitFor();
  await page.getByText("答复：已改。").first().waitFor();
  await page.getByRole("link", { name: "收集与汇总" }).click();
  await choose(page, "通过");
  const passing = page.getByRole("dialog", { name: "通过" });
  await passing.getByRole("button", { name: "全不选" }).click();
  await passing.getByRole("checkbox", { name: new RegExp(`^${units[0]} `) }).check();
  await downloaded(page, () => button(page, "通过 1 个单位").click());
  await button(page, "通过 1").waitFor();

  await button(page, "横向比对").click();
  await button(page, "查找雷同").click();
  await button(page, `对照 ${units[0]} 与 ${units[1]}`).click();
  await page
    .getByRole("dialog", { name: "对照" })
    .getByRole("region", { name: units[0] ?? "" })
    .waitFor();
  expect(await faults(page)).toEqual([]);
  await button(page, "关闭").click();
  await button(page, "各项问题").click();
  await button(page, "表三各列勾稽关系").click();
  await page
    .getByRole("list", { name: "涉及的单位" })
    .getByText(units[9] ?? "")
    .waitFor();
  await button(page, "关闭").click();

  const sum = units.length * usual + (wrong - answering);
  await button(page, "汇总").click();
  await page.getByText(/^不含本级，48 个单位中计入 48 个；/).waitFor();
  await page.getByText("已退回、还没有改来的也计入：云岭县第10镇人民政府、云岭县第11镇人民政府").waitFor();
  await button(page, new RegExp(`自然人 ${sum}$`))
    .first()
    .waitFor();
  await choose(page, "建立汇总报告的草稿");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(page.url().replace(/[^/]*$/, "preview"));
  await page.frameLocator("iframe").first().getByText(String(sum), { exact: true }).waitFor();
  await page.evaluate(() => {
    // The frame that is printed is of the page's own making; what the browser would put on paper is its text.
    const frames = new MutationObserver(() => {
      for (const frame of document.querySelectorAll("body > iframe")) {
        (window as { printed?: string }).printed = frame.getAttribute("srcdoc") ?? "";
      }
    });
    frames.observe(document.body, { childList: true });
  });
  await button(page, "打印").click();
  const printed = () => page.evaluate(() => (window as { printed?: string }).printed);
  await expect.poll(printed).toContain(`>${sum}<`);
  const paper = (await open()).page;
  await paper.goto("about:blank");
  await paper.setContent((await printed()) ?? "");
  expect(pagesIn(await paper.pdf({ preferCSSPageSize: true }))).toBeGreaterThanOrEqual(4);
  expect(await paper.getByText(String(sum), { exact: true }).count()).toBeGreaterThan(0);
});
