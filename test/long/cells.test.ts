import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { fc } from "../kit/property.ts";
import { told } from "../kit/sheet-model.ts";
import { expectAgreement, sheetPage } from "../kit/sheet-page.ts";
import { allDeeds, beginnings, situations } from "../kit/sheet-situations.ts";

const open = browserPages();

test.each(Object.entries(beginnings))(
  "by real keys and mouse, a cell that is %s does what the table of situations says",
  async (state, before) => {
    const { page } = await open();
    const sheet = await sheetPage(page);
    const results: string[][] = [];
    const possible = situations.filter(({ deeds }) => deeds.every(sheet.can));
    for (const { deeds } of possible) {
      await sheet.reset();
      for (const deed of [...before, ...deeds]) await sheet.act(deed);
      results.push([deeds.join(", "), told(await sheet.view())]);
    }
    expect(results).toEqual(
      possible.map((situation) => [
        situation.deeds.join(", "),
        // An empty cell looks alike selected and typed over.
        situation[state as keyof typeof beginnings].replace(/^typing ‸(?!\d)/, "selected"),
      ]),
    );
  },
);

test("by real keys and mouse, 300 orders of deeds at a sheet leave what the model without a browser says", async () => {
  const { page } = await open();
  const sheet = await sheetPage(page);
  const deeds = fc.array(fc.constantFrom(...allDeeds), { minLength: 6, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(deeds, (order) => expectAgreement(sheet, order)),
    { numRuns: 300, endOnFailure: true },
  );
}, 900_000);

test("250 steps can be undone one by one, back to the blank table", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  const cell = page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true });
  await cell.click();
  for (let at = 0; at < 250; at += 1) {
    await page.keyboard.type(String(at % 10));
    await page.keyboard.press(at % 2 === 0 ? "Enter" : "Shift+Enter");
  }
  for (let at = 0; at < 250; at += 1) await page.keyboard.press("Control+z");
  expect(await cell.inputValue()).toBe("");
  await expect.poll(() => page.getByRole("button", { name: "撤销", exact: true }).isDisabled()).toBe(true);
});
