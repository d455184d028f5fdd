import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { exportKinds } from "../../src/screens/preview/export-kinds.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { hostileDraft, noteHits, payloads } from "../kit/hostile.ts";
import { browserPages } from "../kit/journey.ts";
import { inRowMenu } from "../kit/row-menu.ts";
import { draftIdAt, storedDraft } from "../kit/stored.ts";
import { chooseWayOut } from "../kit/ways-out.ts";

const open = browserPages();
const draft = hostileDraft();

/** Nothing but the program and what it writes holds the texts: the policies of its pages are taken away. */
const bare = { withoutPolicy: true } as const;

/** The start of a page that a site of an office might have, with an editor of each make in it. */
const site = `<!doctype html><meta charset="utf-8"><div contenteditable aria-label="编辑器"></div><iframe title="框架编辑器"></iframe>`;

const asFile = (text: string) => ({ name: "年报.json", mimeType: "application/json", buffer: Buffer.from(text) });

/** A page of another program in the same browser. */
async function elsewhere(context: BrowserContext, html: string): Promise<Page> {
  const page = await context.newPage();
  await page.route("http://office.example/", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto("http://office.example/");
  return page;
}

/** Every way in which a person or a browser touches what stands in a page. */
async function handle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const one of document.querySelectorAll("*")) {
      for (const name of ["mouseover", "focus", "click", "toggle", "load", "error"]) one.dispatchEvent(new Event(name));
    }
    await new Promise((done) => setTimeout(done, 300));
  });
  await page.pdf({ preferCSSPageSize: true });
}

/** A file that a button makes, once it was said that a draft is wanted all the same. */
function exported(page: Page, label: string) {
  return downloaded(page, async () => {
    await chooseWayOut(page, label);
    if (!label.includes("空白表")) await page.getByRole("button", { name: "仍要导出" }).click();
  });
}

test("the hostile texts run where nothing holds them, so that it would be seen", async () => {
  const { page } = await open(bare);
  const hits = await noteHits(page);
  await elsewhere(
    page.context(),
    `<!doctype html><meta charset="utf-8">${payloads.map((text) => `<div>${text}</div>`).join("\n")}`,
  );
  await expect.poll(() => hits().length).toBeGreaterThan(2);
  const editor = await elsewhere(page.context(), site);
  const before = hits().length;
  await editor.getByLabel("编辑器").evaluate((place, html) => {
    place.innerHTML = html;
  }, payloads.join("\n"));
  await expect.poll(() => hits().length).toBeGreaterThan(before);
});

test("no file that leaves runs anything, opened without any policy, printed, or put into a site's editor", async () => {
  const { page } = await open(bare);
  const hits = await noteHits(page);
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep("预览与导出");
  expect(exportKinds).toHaveLength(9);
  for (const { label } of exportKinds) {
    const { name, text } = await exported(page, label);
    expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]{1,200}\.(?:html|json|docx|xlsx|csv)$/u);
    expect(name).toContain("2023年政府信息公开工作年度报告");
    if (!name.endsWith(".html")) continue;
    const shown = await elsewhere(page.context(), text);
    await handle(shown);
    expect(await shown.locator("script:not([type='application/json']), img, svg, [onerror]").count(), label).toBe(0);
    const editor = await elsewhere(page.context(), site);
    await editor.evaluate((html) => {
      const [place, frame] = [document.querySelector("div"), document.querySelector("iframe")?.contentDocument];
      if (place) place.innerHTML = html;
      frame?.open();
      frame?.write(html);
      frame?.close();
      if (frame) frame.designMode = "on";
      place?.focus();
      document.execCommand("insertHTML", false, html);
    }, text);
    await handle(editor);
    await Promise.all([shown.close(), editor.close()]);
  }
  expect(hits()).toEqual([]);
}, 300_000);

test("nor what is copied, pasted into a site's editor", async () => {
  const { page } = await open(bare);
  const hits = await noteHits(page);
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep("预览与导出");
  for (const [label, tables] of [
    ["复制为网页", 3],
    ["复制文字", 0],
  ] as const) {
    await chooseWayOut(page, label);
    await page.getByText(/^已复制（草稿）/).waitFor();
    const editor = await elsewhere(page.context(), site);
    await editor.getByLabel("编辑器").click();
    await editor.keyboard.press("Control+V");
    await expect.poll(() => editor.getByLabel("编辑器").textContent()).toContain(payloads[0]);
    expect(await editor.getByLabel("编辑器").locator("table").count()).toBe(tables);
    for (const text of payloads) expect(await editor.getByLabel("编辑器").textContent()).toContain(text);
    await handle(editor);
    await editor.close();
  }
  expect(hits()).toEqual([]);
}, 300_000);

test("nor what is printed, 审核稿 and a comparison among it, nor 历史版本", async () => {
  const { page } = await open(bare);
  const hits = await noteHits(page);
  await clerkAt(page).open({ ...draft, other: [...payloads].reverse().join("\n") });
  await page.getByRole("link", { name: "全部草稿" }).click();
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep("预览与导出");
  const frame = page.locator("iframe[title=打印预览]");
  const printing = page.locator("body > iframe");
  const sheets = [(await frame.getAttribute("srcdoc")) ?? ""];
  await page.getByRole("button", { name: "打印", exact: true }).click();
  expect(await printing.getAttribute("srcdoc")).toBe(sheets[0]);
  await page.getByRole("checkbox", { name: "显示审核标记" }).check();
  await chooseWayOut(page, "打印审核稿");
  sheets.push((await printing.getAttribute("srcdoc")) ?? "");
  await page.getByText("与上年或以前的版本对照").click();
  const compared = page.locator("iframe[title=对照稿]");
  const choice = page.getByLabel("与哪份报告对照");
  await choice.waitFor();
  // Last year's report, which stands first, and the other draft, last.
  for (const index of [0, (await choice.locator("option").count()) - 1]) {
    await choice.selectOption({ index });
    await page.frameLocator("iframe[title=对照稿]").getByRole("heading", { level: 1 }).waitFor();
    sheets.push((await compared.getAttribute("srcdoc")) ?? "");
  }
  for (const html of sheets) {
    const sheet = await elsewhere(page.context(), html);
    await handle(sheet);
    expect(await sheet.locator("script:not([type='application/json']), img, svg").count()).toBe(0);
    await sheet.close();
  }
  await page.reload();
  // The preview has no head.
  await clerkAt(page).openStep("审核");
  await page.getByRole("link", { name: "历史版本" }).click();
  await page.getByRole("table").waitFor();
  expect(hits()).toEqual([]);
}, 300_000);

test("nor by a backup, which brings the draft to another machine to the last letter", async () => {
  const { page } = await open(bare);
  const hits = await noteHits(page);
  await clerkAt(page).open(draft);
  const id = draftIdAt(page);
  await page.getByRole("link", { name: "全部草稿" }).click();
  const { text } = await downloaded(page, () => page.getByRole("button", { name: "备份全部草稿" }).click());
  await (await inRowMenu(page, /^复制 /)).click();
  await (await inRowMenu(page, /^删除 /)).click();
  await page.getByText(/^已删除“/).waitFor();

  const { page: there } = await open(bare);
  const thereHits = await noteHits(there);
  await there.locator("input[type=file]").last().setInputFiles(asFile(text));
  await there.getByText(/^已恢复 1 份草稿/).waitFor();
  expect(await storedDraft(there, id)).toEqual(draft);
  await there
    .getByRole("link", { name: /^打开 / })
    .first()
    .click();
  await there.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  expect([...hits(), ...thereHits()]).toEqual([]);
});
