import { expect, test } from "vitest";
import { asPastReport } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fileSource, readingOf, sourceOf } from "../kit/read.ts";
import { edition2019 } from "../kit/renderings/edition-2019.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { fixtureText, publishedReport, reportNames } from "../kit/reports.ts";

const plain = (text: string | undefined) => text?.normalize("NFKC").replace(/[,\s]/g, "");

for (const name of reportNames) {
  test.each(renderings)(`all 200 numbers of ${name} come back from: $name`, async (rendering) => {
    const report = publishedReport(name);
    const reading = await readingOf(await sourceOf(rendering, report));
    const read = new Map([...report.printed.keys()].map((id) => [id, plain(reading.cells.get(id)?.text)]));
    expect(read).toEqual(new Map([...report.printed].map(([id, amount]) => [id, String(amount)])));
    expect([reading.draft.organ, reading.year]).toEqual([report.draft.organ, report.draft.year]);
  });
}

test("the township's text comes back whole, numbers and words, with nothing left over", async () => {
  const reading = await readingOf(fileSource("年报.txt", fixtureText("seed-township-2023.txt")));
  const example = exampleDraft();
  expect(reading.cells.size).toBe(200);
  expect(reading.issues).toEqual([]);
  expect(reading.unplaced).toEqual([]);
  expect(reading.draft.overview.aspects).toEqual(example.overview.aspects);
  expect(asPastReport(reading.draft).applications).toEqual(example.applications);
});

test("totals printed as 0 where the parts come to 11 and 5 are named with both numbers", async () => {
  const [page] = renderings;
  const reading = await readingOf(await sourceOf(page!, publishedReport("hongze-2023")));
  expect(reading.issues.map(({ place, message }) => `${place}：${message}`)).toEqual([
    "表四 行政复议 总计：原文所印的总计为 0，各项之和为 11。本程序按各项之和计算，请核对原文。",
    "表四 行政诉讼 复议后起诉 总计：原文所印的总计为 0，各项之和为 5。本程序按各项之和计算，请核对原文。",
  ]);
});

test("of the edition of 2019, what has a counterpart is taken over and what has none is listed", async () => {
  const html = edition2019(publishedReport("suqian-2023"));
  const reading = await readingOf({ kind: "pasted", html, text: "" });
  expect(reading.edition).toBe("2019");
  const said = reading.issues.map(({ place, message }) => `${place} ${message}`).join("\n");
  expect(said).toContain("政府集中采购");
  expect(reading.unplaced.map(({ text }) => text).join("\n")).toContain("对外公开总数量");
  expect(reading.cells.get("disclosure.normativeDocuments.repealed")).toBeUndefined();
  expect(reading.cells.get("applications.otherHandling.naturalPerson")?.doubt).toContain("2019 年格式");
});
