import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();
const everyKind = readFileSync("test/fixtures/notices/every-kind.json");
const sections =
  "阶段和日期 字数 要写明的内容 固定的小标题 用语 参考语句 单位名录 审核项目 与上年相同的限度 填报口径 报送要求 审阅用语";

test("a notice is handed down as a file, looked at section by section, and axe finds nothing in any", async () => {
  const { page, complaints } = await open();
  const found: Record<string, readonly string[]> = {};
  const look = async (name: string) => {
    const faulty = await faults(page);
    if (faulty.length > 0) found[name] = faulty;
  };
  await page.getByRole("button", { name: "本单位设置" }).click();
  await page.getByRole("button", { name: "通知包", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "通知包", exact: true });
  await look("通知本身");
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "导入通知包" }).click();
  await (await chooser).setFiles({ name: "通知包.json", mimeType: "application/json", buffer: everyKind });
  await page.getByRole("dialog", { name: "收到通知包" }).waitFor();
  await look("收到通知包");
  await page.getByRole("button", { name: "采用这份通知" }).click();
  for (const section of sections.split(" ")) {
    await dialog
      .getByRole("navigation")
      .getByRole("button", { name: new RegExp(`^${section}`) })
      .click();
    await look(section);
  }
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "本单位设置" }).getByRole("button", { name: "取消" }).click();
  await clerkAt(page).open(exampleDraft());
  await clerkAt(page).openStep("一、总体情况");
  await page.getByRole("list", { name: "通知要求 （二）依申请公开" }).waitFor();
  await look("总体情况");
  await clerkAt(page).openStep("审核");
  await page
    .getByText(/超出规定的 60 字，多 \d+ 字（通知第三条）/)
    .first()
    .waitFor();
  await page.getByText("通知的安排和报送要求").click();
  await look("审核");
  expect([found, complaints]).toEqual([{}, []]);
});

test("a notice is written down, saved and handed on by the keyboard alone, and Esc loses nothing", async () => {
  const { page } = await open();
  const focus = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  const to = async (name: string) => {
    for (let pressed = 0; pressed < 80; pressed += 1) {
      const at = page.getByRole("dialog").last().getByRole("button", { name, exact: true });
      if (await at.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${name}, but to ${await focus()}`);
  };
  const press = async (name: string) => {
    await to(name);
    await page.keyboard.press("Enter");
  };
  await page.getByRole("button", { name: "本单位设置" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "本单位设置" }).waitFor();
  await press("通知包");
  await page.getByRole("dialog", { name: "通知包", exact: true }).waitFor();
  await press("字数");
  await press("增加一条");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1500");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "通知包", exact: true }).waitFor({ state: "hidden" });
  expect(await focus()).toBe("通知包");
  await page.keyboard.press("Enter");
  await page.getByText("上次改动没有保存，已接着显示。").waitFor();
  await press("保存通知包");
  await page.getByText(/^已保存，/).waitFor();
  await to("导出通知包");
  const file = await downloaded(page, () => page.keyboard.press("Enter"));
  expect(JSON.parse(file.text)).toEqual({
    format: "annual-disclosure-report-notice",
    version: 1,
    pack: { limits: [{ in: "overview.basis", most: 1500 }] },
  });
});
