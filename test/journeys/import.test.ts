import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";
import { bookWithFormat } from "../kit/two-numbers-book.ts";

const open = browserPages();
const report = publishedReport("suqian-2023");
const fileOf = async (name: string) => {
  const rendering = renderings.find((one) => one.name === name)!;
  const made = await rendering.make(report);
  const buffer = Buffer.from(made as Uint8Array);
  return { name: `年报.${rendering.kind}`, mimeType: "application/octet-stream", buffer };
};

test("last year's page is recognised, looked at, and becomes a draft of its own", async () => {
  const { page } = await open();
  const worker = page.waitForEvent("worker");
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await worker;
  await page.getByLabel("选择文件").setInputFiles(await fileOf("government site"));
  await page.getByRole("button", { name: "识别" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("识别结果");
  await page.getByText("宿迁市 2023年").waitFor();
  expect(await page.getByRole("table", { name: /表三/ }).locator("td").first().isVisible()).toBe(true);
  await page.getByRole("button", { name: "作为本年报告" }).click();
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  expect(await page.getByLabel("机关名称").inputValue()).toBe("宿迁市");
});

test.each(["Word document", "workbook, one sheet"])("a %s is read in the browser too", async (name) => {
  const { page } = await open();
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await page.getByLabel("选择文件").setInputFiles(await fileOf(name));
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByText("读到 175 个数").waitFor();
});

test("taken into a draft part by part, the report is undone in one step", async () => {
  const { page } = await open();
  await clerkAt(page).create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await page.getByRole("link", { name: "导入旧报告" }).click();
  const text = await renderings.find(({ name }) => name === "tabs")!.make(report);
  await page.getByLabel("粘贴报告全文").fill(text as string);
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByRole("button", { name: "作为本年报告" }).click();
  await page.getByRole("heading", { level: 1, name: "一、总体情况" }).waitFor();
  const aspect = page.getByRole("textbox", { name: "（一）主动公开", exact: true });
  expect(await aspect.inputValue()).toBe("略。");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect.poll(() => aspect.inputValue()).toBe("");
});

test("what is no report is refused in words, and nothing is begun", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await page.getByLabel("粘贴报告全文").fill("今天天气很好。");
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByRole("alert").getByText("没有认出年度报告的内容").waitFor();
});

test("loading the page anew keeps what was recognised and names the files that waited; leaving the screen forgets it", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await page.getByLabel("选择文件").setInputFiles(await fileOf("Word document"));
  await page.getByRole("button", { name: "识别" }).click();
  const verdict = page.getByText("六个部分、200 个数全部认出，勾稽平衡");
  await verdict.waitFor();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["a"], "前年.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByText("还有 1 个文件等待识别：前年.txt").waitFor();
  const asked = page.waitForEvent("dialog").then((dialog) => dialog.accept());
  await Promise.all([asked, page.reload()]);
  await verdict.waitFor();
  await page.getByText("刷新页面前还有 1 个文件等待识别：前年.txt。请再拖一次。").waitFor();
  expect(await page.getByText(/来自文件“年报.docx”/).count()).toBe(1);
  await page.getByRole("button", { name: "知道了" }).click();
  await page.reload();
  await verdict.waitFor();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByRole("button", { name: "导入旧报告" }).click();
  await page.getByLabel("选择文件").waitFor();
});

test("of two numbers in one cell one is taken by keyboard in a low window, and loading the page anew keeps the choice", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  await page.getByRole("button", { name: "导入旧报告" }).click();
  const buffer = Buffer.from(await bookWithFormat("3440", "0!.0000"));
  await page.getByLabel("选择文件").setInputFiles({ name: "年报.xlsx", mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "识别" }).press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe("识别结果");
  for (let tabs = 0; tabs < 7; tabs += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe("取显示的 0.3440");
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("要核对的 4 处");
  await page.getByText("“0.3440”不是整数，件数不能有小数。请填写不小于 0 的整数。").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("取存的 3440");
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("要核对的 3 处");
  const isCovered = () =>
    page.evaluate(() => {
      const [heading, choices] = [document.activeElement, document.querySelector("main [class*=choices]")];
      return heading!.getBoundingClientRect().top < choices!.getBoundingClientRect().bottom;
    });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    const heading = document.getElementById("read-notes");
    window.scrollBy(0, (heading?.getBoundingClientRect().top ?? 0) - 40);
    heading?.focus();
  });
  expect(await isCovered()).toBe(false);
  expect(await page.locator("[id='read-applications.received.naturalPerson']").textContent()).toBe("3440");
  await page.reload();
  await page.getByText(/按选定的取“3440”/).waitFor({ state: "attached" });
  expect(await page.locator("[id='read-applications.received.naturalPerson']").textContent()).toBe("3440");
});

test("last year's report finds its way beside the draft by keyboard alone, from the list of drafts too", async () => {
  const { page } = await open();
  const { keyboard } = page;
  await clerkAt(page).create({ organ: "宿迁市", organKind: "government", year: 2024 });
  await page.getByRole("link", { name: "全部草稿" }).click();
  await page.getByRole("button", { name: "导入旧报告" }).click();
  const html = (await renderings.find(({ name }) => name === "clean page")!.make(report)) as string;
  const buffer = Buffer.from(html.replace("行政强制", "行政强智"));
  await page.getByLabel("选择文件").setInputFiles({ name: "年报.html", mimeType: "text/html", buffer });
  await page.getByRole("button", { name: "识别" }).press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe("识别结果");
  await keyboard.press("Tab");
  expect(await focused()).toBe("作为上年数据");
  await page.getByRole("button", { name: /^查看 表二 行政强制/ }).press("Enter");
  expect(await focused()).toBe("20163存疑");
  await page.getByRole("button", { name: "作为上年数据" }).press("Enter");
  await page.getByRole("link", { name: "放到已有的草稿旁" }).press("Enter");
  await page.getByRole("navigation", { name: "填报步骤" }).waitFor();
  await page.getByRole("button", { name: "另建新草稿" }).waitFor();
  expect(await page.getByRole("main").getByRole("button").first().textContent()).toBe("作为上年数据");
  await page.getByRole("button", { name: "作为上年数据" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  await page
    .getByText(/宿迁市.*2023/)
    .first()
    .waitFor();
});
