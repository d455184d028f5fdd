import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/document/csv.ts";
import { tables } from "../../src/form/form.ts";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { valuesOf } from "../../src/report/schema.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { fixtureText, publishedReport } from "../kit/reports.ts";

const read = (text: string) => readingOf({ kind: "pasted", html: "", text });
const said = ({ issues }: ImportedReport) => issues.map(({ place, message }) => `${place} ${message}`).join("\n");
const entered = ({ draft }: Pick<ImportedReport, "draft">) => tables.map((table) => valuesOf(draft, table));

/** A report whose 表二 stands in these lines. */
const withDisclosure = (lines: string, year = 2023) =>
  read(
    `云岭市国资委${year}年政府信息公开工作年度报告\n一、总体情况\n全年公开信息306条。\n二、主动公开政府信息情况\n${lines}\n三、收到和处理政府信息公开申请情况`,
  );

describe("the edition of 2019, one cell a line", () => {
  const made =
    "第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n0\n0\n0\n规范性文件\n4\n5\n130";
  const items = "信息内容\n上一年项目数量\n本年增/减\n处理决定数量";
  const decided = `第二十条第（五）项\n${items}\n行政许可\n10\n-2\n35\n其他对外管理服务事项\n3\n0\n7\n第二十条第（六）项\n${items}\n行政处罚\n20\n增1\n6`;
  const fees =
    "第二十条第（八）项\n信息内容\n上一年项目数量\n本年增/减\n行政事业性收费\n6\n2\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n6\n52.15万元";

  test("what has no counterpart fills no other column, and is named", async () => {
    const reading = await withDisclosure(`${made}\n${decided}\n${fees}`, 2020);
    const { normativeDocuments, licences, penalties, fees: own } = reading.draft.disclosure;
    expect(normativeDocuments).toEqual({ issued: 4, repealed: null, inForce: null });
    expect([licences.decisions, penalties.decisions, own.amount]).toEqual([35, 6, null]);
    const columns = reading.unplaced.find(({ where }) => where === "2019 年格式的栏")?.text;
    expect(columns).toContain("表二 行政规范性文件：本年新公开数量 5；对外公开总数量 130");
    expect(columns).toContain("表二 行政事业性收费：上一年项目数量 6；本年增/减 2");
    const told = reading.issues.filter(({ message }) => /2019 年的格式|没有对应的栏/.test(message));
    expect(told.map(({ place, message }) => `${place} ${message}`)).toEqual([
      "表二 原文用的是 2019 年的格式，有 5 行的数在本格式没有的栏里，没有读入，列在没有读入的文字中。",
    ]);
    expect(said(reading)).toContain("其他对外管理服务事项 3 0 7");
    expect(said(reading)).toContain("政府集中采购 6 52.15万元");
  });

  test.each([
    ["本年新 制作数量\t本年新 公开数量\t对外公开 总数量", 4],
    ["本年新\t本年新\t对外公开总数量", null],
    ["本年新制作数量\t本年新公并数量\t对外公开总数量", 4],
    ["本年新制作数量\t本年新\t公开数量\t对外公开总数量", 4],
    ["新作\t新开\t总数\n其他对外管理服务事项\t1\t2\t3", null],
  ])("nor where its headings are broken or cut: %s", async (columns, issued) => {
    const reading = await withDisclosure(`信息内容\t${columns}\n规章\t0\t0\t0\n规范性文件\t4\t5\t130`, 2020);
    expect(reading.draft.disclosure.normativeDocuments).toEqual({ issued, repealed: null, inForce: null });
    const left = `${said(reading)}\n${reading.unplaced.map(({ text }) => text).join("\n")}`;
    expect(left).toContain("130");
    expect(left).toMatch(/5/);
  });
});

describe("labels that are not the prescribed ones", () => {
  const head = "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n";

  test("a remark in brackets keeps no row from being found", async () => {
    const reading = await withDisclosure(
      "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章（县级无此项）\t1\t2\t3\n行政规范性文件\t2\t0\t7",
    );
    expect(reading.draft.disclosure.regulations).toEqual({ issued: 1, repealed: 2, inForce: 3 });
    expect(said(reading)).toContain("行名“规章（县级无此项）”与规定不一致");
  });

  test.each(["其他文件", "内部公开的文件材料"])(
    "an unknown one neither swallows nor shifts the row before: %s",
    async (label) => {
      const reading = await withDisclosure(`${head}规章\n1\n2\n3\n${label}\n7\n8\n9\n行政规范性文件\n4\n5\n6`);
      const { regulations, normativeDocuments } = reading.draft.disclosure;
      expect([regulations, normativeDocuments]).toEqual([
        { issued: 1, repealed: 2, inForce: 3 },
        { issued: 4, repealed: 5, inForce: 6 },
      ]);
      expect(said(reading)).toContain(label);
    },
  );

  test("规范性文件 for 行政规范性文件 is read and told", async () => {
    const reading = await withDisclosure(`${head}规章\n1\n2\n3\n规范性文件\n4\n5\n6`);
    expect(reading.draft.disclosure.normativeDocuments).toEqual({ issued: 4, repealed: 5, inForce: 6 });
    expect(said(reading)).toContain("表二 行政规范性文件 原文的行名是“规范性文件”");
  });
});

test("the rows of one number, and the fifteen of 表四, as a PDF file gives them", async () => {
  const numbers = Array.from({ length: 3 }, (_, at) => `${at} 1 0 0 ${at + 1}`).join(" ");
  const reading = await read(
    [
      "二、主动公开政府信息情况\n信息内容 本年处理决定数量\n行政许可 12\n信息内容 本年处理决定数量\n行政处罚 5\n行政强制 0",
      "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉",
      `结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n${numbers}`,
    ].join("\n"),
  );
  const { licences, penalties, coercion } = reading.draft.disclosure;
  expect([licences.decisions, penalties.decisions, coercion.decisions]).toEqual([12, 5, 0]);
  expect(reading.draft.litigation.litigationAfterReview).toEqual({
    upheld: 2,
    corrected: 1,
    otherResult: 0,
    pending: 0,
  });
});

test("the program's own CSV comes back with every number, as a file and pasted", async () => {
  const { draft } = publishedReport("hangzhou-2025");
  const csv = toCsv(draft, { finished: true });
  for (const reading of [await readingOf(fileSource("报告.csv", csv)), await read(csv)]) {
    expect(entered(reading)).toEqual(entered({ draft }));
    expect(reading.draft.notes).toEqual(draft.notes);
    expect(reading.unplaced).toEqual([]);
  }
});

test("tables whose cells stand between commas give every number", async () => {
  const seed = fixtureText("seed-township-2023.txt");
  const commas = seed.replace(/^.*\t.*$/gm, (row) => row.replace(/\t/g, ","));
  const [plain, reading] = [await read(seed), await read(commas)];
  expect(reading.cells.size).toBe(200);
  expect(entered(reading)).toEqual(entered(plain));
});

test("a table that breaks off gives one note", async () => {
  const rows = fixtureText("seed-township-2023.txt").split("\n");
  const end = rows.findIndex((line) => line.includes("属于三类内部事务信息"));
  const problems = rows.findIndex((line) => /^五、存在/.test(line.trim()));
  const reading = await read([...rows.slice(0, end), ...rows.slice(problems)].join("\n"));
  const notes = reading.issues.filter(({ place }) => place.startsWith("表三"));
  expect(notes).toHaveLength(1);
  expect(notes[0]?.message).toContain("“5.属于三类内部事务信息”至“四、结转下年度继续办理”");
});

test("表二 that breaks off gives one note too, and single rows that lack one each", async () => {
  const head = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t4\t1\t9";
  const text = (rows: string) =>
    `一、总体情况\n公开。\n二、主动公开政府信息情况\n${head}\n${rows}五、存在的主要问题及改进情况\n人少。`;
  const notes = async (rows: string) =>
    (await read(text(rows))).issues.filter(({ kind, place }) => kind === "missing" && place.startsWith("表二"));
  const cut = await notes("");
  expect(cut.map(({ message }) => message)).toEqual([expect.stringContaining("4 行（“行政许可”至“行政事业性收费”）")]);
  const single = await notes("行政许可\t3\n行政强制\t1\n行政事业性收费\t12.5\n");
  expect(single.map(({ place }) => place)).toEqual([expect.stringContaining("行政处罚")]);
});

test.each(["behind the text as 附表", "before the text"])("tables that stand %s are found", async (where) => {
  const rows = fixtureText("seed-township-2023.txt").split("\n");
  const from = rows.findIndex((line) => /^二、主动公开/.test(line.trim()));
  const to = rows.findIndex((line) => /^五、存在/.test(line.trim()));
  const inParts = rows.slice(from, to);
  const isHeading = (line: string) => /^[二三四]、.{4,30}情况$/.test(line.trim());
  const [headings, tablesAlone] = [inParts.filter(isHeading), inParts.filter((line) => !isHeading(line))];
  const text = [...rows.slice(0, from), ...headings, ...rows.slice(to)];
  const whole = await read(rows.join("\n"));
  const parted = await read(
    (where === "before the text" ? [...tablesAlone, ...text] : [...text, "附件：统计表", ...tablesAlone]).join("\n"),
  );
  expect(entered(parted)).toEqual(entered(whole));
  expect(parted.draft.other).toBe(whole.draft.other);
});
