import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
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

const pageOf = (page: Page) => page.frameLocator('iframe[title="供审阅的报告"]');

/** Selects words on the page of a report with the mouse: a press before them, and one with Shift behind them. */
async function selectWords(page: Page, words: string): Promise<void> {
  const main = pageOf(page).locator("main");
  const ends = await main.evaluate((main, words) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      walker.currentNode.parentElement?.scrollIntoView({ block: "center" });
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes[boxes.length - 1]];
      if (first && last) return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
    }
    throw new Error(`no ${words} on the page`);
  }, words);
  const { x, y } = (await page.locator('iframe[title="供审阅的报告"]').boundingBox()) ?? expect.fail("no frame");
  const [left = 0, top = 0, right = 0, bottom = 0] = ends;
  await page.mouse.click(x + left + 1, y + top);
  await page.keyboard.down("Shift");
  await page.mouse.click(x + right - 1, y + bottom);
  await page.keyboard.up("Shift");
}

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

/** The heading of an aspect of 总体情况, as the field of its text is called. */
const nameOf = (at: number) => `（${"一二三四五"[at]}）${exampleDraft().overview.aspects[at]?.heading}`;

/** A Word document that somebody answered: a number changed with changes tracked, as Word writes it. */
function numberTracked(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const files = unzipSync(bytes);
  const path = "word/document.xml";
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const by = 'w:author="区政务公开办" w:date="2024-02-01T09:30:00Z"';
  // The cell with the comment that asks for it; its number is a run of its own.
  const cell = new RegExp(
    `(<w:commentRangeStart w:id="\\d+"/>)(<w:r>(?:(?!</w:r>).)*<w:t[^>]*>)${before}(</w:t></w:r>)(?=<w:commentRangeEnd)`,
  );
  const next = xml.replace(cell, (_, start: string, run: string, end: string) => {
    const gone = `${run.replace(/<w:t( [^>]*)?>$/, "<w:delText>")}${before}</w:delText></w:r>`;
    return `${start}<w:del w:id="901" ${by}>${gone}</w:del><w:ins w:id="902" ${by}>${run}${after}${end}</w:ins>`;
  });
  expect(next).not.toBe(xml);
  return zipSync({ ...files, [path]: strToU8(next) });
}

test("a report goes to the supervisor and back by files alone until it is agreed, and no comment is lost on the way", async () => {
  const { page: supervisor } = await open();
  const { page: unit } = await open();
  const first = toJson(exampleDraft(), new Date(0));
  await clerkAt(unit).open(exampleDraft());

  await supervisor.getByRole("button", { name: "审阅", exact: true }).click();
  const buffer = Buffer.from(first);
  await supervisor.getByLabel("选择文件").setInputFiles({ name: "年报.json", mimeType: "application/json", buffer });
  await supervisor.getByRole("button", { name: "供审阅" }).click();
  const state = supervisor.getByRole("status", { name: "审阅状态" });
  await state.getByText("第 1 轮").waitFor();
  await supervisor.getByRole("button", { name: "下一页" }).waitFor();

  const onWords = async (quoted: string, words: string, weight: string) => {
    await selectWords(supervisor, quoted);
    await supervisor.getByRole("button", { name: "写批注" }).click();
    await supervisor.getByRole("dialog", { name: "写批注" }).getByText(quoted, { exact: true }).waitFor();
    await write(supervisor, words, weight);
  };
  const margin = supervisor.getByRole("list", { name: "页边的批注" });
  await onWords("137 条", "与分项之和不一致。", "必须修改");
  // With the first comment the pages move over to give it room.
  await margin.getByText("与分项之和不一致。").waitFor();
  await onWords("未接到关于不予公开政府信息的电话咨询", "请写到监督保障一节。", "建议修改");
  await onWords("及时调整政务公开目录", "与去年雷同。", "建议修改");
  // A press selects a heading's part, the row of a name, a number.
  const dialog = supervisor.getByRole("dialog", { name: "写批注" });
  const press = async (what: Locator, place: RegExp) => {
    await what.click();
    await supervisor.getByRole("button", { name: "写批注" }).click();
    await dialog.getByText(place).waitFor();
  };
  await press(pageOf(supervisor).locator(".problems h2"), /^五、存在的主要问题及改进情况$/);
  await dialog.getByRole("button", { name: "取消" }).click();
  await press(
    pageOf(supervisor).locator(".applications tbody th.label").first(),
    /^表三 一、本年新收政府信息公开申请数量0 0 0 0 0 0 0$/,
  );
  await dialog.getByRole("button", { name: "取消" }).click();
  const number = pageOf(supervisor).locator('td[data-cell="applications.received.naturalPerson"]');
  await press(number, /^表三 一、本年新收政府信息公开申请数量 自然人0$/);
  await write(supervisor, "请说明是否确无申请。", "请说明");
  // In 审核 what the program finds is taken over by one click, or passed over.
  await supervisor.getByRole("button", { name: "审核", exact: true }).click();
  const found = supervisor.getByRole("list", { name: "审核提示" });
  const count = await found.getByRole("listitem").count();
  await found
    .getByRole("button", { name: /^转为批注/ })
    .first()
    .click();
  await state.getByText("批注 5").waitFor();
  await found.getByRole("button", { name: /^略过/ }).first().click();
  await expect.poll(() => found.getByRole("listitem").count()).toBe(count - 2);
  await supervisor.getByText("已略过 1").waitFor();
  const returned = await send(supervisor, "退回修改", "某区政务公开办");
  expect(returned.name).toContain("退回第1轮");
  expect(returned.text).not.toContain('"passed"');
  expect(reportIn(returned.text)).toEqual(exampleDraft());
  const all = commentsIn(returned.text).map(({ words }) => words);
  expect(all).toHaveLength(5);

  await drop(unit, returned);
  const offer = unit.getByRole("dialog", { name: "收到往来文件" });
  await offer.getByText("本机草稿的数字和文字不变。").waitFor();
  expect(await offer.getByRole("list", { name: "收到的批注" }).getByRole("listitem").count()).toBe(5);
  await offer.getByRole("button", { name: "读入本机草稿" }).click();
  const bar = unit.getByRole("region", { name: "上级意见" });
  await bar.getByText("上级意见 5 条，已答复 0 条").waitFor();
  await unit.getByRole("heading", { name: "上级意见 5" }).waitFor();

  await unit
    .getByRole("button", { name: /^答复 .*主动公开/ })
    .first()
    .click();
  await unit
    .getByRole("button", { name: /^已改 .*主动公开/ })
    .first()
    .click();
  await bar.getByText("已答复 1 条").waitFor();
  await clerkAt(unit).openStep("一、总体情况");
  const rewrite = async (at: number, from: string, to: string) => {
    const text = unit.getByRole("textbox", { name: nameOf(at), exact: true });
    const before = await text.inputValue();
    expect(before).toContain(from);
    await text.fill(before.replace(from, to));
  };
  await rewrite(0, "137 条", "139 条");
  // Words that are moved take their comment along; of those that are deleted it says that they are gone.
  await rewrite(1, "未接到关于不予公开政府信息的电话咨询，", "");
  await rewrite(4, "等多种制度。", "等多种制度。未接到关于不予公开政府信息的电话咨询。");
  await rewrite(3, "，及时调整政务公开目录", "");
  await clerkAt(unit).openStep("审核");
  const answered = await send(unit, "再次报送", "缙氏镇");
  expect(commentsIn(answered.text)).toHaveLength(5);

  await drop(supervisor, answered);
  await state.getByText("第 2 轮").waitFor();
  await margin.getByText("答复：已改。").waitFor();
  expect(await margin.locator("ins").first().textContent()).toBe("139");
  const noteOf = (words: string) => margin.getByRole("listitem").filter({ hasText: words });
  expect(await noteOf("请写到监督保障一节。").textContent()).toContain(nameOf(4));
  expect(await noteOf("与去年雷同。").textContent()).toContain("原来所指的“及时调整政务公开目录”已经找不到");
  // What no comment tells is shown beside its place too.
  const changes = await margin.getByRole("listitem").filter({ hasText: /^改动/ }).allTextContents();
  expect(changes).toHaveLength(3);
  expect(changes[2]).toContain("（空） → 未接到关于不予公开政府信息的电话咨询。");
  await supervisor.getByRole("button", { name: "只看改动" }).click();
  await supervisor.frameLocator('iframe[title="上次退回以来的改动"]').getByText("139").first().waitFor();
  await supervisor.getByRole("button", { name: "只看改动" }).click();
  await noteOf("与分项之和不一致。")
    .getByRole("button", { name: /^确认 / })
    .click();
  await state.getByText("已确认 1").waitFor();
  const again = await send(supervisor, "退回修改", "某区政务公开办", "网页：谁都能打开看");
  expect(again.name).toContain("退回第2轮");

  // The second time it goes as a page, and comes back as a Word document.
  await drop(unit, again);
  await offer.getByRole("button", { name: "读入本机草稿" }).click();
  await bar.getByText("上级意见 4 条，已答复 0 条").waitFor();
  // The file of the first round once more: it changes nothing and says so.
  await drop(unit, returned);
  await offer.getByText("以前一轮的文件").waitFor();
  await offer.getByRole("button", { name: "不采用" }).click();
  const last = await send(unit, "再次报送", "缙氏镇", "Word 文件：对方在 Word 或 WPS 里修改、答复");
  expect(last.name).toMatch(/再次报送第2轮.*\.docx$/);

  // The third time it goes as a Word document, in which a number was changed that the unit changed meanwhile, too.
  await drop(supervisor, last);
  await state.getByText("第 3 轮").waitFor();
  const third = await send(supervisor, "退回修改", "某区政务公开办", "Word 文件：对方在 Word 或 WPS 里修改、答复");
  await clerkAt(unit).openStep("三、收到和处理政府信息公开申请情况");
  await unit.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true }).fill("7");
  await drop(unit, { name: third.name, bytes: numberTracked(third.bytes, "0", "3") });
  await offer.getByText("两边都改过的有 1 处").waitFor();
  expect(await offer.getByRole("button", { name: "读入本机草稿" }).isDisabled()).toBe(true);
  await offer.getByRole("radio", { name: "本机：7" }).waitFor();
  await offer.getByRole("radio", { name: "文件：3" }).check();
  await offer.getByRole("button", { name: "读入本机草稿" }).click();
  await bar.getByText("上级意见 4 条，已答复 1 条").waitFor();
  const finished = await send(unit, "再次报送", "缙氏镇");
  expect(draftIn(finished.text).applications.received.naturalPerson).toBe(3);

  await drop(supervisor, finished);
  await state.getByText("第 4 轮").waitFor();
  const agreed = await send(supervisor, "同意", "某区政务公开办");
  expect(
    commentsIn(agreed.text)
      .map(({ words }) => words)
      .sort(),
  ).toEqual([...all].sort());
  await drop(unit, agreed);
  await unit.getByRole("dialog", { name: "上级已同意" }).getByRole("button", { name: "读入本机草稿" }).click();
  await bar.getByText("上级已同意").waitFor();
});
