import { expect, test } from "vitest";
import { writeHtmlTable } from "../../src/clipboard/write-html.ts";
import { readTsv, writeTsv } from "../../src/tabular/tsv.ts";
import { payloads } from "../kit/hostile.ts";
import { markupOf } from "../kit/markup.ts";

test("hostile texts copied from cells are text in a table and in lines, as they were", () => {
  const block = payloads.map((text, at) => [text, String(at)]);
  const page = markupOf(writeHtmlTable(block));
  expect(new Set(page.skeleton)).toEqual(new Set(['table data-entered-cells=""', "tr", "td"]));
  expect(page.rowsOf()).toEqual(block);
  expect(readTsv(writeTsv(block))).toEqual(block);
});
