import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDataBlock } from "../../src/files/json.ts";
import { parts, partTitle } from "../../src/form/form.ts";
import type { Draft } from "../../src/report/schema.ts";
import { clerkAt } from "../kit/clerk.ts";
import { hostileDraft, noteHits, payloads } from "../kit/hostile.ts";
import { browserPages } from "../kit/journey.ts";
import { renderings } from "../kit/renderings/renderings.ts";

const open = browserPages();
const draft = hostileDraft();
const steps = ["基本信息", ...parts.map(partTitle), "审核", "预览与导出"];

/** Every screen on which a text of the draft is shown. */
async function lookAround(page: Page): Promise<void> {
  const clerk = clerkAt(page);
  for (const step of steps) {
    await clerk.openStep(step);
    if (step === "审核") {
      await page.getByRole("button", { name: "查看审核表" }).click();
      await page.frameLocator("iframe[title=审核表预览]").getByRole("heading", { level: 1 }).first().waitFor();
    }
    if (step === "预览与导出")
      await page.frameLocator("iframe[title=打印预览]").getByRole("heading", { level: 1 }).first().waitFor();
  }
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByRole("table").waitFor();
}

const stored = (page: Page): Promise<Draft> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.includes("/draft/")) ?? "";
    return JSON.parse(localStorage.getItem(key) ?? "{}").draft;
  });

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content as Uint8Array),
});

test(`none of ${payloads.length} hostile texts runs when it comes as JSON, wherever it is shown, and each is kept as it was`, async () => {
  const { page } = await open();
  const hits = await noteHits(page);
  await clerkAt(page).open(draft);
  await lookAround(page);
  expect(await stored(page)).toEqual(draft);
  expect(hits()).toEqual([]);
});

test("nor when it comes in the program's own page, in a site's page, a Word file, a workbook or as pasted text", async () => {
  const { page } = await open();
  const hits = await noteHits(page);
  const of = (name: string) => renderings.find((one) => one.name === name)!.make({ draft });
  const blocks = compose(draft, { finished: false });
  const sources = [
    file(`${payloads[7]}.html`, toHtml(blocks, toDataBlock(draft, { finished: false }))),
    file(`${payloads[13]}.html`, toHtml(blocks)),
    file("年报.html", await of("clean page")),
    file("年报.html", await of("page saved by Word")),
    file("年报.docx", await of("Word document")),
    file("年报.xlsx", await of("workbook, a sheet for each table")),
    file("年报.txt", await of("tabs")),
  ];
  for (const source of sources) {
    await page.goto(`${page.url().split("#")[0]}#/import`);
    await page.getByLabel("选择文件").setInputFiles(source);
    await page.getByText(/^将识别/).waitFor();
    await page.getByRole("button", { name: "识别" }).click();
    await page.getByRole("heading", { name: "识别结果" }).waitFor();
    await page.getByRole("button", { name: "作为本年报告" }).click();
    // A second report of the same organ and year is asked about.
    const basics = page.getByRole("heading", { level: 1, name: "基本信息" });
    const another = page.getByRole("button", { name: "另建一份" });
    await basics.or(another).first().waitFor();
    if (await another.isVisible()) await another.click();
    await basics.waitFor();
  }
  await lookAround(page);
  expect(hits()).toEqual([]);
}, 300_000);

test("nor from the storage, under the name of a draft, or in the address", async () => {
  const { page } = await open();
  const hits = await noteHits(page);
  await page.evaluate((texts) => {
    for (const text of texts) localStorage.setItem(`annual-disclosure-report/draft/${text}`, text);
    localStorage.setItem("annual-disclosure-report/settings", texts.join("\n"));
  }, payloads);
  await page.reload();
  await page.getByRole("table").waitFor();
  for (const text of payloads) {
    for (const hash of [
      text,
      `#/draft/${text}`,
      `#/draft/${encodeURIComponent(text)}/overview/${encodeURIComponent(text)}`,
    ]) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
    }
  }
  await page.getByRole("heading", { level: 1, name: "打不开草稿" }).waitFor();
  expect(hits()).toEqual([]);
});

test("nor typed into a text, nor pasted into a cell as a table", async () => {
  // An inert document that is only read from is told off by the policy too: here nothing but the program holds the texts.
  const { page } = await open({ withoutPolicy: true });
  const hits = await noteHits(page);
  const clerk = clerkAt(page);
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep("一、总体情况");
  const lines = payloads.join("\n");
  await page.getByRole("textbox", { name: "总述" }).fill(lines);
  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  await page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true }).focus();
  await page.evaluate((texts) => {
    const data = new DataTransfer();
    data.setData("text/html", `<table>${texts.map((text) => `<tr><td>${text}</td></tr>`).join("")}</table>`);
    data.setData("text/plain", texts.join("\r\n"));
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, payloads);
  await clerk.waitUntilSaved();
  expect((await stored(page)).overview.opening).toBe(lines);
  await lookAround(page);
  expect(hits()).toEqual([]);
});
