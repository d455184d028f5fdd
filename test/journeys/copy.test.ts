import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { fileName } from "../../src/files/file-name.ts";
import { copyRich, type RichText } from "../../src/ui/copy.ts";
import { download } from "../../src/ui/download.ts";
import { downloaded } from "../kit/browser.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { readingOf } from "../kit/read.ts";

const open = browserPages();

/** An address of an office's own network, which is no secure context. */
const intranet = "http://office.example/";
const bare = `<!doctype html><meta charset="utf-8"><p>正文一段</p><input value="机关名称">
  <button id="page">复制</button><dialog><button id="dialog">复制</button></dialog><div contenteditable aria-label="编辑器"></div>`;

const blocks = compose(exampleDraft(), { finished: true });
const report: RichText = { html: toWebPage(blocks), text: toPlainText(blocks) };

/** A page of that address, in a tab beside the program's, with buttons that copy when pressed. */
async function officePage(beside: Page): Promise<Page> {
  const page = await beside.context().newPage();
  await page.route(intranet, (route) => route.fulfill({ contentType: "text/html", body: bare }));
  await page.goto(intranet);
  await page.evaluate(
    ([source, rich]) => {
      const copy: (rich: RichText) => boolean = new Function(`return ${source}`)();
      for (const button of document.querySelectorAll("button")) {
        button.addEventListener("mousedown", (event) => event.preventDefault());
        button.addEventListener("click", () => {
          document.title = String(copy(rich));
        });
      }
    },
    [String(copyRich), report] as const,
  );
  return page;
}

/** What a real paste hands to the page. */
async function pasted(page: Page): Promise<RichText> {
  const heard = page.evaluate(
    () =>
      new Promise<RichText>((resolve) => {
        document.addEventListener(
          "paste",
          ({ clipboardData }) =>
            resolve({
              html: clipboardData?.getData("text/html") ?? "",
              text: clipboardData?.getData("text/plain") ?? "",
            }),
          { once: true },
        );
      }),
  );
  await page.getByLabel("编辑器").click();
  await page.keyboard.press("Control+V");
  return heard;
}

test("a page that is no secure context puts HTML and text on the clipboard; pasted, both are read back whole", async () => {
  const page = await officePage((await open()).page);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.locator("#page").click();
  expect(await page.title()).toBe("true");
  const { html, text } = await pasted(page);
  for (const source of [
    { html, text: "" },
    { html: "", text },
  ]) {
    const reading = await readingOf({ kind: "pasted", html: source.html ?? "", text: source.text });
    expect([reading.cells.size, reading.issues, reading.unplaced]).toEqual([200, [], []]);
    expect(reading.draft.overview).toEqual(exampleDraft().overview);
  }
  await expect.poll(() => page.getByLabel("编辑器").locator("table").count()).toBe(3);
});

test("copying leaves focus and selection where they were, and works in an open dialog as well", async () => {
  const page = await officePage((await open()).page);
  const field = page.getByRole("textbox").first();
  await field.focus();
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 3));
  await page.locator("#page").click();
  expect(
    await field.evaluate((input: HTMLInputElement) => [
      document.activeElement === input,
      input.selectionStart,
      input.selectionEnd,
    ]),
  ).toEqual([true, 1, 3]);

  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    window.getSelection()?.selectAllChildren(document.querySelector("p") as Element);
  });
  await page.locator("#page").click();
  expect(await page.evaluate(() => String(window.getSelection()))).toBe("正文一段");

  await page.evaluate(() => {
    document.title = "";
    document.querySelector("dialog")?.showModal();
  });
  await page.locator("#dialog").click();
  expect(await page.title()).toBe("true");
  await page.keyboard.press("Escape");
  expect((await pasted(page)).html).toContain("<table");
});

test("a page opened from a folder saves files under the report's name, text and bytes alike", async () => {
  writeFileSync("test/output/folder.html", bare);
  const page = await (await open()).page.context().newPage();
  await page.goto(pathToFileURL("test/output/folder.html").href);
  const name = fileName(exampleDraft(), "csv", { draftOf: "2026-01-20" });
  const save = (bytes: boolean) =>
    page.evaluate(
      ([source, file, asBytes]) => {
        const run: typeof download = new Function(`return ${source}`)();
        run(file, "text/csv", asBytes ? new Blob(["表,行\r\n"]) : "表,行\r\n");
      },
      [String(download), name, bytes] as const,
    );
  for (const bytes of [false, true]) {
    expect(await downloaded(page, () => save(bytes))).toMatchObject({ name, text: "表,行\r\n" });
  }
});
