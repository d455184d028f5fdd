import { expect, test } from "vitest";
import { cellsOf } from "../../src/form/cells.ts";
import { parts, partTitle, tables } from "../../src/form/form.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();

test("a clerk types 杭州 2025, and all 10 + 175 + 15 printed numbers come out as published, on screen and on paper", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const { draft, printed } = publishedReport("hangzhou-2025");
  await clerk.create(draft);
  const onScreen = new Map<string, string>();
  for (const table of tables) {
    const title = parts.filter((part) => part.id === table.id).map(partTitle)[0] ?? "";
    await clerk.fillTable(title, printed);
    for (const cell of cellsOf(table)) {
      const place = page.getByRole(cell.computed ? "status" : "textbox", { name: cell.name, exact: true });
      onScreen.set(cell.id, (cell.computed ? await place.textContent() : await place.inputValue()) ?? "");
    }
  }
  const published = new Map<string, string>([...printed].map(([id, amount]) => [id, String(amount)]));
  expect(onScreen).toEqual(published);
  expect(published.size).toBe(10 + 175 + 15);

  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  for (const column of ["自然人", "商业企业", "总计"]) {
    const balance = page.getByRole("status", { name: `勾稽关系 ${column}`, exact: true });
    expect(await balance.textContent()).toContain("平衡");
  }
  await clerk.openStep("预览与导出");
  const cells = page.frameLocator("iframe[title=打印预览]").locator("td[data-cell]");
  await cells.first().waitFor();
  const onPaper = await cells.evaluateAll((all) =>
    all.map((one) => [one.getAttribute("data-cell"), one.textContent] as const),
  );
  expect(new Map(onPaper)).toEqual(published);
});
