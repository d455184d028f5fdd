import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import writeExcelFile, { type Cell } from "write-excel-file/node";
import { fileKinds } from "../../src/export/file-kinds.ts";
import { finish } from "../../src/lib/slices.ts";
import { mappingOf } from "../../src/register/columns.ts";
import { dayIn, hasHolidays, workingDayAfter } from "../../src/register/days.ts";
import { registerDoubts } from "../../src/register/doubts.ts";
import { holdsRegister, readRegister } from "../../src/register/read-register.ts";
import type { RegisterTable } from "../../src/register/table.ts";
import { casesOf, countedRegister, filledCells, registerIn, rowsOf } from "../kit/registers.ts";
import { publishedReport } from "../kit/reports.ts";

const workbook = async (
  ...sheets: readonly { readonly sheet: string; readonly data: readonly (readonly Cell[])[] }[]
) => ({
  kind: "file" as const,
  name: "台账.xlsx",
  bytes: new Uint8Array(
    await writeExcelFile(sheets.map(({ sheet, data }) => ({ sheet, data: data.map((row) => [...row]) }))).toBuffer(),
  ),
});

const text = (value: string): Cell => ({ value });
const texts = (line: string): readonly Cell[] => line.split(" ").map((value) => (value === "" ? null : text(value)));
const day = (iso: string, format: string): Cell => ({ value: new Date(`${iso}T00:00:00Z`), type: Date, format });

const bytes = (words: string) => new TextEncoder().encode(words);
const csv = (words: string) => registerIn({ kind: "file", name: "台账.csv", bytes: bytes(words) });

const mappingIn = ({ heads }: RegisterTable) =>
  Object.fromEntries(Object.entries(mappingOf(heads, {})).map(([role, column]) => [role, heads[column]]));

test("a workbook is read below its title, each day as it is, however its format shows it", async () => {
  const table = await registerIn(
    await workbook({
      sheet: "2025",
      data: [
        [{ value: "某局2025年依申请公开台账", columnSpan: 4 }],
        texts("序号 收到申请日期 申请人类型 办理结果"),
        [{ value: 1 }, day("2025-03-04", "m月d日"), text("公民"), text("予以公开")],
        [{ value: 2 }, day("2025-12-31", "yy-mm-dd"), text("企业"), null],
        [text("合计"), { value: 2 }, null, null],
        [{ value: 3 }, null, null, null],
      ],
    }),
  );
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ["1", "2025-03-04", "公民", "予以公开"],
    ["2", "2025-12-31", "企业", ""],
  ]);
  expect(table.rows.map(({ line }) => line)).toEqual([3, 4]);
  expect(table.leftOut).toEqual([
    { where: "工作表“2025”第 5 行", why: "合计行" },
    { where: "工作表“2025”第 6 行", why: "没有登记内容" },
  ]);
});

test("sheets with the same heads are one register, in whatever order their columns stand; others are told", async () => {
  const table = await registerIn(
    await workbook(
      { sheet: "上半年", data: [texts("编号 收到日期 申请人类型 办理结果"), texts("甲1 2025-03-04 公民 予以公开")] },
      { sheet: "下半年", data: [texts("收到日期 编号 申请人类型 办理结果"), texts("2025-07-04 甲2 企业 部分公开")] },
      { sheet: "说明", data: [texts("填表说明")] },
    ),
  );
  expect(table.rows.map(({ sheet, cells }) => [sheet, ...cells])).toEqual([
    ["上半年", "甲1", "2025-03-04", "公民", "予以公开"],
    ["下半年", "甲2", "2025-07-04", "企业", "部分公开"],
  ]);
  expect(table.leftOut).toEqual([{ where: "工作表“说明”", why: "没有台账的表头" }]);
});

test("the sheet with most heads leads; one with other words for the same is read with it, one that lacks some is told as missing", async () => {
  const table = await registerIn(
    await workbook(
      { sheet: "汇总", data: [texts("申请人类型 办理结果 件数"), texts("公民 予以公开 12")] },
      { sheet: "上半年", data: [texts("收到时间 类型 申请人类别 答复结果"), texts("2025-03-04 信函 公民 予以公开")] },
      {
        sheet: "下半年",
        data: [
          texts("序号 收到日期 申请人类型 办理结果 是否延期"),
          texts("1 2025-07-04 企业 部分公开 否"),
          texts("2 2025-07-05 企业 部分公开 否"),
        ],
      },
      { sheet: "补登", data: [texts("收到日期 申请人类型"), texts("2025-09-04 公民")] },
    ),
  );
  expect(table.rows.map(({ sheet, cells }) => [sheet, ...cells])).toEqual([
    ["上半年", "", "2025-03-04", "公民", "予以公开", ""],
    ["下半年", "1", "2025-07-04", "企业", "部分公开", "否"],
    ["下半年", "2", "2025-07-05", "企业", "部分公开", "否"],
  ]);
  expect(table.leftOut).toEqual([
    { where: "工作表“汇总”", why: "表头与“下半年”不同", isMissing: true },
    { where: "工作表“补登”", why: "表头与“下半年”不同", isMissing: true },
  ]);
});

test("rows of a sheet in which one application has several lines are told", async () => {
  const table = await registerIn(
    await workbook({
      sheet: "台账",
      data: [
        texts("编号 收到日期 申请人类型 申请内容 办理结果"),
        [
          { value: "甲1", rowSpan: 2 },
          { value: "2025-03-04", rowSpan: 2 },
          { value: "公民", rowSpan: 2 },
          text("甲"),
          text("予以公开"),
        ],
        [null, null, null, text("乙"), text("部分公开")],
      ],
    }),
  );
  const count = countedRegister(table, 2025);
  const around = { year: 2025, today: "2025-03-05", hasAnswers: false, hasReceipts: true };
  expect(registerDoubts(count, around).map(({ kind, cases }) => [kind, cases.length])).toEqual([["twice", 2]]);
});

test.each([
  ["GBK", "gbk", ","],
  ["UTF-16", "utf-16le", "\t"],
  ["UTF-8 with semicolons", "utf8", ";"],
])("a text in %s is read", async (_, coding, separator) => {
  const lines = ["序号 收到日期 申请人类型 办理结果 答复日期", "1 2025/3/5 公民 予以公开 2025年3月9日"];
  const text = lines.map((line) => line.split(" ").join(separator)).join("\r\n");
  // "收到日期…" in GBK, which no encoder of Node writes.
  const gbk = Buffer.from(
    "d0f2bac52ccad5b5bdc8d5c6da2cc9eac7ebc8cbc0e0d0cd2cb0ecc0edbde1b9fb2cb4f0b8b4c8d5c6da0d0a312c323032352f332f352cb9abc3f12cd3e8d2d4b9abbfaa2c32303235c4ea33d4c239c8d5",
    "hex",
  );
  const content = coding === "gbk" ? gbk : Buffer.from(text, coding as BufferEncoding);
  const table = await registerIn({ kind: "file", name: "台账.csv", bytes: new Uint8Array(content) });
  expect(filledCells(countedRegister(table, 2025))).toEqual(["received.naturalPerson 1", "granted.naturalPerson 1"]);
});

test("rows that a filter hides are marked, and a hidden sheet is left out and told", async () => {
  const made = await workbook(
    {
      sheet: "2025",
      data: [texts("编号 收到日期 办理结果"), texts("甲1 2025-03-04 予以公开"), texts("甲2 2025-03-05 部分公开")],
    },
    { sheet: "2024", data: [texts("编号 收到日期 办理结果"), texts("甲9 2024-03-04 予以公开")] },
  );
  const files = unzipSync(made.bytes);
  const change = (path: string, from: RegExp, to: string) => {
    files[path] = strToU8(strFromU8(files[path] as Uint8Array).replace(from, to));
  };
  change("xl/worksheets/sheet1.xml", /<row r="3"/, '<row r="3" hidden="1"');
  change("xl/workbook.xml", /(<sheet [^>]*name="2024")/, '$1 state="hidden"');
  const table = await registerIn({ ...made, bytes: zipSync(files) });
  expect(table.rows.map(({ cells, isHidden }) => [cells[0], isHidden])).toEqual([
    ["甲1", false],
    ["甲2", true],
  ]);
  expect(table.leftOut).toEqual([{ where: "工作表“2024”", why: "隐藏的工作表", isMissing: true }]);
});

test("heads in two rows, the upper ones merged, are joined", async () => {
  const table = await registerIn(
    await workbook({
      sheet: "台账",
      data: [
        [
          { value: "编号", rowSpan: 2 },
          { value: "收到日期", rowSpan: 2 },
          { value: "申请人", columnSpan: 2 },
          null,
          { value: "办理结果", rowSpan: 2 },
        ],
        [null, null, text("姓名"), text("类型"), null],
        texts("甲1 2025-03-04 某人 公民 予以公开"),
      ],
    }),
  );
  expect(table.heads).toEqual(["编号", "收到日期", "申请人姓名", "申请人类型", "办理结果"]);
  expect(mappingIn(table)).toMatchObject({ applicantKind: "申请人类型", outcome: "办理结果", applicant: "申请人姓名" });
  expect(table.rows).toHaveLength(1);
});

test("a CSV file may have commas, quotes and line breaks within its cells", async () => {
  const table = await csv(
    '编号,收到日期,申请人类型,申请内容,办理结果\r\n甲1,2025-03-04,公民,"某镇,某村\n征收""补偿""方案",予以公开\r\n\r\n甲2,2025-03-05,企业,其他,\r\n',
  );
  expect(table.rows.map(({ cells }) => cells[3])).toEqual(['某镇,某村\n征收"补偿"方案', "其他"]);
});

test("a quote that a CSV file opens and never closes takes no row with it", async () => {
  const table = await csv(
    '编号,收到日期,申请内容,办理结果\n甲1,2025-03-04,"某村征收,予以公开\n甲2,2025-03-05,其他,部分公开\n',
  );
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ["甲1", "2025-03-04", '"某村征收', "予以公开"],
    ["甲2", "2025-03-05", "其他", "部分公开"],
  ]);
});

test("a page that a system saved as .xls is read by what it is", async () => {
  const page = `<html><body><table><tr>${"编号 收到日期 申请人类型 办理结果"
    .split(" ")
    .map((head) => `<th>${head}</th>`)
    .join("")}</tr><tr><td>甲1</td><td>2025-03-04</td><td>公民</td><td>予以公开</td></tr></table></body></html>`;
  const table = await registerIn({ kind: "file", name: "导出.xls", bytes: bytes(page) });
  expect(table.rows.map(({ cells }) => cells)).toEqual([["甲1", "2025-03-04", "公民", "予以公开"]]);
});

test.each<[string, string, string]>([
  ["a letter", "关于报送台账的函\n请查收", "没有找到台账的表格"],
  ["a table of something else", "姓名\t年龄\n某人\t30", "没有找到台账的表格"],
])("%s is refused with what to do", async (_, words, message) => {
  const read = await readRegister({ kind: "pasted", html: "", text: words }, async (work) => ({ value: finish(work) }));
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) });
});

test("an old workbook and a PDF are refused with what to do", async () => {
  for (const head of ["\u00d0\u00cf\u0011\u00e0", "%PDF-1.7"]) {
    const file = {
      kind: "file" as const,
      name: "台账.xls",
      bytes: Uint8Array.from(head, (sign) => sign.charCodeAt(0)),
    };
    const read = await readRegister(file, async (work) => ({ value: finish(work) }));
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining("另存为 .xlsx") });
  }
});

test.each<[string, string | undefined]>([
  ["2025-03-04", "2025-03-04"],
  ["2025/3/4 10:20:00", "2025-03-04"],
  ["２０２５．３．４", "2025-03-04"],
  ["2025 年 3 月 4 日收到", "2025-03-04"],
  ["20250304", "2025-03-04"],
  ["45720", "2025-03-04"],
  ["45720.5", "2025-03-04"],
  ["2025-02-30", undefined],
  ["20251301", undefined],
  ["3月4日", undefined],
  ["25.3.4", undefined],
  ["2025-03-04 至 2025-03-06", undefined],
  ["2025年3月", undefined],
  ["12345", undefined],
])("the day in “%s” is %s", (words, iso) => {
  expect(dayIn(words)).toBe(iso);
});

test("twenty working days pass over holidays, and count the days worked for them", () => {
  // 国办发明电〔2024〕12号: holidays from 28 January to 4 February 2025; 26 January and 8 February worked.
  expect(workingDayAfter("2025-01-24", 2)).toBe("2025-01-27");
  expect(workingDayAfter("2025-01-27", 4)).toBe("2025-02-08");
  expect(workingDayAfter("2025-03-03", 20)).toBe("2025-03-31");
  expect([2021, 2024, 2025].map(hasHolidays)).toEqual([true, true, true]);
  expect(hasHolidays(2090)).toBe(false);
});

test("a sheet with applications is told from a report's own workbook and from any other sheet", async () => {
  const { draft } = publishedReport("hongze-2023");
  const own = await fileKinds.excel.make(draft, { finished: true, at: new Date(0) });
  const flat = await fileKinds.csv.make(draft, { finished: true, at: new Date(0) });
  const file = (name: string, content: Uint8Array) => ({ kind: "file" as const, name, bytes: content });
  const rows = rowsOf(casesOf(draft, 1), 2023, 1)
    .map((row) => row.join(","))
    .join("\n");
  expect(await holdsRegister(file("台账.csv", bytes(rows)))).toBe(true);
  expect(await holdsRegister(file("年报.xlsx", new Uint8Array(await (own as Blob).arrayBuffer())))).toBe(false);
  expect(await holdsRegister(file("年报.csv", bytes(flat as string)))).toBe(false);
  expect(await holdsRegister(file("工资.csv", bytes("姓名,日期,结果\n某人,2025-01-01,好")))).toBe(false);
});
