import type { Locator, Page } from "playwright-core";
import { toJson } from "../../src/files/json.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { launchBrowser, openPage } from "./browser.ts";
import { getBrowser } from "./get-browser.ts";
import { fixtureText, publishedReport } from "./reports.ts";
import { serveSite } from "./site.ts";

// What two jobs cost a clerk at the mouse and the keyboard: presses of the mouse, keys, and characters typed. `npm run clicks`.

/** A hand that counts. */
function handAt(page: Page) {
  const count = { presses: 0, keys: 0, signs: 0 };
  return {
    count,
    press: async (what: Locator, times = 1) => {
      await what.first().click(times > 1 ? { clickCount: times } : {});
      count.presses += times;
    },
    key: async (name: string) => {
      await page.keyboard.press(name);
      count.keys += 1;
    },
    type: async (words: string) => {
      await page.keyboard.type(words);
      count.signs += words.length;
    },
  };
}

const seen = async (what: Locator) => (await what.count()) > 0 && (await what.first().isVisible());

/** All that bars 定稿 is put right where one press does it, and explained in a few words where none does; then 定稿. */
async function finalise(page: Page, hand: ReturnType<typeof handAt>): Promise<void> {
  const list = page.getByRole("list", { name: "审核结果" });
  const end = page.getByRole("button", { name: "定稿", exact: true });
  const rows = list.getByRole("listitem").filter({ hasText: /警告|错误/ });
  for (let turn = 0; turn < 60 && (await end.isDisabled()); turn += 1) {
    const before = await list.textContent();
    const repair = rows.getByRole("button", { name: /^(?:改|删去|补|都)(?!说明)/ });
    const field = rows.getByRole("textbox", { name: /^出错说明/ });
    const ask = rows.getByRole("button", { name: /^写说明/ });
    if (await seen(repair)) await hand.press(repair);
    else {
      const empty: Locator[] = [];
      for (const one of await field.all()) if ((await one.inputValue()) === "") empty.push(one);
      const [first] = empty;
      if (first) await hand.press(first);
      else if (await seen(ask)) await hand.press(ask);
      else throw new Error(`nothing to press: ${before}`);
      await page.waitForTimeout(200);
      await hand.type("情况属实。");
      await page.waitForTimeout(600);
    }
    await page.waitForTimeout(600);
  }
  await hand.press(end);
  await page.getByText(/^已于/).waitFor();
}

/** Pastes a text where the focus is, as the browser does; true where the page took it. */
const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return [...document.querySelectorAll("textarea")].some(({ value }) => value !== "");
  }, text);

/**
 * A township to which nothing happened, from the list of drafts to 定稿, with last year's report pasted as text. What the
 * program offers is taken; what it does not is done by hand, so that an earlier build is measured by the same job.
 */
async function township(page: Page) {
  const hand = handAt(page);
  const button = (name: string | RegExp) =>
    page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  const step = async (name: string) => {
    await hand.press(button("下一步"));
    await page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 3000 });
  };
  const asLastYear = button("作为上年数据");
  await hand.press(button("导入旧报告"));
  const area = page.getByRole("textbox", { name: "粘贴报告全文" });
  await area.waitFor();
  const last = fixtureText("seed-township-2023.txt");
  hand.count.keys += 1;
  if (!(await paste(page, last))) {
    await hand.press(area);
    await area.fill(last);
  }
  await asLastYear.waitFor({ timeout: 5000 }).catch(() => hand.press(button("识别")));
  await asLastYear.waitFor();
  const begun = button("起草下一年度");
  await hand.press((await seen(begun)) ? begun : asLastYear);
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  await step("一、总体情况");
  const whole = button("以上年文字起草本部分");
  if (await seen(whole)) await hand.press(whole);
  await step("二、主动公开政府信息情况");
  const isFilled = await nothingInTables(page, hand, step);
  if (!isFilled) {
    await step("五、存在的主要问题及改进情况");
    if (await seen(whole)) await hand.press(whole);
    else for (const one of await button(/^以上年文字起草 /).all()) if (await one.isVisible()) await hand.press(one);
    await page.waitForTimeout(400);
    await step("六、其他需要报告的事项");
    if (await seen(whole)) await hand.press(whole);
    else if (await seen(button(/^以上年文字起草/))) await hand.press(button(/^以上年文字起草/));
    await page.waitForTimeout(400);
    await step("审核");
  }
  await page.getByRole("heading", { level: 1, name: "审核" }).waitFor();
  await finalise(page, hand);
  return hand.count;
}

/** From 表二 on 0 in all three tables; true where 审核 was reached at once, as nothing is blank any more. */
async function nothingInTables(
  page: Page,
  hand: ReturnType<typeof handAt>,
  step: (name: string) => Promise<void>,
): Promise<boolean> {
  const none = page.getByRole("button", { name: "本项无数据", exact: true });
  await hand.press(none);
  await page.waitForTimeout(400);
  const others = page.getByRole("button", { name: /也填 0$/ });
  const isOffered = await seen(others);
  if (isOffered) await hand.press(others);
  await page.waitForTimeout(1000);
  const toReview = page.getByRole("button", { name: "去审核", exact: true });
  if (await seen(toReview)) {
    await hand.press(toReview);
    return true;
  }
  for (const table of ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]) {
    await step(table);
    if (!isOffered) await hand.press(none);
    await page.waitForTimeout(400);
  }
  return false;
}

const wrong =
  "全市收办政府信息公开申请3646件，同比增长1.05%。全市结转下年度继续办理126件。备案政府信息公开行政复议案件134件、行政诉讼案件57件。";
const right =
  "全市收办政府信息公开申请3646件，同比增长1.08%。全市结转下年度继续办理125件。备案政府信息公开行政复议案件170件、行政诉讼案件77件。";

/** 宿迁 2024 beside 2023, with six numbers and signs in its texts to be put right. */
function sixFaults(): Draft {
  const { draft } = publishedReport("suqian-2024");
  const aspects = draft.overview.aspects.map((one, at) => {
    if (at === 1) return { ...one, text: wrong };
    return at === 2 ? { ...one, text: "对现行有效的文件逐件清理。。集中公开正式版本并标注效力效力。" } : one;
  });
  return {
    ...draft,
    lastYear: asPastReport(publishedReport("suqian-2023").draft),
    overview: { ...draft.overview, aspects },
  };
}

/** Six findings in texts, from 审核 with its list before one, back to it with none of them. */
async function six(page: Page) {
  const hand = handAt(page);
  const buffer = Buffer.from(toJson(sixFaults(), new Date(0)));
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "年报.json", mimeType: "application/json", buffer });
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  const steps = page.getByRole("navigation", { name: "填报步骤" });
  const toReview = steps.getByRole("link", { name: "审核", exact: true });
  await toReview.click();
  const inTexts = page
    .getByRole("list", { name: "审核结果" })
    .getByRole("listitem")
    .filter({ hasText: /依申请公开|效力效力|。。/ });
  await inTexts.first().waitFor();
  const numbers = [...wrong.matchAll(/[\d.]+/g)].map(([one]) => one);
  const meant = [...right.matchAll(/[\d.]+/g)].map(([one]) => one);
  for (let turn = 0; turn < 12 && (await inTexts.count()) > 0; turn += 1) {
    const left = await inTexts.count();
    const repair = inTexts.getByRole("button", { name: /^(?:改|删去|都)(?!说明)/ });
    if (await seen(repair)) await hand.press(repair);
    else {
      // Led to the field, the clerk looks for the number, double-clicks it, types the other one and goes back.
      const link = inTexts.getByRole("link", { name: /^定位/ }).first();
      await hand.press(link);
      const area = page.getByRole("textbox", { name: "（二）依申请公开", exact: true });
      await area.waitFor();
      const text = await area.inputValue();
      const at = numbers.findIndex((one, index) => one !== meant[index] && text.includes(one));
      const [was = "", becomes = ""] = [numbers[at], meant[at]];
      hand.count.presses += 2;
      await area.evaluate(
        (field: HTMLTextAreaElement, [start, end]) => field.setSelectionRange(start ?? 0, end ?? 0),
        [text.indexOf(was), text.indexOf(was) + was.length],
      );
      await hand.type(becomes);
      numbers[at] = becomes;
      await hand.press(toReview);
      await inTexts
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
    }
    await page.waitForTimeout(600);
    if ((await inTexts.count()) === left)
      throw new Error(`nothing was put right: ${await inTexts.first().textContent()}`);
  }
  return hand.count;
}

const site = await serveSite("test/output/clicks-site");
const browser = await launchBrowser(getBrowser());
for (const [name, job] of Object.entries({ township, six })) {
  const { page } = await openPage(browser, site.address, { width: 1366, height: 625 });
  const { presses, keys, signs } = await job(page);
  console.log(`${name}: ${presses} presses, ${keys} keys, ${signs} signs typed`);
  await page.close();
}
await browser.close();
await site.close();
