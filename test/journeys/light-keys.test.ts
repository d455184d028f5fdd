import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();

interface LayoutEvent {
  readonly name: string;
  readonly args?: { readonly beginData?: { readonly totalObjects: number; readonly partialLayout: boolean } };
}

/** How many boxes the page laid out anew in an action, each time that it did; the whole page has some 950. */
async function laidOutDuring(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const cdp = await page.context().newCDPSession(page);
  const events: LayoutEvent[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as LayoutEvent[])));
  const traceConfig = { includedCategories: ["devtools.timeline"] };
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  await act();
  const complete = new Promise<void>((resolve) => cdp.once("Tracing.tracingComplete", () => resolve()));
  await cdp.send("Tracing.end");
  await complete;
  await cdp.detach();
  return events.flatMap(({ name, args }) =>
    name === "Layout" && args?.beginData ? [args.beginData.totalObjects] : [],
  );
}

const nextFrame = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

test("whoever goes from cell to cell of 表三 and types has only the figures and lines that change laid out anew", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  const cell = page.getByRole("textbox", { name: "2.重复申请 自然人", exact: true });
  await cell.click();
  await page.keyboard.type("1");
  await clerk.waitUntilSaved();
  const whole = await laidOutDuring(page, async () => {
    await page.setViewportSize({ width: 1300, height: 768 });
    await nextFrame(page);
  });
  expect(Math.max(...whole)).toBeGreaterThan(500);
  // What follows the other size of the window is over.
  await expect.poll(() => laidOutDuring(page, () => page.waitForTimeout(150))).toEqual([]);
  const laidOut = await laidOutDuring(page, async () => {
    for (const key of ["Tab", "1", "2"]) {
      await page.keyboard.press(key);
      await nextFrame(page);
    }
  });
  expect(laidOut.length).toBeGreaterThan(2);
  expect(Math.max(...laidOut)).toBeLessThan(200);
});
