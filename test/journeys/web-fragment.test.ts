import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { labelWords } from "../../src/document/lines/labels.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();

/** What an editor that takes styles out leaves of a page; some take the groups of rows and columns out too. */
const withoutStyles = (html: string): string => html.replace(/ style="[^"]*"/g, "");
const withoutGroups = (html: string): string =>
  withoutStyles(html).replace(/<colgroup>.*?<\/colgroup>|<\/?(?:thead|tbody)>/gs, "");

const hangzhou = compose(publishedReport("hangzhou-2025").draft, { finished: true });
const township = compose(exampleDraft(), { finished: true });
const plain = { hasTitle: true, isStyled: false };
const fragments: readonly (readonly [name: string, html: string])[] = [
  ["with its styles, 杭州 2025", toWebPage(hangzhou)],
  ["with its styles, the township's report", toWebPage(township)],
  ["without any style, 杭州 2025", withoutStyles(toWebPage(hangzhou, plain))],
  ["without any style, the township's report", withoutStyles(toWebPage(township, plain))],
  ["without styles and groups, 杭州 2025", withoutGroups(toWebPage(hangzhou, plain))],
];

test.each(fragments)("网页片段 %s: at 700 px no label breaks inside a word, and no table is wider", async (_, html) => {
  const { page } = await open({ width: 700, height: 900 });
  await page.goto("about:blank");
  // A site's own page: letters of 16 px, headings of tables in bold.
  await page.setContent(`<!doctype html><body style="margin:0;font:16px/1.6 sans-serif">${html}`);
  const cells = await page.evaluate(() =>
    [...document.querySelectorAll("table th, table td")].map((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const lines: string[] = [];
      let bottom = Number.NEGATIVE_INFINITY;
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          if (box.top > bottom - 4) lines.push("");
          bottom = Math.max(bottom, box.bottom);
          lines[lines.length - 1] += text.data[at] ?? "";
        }
      }
      return { text: cell.textContent ?? "", lines };
    }),
  );
  const endsOf = (parts: readonly string[]) => parts.map((__, at) => parts.slice(0, at + 1).join("").length);
  const broken = cells.flatMap(({ text, lines }) => {
    // 本年度办理结果 stands upright, a character a line, as on the official sheet.
    const isUpright = lines.length > 1 && lines.every((line) => line.replace("、", "").length === 1);
    const ends = endsOf(labelWords(text));
    return isUpright || endsOf(lines).every((end) => ends.includes(end)) ? [] : [lines.join("/")];
  });
  expect(cells.length).toBeGreaterThan(200);
  expect(broken).toEqual([]);
  const widest = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll("table")].map((one) => one.scrollWidth)),
  );
  expect(widest).toBeLessThanOrEqual(700);
});
