import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchBrowser, type OpenPage, openPage, type PageOptions } from "./browser.ts";

/** A browser for the journeys of one file; every page of theirs must stay without errors and foreign requests. */
export function browserPages(): (options?: PageOptions) => Promise<OpenPage> {
  let browser: Browser | undefined;
  let opened: OpenPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(inject("browser"));
  });
  afterEach(async () => {
    const complaints = opened.flatMap((one) => one.complaints);
    await Promise.all(opened.map((one) => one.page.context().close()));
    opened = [];
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (!browser) throw new Error("the browser has not started");
    const page = await openPage(browser, inject("address"), options);
    opened.push(page);
    return page;
  };
}
