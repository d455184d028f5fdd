import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { cellById, cellsOf, enteredCells, enteredIds } from "../../src/form/cells.ts";
import { disclosure } from "../../src/form/disclosure.ts";
import { aspects, parts, partTitle, tables } from "../../src/form/form.ts";
import { litigation } from "../../src/form/litigation.ts";
import type { Line, TableDef } from "../../src/form/table.ts";
import { textDef, texts } from "../../src/form/texts.ts";

const all: readonly TableDef[] = tables;
const linesOf = (table: TableDef): readonly (readonly Line[])[] =>
  table.bands.flatMap((band) => [band.rows, band.columns]);

test("the six parts stand in their official order with their official titles", () => {
  expect(parts.map(partTitle)).toEqual([
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ]);
});

test("part one has its five aspects", () => {
  expect(aspects.map((aspect) => aspect.label)).toEqual([
    "主动公开",
    "依申请公开",
    "政府信息管理",
    "政府信息公开平台建设",
    "监督保障",
  ]);
});

test("表二 prints and enters ten numbers in four bands", () => {
  expect(disclosure.bands).toHaveLength(4);
  expect(cellsOf(disclosure)).toHaveLength(10);
  expect(enteredCells(disclosure)).toHaveLength(10);
});

test("表三 prints 25 rows by 7 columns, of which 144 numbers are entered", () => {
  expect(applications.bands[0].rows).toHaveLength(25);
  expect(applications.bands[0].columns).toHaveLength(7);
  expect(cellsOf(applications)).toHaveLength(175);
  expect(enteredCells(applications)).toHaveLength(144);
});

test("表四 prints 15 numbers, of which 12 are entered", () => {
  expect(cellsOf(litigation)).toHaveLength(15);
  expect(enteredCells(litigation)).toHaveLength(12);
});

test("（七）总计 adds every row of 三、本年度办理结果 and no other", () => {
  const rows: readonly Line[] = applications.bands[0].rows;
  const outcome = rows.filter((row) => row.under?.[0] === "三、本年度办理结果" && row.sum === undefined);
  expect(rows.find((row) => row.id === "concluded")?.sum).toEqual(outcome.map((row) => row.id));
});

test("总计 adds the six kinds of applicants and nothing else", () => {
  const columns: readonly Line[] = applications.bands[0].columns;
  const total = columns.find((column) => column.id === "total");
  expect(total?.sum).toEqual(columns.filter((column) => column !== total).map((column) => column.id));
});

test.each(all)("ids of $name are unique among its rows and columns", (table) => {
  const ids = cellsOf(table).map((cell) => cell.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(tables.map((one) => one.id)).size).toBe(tables.length);
});

test.each(all)("sums of $name name lines that exist and are not sums themselves", (table) => {
  for (const lines of linesOf(table)) {
    for (const line of lines) {
      for (const id of line.sum ?? []) expect(lines.find((one) => one.id === id)?.sum, id).toBeUndefined();
      for (const id of line.sum ?? []) expect(lines.map((one) => one.id)).toContain(id);
    }
  }
});

test.each(all)("relations of $name name rows that exist", (table) => {
  const rows = table.bands.flatMap((band) => band.rows.map((row) => row.id));
  for (const relation of table.relations) {
    for (const id of [...relation.left, ...relation.right]) expect(rows).toContain(id);
  }
});

test("the only relation across rows is 一 + 二 = （七） + 四 of 表三", () => {
  expect(all.flatMap((table) => table.relations.map((relation) => [relation.left, relation.right]))).toEqual([
    [
      ["received", "carriedIn"],
      ["concluded", "carriedOut"],
    ],
  ]);
});

test("every number has a name of its own within its table", () => {
  for (const table of all) {
    const names = cellsOf(table).map((cell) => cell.name);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a number is named by its printed row and column", () => {
  expect(cellById("applications.stateSecret.commercialEnterprise")?.name).toBe("1.属于国家秘密 商业企业");
  expect(cellById("litigation.directLitigation.upheld")?.name).toBe("行政诉讼 未经复议直接起诉 结果维持");
  expect(cellById("litigation.review.upheld")?.name).toBe("行政复议 结果维持");
  expect(cellById("disclosure.fees.amount")?.name).toBe("行政事业性收费 本年收费金额（单位：万元）");
  expect(cellById("applications.nothing.total")).toBeUndefined();
});

test("166 numbers are entered in all", () => {
  expect(enteredIds).toHaveLength(10 + 144 + 12);
});

test("every text belongs to a part and is found by its path", () => {
  for (const text of texts) {
    expect(parts.map((part) => part.id)).toContain(text.part);
    expect(textDef(text.id)).toBe(text);
  }
});
