import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { complaintsOf, launchBrowser, newProfile } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const folder = "/gk/nianbao";

/** An office's web server: the program lies in a folder among others, whose last slash is added by a redirection. */
const server: Server = createServer(({ url = "" }, answer) => {
  if (url === folder) {
    answer.writeHead(301, { location: `${folder}/` }).end();
    return;
  }
  const file = url === `${folder}/` ? "index.html" : url.slice(folder.length + 1);
  try {
    const content = readFileSync(join("test/output/site", file));
    answer.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(content);
  } catch {
    answer.writeHead(404).end();
  }
});

let browser: Browser;
let root = "";
beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([folder, `${folder}/`, `${folder}/index.html`])(
  "at %s of a server every step and the reading of files come along",
  async (path) => {
    const context = await newProfile(browser);
    const page = await context.newPage();
    const complaints = complaintsOf(page, root);
    await page.goto(root + path);
    await page.getByRole("button", { name: "查看示例" }).click();
    await page.frameLocator("iframe[title=打印预览]").getByRole("heading", { level: 1 }).waitFor();
    await page.goto(root + path);
    await clerkAt(page).open(exampleDraft());
    await clerkAt(page).openStep("预览与导出");
    // The preview has no head; from the steps an earlier report is read.
    await clerkAt(page).openStep("审核");
    const worker = page.waitForEvent("worker");
    await page.getByRole("link", { name: "导入旧报告" }).click();
    expect((await worker).url()).toContain(`${root}${folder}/assets/`);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
