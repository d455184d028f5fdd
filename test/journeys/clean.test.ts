import { expect, test } from "vitest";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { chooseWayOut } from "../kit/ways-out.ts";

const open = browserPages();
const received = "一、本年新收政府信息公开申请数量";

test("what a clerk pastes from the calculator, Excel and PowerPoint stands in the tables, on paper and in the file as it is seen", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const box = (name: string) => page.getByRole("textbox", { name, exact: true });
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });

  await clerk.openStep("二、主动公开政府信息情况");
  await box("行政事业性收费 本年收费金额（单位：万元）").focus();
  await page.keyboard.insertText("\u202d38.441094\u202c");
  await page.keyboard.press("Tab");
  expect(await box("行政事业性收费 本年收费金额（单位：万元）").inputValue()).toBe("38.441094");

  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  await box(`${received} 自然人`).focus();
  await page.keyboard.insertText("\u202d137\u202c");
  await page.keyboard.press("Tab");
  expect(await box(`${received} 自然人`).inputValue()).toBe("137");
  const taken = await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "01");
    data.setData("text/html", "<table><tr><td>0<sup>1</sup></td></tr></table>");
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    return !document.activeElement?.dispatchEvent(event);
  });
  expect(taken).toBe(true);
  expect(await box(`${received} 商业企业`).inputValue()).toBe("0");
  expect(await page.getByRole("status", { name: `${received} 总计`, exact: true }).textContent()).toBe("137");

  await clerk.openStep("五、存在的主要问题及改进情况");
  await box("存在的主要问题").focus();
  await page.keyboard.insertText("第一行。\u000b第二行。\u200b");
  await page.keyboard.insertText("第三行。");
  expect(await box("存在的主要问题").inputValue()).toBe("第一行。\n第二行。第三行。");

  await clerk.openStep("预览与导出");
  const paper = page.frameLocator("iframe[title=打印预览]");
  await paper.getByText("第二行。第三行。", { exact: true }).waitFor();
  expect(await paper.getByText("38.441094", { exact: true }).count()).toBe(1);
  await chooseWayOut(page, "导出 JSON");
  const { text: file } = await downloaded(page, () => page.getByRole("button", { name: "仍要导出" }).click());
  expect(file).toContain('"amount": "38.441094"');
  expect(file).toContain("第一行。\\n第二行。第三行。");
  expect(file).not.toMatch(/(?![\n\r\t])[\p{Cc}\p{Cf}\ufffd]/u);
});
