import { expect, inject, test } from "vitest";
import { downloaded, launchBrowser, openPage } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { faults } from "../kit/faults.ts";

test("where the program itself fails, the clerk loses nothing: told in words, the draft as a file, the way on", async () => {
  const browser = await launchBrowser(inject("browser"));
  try {
    const { page, complaints } = await openPage(browser, inject("address"));
    const clerk = clerkAt(page);
    await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
    await page.getByRole("textbox", { name: "机关名称", exact: true }).fill("刚改的人民政府");
    // The sheet's widths cannot be written, in an error that quotes what was typed.
    await page.evaluate(() => {
      const { toFixed } = Number.prototype;
      Object.assign(window, { mend: () => Object.assign(Number.prototype, { toFixed }) });
      Number.prototype.toFixed = () => {
        throw new TypeError("cannot measure 刚改的人民政府");
      };
    });
    await page.getByRole("link", { name: "预览与导出" }).click();
    await page.getByRole("heading", { level: 1, name: "这一步显示不出来" }).waitFor();
    await page.getByText("已填写的内容都已保存。").waitFor();
    const report = await page.getByRole("textbox", { name: /^故障信息/ }).inputValue();
    // The page's head ends in the time of saving, whose colon is nobody's text.
    expect(report).toMatch(/错误：TypeError\n说明：cannot measure …(?::…)?\n经过：\n/);
    expect(report).not.toContain("人民政府");
    await page.evaluate("mend()");
    expect(await faults(page)).toEqual([]);
    const file = await downloaded(page, () => page.getByRole("button", { name: "导出草稿" }).click());
    expect(JSON.parse(file.text).report.organ).toBe("刚改的人民政府");
    await page.getByRole("button", { name: "复制故障信息" }).click();
    await page.getByText("已复制，可以粘贴到邮件或消息中。").waitFor();
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.filter((one) => !one.includes("cannot measure"))).toEqual([]);

    await page.getByRole("button", { name: "重新载入" }).click();
    await page.getByRole("link", { name: "全部草稿" }).click();
    await page.getByRole("link", { name: "打开 刚改的人民政府 2024年" }).click();
    await page.evaluate(() => setTimeout(() => Promise.reject(new Error("late"))));
    await page
      .getByRole("status", { name: "故障" })
      .getByText(/程序出了故障/)
      .waitFor();
    expect(await faults(page)).toEqual([]);
  } finally {
    await browser.close();
  }
});
