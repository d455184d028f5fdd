import { expect, test } from "vitest";
import { complaintsOf } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();
const matrix = "三、收到和处理政府信息公开申请情况";
const received = "一、本年新收政府信息公开申请数量 商业企业";
const sentence = "表三 商业企业列：第一项加第二项之和为 12，第三项加第四项之和为 11，相差 1。";

test("a clerk is stopped by a wrong balance, led to the cell, mends it, leaves and comes back", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const box = (name: string) => page.getByRole("textbox", { name, exact: true });
  const balance = page.getByRole("status", { name: "勾稽关系 商业企业", exact: true });
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep(matrix);
  await box(received).fill("12");
  await box("（一）予以公开 商业企业").fill("11");
  expect(await balance.textContent()).toContain("未填 22 格");
  await page.getByRole("button", { name: "本项无数据", exact: true }).click();
  expect(await balance.textContent()).toContain("相差 1");
  await page.getByRole("navigation", { name: "填报步骤" }).getByText("1 处错误").first().waitFor();

  await page.getByRole("button", { name: "下一步" }).click();
  const summary = page.getByRole("alert", { name: "这一步还有需要处理的地方" });
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.getByRole("link", { name: sentence }).click();
  await expect.poll(() => box(received).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await box(received).evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual(
    [0, 2],
  );

  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("heading", { level: 1, name: "四、政府信息公开行政复议、行政诉讼情况" }).waitFor();
  await clerk.openStep("审核");
  await page.getByRole("list", { name: "审核结果" }).getByText(sentence).waitFor();
  await page.getByRole("link", { name: "定位 表三 商业企业列" }).click();
  await expect.poll(() => box(received).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type("11");
  expect(await balance.textContent()).toContain("平衡");
  await clerk.waitUntilSaved();

  const again = await page.context().newPage();
  await page.close();
  const complaints = complaintsOf(again, "");
  await again.goto(page.url().replace(/#.*/, ""));
  await again.getByRole("link", { name: "打开 某镇人民政府 2024年" }).click();
  await again.getByRole("heading", { level: 1, name: matrix }).waitFor();
  expect(await again.getByRole("textbox", { name: received, exact: true }).inputValue()).toBe("11");
  expect(complaints.filter((one) => !one.startsWith("request"))).toEqual([]);
});

test("what was typed and is no number stays as typed, is explained, and survives a reload", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const cell = page.getByRole("textbox", { name: "2.重复申请 自然人", exact: true });
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep(matrix);
  await cell.fill("12a");
  await page.keyboard.press("Tab");
  await expect.poll(() => cell.getAttribute("aria-invalid")).toBe("true");
  await clerk.waitUntilSaved();
  await page.reload();
  expect(await cell.inputValue()).toBe("12a");
  await clerk.openStep("审核");
  await page.getByText("表三 2.重复申请 自然人：“12a”不是件数。请填写不小于 0 的整数。").waitFor();
});

test("back, forward and reload lead where the clerk was", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep(matrix);
  await clerk.openStep("审核");
  await page.goBack();
  await heading(matrix);
  await page.goForward();
  await heading("审核");
  await page.reload();
  await heading("审核");
});
