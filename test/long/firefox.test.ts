import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { parts, partTitle } from "../../src/form/form.ts";
import { complaintsOf, newProfile } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { launchFirefox } from "../kit/firefox.ts";
import { numbersOf } from "../kit/reports.ts";
import { singleFile } from "../kit/site.ts";

let browser: Browser;
let single = "";
beforeAll(async () => {
  browser = await launchFirefox();
  single = await singleFile("test/output/single");
});
afterAll(() => browser.close());

test.each(["the folder on a server", "the one file, opened from a folder"])(
  "in Firefox, %s keeps a draft, adds it up, finds its faults and shows it as it prints",
  async (delivery) => {
    const address = delivery === "the folder on a server" ? inject("address") : single;
    const context = await newProfile(browser);
    const page = await context.newPage();
    const complaints = complaintsOf(page, address);
    await page.goto(address);
    const clerk = clerkAt(page);
    const report = exampleDraft();
    await clerk.create(report);
    const applications = parts.map(partTitle)[2] ?? "";
    await clerk.fillTable(applications, new Map([...numbersOf(report)].filter(([id]) => /received|granted/.test(id))));
    const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
    await cell("一、本年新收政府信息公开申请数量 自然人").fill("6");
    await cell("一、本年新收政府信息公开申请数量 商业企业").fill("12");
    const total = page.getByRole("status", { name: "一、本年新收政府信息公开申请数量 总计", exact: true });
    await expect.poll(() => total.textContent()).toBe("18");
    await clerk.waitUntilSaved();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: applications }).waitFor();
    expect(await cell("一、本年新收政府信息公开申请数量 商业企业").inputValue()).toBe("12");
    await expect.poll(() => total.textContent()).toBe("18");
    await clerk.openStep("审核");
    await clerk.openStep("预览与导出");
    const printed = page.frameLocator("iframe[title=打印预览]");
    await printed.getByRole("heading", { level: 1 }).waitFor();
    expect(await printed.locator('td[data-cell="applications.received.total"]').textContent()).toBe("18");
    const columns = await printed
      .locator("section.applications col")
      .evaluateAll((all) => all.map((column) => (column as HTMLElement).style.width));
    expect(columns.every((width) => width.endsWith("%"))).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
