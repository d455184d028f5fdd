import { expect, test } from "vitest";
import { fromJson } from "../../src/files/json.ts";
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
const [applications, litigation] = ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];

test("a department fills in 表三 on its own machine, in a file in which nothing else is open, and it is merged in one step", async () => {
  const { page: clerk } = await open();
  const { page: colleague } = await open();
  await clerkAt(clerk).open(exampleDraft());
  await clerkAt(clerk).openStep("审核");
  await clerk.getByRole("button", { name: "请别人填写", exact: true }).click();
  const asking = clerk.getByRole("dialog", { name: "请填写" });
  await asking.getByRole("radio", { name: applications }).check();
  const asked = await downloaded(clerk, () => asking.getByRole("button", { name: "存文件" }).click());
  expect(asked.name).toContain("（请填写收到和处理政府信息公开申请情况）");

  await drop(colleague, asked);
  await colleague.getByRole("heading", { level: 1, name: applications }).waitFor();
  const bar = colleague.getByRole("region", { name: "请填写" });
  await bar.getByText("其他部分只供查看，不能改").waitFor();
  const cell = (page: typeof clerk, name: string) => page.getByRole("textbox", { name, exact: true });
  await cell(colleague, "一、本年新收政府信息公开申请数量 自然人").fill("5");
  await cell(colleague, "二、上年结转政府信息公开申请数量 自然人").fill("2");
  // Every other step is there to be read, and has nothing to type into.
  for (const title of [litigation, "基本信息", "审核"]) {
    await clerkAt(colleague).openStep(title);
    await colleague.locator(`iframe[title="只供查看：${title}"]`).waitFor();
    expect(await colleague.locator("main").locator("input, textarea, select, button").count()).toBe(0);
  }
  const filled = await downloaded(colleague, () => bar.getByRole("button", { name: "交回" }).click());
  expect(filled.name).toContain("（已填收到和处理政府信息公开申请情况）");
  // Dropped once more, what was handed out goes on where it was left.
  await drop(colleague, asked);
  await colleague.getByText("这个文件已经打开过，接着填即可。").waitFor();
  expect(await cell(colleague, "一、本年新收政府信息公开申请数量 自然人").inputValue()).toBe("5");

  // Meanwhile the clerk went on: one number that both have, and one elsewhere.
  await clerkAt(clerk).openStep(applications);
  await cell(clerk, "一、本年新收政府信息公开申请数量 自然人").fill("3");
  await clerkAt(clerk).openStep(litigation);
  await cell(clerk, "行政复议 结果维持").fill("1");
  await clerkAt(clerk).waitUntilSaved();
  await drop(clerk, filled);
  const offer = clerk.getByRole("dialog", { name: "合并" });
  await offer.getByText("将采用 1 处").waitFor();
  expect(await offer.getByRole("button", { name: "合并" }).isDisabled()).toBe(true);
  await offer.getByRole("radio", { name: "文件：5" }).check();
  await offer.getByRole("button", { name: "合并" }).click();
  await clerk.getByRole("heading", { level: 1, name: applications }).waitFor();
  await expect.poll(() => cell(clerk, "一、本年新收政府信息公开申请数量 自然人").inputValue()).toBe("5");
  expect(await cell(clerk, "二、上年结转政府信息公开申请数量 自然人").inputValue()).toBe("2");
  await clerk.keyboard.press("Control+z");
  await expect.poll(() => cell(clerk, "一、本年新收政府信息公开申请数量 自然人").inputValue()).toBe("3");
  expect(await cell(clerk, "二、上年结转政府信息公开申请数量 自然人").inputValue()).toBe("0");
  await clerkAt(clerk).openStep(litigation);
  expect(await cell(clerk, "行政复议 结果维持").inputValue()).toBe("1");
  expect(draftIn(filled.text).overview).toEqual(exampleDraft().overview);
});
