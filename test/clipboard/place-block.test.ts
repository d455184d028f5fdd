import { expect, test } from "vitest";
import { placeBlock } from "../../src/clipboard/place-block.ts";
import { applications } from "../../src/form/applications.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { disclosure } from "../../src/form/disclosure.ts";
import { litigation } from "../../src/form/litigation.ts";
import type { TableDef } from "../../src/form/table.ts";
import { type CellBlock, transposed } from "../../src/tabular/block.ts";
import { readTsv, writeTsv } from "../../src/tabular/tsv.ts";

const first = "applications.received.naturalPerson";
const [band] = applications.bands;

/** 25 × 7 numbers: 1 in each entered cell, the sums where they are computed. */
const full: string[][] = band.rows.map((row) =>
  band.columns.map((column) => String(("sum" in row ? 21 : 1) * ("sum" in column ? 6 : 1))),
);
const concluded = band.rows.findIndex((row) => row.id === "concluded");
const withoutRow = (block: CellBlock) => block.filter((_, at) => at !== concluded);
const withoutTotal = (block: CellBlock) => block.map((row) => row.slice(0, 6));

function fitted(table: TableDef, block: CellBlock, at: string = first) {
  const result = placeBlock(table, block, at as never);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

test.each([
  ["25×7, as printed", full, 144, 31],
  ["24×6, the entered cells alone", withoutTotal(withoutRow(full)), 144, 0],
  ["24×7, with 总计 but without （七）总计", withoutRow(full), 144, 24],
  ["25×6, with （七）总计 but without 总计", withoutTotal(full), 144, 6],
  ["7×25, on its side", transposed(full), 144, 31],
  ["6×24, on its side", transposed(withoutTotal(withoutRow(full))), 144, 0],
])("a block of %s is the whole table wherever it is pasted", (_name, block, texts, printed) => {
  for (const at of [first, "applications.granted.otherOrganization"]) {
    const fit = fitted(applications, block, at);
    expect(fit.texts.size).toBe(texts);
    expect([...fit.texts.values()].every((text) => text === "1")).toBe(true);
    expect(fit.printed.size).toBe(printed);
  }
});

test.each([
  [
    "tabs between all places, as from a spreadsheet",
    (words: readonly string[], row: string[]) => [...words, ...Array<string>(3 - words.length).fill(""), ...row],
  ],
  ["its label alone before the numbers", (words: readonly string[], row: string[]) => [words.at(-1) ?? "", ...row]],
  [
    "merged headings left out below their first row, as from a document",
    (words: readonly string[], row: string[]) => [...words.slice(-1), ...row],
  ],
])("labelled rows find their place by their labels: %s", (_name, lay) => {
  const block = band.rows.map((row, at) =>
    lay(["under" in row ? (row.under.at(-1) ?? "") : "", row.label].filter(Boolean), full[at] ?? []),
  );
  const shuffled = [...block].reverse();
  const fit = fitted(applications, shuffled, "applications.carriedOut.otherOrganization");
  expect(fit.texts.size).toBe(144);
  expect(fit.printed.size).toBe(31);
  expect(fit.printed.get("applications.concluded.total")).toBe("126");
  expect(fit.size).toBe("25×7");
});

test("a header with the columns' names says where each number belongs", () => {
  const fit = fitted(applications, [
    ["", "商业企业", "自然人"],
    ["予以公开", "5", "9"],
    ["2.重复申请", "", "1,234"],
  ]);
  expect([...fit.texts]).toEqual([
    ["applications.granted.commercialEnterprise", "5"],
    ["applications.granted.naturalPerson", "9"],
    ["applications.repeated.commercialEnterprise", ""],
    ["applications.repeated.naturalPerson", "1,234"],
  ]);
});

test("a labelled table on its side is turned", () => {
  const block = transposed(band.rows.map((row, at) => [row.label, ...(full[at] ?? [])]));
  expect(fitted(applications, block).texts.size).toBe(144);
});

test("a label that 表三 does not have refuses the block, as does one that stands twice", () => {
  const bad = placeBlock(
    applications,
    [
      ["予以公开", ...(full[2] ?? [])],
      ["部分同意", ...(full[3] ?? [])],
    ],
    first,
  );
  expect(bad).toMatchObject({ ok: false, message: expect.stringContaining("“部分同意”不是表三的行名") });
  const twice = placeBlock(
    applications,
    [
      ["予以公开", ...(full[2] ?? [])],
      ["（一）予以公开", ...(full[2] ?? [])],
    ],
    first,
  );
  expect(twice).toMatchObject({ ok: false, message: expect.stringContaining("出现了两次") });
});

test("rows from the cell in focus on: a total at the end of the row is recognised", () => {
  const six = fitted(applications, [["1", "2", "3", "4", "5", "6"]]);
  expect(six.texts.size).toBe(6);
  const seven = fitted(applications, [["1", "2", "3", "4", "5", "6", "21"]]);
  expect(seven.texts.size).toBe(6);
  expect(seven.printed.get("applications.received.total")).toBe("21");
});

test("one column of 25 or 24 fills the column in focus, also when copied as a row", () => {
  const column = full.map((row) => [row[0] ?? ""]);
  const at = "applications.carriedIn.commercialEnterprise";
  for (const block of [column, withoutRow(column), transposed(column), transposed(withoutRow(column))]) {
    const fit = fitted(applications, block, at);
    expect(fit.texts.size).toBe(24);
    expect([...fit.texts.keys()].every((id) => id.endsWith(".commercialEnterprise"))).toBe(true);
  }
});

test("three rows from 3.其他 on: （七）总计 between them is told by its sum", () => {
  const at = "applications.otherHandling.naturalPerson";
  const withTotal = fitted(applications, [["4"], ["4"], ["2"]], at);
  expect([...withTotal.texts]).toEqual([
    ["applications.otherHandling.naturalPerson", "4"],
    ["applications.carriedOut.naturalPerson", "2"],
  ]);
  const without = fitted(applications, [["4"], ["2"]], at);
  expect([...without.texts.keys()]).toEqual([
    "applications.otherHandling.naturalPerson",
    "applications.carriedOut.naturalPerson",
  ]);
});

test.each([
  ["1×15", [Array<string>(15).fill("0")], 12],
  ["1×12", [Array<string>(12).fill("0")], 12],
  ["15×1", Array.from({ length: 15 }, () => ["0"]), 12],
  ["3×5", Array.from({ length: 3 }, () => Array<string>(5).fill("0")), 12],
  ["3×4", Array.from({ length: 3 }, () => Array<string>(4).fill("0")), 12],
])("表四 is taken as %s", (_name, block, texts) => {
  expect(fitted(litigation, block, "litigation.review.upheld").texts.size).toBe(texts);
});

test("表二 takes rows of its own lengths by their labels", () => {
  const fit = fitted(
    disclosure,
    [
      ["规章", "1", "2", "3"],
      ["行政规范性文件", "4", "5", "6"],
      ["行政许可", "7"],
      ["行政处罚", "8"],
      ["行政强制", "9"],
      ["行政事业性收费", "10.5"],
    ],
    "disclosure.regulations.issued",
  );
  expect(fit.texts.size).toBe(10);
  expect(fit.texts.get("disclosure.fees.amount")).toBe("10.5");
});

test("what does not fit is refused whole with how much room there is", () => {
  const result = placeBlock(applications, [["1", "2", "3"]], "applications.received.otherOrganization");
  expect(result).toEqual({
    ok: false,
    message:
      "粘贴的内容有 1 行 3 列，从“一、本年新收政府信息公开申请数量 其他”起只能放 24 行 1 列。没有改动任何数。请选好左上角的格再粘贴，或复制整个表。",
  });
  expect(placeBlock(applications, [["甲", "乙"]], first)).toMatchObject({ ok: false });
  expect(placeBlock(applications, [["", ""]], first)).toMatchObject({ ok: false });
});

test("every entered cell and every computed one has one place in a full block", () => {
  const fit = fitted(applications, full);
  expect([...fit.texts.keys(), ...fit.printed.keys()].sort()).toEqual(
    cellsOf(applications)
      .map((cell) => cell.id)
      .sort(),
  );
});

test.each([
  [
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "1\t2\n\t\n",
    [
      ["1", "2"],
      ["", ""],
    ],
  ],
  ['"a\tb"\t"say ""x"""\n', [["a\tb", 'say "x"']]],
  [
    "1 2 3\n4 5 6",
    [
      ["1", "2", "3"],
      ["4", "5", "6"],
    ],
  ],
  ["1 234", [["1 234"]]],
  ["5\n\n7\n", [["5"], [""], ["7"]]],
])("copied text %j is read cell by cell", (text, block) => {
  expect(readTsv(text)).toEqual(block);
});

test("what is written to the clipboard is read back", () => {
  const block = [
    ["1", 'a"b'],
    ["x\ty", "l1\nl2"],
    ["", "0"],
  ];
  expect(readTsv(writeTsv(block))).toEqual(block);
});
