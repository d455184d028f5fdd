import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { storedDraft } from "../kit/stored.ts";

const organ = (page: Page) => page.getByRole("textbox", { name: "机关名称", exact: true });

/** A browser with a profile that outlives it. */
const start = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: inject("browser"),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });

/** Every process of the browser at once: nothing is written after that. */
async function cutPower(context: BrowserContext, page: Page): Promise<void> {
  const browser = context.browser();
  const session = await (browser ? browser.newBrowserCDPSession() : context.newCDPSession(page));
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const closed = context.waitForEvent("close");
  for (const { id } of processInfo) process.kill(id, "SIGKILL");
  await closed;
}

test("when the whole browser dies 1.2 s after a keystroke, the next start has what was typed", async () => {
  const profile = mkdtempSync(join(tmpdir(), "profile-"));
  const context = await start(profile);
  const page = await context.newPage();
  await page.goto(inject("address"));
  await clerkAt(page).create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  const address = page.url();
  const id = /#\/draft\/([^/]+)/.exec(address)?.[1] ?? "";
  await organ(page).fill("断电前的人民政府");
  await clerkAt(page).waitUntilSaved();
  await page.waitForTimeout(800);
  const before = await storedDraft(page, id);
  await cutPower(context, page);

  const next = await start(profile);
  const opened = await next.newPage();
  await opened.goto(address);
  await organ(opened).waitFor();
  expect(await organ(opened).inputValue()).toBe("断电前的人民政府");
  expect(await storedDraft(opened, id)).toEqual(before);
  await next.close();
  rmSync(profile, { recursive: true, force: true });
});
