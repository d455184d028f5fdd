import { expect, test } from "vitest";
import { asPastReport } from "../../src/report/schema.ts";
import { clerkAt } from "../kit/clerk.ts";
import { editedReport } from "../kit/edited-report.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";

const open = browserPages();

test("a clerk goes through what changed since last year, and the page is plain to axe and prints across", async () => {
  const { page } = await open();
  const draft = { ...editedReport(), lastYear: asPastReport(exampleDraft()) };
  await clerkAt(page).open(draft);
  await clerkAt(page).openStep("预览与导出");
  await page.getByRole("button", { name: "下一页" }).click();
  const preview = page.getByRole("status").filter({ hasText: /^第 \d+ \/ \d+ 页$/ });
  await expect.poll(() => preview.textContent()).toMatch(/^第 2/);
  await page.getByText("与上年或以前的版本对照").click();
  await expect
    .poll(() => page.getByRole("button", { name: "下一页" }).count(), { message: "the preview makes room" })
    .toBe(0);
  const compared = page.frameLocator("iframe[title=对照稿]");
  await compared.getByRole("heading", { level: 1, name: /对照稿$/ }).waitFor();
  const shown = await page.locator("iframe[title=对照稿]").boundingBox();
  expect(shown && shown.y > 0 && shown.y < 400, "it stands where the preview stood").toBe(true);
  const next = page.getByRole("button", { name: "下一处" });
  const current = compared.locator("[aria-current]");
  await next.click();
  await expect.poll(() => current.getAttribute("id")).toBe("change-1");
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press("Alt+ArrowDown");
  await page.getByText(/^第 13 处，共 \d+ 处。表二 行政事业性收费/).waitFor();
  const isSeen = () =>
    current.evaluate((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  expect(await isSeen()).toBe(true);
  expect(await current.textContent()).toBe("原为 0 现为 0.5");
  expect(await next.evaluate((button) => document.activeElement === button)).toBe(true);

  await page.getByRole("checkbox", { name: "只看有变化的部分" }).check();
  await compared.getByText("本部分没有变化。").first().waitFor();
  await expect.poll(() => current.getAttribute("id")).toBe("change-13");
  expect(await faults(page)).toEqual([]);

  // From within the page of the comparison the keys work as well.
  await compared.getByRole("region").first().press("Alt+ArrowUp");
  await page.getByText(/^第 12 处/).waitFor();

  const html = await page.locator("iframe[title=对照稿]").getAttribute("srcdoc");
  await page.getByText("与上年或以前的版本对照").click();
  expect(await preview.textContent(), "the preview is where it was left").toMatch(/^第 2/);
  await page.goto("about:blank");
  await page.setContent(html ?? "");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, , width, height] =
    /\/MediaBox\s*\[\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*\]/.exec(pdf)?.slice(1).map(Number) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
});
