import { expect, test } from "vitest";
import { copiedBlock } from "../../src/clipboard/placing/copied-block.ts";
import type { Placement } from "../../src/clipboard/placing/decide.ts";
import { placeBlock } from "../../src/clipboard/placing/place-block.ts";
import { applications } from "../../src/form/applications.ts";
import type { Cell } from "../../src/form/cells.ts";
import { type CellId, cellById, cellsOf } from "../../src/form/cells.ts";
import { type CellBlock, transposed } from "../../src/tabular/block.ts";
import { readTsv, writeTsv } from "../../src/tabular/tsv.ts";

const first = "applications.received.naturalPerson";
const [band] = applications.bands;
const sums = ["concluded"];

/** 25 × 7 numbers that agree: 21 new, one of each outcome, none carried over, times seven and so on to the right. */
const full: string[][] = band.rows.map((row) =>
  band.columns.map((column, at) => {
    const count = row.id === "received" || sums.includes(row.id) ? 21 : row.id.startsWith("carried") ? 0 : 1;
    return String(count * ("sum" in column ? 441 : 21 * (at + 1)));
  }),
);
const concluded = band.rows.findIndex((row) => row.id === "concluded");
const withoutRow = (block: CellBlock) => block.filter((_, at) => at !== concluded);
const withoutTotal = (block: CellBlock) => block.map((row) => row.slice(0, 6));

const placing = (block: CellBlock, at: string = first, shown: (id: CellId) => string = () => "") =>
  placeBlock(
    cellById(at) as Cell,
    [copiedBlock(block.map((row) => row.map((text) => ({ text, covered: false }))))],
    shown,
  );

function placed(block: CellBlock, at: string = first): Placement {
  const result = placing(block, at);
  if (result.kind !== "placed") throw new Error(JSON.stringify(result, undefined, 1).slice(0, 300));
  return result.placement;
}

/** Where each text of the full table belongs. */
const own = new Map(
  band.rows.flatMap((row, at) =>
    band.columns.map((column, index) => [`applications.${row.id}.${column.id}`, full[at]?.[index]]),
  ),
);

test.each([
  ["25×7, as printed", full, 144, 31],
  ["24×6, the entered cells alone", withoutTotal(withoutRow(full)), 144, 0],
  ["24×7, with 总计 but without （七）总计", withoutRow(full), 144, 24],
  ["25×6, with （七）总计 but without 总计", withoutTotal(full), 144, 6],
  ["7×25, on its side", transposed(full), 144, 31],
  ["6×24, on its side", transposed(withoutTotal(withoutRow(full))), 144, 0],
])("a block of %s is the whole table wherever it is pasted", (_name, block, texts, printed) => {
  for (const at of [first, "applications.granted.otherOrganization"]) {
    const fit = placed(block, at);
    expect(fit.texts.size).toBe(texts);
    expect([...fit.texts].filter(([id, text]) => own.get(id) !== text)).toEqual([]);
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
  const fit = placed(shuffled, "applications.carriedOut.otherOrganization");
  expect(fit.texts.size).toBe(144);
  expect(fit.printed.size).toBe(31);
  expect(fit.printed.get("applications.concluded.total")).toBe(own.get("applications.concluded.total"));
});

test("a header with the columns' names says where each number belongs", () => {
  const fit = placed([
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
  expect(placed(block).texts.size).toBe(144);
});

test("a row whose label 表三 does not have is left out and told at the edge; between others it refuses the block", () => {
  const granted = ["予以公开", ...(full[2] ?? [])];
  const other = ["部分同意", ...(full[3] ?? [])];
  const outside = placed([granted, other]);
  expect([outside.texts.size, outside.beside]).toEqual([6, ["部分同意"]]);
  expect(placing([granted, other, ["四、结转下年度继续办理", ...(full[24] ?? [])]])).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("“部分同意”不是表三的行名"),
  });
});

test("a label that stands twice refuses the block, unless both lines are the same", () => {
  const numbers = full[2] ?? [];
  const twice = placing([
    ["予以公开", ...numbers],
    ["（一）予以公开", "9", ...numbers.slice(1)],
  ]);
  expect(twice).toMatchObject({ kind: "refused", message: expect.stringContaining("出现了两次") });
  expect(
    placed([
      ["予以公开", ...numbers],
      ["（一）予以公开", ...numbers],
    ]).texts.size,
  ).toBe(6);
});

test("rows from the cell in focus on: a total at the end of the row is recognised", () => {
  const six = placed([["1", "2", "3", "4", "5", "6"]]);
  expect(six.texts.size).toBe(6);
  const seven = placed([["1", "2", "3", "4", "5", "6", "21"]]);
  expect(seven.texts.size).toBe(6);
  expect(seven.printed.get("applications.received.total")).toBe("21");
});

test("one column of 25 or 24 fills the column in focus, also when copied as a row", () => {
  const column = full.map((row) => [row[0] ?? ""]);
  const at = "applications.carriedIn.commercialEnterprise";
  for (const block of [column, withoutRow(column), transposed(column), transposed(withoutRow(column))]) {
    const fit = placed(block, at);
    expect(fit.texts.size).toBe(24);
    expect([...fit.texts.keys()].every((id) => id.endsWith(".commercialEnterprise"))).toBe(true);
  }
});

test("three rows from 3.其他 on: （七）总计 between them is told by its sum, else the clerk is asked", () => {
  const at = "applications.otherHandling.naturalPerson";
  const zeros = (id: string) => (id.endsWith(".naturalPerson") ? "0" : "");
  const ids = (block: CellBlock, shown: (id: string) => string = () => "") => {
    const result = placing(block, at, shown);
    const placements =
      result.kind === "placed" ? [result.placement] : result.kind === "choices" ? result.placements : [];
    return placements.map(({ texts }) => [...texts].map(([id, text]) => `${id.split(".")[1]} ${text}`));
  };
  expect(ids([["400"], ["400"], ["2"]], zeros)).toEqual([["otherHandling 400", "carriedOut 2"]]);
  expect(ids([["4"], ["2"]])).toEqual([["otherHandling 4"], ["otherHandling 4", "carriedOut 2"]]);
  expect(ids([["0"], ["0"]])).toEqual([["otherHandling 0"], ["otherHandling 0", "carriedOut 0"]]);
});

const cases = ["11", "12", "13", "14"];
const five = (from: string[]) => [...from, String(from.reduce((sum, one) => sum + Number(one), 0))];
test.each([
  ["1×15", [[...five(cases), ...five(cases), ...five(cases)]]],
  ["1×12", [[...cases, ...cases, ...cases]]],
  ["15×1", [...five(cases), ...five(cases), ...five(cases)].map((one) => [one])],
  ["3×5", [five(cases), five(cases), five(cases)]],
  ["3×4", [cases, cases, cases]],
])("表四 is taken as %s", (_name, block) => {
  expect([...placed(block, "litigation.review.upheld").texts.values()]).toEqual([...cases, ...cases, ...cases]);
});

test("five numbers of 行政复议 end in its total where they add up; where sums say nothing the clerk is asked", () => {
  const [row] = [five(["88", "18", "28", "36"])];
  const fit = placed([row], "litigation.review.upheld");
  expect([...fit.texts.values(), ...fit.printed.values()]).toEqual(row);
  expect(placing([["0", "0", "0", "0", "0"]], "litigation.review.upheld").kind).toBe("choices");
});

test("表二 takes rows of its own lengths by their labels", () => {
  const fit = placed(
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

test("what does not fit is refused whole with its size and what to do", () => {
  expect(placing([["1", "2", "3"]], "applications.received.otherOrganization")).toEqual({
    kind: "refused",
    message:
      "粘贴的内容有 1 行 3 列，从“一、本年新收政府信息公开申请数量 其他”起放不下，也看不出是表中的哪一块。没有改动任何数。请选好左上角的格再粘贴，或连同行名一起复制。",
  });
  expect(placing([["甲", "乙"]])).toMatchObject({ kind: "refused" });
  expect(placing([["", ""]])).toMatchObject({ kind: "refused" });
});

test("every entered cell and every computed one has one place in a full block", () => {
  const fit = placed(full);
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
