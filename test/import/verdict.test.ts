import { expect, test } from "vitest";
import { likelyUse, verdictOn } from "../../src/import/verdict.ts";
import { fileSource, readingOf, sourceOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const report = publishedReport("suqian-2023");
const page = (await renderings.find(({ name }) => name === "clean page")!.make(report)) as string;
const verdictOf = async (html: string) => verdictOn(await readingOf(fileSource("年报.html", html)));

test("of a report that was read whole nothing is to be checked, and its balance holds", async () => {
  expect(await verdictOf(page)).toMatchObject({ parts: 6, blanks: 0, balance: "holds", toCheck: [], lost: [] });
});

test("a number that breaks the balance is told with its column", async () => {
  const verdict = await verdictOf(page.replace(/(结转下年度继续办理.*?<td[^>]*>)\s*\d+/s, "$199999"));
  expect(verdict.balance).toBe("broken");
  expect(verdict.toCheck.map(({ place }) => place)).toContain("表三 勾稽关系");
  expect(verdict.toCheck.map(({ message }) => message).join("")).toMatch(/自然人相差 \d+/);
});

test("a missing table leaves the balance open and is to be checked", async () => {
  const from = page.indexOf("三、收到和处理");
  const verdict = await verdictOf(page.slice(0, from) + page.slice(page.indexOf("四、政府信息公开行政复议")));
  expect(verdict.balance).toBe("open");
  expect(verdict.toCheck.length).toBeGreaterThan(0);
  expect(verdict.blanks).toBeGreaterThan(100);
});

test("a site's menu around the text is nothing to check; a sentence or a row that has no place is", async () => {
  const around = await readingOf(
    await sourceOf(renderings.find(({ name }) => name === "tabs")!, report).then((source) =>
      source.kind === "pasted" ? { ...source, text: `机构职能\n政策文件\n${source.text}` } : source,
    ),
  );
  expect(verdictOn(around)).toMatchObject({ lost: [] });
  expect(verdictOn(around).around.map(({ text }) => text)).toEqual(["机构职能\n政策文件"]);
  const lost = verdictOn({ ...around, unplaced: [{ where: "正文之后", text: "附表\t3\t4" }] });
  expect([lost.lost.length, lost.around.length]).toEqual([1, 0]);
});

test("a report of the year in hand is for it, that of the year before is last year's, of any other nothing is known", () => {
  expect([2024, 2023, 2022, 2025, undefined].map((year) => likelyUse(year, 2024))).toEqual([
    "thisYear",
    "lastYear",
    undefined,
    undefined,
    undefined,
  ]);
});
