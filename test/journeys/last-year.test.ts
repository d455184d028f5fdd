import { expect, test } from "vitest";
import { parts, partTitle } from "../../src/form/form.ts";
import { asPastReport } from "../../src/report/schema.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();
const { overview, problems, other } = exampleDraft();
/** A published report's numbers with the township's words. */
const last = { ...publishedReport("suqian-2023").draft, overview, problems, other };
const title = (id: string) => parts.filter((part) => part.id === id).map(partTitle)[0] ?? "";

test("last year's report comes in, stands beside this year's, and is compared, taken over and written on from", async () => {
  const { page, complaints } = await open();
  const clerk = clerkAt(page);
  const box = (name: string) => page.getByRole("textbox", { name, exact: true });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    await page.waitForTimeout(300);
    found[name] = await faults(page);
  };

  await button("导入旧报告").click();
  await look("import");
  const made = await renderings.find(({ name }) => name === "government site")!.make({ draft: last });
  const file = { name: "年报.html", mimeType: "text/html", buffer: Buffer.from(made as string) };
  await page.getByLabel("选择文件").setInputFiles(file);
  await button("识别").click();
  await button("作为上年数据").waitFor();
  await look("recognised");
  await button("作为上年数据").click();
  await page.getByText("已有：宿迁市 2023年报告。").waitFor();
  expect(await box("年度").inputValue()).toBe("2024");
  await look("基本信息");
  await button("从草稿中选择").click();
  const choice = page.getByRole("dialog", { name: "选择 2023 年的报告" });
  await choice.waitFor();
  await look("dialog");
  await page.keyboard.press("Escape");
  await choice.waitFor({ state: "detached" });

  await clerk.openStep(title("overview"));
  await button("以上年文字起草本部分").click();
  expect(await box("（一）主动公开").inputValue()).toMatch(/^2024 年，缙氏镇通过/);
  await expect.poll(() => page.locator("mark", { hasText: /^2024$/ }).count()).toBeGreaterThan(3);
  await page.getByText(/与上年逐字相同 100%/).waitFor();
  await button("改引现行通知 总述").click();
  expect(await box("总述").inputValue()).toContain("国办公开办函〔2021〕30号");
  await page
    .getByText(/^与上年相同的 \d+ 句$/)
    .first()
    .click();
  await look("overview");

  await clerk.openStep(title("applications"));
  await button("采用上年结转数").click();
  const carried = box("二、上年结转政府信息公开申请数量 自然人");
  expect(await carried.inputValue()).toBe("118");
  await carried.fill("117");
  await expect
    .poll(() => carried.evaluate((input) => input.parentElement?.getAttribute("data-last-year")))
    .toBe("91\u2002+26");
  await look("applications");

  await clerk.openStep("审核");
  await button("写说明 表三 二、上年结转政府信息公开申请数量 自然人").click();
  const reason = box("出错说明 表三 二、上年结转政府信息公开申请数量 自然人");
  await reason.fill("上年有 1 件由申请人撤回。");
  await page.getByText(/其中 1 处已写出错说明/).waitFor();
  await look("review");
  await clerk.waitUntilSaved();
  await page.reload();
  await page.getByText("已说明 1", { exact: true }).click();
  await page.getByRole("list", { name: "已说明" }).getByRole("button").first().click();
  expect(await reason.inputValue()).toBe("上年有 1 件由申请人撤回。");

  expect(Object.fromEntries(Object.entries(found).filter(([, faulty]) => faulty.length > 0))).toEqual({});
  expect(complaints).toEqual([]);
});

test("a field that is taken out of the page while it has the focus leaves no old text behind", async () => {
  const { page } = await open();
  const own = { ...exampleDraft(), year: 2024 };
  const aspects = [...overview.aspects, { heading: "政务公开培训", text: "举办培训2期。" }];
  const blank = overview.aspects.map(({ heading }) => ({ heading, text: "" }));
  const draft = {
    ...own,
    overview: { ...overview, aspects: blank },
    lastYear: { ...asPastReport(exampleDraft()), overview: { ...overview, aspects } },
  };
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep(title("overview"));
  await page.getByRole("button", { name: "上移 （三）政府信息管理" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("overview.aspects.1.text");
  await page.getByRole("button", { name: "以上年文字起草本部分" }).dispatchEvent("click");
  await page.getByRole("textbox", { name: "（六）政务公开培训", exact: true }).waitFor();
  const shown = await page
    .locator("textarea[id^='overview.aspects']")
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(shown).toHaveLength(6);
  expect(shown.filter((text) => text === "")).toEqual([]);
});
