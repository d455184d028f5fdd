import { expect, test } from "vitest";
import { withChosen } from "../../src/import/choose-number.ts";
import { plainCell, type RowFragment } from "../../src/import/fragments.ts";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { twosElsewhere } from "../../src/import/tables/shown-otherwise.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { publishedReport } from "../kit/reports.ts";
import { bookWithFormat } from "../kit/two-numbers-book.ts";

const published = publishedReport("suqian-2024");

const bookWith = async (held: string, format: string, becomes = held): Promise<ImportedReport> =>
  readingOf(fileSource("年报.xlsx", await bookWithFormat(held, format, becomes)));

const fee = "disclosure.fees.amount";
const amount = ({ draft }: ImportedReport) => draft.disclosure.fees.amount;
const chosen = (reading: ImportedReport) => reading.issues.filter(({ choice }) => choice !== undefined);

test("where a format shows another number than the cell holds, both are named, and nothing is rounded in silence", async () => {
  const reading = await bookWith("3440", "0!.0000");
  expect(reading.cells.get("applications.received.naturalPerson")?.text).toBe("3440");
  expect(chosen(reading)).toEqual([
    {
      kind: "doubt",
      place: "表三 一、本年新收政府信息公开申请数量 自然人",
      message: "单元格显示“0.3440”，存的是“3440”，先按存的数读取。请核对该取哪一个。",
      cell: "applications.received.naturalPerson",
      choice: { shown: "0.3440", held: "3440" },
    },
  ]);
});

test("of the two the person takes one, may take the other after all, and what is said of the numbers follows", async () => {
  const held = String(amount({ draft: published.draft } as ImportedReport));
  const reading = await bookWith(held, "0.0", "59237.2449");
  expect(amount(reading)).toBe("59237.2449");
  const shown = withChosen(reading, fee, "59237.2");
  expect(amount(shown)).toBe("59237.2");
  expect(chosen(shown).map(({ kind, message }) => [kind, message])).toEqual([
    ["remark", "单元格显示“59237.2”，存的是“59237.2449”，按选定的取“59237.2”。"],
  ]);
  expect(shown.issues.length).toBe(reading.issues.length);
  const back = withChosen(shown, fee, "59237.2449");
  expect([amount(back), chosen(back)[0]?.kind]).toEqual(["59237.2449", "remark"]);
  expect(withChosen(reading, "applications.received.naturalPerson", "1")).toBe(reading);
});

test("where the one that was taken is no number of its cell, the other is offered beside what is said of it", async () => {
  const reading = await bookWith("3440", "0!.0000");
  const id = "applications.received.naturalPerson";
  const shown = withChosen(reading, id, "0.3440");
  const about = shown.issues.filter(({ cell }) => cell === id);
  expect(about.map(({ kind, message, choice }) => [kind, message, choice])).toEqual([
    ["doubt", "“0.3440”不是整数，件数不能有小数。请填写不小于 0 的整数。", { shown: "0.3440", held: "3440" }],
  ]);
  expect(chosen(withChosen(shown, id, "3440")).map(({ kind }) => kind)).toEqual(["remark"]);
});

test("such a number that went into no cell of the report is told with its sheet and row", () => {
  const row: RowFragment = {
    kind: "row",
    table: 1,
    placed: true,
    where: "工作表“附表”第 3 行",
    cells: [plainCell("采购总金额"), { ...plainCell("9768100"), shown: "976.8100" }],
  };
  expect(twosElsewhere([row], new Map())).toMatchObject([{ place: "工作表“附表”第 3 行", kind: "doubt" }]);
  const two = { shown: "976.8100", held: "9768100", isChosen: false };
  expect(twosElsewhere([row], new Map([[fee, { text: "9768100", two }]]))).toEqual([]);
});
